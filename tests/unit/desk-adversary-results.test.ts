// Whatever is done in whatever order: nothing is announced that both sides did not confirm just as it stands.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { points } from '#contract/units.ts';
import { individualStandings, standings } from '#engine/standings.ts';
import { answer, nextTurn, quiz } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

type Step = (stage: MemoryStage) => readonly [body: CommandBody, as: string] | null;

const UNDO = { type: 'undo', confirm: true } as const;
const written = (team: number, total: number): CommandBody => ({
  type: 'setup.written',
  scores: [1, 2].map((number) => ({
    person: `t${number}-p1`,
    total: points(number === team ? total : 50),
    comprehensive: points(10),
  })),
});
const openAppeal = ({ state }: MemoryStage) => state.appeals.find(({ closed }) => closed === null)?.id;

const STEPS: Readonly<Record<string, Step>> = {
  judges: () => [{ type: 'results.confirm', side: 'judges' }, 'chief-judge'],
  supervisor: () => [{ type: 'results.confirm', side: 'supervisor' }, 'supervisor'],
  announce: () => [{ type: 'announce' }, 'technician'],
  override: () => [{ type: 'announce', override: 'all were told' }, 'chief-judge'],
  undo: () => [UNDO, 'technician'],
  hostUndo: () => [UNDO, 'host'],
  redo: () => [{ type: 'redo' }, 'host'],
  correct: ({ state }) => [
    {
      type: 'correct',
      change: {
        ...{ of: 'ruling', turn: 'quiz.1.1', item: 0 },
        verdict: state.postings.length % 2 === 0 ? 'wrong' : 'right',
      },
      reason: 'recording',
    },
    'judge-1',
  ],
  points: () => [
    { type: 'points.give', team: 2, person: null, ledger: 'live', points: 5, reason: 'fair play' },
    'judge-1',
  ],
  written: ({ state }) => [written(1, 60 + (state.seq % 5)), 'technician'],
  screen: () => [{ type: 'screen.show', scene: 'standings' }, 'technician'],
  page: () => [{ type: 'rundown.insert', after: null, page: { title: 'Thanks', body: '' } }, 'technician'],
  file: () => [
    { type: 'appeal.file', team: 2, turn: 'quiz.1.2', item: 0, ground: 'said in time' },
    'technician',
  ],
  decide: (stage) => {
    const appeal = openAppeal(stage);
    return appeal === undefined
      ? null
      : [{ type: 'appeal.decide', appeal, outcome: 'dismissed', reason: 'heard' }, 'chief-judge'];
  },
  out: () => [{ type: 'team.out', team: 2, person: null, kind: 'withdrawn', reason: 'ill' }, 'judge-1'],
  change: ({ state }) => [
    {
      type: 'definition.change',
      definition: { ...state.definition!, version: state.definition!.version + 1 },
      reason: 'prizes',
    },
    'technician',
  ],
  reopenJudges: () => [{ type: 'results.reopen', side: 'judges', reason: 'misread' }, 'chief-judge'],
  reopenSupervisor: () => [{ type: 'results.reopen', side: 'supervisor', reason: 'misread' }, 'supervisor'],
  impostor: () => [{ type: 'results.reopen', side: 'judges', reason: 'misread' }, 'technician'],
};

/** Everything the results are made of. */
const resultsOf = ({ state }: MemoryStage) =>
  JSON.stringify(
    [
      state.definition,
      standings(state),
      individualStandings(state),
      state.written,
      state.turns.map(({ id, items }) => [id, items.map(({ attempts }) => attempts)]),
    ],
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value),
  );

function played(): MemoryStage {
  const stage = quiz({}, { teams: 2 }, { ranking: { prizes: [{ title: 'First', places: 1 }] } });
  for (const verdict of ['right', 'wrong'] as const) {
    nextTurn(stage);
    answer(stage, verdict);
  }
  return stage;
}

it('announced results are those both sides confirmed, and over no open appeal but by the chief judge', () => {
  const likely = ['judges', 'supervisor', 'judges', 'supervisor', 'announce', 'undo', 'redo'];
  const names = fc.array(fc.constantFrom(...likely, ...Object.keys(STEPS)), { minLength: 5, maxLength: 60 });
  let announcements = 0;
  fc.assert(
    fc.property(names, (chosen) => {
      const stage = played();
      /** What was confirmed, by the number of the entry. */
      const confirmedAs = new Map<number, string>();
      for (const name of chosen) {
        const before = stage.state;
        const step = STEPS[name]!(stage);
        if (step === null || stage.try(...step) !== null) continue;
        const { state, record } = stage;
        const [{ type }] = step;
        if (type === 'results.confirm') confirmedAs.set(record.seq, resultsOf(stage));
        if (before.stage === 'announced' && state.stage !== 'announced')
          expect([before.reopening === null, type]).toEqual([false, 'results.reopen']);
        if (before.stage === 'announced' || state.stage !== 'announced') continue;
        announcements += 1;
        const { judges, supervisor } = state.confirmed;
        for (const given of [judges, supervisor])
          expect(confirmedAs.get(given?.seq ?? 0)).toBe(resultsOf(stage));
        const last = record.happened.findLast(({ event }) => event.type === 'announced')?.event;
        const overridden = last?.type === 'announced' && last.override !== undefined;
        if (!overridden) expect(openAppeal(stage)).toBeUndefined();
      }
    }),
    { numRuns: 1500 },
  );
  expect(announcements).toBeGreaterThan(50);
});
