// The contest definition: what is refused and where the file is wrong, and that the published schema is the real one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionJsonSchema, SCHEMA_FILE } from '#build/schema.ts';
import { type Definition, definitionSchema } from '#contract/definition.ts';

const zhongwei = (): Definition =>
  JSON.parse(readFileSync(new URL('../../examples/zhongwei/definition.json', import.meta.url), 'utf8'));

function problems(change: (definition: Definition) => void): string[] {
  const definition = zhongwei();
  change(definition);
  const parsed = definitionSchema.safeParse(definition);
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('a contest definition', () => {
  it('of the Zhongwei rules is accepted as it stands', () => {
    expect(problems(() => {})).toEqual([]);
  });

  it('is published as the JSON Schema in docs/ (npm run schema renews it)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(definitionJsonSchema());
  });

  it.each<[string, (definition: Definition) => void, string]>([
    [
      'an unknown key',
      (definition) => Object.assign(definition.rounds[0]!, { clok: 1 }),
      'rounds.0: Unrecognized key: "clok"',
    ],
    [
      'a clause nobody wrote',
      (definition) => {
        definition.rounds[0]!.clause = 'warmup.nothing';
      },
      'rounds.0.clause: There is no clause "warmup.nothing".',
    ],
    [
      'a restriction by a later round',
      (definition) => {
        definition.rounds[1]!.player.exclude = [{ round: 'duel', clause: 'duel.player' }];
      },
      'rounds.1.player.exclude.0.round: The round "duel" does not come before this one.',
    ],
    [
      'a stake without a time limit',
      (definition) => {
        Object.assign(definition.rounds[2]!.stake, { values: [20, 30] });
      },
      'rounds.2.clock.limit.seconds: There is no time for the stake 30.',
    ],
    [
      'a panel round without a panel',
      (definition) => {
        definition.panel = null;
      },
      'rounds.4.panel: This round has a panel, but the definition has none.',
    ],
    [
      'a buzz round without buzz rules',
      (definition) => {
        definition.rounds[5]!.buzz = null;
      },
      'rounds.5.buzz: A round decided by buzz needs its rules.',
    ],
    [
      'a board in a round that nobody can pick in',
      (definition) => {
        definition.rounds[5]!.question.from = 'board';
      },
      'rounds.5.question.from: Where all teams press or answer at once',
    ],
    [
      'one round id twice',
      (definition) => {
        definition.rounds[1]!.id = 'warmup';
      },
      'rounds.1.id: The round id "warmup" is used twice.',
    ],
  ])('with %s is refused with its place', (_, change, message) => {
    expect(problems(change)).toContainEqual(expect.stringContaining(message));
  });
});
