// The panel counted by hand: confirmed by the supervisor; and seats that could not answer, named in the record.
import { describe, expect, test } from 'vitest';
import { message } from '#contract/messages/message.ts';
import { eventParams } from '#engine/event-params.ts';
import { type Devices, lose, place, racked } from './engine-rack.ts';
import { knowledgeOf, MemoryStage, QUESTIONS } from './engine-support.ts';

const BASE: Devices = { panel: ['clicker', 18] };

function supervised(): MemoryStage {
  const knowledge = knowledgeOf(QUESTIONS);
  const supervisors = [{ person: 'sup-1', name: '方明' }];
  return new MemoryStage(undefined, {
    knowledge: { ...knowledge, officials: () => ({ judges: [], supervisors }) },
  });
}

/** The item has closed by time. */
function closed(stage: MemoryStage): MemoryStage {
  stage.begin('duel.1.1', 't1-p6');
  stage.submit(stage.key());
  stage.pass(10);
  return stage;
}

const COUNT = { type: 'panel.enter' as const, right: 11, wrong: 7, reason: '答题器故障' };
const CONFIRM = { type: 'panel.confirm' as const };
const REVEAL = { type: 'reveal' as const };

describe('where the roster names a supervisor', () => {
  test('a count by hand is revealed only once the supervisor has confirmed it', () => {
    const stage = closed(supervised());
    stage.do(COUNT);
    expect(stage.refused(REVEAL)).toBe('panel.unconfirmed');
    expect(stage.offers.find(({ id }) => id === 'panel.confirm')).toMatchObject({ keys: [], primary: false });
    expect(stage.refused(CONFIRM)).toBe('panel.supervisor');
    expect(stage.refused(CONFIRM, 'for:judge-1')).toBe('panel.supervisor');
    stage.do(CONFIRM, 'supervisor');
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:17 right']);
  });

  test('it may be entered for the supervisor at the console', () => {
    const stage = closed(supervised());
    stage.do(COUNT);
    stage.do(CONFIRM, 'for-all:sup-1');
    stage.do(REVEAL);
  });

  test('another count has to be confirmed anew, and an undo takes the confirmation back', () => {
    const stage = closed(supervised());
    stage.do(COUNT);
    stage.do(CONFIRM, 'supervisor');
    stage.do({ ...COUNT, right: 10 });
    expect(stage.refused(REVEAL)).toBe('panel.unconfirmed');
    stage.do(CONFIRM, 'supervisor');
    stage.do({ type: 'undo', confirm: false });
    expect(stage.refused(REVEAL)).toBe('panel.unconfirmed');
  });

  test('what the clickers counted needs nobody', () => {
    const stage = closed(supervised());
    expect(stage.refused(CONFIRM, 'supervisor')).toBe('panel.confirm-none');
    stage.do(REVEAL);
  });
});

test('where the roster names none, a count by hand stands at once, and may be confirmed all the same', () => {
  const stage = closed(new MemoryStage());
  stage.do(COUNT);
  expect(stage.offered).not.toContain('panel.confirm');
  stage.fork().do(REVEAL);
  stage.do(CONFIRM, 'for-all:judge-1');
  expect(stage.refused(CONFIRM, 'for-all:judge-1')).toBe('panel.confirm-none');
  stage.do(REVEAL);
});

describe('seats that could not answer', () => {
  function counted(stage: MemoryStage) {
    stage.do(REVEAL);
    const event = stage.record.happened.findLast(({ event: each }) => each.type === 'panel.counted')?.event;
    if (event?.type !== 'panel.counted') throw new Error('not counted');
    return event;
  }

  test('are silent, and named: disabled, faulty; not those that answered before', () => {
    const stage = new MemoryStage();
    racked(stage, BASE);
    stage.begin('duel.1.1', 't1-p6');
    stage.seat(1, stage.key());
    stage.do({ type: 'seat.disable', place: place('panel', 1), disabled: true, reason: '没电' });
    stage.do({ type: 'seat.disable', place: place('panel', 2), disabled: true, reason: '没电' });
    stage.signal({ type: 'fault', device: 'panel', seat: 3, fault: 'stuck' });
    stage.submit(stage.key());
    stage.pass(10);
    const event = counted(stage);
    expect(event).toMatchObject({ right: 1, wrong: 0, answered: 1, dead: [2, 3] });
    expect(stage.item.panel?.dead).toEqual([2, 3]);
    expect(message('zh-CN', 'event.panel.counted', eventParams(event, stage.knowledge))).toBe(
      '挑战团：对 1，错 0；2、3 席设备故障，未能作答',
    );
  });

  test('are all of a base that is not there', () => {
    const stage = new MemoryStage();
    racked(stage, BASE);
    closed(stage);
    lose(stage, 'panel');
    expect(counted(stage).dead).toHaveLength(18);
  });

  test('are none where cards were raised, and none in a contest without devices', () => {
    const stage = new MemoryStage();
    racked(stage, BASE);
    closed(stage);
    lose(stage, 'panel');
    stage.do(COUNT);
    expect(counted(stage)).not.toHaveProperty('dead');
    const bare = counted(closed(new MemoryStage()));
    expect(bare).not.toHaveProperty('dead');
    expect(message('en', 'event.panel.counted', eventParams(bare, stage.knowledge))).toBe(
      'Panel: 0 right, 0 wrong',
    );
  });
});
