// Presses that cannot be told apart: measured and shown, and settled by the judges, by lot, or by pressing again.
import { describe, expect, test } from 'vitest';
import { drawOrder } from '#engine/draw.ts';
import { turnView } from '#engine/views/turn.ts';
import { pressOn, ready } from './engine-boxes.ts';
import { cued, facts, reading } from './engine-reading.ts';
import type { MemoryStage } from './engine-support.ts';
import { settleByOffers } from './engine-walk.ts';

type Change = NonNullable<Parameters<typeof reading>[0]>;

/** Teams 2 and 3 have pressed 3 ms apart on two boxes that are sure to 4 and 5 ms; team 4 long after them. */
function tied(change: Change = () => {}): MemoryStage {
  const stage = reading(change);
  ready(stage, 'left', { late: 20 });
  ready(stage, 'right', { late: 20 });
  if (stage.item.buzz?.state === 'reading') cued(stage);
  stage.pass(1);
  pressOn(stage, 2, { device: 'left', ago: 3, uncertainty: 4 });
  pressOn(stage, 3, { device: 'right', uncertainty: 5 });
  stage.pass(0.019);
  pressOn(stage, 4, { device: 'left', uncertainty: 4 });
  stage.pass(0.1);
  return stage;
}

const settledBy =
  (how: 'draw' | 'replay', more: Change = () => {}): Change =>
  (buzz) => {
    buzz.tied = how;
    more(buzz);
  };

const tieOf = (stage: MemoryStage) => turnView(stage.state, stage.live, stage.knowledge).tie;
const eventOf = (stage: MemoryStage) =>
  stage.record.happened.map(({ event }) => event).find((event) => event.type === 'buzz.tied');
const award = { type: 'claim.award', team: 3, reason: 'video' } as const;

describe('a tie', () => {
  test('is what two boxes cannot tell apart, whatever the rules allow, with gap and uncertainty', () => {
    const stage = tied();
    expect(facts(stage).presses).toEqual(['2 tie', '3 tie', '4 waiting']);
    expect(eventOf(stage)).toMatchObject({ teams: [2, 3], gap: 3, uncertainty: 9 });
    expect(tieOf(stage)).toEqual({ teams: [2, 3], gap: 3, uncertainty: 9, settles: 'judge' });
  });

  test('on one box is a matter of its clock and the rules alone', () => {
    const stage = reading((buzz) => {
      buzz.settle = 10;
    });
    cued(stage);
    pressOn(stage, 2, { uncertainty: 6, deviceTime: 800 });
    pressOn(stage, 3, { uncertainty: 6, deviceTime: 801 });
    pressOn(stage, 4, { uncertainty: 6, deviceTime: 800 });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 tie', '3 waiting', '4 tie']);
    expect(tieOf(stage)).toMatchObject({ gap: 0, uncertainty: 0 });
  });

  test('is the judges’ to award whatever the rules say, and is then no more', () => {
    for (const how of ['draw', 'replay'] as const) {
      const stage = tied(settledBy(how));
      stage.do(award, 'judge-1');
      expect(facts(stage).presses).toEqual(['2 later', '3 first', '4 later']);
      expect(tieOf(stage)).toBeNull();
      expect(stage.refused({ type: 'tie.replay' })).toBe('tie.none');
    }
  });

  test('is settled in no other way than the rules say', () => {
    const judges = tied();
    expect(judges.refused({ type: 'tie.draw', seed: 's' })).toBe('tie.not-so');
    expect(judges.refused({ type: 'tie.replay' })).toBe('tie.not-so');
    expect(judges.offered.filter((id) => id.startsWith('tie'))).toEqual([]);
    expect(tied(settledBy('draw')).refused({ type: 'tie.replay' })).toBe('tie.not-so');
    expect(tied(settledBy('replay')).refused({ type: 'tie.draw', seed: 's' })).toBe('tie.not-so');
  });

  test('waits while a press before the cue is the judges’, and for it when it was fair', () => {
    const stage = tied(settledBy('draw'));
    const cue = stage.item.buzz?.cue?.ms ?? 0;
    stage.signal({
      ...{ type: 'press', device: 'right', seat: 5, deviceTime: null },
      happened: { ms: cue - 50, uncertainty: 1 },
    });
    const early = stage.item.buzz?.presses.find(({ team }) => team === 5);
    expect(early?.status).toBe('judge');
    expect(stage.refused({ type: 'tie.draw', seed: 's' })).toBe('close.presses');
    stage.do({ type: 'press.rule', press: early?.id ?? '', verdict: 'fair' }, 'judge-1');
    expect(stage.refused({ type: 'tie.draw', seed: 's' })).toBe('tie.earlier');
    stage.do({ type: 'claim.award', team: 5, reason: 'earlier' }, 'judge-1');
    expect(facts(stage).state).toBe('claimed');
  });
});

describe('by lot', () => {
  test.each(['a', 'b', 'c', '4f0d'])('with the seed %s it falls to whom anyone can compute', (seed) => {
    const stage = tied(settledBy('draw'));
    expect(stage.primary).toMatchObject({ id: 'tie.draw', needs: 'draw', params: { teams: '2、3' } });
    stage.do({ type: 'tie.draw', seed });
    const [winner] = drawOrder(seed, [2, 3]);
    expect(stage.item.attempts.map(({ team }) => team)).toEqual([winner]);
    expect(facts(stage).presses).toContain(`${winner} first`);
    expect(stage.record.happened.map(({ event }) => event)).toContainEqual({
      ...{ type: 'tie.drawn', seed, among: [2, 3], team: winner },
    });
  });

  test('the undo gives the tie back', () => {
    const stage = tied(settledBy('draw'));
    const before = stage.state.turn;
    stage.do({ type: 'tie.draw', seed: 'a' });
    stage.do({ type: 'undo', confirm: true });
    expect(stage.state.turn).toEqual(before);
  });

  test('who was fouled out of the question has no lot', () => {
    const stage = tied(settledBy('draw'));
    stage.do({ type: 'foul.call', team: 2, person: null, reason: 'prompting' }, 'judge-1');
    stage.do({ type: 'tie.draw', seed: 'a' });
    expect(stage.item.attempts.map(({ team }) => team)).toEqual([3]);
  });
});

describe('by pressing again', () => {
  test('the buzz is opened anew for those tied, the others are out of this question', () => {
    const stage = tied(settledBy('replay'));
    expect(stage.primary).toMatchObject({ id: 'tie.replay', needs: null });
    stage.do({ type: 'tie.replay' });
    expect(facts(stage)).toMatchObject({ state: 'held', presses: ['2 ignored', '3 ignored', '4 later'] });
    expect(tieOf(stage)).toBeNull();
    pressOn(stage, 3);
    cued(stage);
    stage.pass(1);
    pressOn(stage, 1);
    pressOn(stage, 4);
    stage.pass(0.001);
    pressOn(stage, 3, { device: 'right' });
    stage.pass(0.1);
    expect(facts(stage)).toMatchObject({
      state: 'claimed',
      presses: ['2 ignored', '3 ignored', '4 later', '3 ignored', '1 ignored', '4 ignored', '3 first'],
      posted: [],
    });
  });

  test('a second tie is pressed once more', () => {
    const stage = tied(settledBy('replay'));
    stage.do({ type: 'tie.replay' });
    cued(stage);
    pressOn(stage, 2, { device: 'left', uncertainty: 4 });
    pressOn(stage, 3, { device: 'right', uncertainty: 4 });
    stage.pass(0.1);
    expect(stage.primary?.id).toBe('tie.replay');
  });

  test('the undo gives the tie back; what was pressed since counts for nothing', () => {
    const stage = tied(settledBy('replay'));
    const before = stage.state.turn;
    stage.do({ type: 'tie.replay' });
    stage.do({ type: 'undo', confirm: true });
    expect(stage.state.turn).toEqual(before);
  });

  test('has its own time to press, and the old one ends with the tie', () => {
    const stage = tied(
      settledBy('replay', (buzz) => {
        buzz.window = 5;
      }),
    );
    stage.do({ type: 'tie.replay' });
    expect(stage.live.clock?.state).toBe('stopped');
    stage.pass(30);
    expect(stage.item.phase).toBe('presented');
    cued(stage);
    expect(stage.live.clock).toMatchObject({ state: 'running', measures: 'press', limit: 5000 });
    stage.pass(6);
    expect(stage.item).toMatchObject({ phase: 'closed', buzz: { state: 'over' } });
  });

  test('works where the question may be interrupted: it is held, and opened with a cue', () => {
    const stage = tied(
      settledBy('replay', (buzz) => {
        buzz.opens = 'presented';
      }),
    );
    stage.do({ type: 'tie.replay' });
    cued(stage);
    pressOn(stage, 3);
    stage.pass(0.1);
    expect(facts(stage)).toMatchObject({ state: 'claimed' });
    expect(stage.item.attempts.map(({ team }) => team)).toEqual([3]);
  });

  test.each(['command', 'presented'] as const)('comes to an end by what is offered alone (%s)', (opens) => {
    const stage = tied(
      settledBy('replay', (buzz) => {
        buzz.opens = opens;
      }),
    );
    stage.do({ type: 'tie.replay' });
    expect(settleByOffers(stage)).toBeNull();
  });
});
