// What windows are told of the results still lacking something, and what the supervisor is told of the record.
import { describe, expect, test } from 'vitest';
import { recordKind } from '#contract/record-kinds.ts';
import type { SupervisorView } from '#contract/view.ts';
import { resultsView } from '#engine/views/results.ts';
import { consoleView, supervisorView } from '#engine/views/running.ts';
import { ACCESS, NO_STORAGE } from '#tests/e2e/trust-views.ts';
import { answer, nextTurn, quiz } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const OUTSIDE = {
  devices: [],
  deviceSettings: [],
  trial: null,
  judges: [],
  supervisors: [],
  wall: () => '',
  access: ACCESS,
  storage: NO_STORAGE,
};

const seen = ({ record, knowledge, now }: MemoryStage): SupervisorView =>
  supervisorView(record, knowledge, now, OUTSIDE);
const types = ({ journal }: Pick<SupervisorView, 'journal'>) => journal.map(({ type }) => type);

function played(): MemoryStage {
  const stage = quiz({}, { teams: 2 });
  for (const verdict of ['right', 'wrong'] as const) {
    nextTurn(stage);
    answer(stage, verdict);
  }
  return stage;
}

describe('what the results lack', () => {
  test('is told as long as something is to be played, and nothing afterwards', () => {
    const stage = quiz({}, { teams: 2 });
    expect(seen(stage).lacking?.key).toBe('refusal.announce.unplayed');
    nextTurn(stage);
    expect(seen(stage).lacking?.key).toBe('refusal.turn.live');
    expect(seen(played())).toMatchObject({ stage: 'done', lacking: null });
  });

  test('written totals that never came in are kept from nobody', () => {
    const stage = played();
    expect(stage.state.written).toEqual([]);
    expect(stage.state.released).toBe(false);
    expect(resultsView(stage.state, stage.knowledge, () => '').released).toBe(true);
  });
});

describe('the record as the supervisor is told it', () => {
  test('keeps rulings, corrections and appeals that are long past; the console has the latest alone', () => {
    const stage = played();
    stage.do({ type: 'appeal.file', team: 2, turn: null, item: null, ground: 'the order of the draw' });
    for (let times = 0; times < 40; times += 1) {
      stage.do({ type: 'slate.on' });
      stage.do({ type: 'slate.off' });
    }
    const { record, knowledge, now } = stage;
    expect(types(consoleView(record, knowledge, now, OUTSIDE))).not.toContain('attempt.ruled');
    const told = seen(stage);
    expect(types(told).filter((type) => type === 'attempt.ruled')).toHaveLength(2);
    expect(types(told)).toContain('appeal.filed');
    const numbers = told.journal.map(({ seq }) => seq);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('each event belongs to one kind at most', () => {
    expect(recordKind('attempt.ruled')).toBe('rulings');
    expect(recordKind('key.corrected')).toBe('corrections');
    expect(recordKind('results.confirmed')).toBe('appeals');
    expect(recordKind('access.noted')).toBe('access');
    expect(recordKind('slate.set')).toBeNull();
  });
});
