// The dry run of rules: what it says of the examples, of rules that lead nowhere, and that it never says it twice differently.
import { describe, expect, test } from 'vitest';
import { definitionSchema, type WrittenDefinition } from '#contract/definition.ts';
import { dryRunReportSchema } from '#contract/dry-run.ts';
import { readExample } from '#desk/contests/example.ts';
import { findDefinition, listPresets } from '#desk/contests/presets.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { inventPapers } from '#desk/dry-run/papers.ts';
import { inventTeams } from '#desk/dry-run/people.ts';
import { runDryRun } from '#desk/dry-run/run.ts';
import { tryRules } from '#desk/dry-run/try-rules.ts';
import { Jobs } from '#desk/jobs/jobs.ts';

const example = readExample().definition;

function rules(rounds: WrittenDefinition['rounds'], more: Partial<WrittenDefinition> = {}) {
  return definitionSchema.parse({ leitai: 1, id: 'tried', title: 'Tried', rounds, ...more });
}

const round = (id: string) => ({ id, title: id });

describe('a dry run', () => {
  test.each(listPresets().map(({ id }) => id))(
    'of the example %s comes to every round and to no dead end',
    (id) => {
      const definition = findDefinition(id);
      const { min, max } = definition.teams;
      const report = tryRules(definition, { contests: 40, teams: Math.min(max, Math.max(min, 4)), seed: 7 });
      expect(report.contests).toBe(40);
      expect(report.deadEnds).toEqual([]);
      expect(report.unreached).toEqual([]);
      expect(report.scores.map((score) => score.round)).toEqual(definition.rounds.map((each) => each.id));
      for (const { least, greatest } of [...report.scores, report.total])
        expect(least).toBeLessThanOrEqual(greatest);
      const { least, mean, greatest } = report.minutes;
      expect(least).toBeGreaterThan(3);
      expect(mean).toBeGreaterThanOrEqual(least);
      expect(greatest).toBeGreaterThanOrEqual(mean);
    },
  );

  test('with the same seed is the same, with another one another', () => {
    const run = { contests: 5, teams: 5, seed: 3 };
    const report = tryRules(example, run);
    expect(tryRules(example, run)).toEqual(report);
    expect(tryRules(example, { ...run, seed: 4 })).not.toEqual(report);
  });

  test('finds the least and the greatest points that a simple round can bring', () => {
    const definition = rules(
      [
        {
          ...round('must'),
          who: { by: 'order', cycles: 2 },
          score: { per: 'item', right: { formula: 'stake' }, wrong: { formula: '-stake / 2' } },
        },
      ],
      { base: 100 },
    );
    const report = tryRules(definition, { contests: 30, teams: 3, seed: 1 });
    expect(report.scores).toEqual([{ round: 'must', title: 'must', least: -10, greatest: 20 }]);
    expect(report.total).toEqual({ least: 90, greatest: 120 });
  });

  test('names the rounds that are never played', () => {
    const definition = rules(
      [
        round('must'),
        {
          ...round('playoff'),
          who: { by: 'buzz', among: 'tied' },
          buzz: {},
          score: { per: 'item', ledger: 'playoff' },
        },
      ],
      { ranking: { ties: ['playoff'], prizes: [{ title: 'First', places: 50 }] } },
    );
    // All win the same prize, so that no tie matters.
    const report = tryRules(definition, { contests: 10, teams: 3, seed: 1 });
    expect(report.unreached).toEqual([{ round: 'playoff', title: 'playoff' }]);
    expect(report.scores.map((score) => score.round)).toEqual(['must']);
  });

  test('says why a contest cannot even be started', () => {
    const definition = rules([
      { ...round('named'), who: { by: 'designation', pairs: [{ naming: 1, answering: 2 }] } },
    ]);
    const report = tryRules(definition, { contests: 3, teams: 4, seed: 1 });
    expect(report.contests).toBe(0);
    expect(report.deadEnds).toEqual([{ turn: '', state: 'setup', note: expect.stringContaining(' / ') }]);
  });

  test('ends when its time is over, with the contests it has played by then', () => {
    let asked = 0;
    const report = tryRules(example, { contests: 50, teams: 5, seed: 1 }, () => {
      asked += 1;
      return asked > 20;
    });
    expect(report.contests).toBeGreaterThan(0);
    expect(report.contests).toBeLessThan(50);
  });

  test('runs in a thread of its own, as a job of the desk', async () => {
    const jobs = new Jobs();
    try {
      const report = await jobs.tryRules(example, { contests: 4, teams: 5, seed: 9 });
      expect(dryRunReportSchema.parse(report)).toEqual(report);
      const { secondsTaken: _, ...found } = report;
      expect(found).toEqual(tryRules(example, { contests: 4, teams: 5, seed: 9 }));
    } finally {
      await jobs.end();
    }
  });

  test('that breaks off says so', async () => {
    const { ranking: _, ...broken } = example;
    const run = runDryRun(broken as typeof example, { contests: 1, teams: 5, seed: 9 });
    await expect(run).rejects.toMatchObject({ code: 'jobs-lost' });
  });
});

test('placeholder questions are enough for every example, and of the types and values it asks for', () => {
  for (const { id } of listPresets()) {
    const definition = findDefinition(id);
    const { papers, questions } = inventPapers(definition, inventTeams(definition, definition.teams.min));
    expect(papers.map((paper) => paper.round)).toEqual(definition.rounds.map((each) => each.id));
    for (const { round: name, questions: asked, spares } of papers) {
      const { types } = definition.rounds.find((each) => each.id === name)!.question;
      expect(spares.length).toBeGreaterThan(0);
      for (const question of [...asked, ...spares]) {
        expect(types).toContain(question.type);
        expect(questions.get(question.id)?.type).toBe(question.type);
      }
    }
  }
});

test('chance is repeatable, and spread over what it chooses from', () => {
  const one = new Chance(5);
  const two = new Chance(5);
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 600; draw += 1) {
    const number = one.below(6);
    expect(two.below(6)).toBe(number);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(Math.min(...counts.values())).toBeGreaterThan(60);
  expect([...new Chance(1).shuffled([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4]);
  expect(new Chance(1).pick([])).toBeUndefined();
});
