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
      'rounds.0.clause: no clause "warmup.nothing" in clauses',
    ],
    [
      'a restriction by a later round',
      (definition) => {
        definition.rounds[1]!.player.exclude = [{ round: 'duel', clause: 'duel.player' }];
      },
      'rounds.1.player.exclude.0.round: no earlier round "duel"',
    ],
    [
      'a stake without a time limit',
      (definition) => {
        definition.rounds[2]!.stake = { by: 'choice', values: [20, 30], declared: 'turn' };
      },
      'rounds.2.clock.limit.seconds: no time limit for stake 30',
    ],
    [
      'a panel round without a panel',
      (definition) => {
        definition.panel = null;
      },
      'rounds.4.panel: the definition has no panel: add "panel" with its seats',
    ],
    [
      'a buzz round without buzz rules',
      (definition) => {
        definition.rounds[5]!.buzz = null;
      },
      'rounds.5.buzz: a round decided by buzz needs "buzz", and no other round may have it',
    ],
    [
      'a board without stakes to choose',
      (definition) => {
        definition.rounds[0]!.question.from = 'board';
      },
      'rounds.0.question.from: a board needs a stake to choose',
    ],
    [
      'one round id twice',
      (definition) => {
        definition.rounds[1]!.id = 'warmup';
      },
      'rounds.1.id: round id "warmup" is used twice',
    ],
  ])('with %s is refused with its place', (_, change, message) => {
    expect(problems(change)).toContain(message);
  });
});
