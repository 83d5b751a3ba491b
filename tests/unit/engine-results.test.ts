// From the last question to the announcement: both sides confirm, whatever changes the results takes it away, and
// announced results are opened again only by chief judge and supervisor together.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { points } from '#contract/units.ts';
import { offers, type Seat } from '#engine/offers/index.ts';
import { resultsView } from '#engine/views/results.ts';
import { answer, nextTurn, type Parts, quiz, takenBack } from './engine-formats-support.ts';
import { MemoryStage } from './engine-support.ts';

const JUDGES = { type: 'results.confirm', side: 'judges' } as const;
const SUPERVISOR = { type: 'results.confirm', side: 'supervisor' } as const;
const ANNOUNCE = { type: 'announce' } as const;
const UNDO = { type: 'undo', confirm: true } as const;
const reopen = (side: 'judges' | 'supervisor'): CommandBody => ({
  ...{ type: 'results.reopen', side, reason: 'a sheet was misread' },
});
const correct: CommandBody = {
  type: 'correct',
  change: { of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'wrong' },
  reason: 'recording',
};
const appeal: CommandBody = {
  ...{ type: 'appeal.file', team: 2, turn: 'quiz.1.2', item: 0, ground: 'it was said in time' },
};

/** Everything played: team 1 right, team 2 wrong. */
function played(parts: Parts = {}): MemoryStage {
  const stage = quiz(parts, { teams: 2 }, { ranking: { prizes: [{ title: 'First', places: 1 }] } });
  for (const verdict of ['right', 'wrong'] as const) {
    nextTurn(stage);
    answer(stage, verdict);
  }
  return stage;
}

const confirmed = ({ state: { confirmed: by } }: MemoryStage) => [by.judges !== null, by.supervisor !== null];
const offered = (stage: MemoryStage, seat: Seat) => offers(stage.record, stage.knowledge, stage.now, seat);
const idsFor = (stage: MemoryStage, seat: Seat) =>
  offered(stage, seat)
    .map(({ id }) => id)
    .filter((id) => /^(results|announce|written)/.test(id));
const mainKey = (stage: MemoryStage, seat: Seat = 'technician') =>
  offered(stage, seat).find(({ primary }) => primary)?.id;

describe('confirming', () => {
  test('waits until everything is played', () => {
    const stage = quiz({}, { teams: 2 });
    expect(stage.refused(JUDGES, 'chief-judge')).toBe('announce.unplayed');
    nextTurn(stage);
    expect(stage.refused(JUDGES, 'chief-judge')).toBe('turn.live');
  });

  test('also of a round that was leapt over before its turns were known', () => {
    const stage = quiz({ who: { by: 'order', cycles: 1, sequence: 'score-down' } }, { teams: 2 });
    expect(stage.refused(JUDGES, 'chief-judge')).toBe('announce.unplayed');
  });

  test('is each side\u2019s own, once, and says who and whether it was entered at the console', () => {
    const stage = played();
    expect(stage.refused(JUDGES, 'supervisor')).toBe('results.side-judges');
    expect(stage.refused(JUDGES, 'judge-2')).toBe('results.side-judges');
    expect(stage.refused(JUDGES)).toBe('results.side-judges');
    expect(stage.refused(SUPERVISOR, 'chief-judge')).toBe('results.side-supervisor');
    stage.do(JUDGES, 'for-chief:judge-1');
    expect(stage.refused(JUDGES, 'chief-judge')).toBe('results.confirmed');
    stage.do(SUPERVISOR, 'supervisor');
    expect(resultsView(stage.state, stage.knowledge, (seq) => `entry ${seq}`).confirmed).toEqual({
      judges: { name: 'judge-1', entered: true, wall: `entry ${stage.record.seq - 1}` },
      supervisor: { name: '', entered: false, wall: `entry ${stage.record.seq}` },
    });
  });

  test('is any judge\u2019s where the roster names no chief', () => {
    const stage = played();
    stage.knowledge = {
      ...stage.knowledge,
      officials: () => ({ judges: [{ person: 'judge-1', name: 'A', role: 'judge' }], supervisors: [] }),
    };
    expect(stage.refused(JUDGES)).toBe('results.side-judges');
    takenBack(stage, JUDGES, 'judge-1');
  });

  const changes: [string, CommandBody, string][] = [
    ['a correction', correct, 'judge-1'],
    [
      'free points',
      { type: 'points.give', team: 1, person: null, ledger: 'live', points: 1, reason: 'fair play' },
      'judge-1',
    ],
    [
      'a team that is out',
      { type: 'team.out', team: 2, person: null, kind: 'disqualified', reason: 'a phone' },
      'judge-1',
    ],
    [
      'a substitution',
      { type: 'substitute', team: 1, out: 't1-p1', in: 't1-s', reason: 'ill' },
      'technician',
    ],
    [
      'a written score',
      { type: 'setup.written', scores: [{ person: 't1-p1', total: points(80), comprehensive: points(20) }] },
      'technician',
    ],
  ];
  test.each(changes)(
    'is taken away from both sides by %s, and given back when that is undone',
    (_, body, as) => {
      const stage = played();
      stage.confirm();
      stage.do(body, as);
      expect(confirmed(stage)).toEqual([false, false]);
      stage.do(UNDO);
      expect(confirmed(stage)).toEqual([true, true]);
      stage.do({ type: 'redo' });
      expect(confirmed(stage)).toEqual([false, false]);
    },
  );

  test('is taken away by an appeal for good, and once more when it is upheld', () => {
    const stage = played();
    stage.confirm();
    stage.do(appeal);
    expect(confirmed(stage)).toEqual([false, false]);
    // Nothing but the confirmations before it can be taken back.
    stage.do(UNDO);
    expect(stage.state.appeals).toHaveLength(1);
    stage.confirm();
    const [filed] = stage.state.appeals;
    stage.do(
      { type: 'appeal.decide', appeal: filed!.id, outcome: 'upheld', reason: 'heard in time' },
      'chief-judge',
    );
    expect(confirmed(stage)).toEqual([false, false]);
  });

  test('is not touched by what is shown or by an appeal that is dismissed', () => {
    const stage = played();
    stage.do(appeal);
    stage.confirm();
    stage.do({ type: 'screen.show', scene: 'standings' });
    const [filed] = stage.state.appeals;
    stage.do(
      { type: 'appeal.decide', appeal: filed!.id, outcome: 'dismissed', reason: 'heard' },
      'chief-judge',
    );
    expect(confirmed(stage)).toEqual([true, true]);
  });
});

describe('announcing', () => {
  test('needs both confirmations', () => {
    const stage = played();
    expect(stage.refused(ANNOUNCE)).toBe('announce.judges');
    stage.do(JUDGES, 'chief-judge');
    expect(stage.refused(ANNOUNCE)).toBe('announce.supervisor');
    stage.do(SUPERVISOR, 'supervisor');
    stage.do(ANNOUNCE);
    expect(stage.state).toMatchObject({ stage: 'announced', scene: 'standings', released: true });
  });

  test('is refused while an appeal is open, with how many and whether a prize is at stake', () => {
    const stage = played();
    stage.do(appeal);
    stage.confirm();
    expect(stage.try(ANNOUNCE)).toMatchObject({
      ...{ code: 'announce.appeal', params: { count: 1, prize: 'appeal.prize.could' } },
    });
    stage.do(
      { type: 'points.give', team: 1, person: null, ledger: 'live', points: 90, reason: 'fair play' },
      'judge-1',
    );
    stage.confirm();
    expect(stage.try(ANNOUNCE)?.params).toEqual({ count: 1, prize: 'appeal.prize.cannot' });
  });

  test('in spite of it is the chief judge\u2019s alone, with a reason that stands in the record', () => {
    const stage = played();
    stage.do(appeal);
    const override = { type: 'announce', override: 'the recording is clear' } as const;
    expect(stage.refused(override, 'chief-judge')).toBe('announce.judges');
    stage.confirm();
    expect(stage.refused(override)).toBe('announce.override');
    expect(stage.refused(override, 'for:judge-2')).toBe('announce.override');
    stage.do(override, 'for-chief:judge-1');
    expect(stage.record.happened.find(({ event }) => event.type === 'announced')?.event).toEqual({
      ...{ type: 'announced', override: 'the recording is clear' },
    });
  });

  test('keeps no reason where no appeal was open', () => {
    const stage = played();
    stage.confirm();
    stage.do({ type: 'announce', override: 'just in case' });
    expect(stage.record.happened.find(({ event }) => event.type === 'announced')?.event).toEqual({
      type: 'announced',
    });
  });
});

describe('opening again', () => {
  function announced(): MemoryStage {
    const stage = played();
    stage.announce();
    return stage;
  }

  test('takes chief judge and supervisor, whoever asks first', () => {
    for (const [first, second] of [
      ['judges', 'supervisor'],
      ['supervisor', 'judges'],
    ] as const) {
      const as = { judges: 'chief-judge', supervisor: 'supervisor' };
      const stage = announced();
      stage.do(reopen(first), as[first]);
      expect(stage.state).toMatchObject({ stage: 'announced', reopening: { side: first } });
      expect(stage.refused(reopen(first), as[first])).toBe('results.asked');
      expect(stage.refused(correct, 'judge-1')).toBe('announced');
      stage.do(reopen(second), as[second]);
      expect(stage.state).toMatchObject({ stage: 'running', reopening: null, scene: 'title' });
      expect(confirmed(stage)).toEqual([false, false]);
    }
  });

  test('is neither a plain judge\u2019s nor the technician\u2019s, nor anybody\u2019s before the announcement', () => {
    const stage = announced();
    expect(stage.refused(reopen('judges'), 'judge-2')).toBe('results.side-judges');
    expect(stage.refused(reopen('judges'))).toBe('results.side-judges');
    expect(stage.refused(reopen('supervisor'))).toBe('results.side-supervisor');
    expect(played().refused(reopen('judges'), 'chief-judge')).toBe('results.not-announced');
  });

  test('lets judges correct, written scores come in, and the results be announced anew', () => {
    const stage = announced();
    stage.do(reopen('judges'), 'chief-judge');
    stage.do(reopen('supervisor'), 'supervisor');
    takenBack(stage, correct, 'judge-1');
    expect(stage.score(1)).toBe('0');
    takenBack(stage, {
      type: 'setup.written',
      scores: [{ person: 't1-p1', total: points(80), comprehensive: points(20) }],
    });
    expect(stage.refused(ANNOUNCE)).toBe('announce.judges');
    stage.announce();
    expect(stage.state.stage).toBe('announced');
  });

  test('is nobody\u2019s to undo, and neither is the announcement', () => {
    const stage = announced();
    expect(stage.refused(UNDO)).toBe('announced');
    stage.do(reopen('judges'), 'chief-judge');
    expect(stage.refused(UNDO)).toBe('announced');
    stage.do(reopen('supervisor'), 'supervisor');
    expect(stage.refused(UNDO)).toBe('undo.nothing');
    stage.do(correct, 'judge-1');
    stage.do(UNDO);
    expect(stage.refused(UNDO)).toBe('undo.nothing');
    expect(stage.state.stage).toBe('running');
  });
});

describe('written totals', () => {
  test('are released once, by chief judge or supervisor', () => {
    const release = { type: 'written.release' } as const;
    expect(played().refused(release, 'supervisor')).toBe('written.none');
    const stage = new MemoryStage();
    expect(stage.state.released).toBe(false);
    stage.fork().do(release, 'supervisor');
    expect(stage.refused(release, 'host')).toBe('written.secret');
    takenBack(stage, release, 'judge-1');
    expect(stage.state.released).toBe(true);
    expect(stage.refused(release, 'supervisor')).toBe('written.released');
  });
});

describe('offers', () => {
  test('lead the technician\u2019s main key through both confirmations to the announcement', () => {
    const stage = played();
    expect(mainKey(stage)).toBe('results.confirm:judges');
    stage.do(JUDGES, 'for-chief:judge-1');
    expect(mainKey(stage)).toBe('results.confirm:supervisor');
    stage.do(SUPERVISOR, 'supervisor');
    expect(mainKey(stage)).toBe('announce');
    stage.do(ANNOUNCE);
    expect(idsFor(stage, 'technician')).toEqual(['results.reopen:judges', 'results.reopen:supervisor']);
  });

  test('give each seat what it may say', () => {
    const stage = played();
    expect(idsFor(stage, 'chief-judge')).toEqual(['results.confirm:judges']);
    expect(idsFor(stage, 'supervisor')).toEqual(['results.confirm:supervisor']);
    expect(mainKey(stage, 'supervisor')).toBe('results.confirm:supervisor');
    expect(idsFor(stage, 'judge')).toEqual([]);
    expect(idsFor(stage, 'host')).toEqual([]);
    stage.confirm();
    expect(idsFor(stage, 'chief-judge')).toEqual(['announce']);
    expect(idsFor(stage, 'supervisor')).toEqual([]);
    stage.do(ANNOUNCE);
    expect(offered(stage, 'supervisor')).toMatchObject([
      { id: 'results.reopen:supervisor', needs: 'reason' },
    ]);
    expect(idsFor(stage, 'chief-judge')).toEqual(['results.reopen:judges']);
  });

  test('have the chief judge\u2019s override only while an appeal is open, and never on the main key', () => {
    const stage = played();
    stage.confirm();
    expect(idsFor(stage, 'technician')).toEqual(['announce']);
    stage.do(appeal);
    stage.confirm();
    for (const seat of ['technician', 'chief-judge'] as const) {
      expect(idsFor(stage, seat)).toEqual(['announce.override']);
      expect(mainKey(stage, seat)).toBeUndefined();
    }
    expect(idsFor(stage, 'judge')).toEqual([]);
  });

  test('let the supervisor read and nothing else while the contest goes on', () => {
    const stage = new MemoryStage();
    expect(idsFor(stage, 'supervisor')).toEqual(['written.release']);
    stage.begin('warmup.1.1');
    expect(offered(stage, 'supervisor').map(({ id }) => id)).toEqual(['written.release']);
  });
});
