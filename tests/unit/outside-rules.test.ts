// Sets of rules written from docs/rules.md alone, by people who had not seen the program: they load, speak and play.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Definition, definitionSchema } from '#contract/definition.ts';
import { describeRules } from '#contract/rules-text/sentences.ts';
import { tryRules } from '#desk/dry-run/try-rules.ts';
import { checkDefinition } from '#engine/check-definition.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'outside-rules');
const sets = readdirSync(FOLDER).map((file): [string, Definition] => [
  file,
  definitionSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
]);

describe.each(sets)('%s', (_, definition) => {
  test('has nothing that contradicts itself', () => {
    expect(checkDefinition(definition)).toEqual([]);
  });

  test('is said in sentences, each round in its own section', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { sections } = describeRules(definition, locale);
      expect(sections.map(({ round }) => round).filter((round) => round !== null)).toEqual(
        definition.rounds.map(({ id }) => id),
      );
      for (const { sentences } of sections) expect(sentences.length).toBeGreaterThan(0);
    }
  });

  test('is played to its end, whatever happens', () => {
    const report = tryRules(definition, { contests: 6, teams: definition.teams.min, seed: 7 });
    expect(report.deadEnds).toEqual([]);
    const always = definition.rounds.filter(({ who }) => !(who.by === 'buzz' && who.among === 'tied'));
    const unreached = report.unreached.map(({ round }) => round);
    expect(always.filter(({ id }) => unreached.includes(id))).toEqual([]);
  });
});
