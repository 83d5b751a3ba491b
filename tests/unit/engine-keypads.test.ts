// Keypads: a key is the whole answer of the team in turn, or of the team it is bound to; never a press.
import { describe, expect, test } from 'vitest';
import { gateReasons } from '#engine/gate.ts';
import { ownerOf } from '#engine/seating.ts';
import { ledger, nextTurn, type Parts, quiz, submit } from './engine-formats-support.ts';
import { listed, lose, panel, place, racked, team } from './engine-rack.ts';
import { cued, facts, reading } from './engine-reading.ts';
import type { MemoryStage } from './engine-support.ts';

const ONE: Parts = {
  answer: { entry: 'desk' },
  ruledBy: 'key',
  score: { wrong: { formula: '-5' }, unanswered: { formula: '0' } },
};
const ALL: Parts = { ...ONE, who: { by: 'all' } };

/** The question of the first turn stands open, with two keypads; of a single turn it is team 1's. */
function open(parts: Parts): MemoryStage {
  const stage = quiz(parts);
  racked(stage, { pad: ['keypad', 1], other: ['keypad', 1] });
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  if (stage.item.phase === 'presented') stage.do({ type: 'begin' });
  return stage;
}

/** `ago`: it happened so many milliseconds before it arrived. */
function key(stage: MemoryStage, answer: string, { device = 'pad', ago = 0 } = {}): string[] {
  const happened = { ms: stage.now.ms - ago, uncertainty: 0 };
  return stage
    .signal({ type: 'answer', device, seat: 1, answer, deviceTime: null, happened })
    .map(({ type }) => type);
}

const bind = (stage: MemoryStage, device: string, number: number) =>
  stage.do({ type: 'seat.bind', place: place(device, 1), owner: team(number) });

const given = (stage: MemoryStage) =>
  stage.item.attempts.map((attempt) => [attempt.team, attempt.answer, attempt.state]);

describe('where one team answers', () => {
  test('a keypad that was not bound answers for it, as its station would', () => {
    const [byKey, byTouch] = [open(ONE), open(ONE)];
    key(byKey, 'A');
    byTouch.submit('A');
    expect(byKey.item).toEqual(byTouch.item);
    expect(byKey.live.clock).toEqual(byTouch.live.clock);
    expect(given(byKey)).toEqual([[1, 'A', 'answered']]);
  });

  test('the first valid answer is final, on whichever keypad or by touch', () => {
    const stage = open(ONE);
    expect(['T', 'AB'].map((answer) => key(stage, answer))).toEqual([[], []]);
    expect(key(stage, 'B')).toEqual(['answer.submitted']);
    expect(key(stage, 'A', { device: 'other' })).toEqual([]);
    expect(given(stage)).toEqual([[1, 'B', 'answered']]);
    const touched = open(ONE);
    touched.submit('C');
    expect(key(touched, 'A')).toEqual([]);
    expect(given(touched)).toEqual([[1, 'C', 'answered']]);
  });

  test('one that is bound answers for its team only', () => {
    const stage = open(ONE);
    bind(stage, 'pad', 2);
    bind(stage, 'other', 1);
    expect(key(stage, 'A')).toEqual([]);
    expect(key(stage, 'A', { device: 'other' })).toEqual(['answer.submitted']);
  });

  test('one that was disabled, or whose team has another now, answers for nobody', () => {
    const stage = open(ONE);
    bind(stage, 'pad', 1);
    bind(stage, 'other', 1);
    expect(ownerOf(stage.state, 'pad', 1)).toBeNull();
    expect(key(stage, 'A')).toEqual([]);
    stage.do({ type: 'seat.disable', place: place('other', 1), disabled: true, reason: '进水' });
    expect(key(stage, 'A', { device: 'other' })).toEqual([]);
    expect(given(stage)).toEqual([[1, null, 'answering']]);
  });

  test('time is up by when the key was hit, not by when it arrived', () => {
    const stage = open(ONE);
    const late = open(ONE);
    for (const each of [stage, late]) each.pass(30);
    stage.now = { ...stage.now, ms: stage.now.ms + 15 };
    late.now = { ...late.now, ms: late.now.ms + 15 };
    expect(key(stage, 'A', { ago: 20 })).toEqual(['answer.submitted']);
    expect(key(late, 'A', { ago: 10 })).toEqual([]);
  });

  test('while the clock stands nothing is answered', () => {
    const stage = open(ONE);
    stage.do({ type: 'clock.pause' });
    expect(key(stage, 'A')).toEqual([]);
    stage.do({ type: 'clock.resume' });
    expect(key(stage, 'A')).toEqual(['answer.submitted']);
  });

  test('before 请答题 and after the reveal it answers nothing, nor where answers are spoken', () => {
    const stage = quiz(ONE);
    racked(stage, { pad: ['keypad', 1] });
    expect(key(stage, 'A')).toEqual([]);
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    expect(stage.item.phase).toBe('presented');
    expect(key(stage, 'A')).toEqual([]);
    stage.do({ type: 'begin' });
    stage.pass(30);
    stage.do({ type: 'reveal' });
    expect(key(stage, 'A', { ago: 1 })).toEqual([]);
    expect(key(open({ ...ONE, answer: { entry: 'spoken' } }), 'A')).toEqual([]);
  });

  test.each([
    ['judge', 'A', []],
    ['judge', 'F', ['answer.submitted']],
    ['multiple', 'A', []],
    ['blank', 'A', []],
  ] as const)('to a %s question %s is %j', (type, answer, events) => {
    expect(key(open({ ...ONE, question: { types: [type] } }), answer)).toEqual(events);
  });

  test('in a set the next question opens with the answer', () => {
    const stage = open({ ...ONE, items: 3, clock: { scope: 'turn' } });
    for (const answer of ['A', 'B', 'C']) {
      stage.pass(2);
      key(stage, answer);
    }
    expect(stage.live.items.map(({ attempts }) => attempts.map(({ answer }) => answer))).toEqual([
      ['A'],
      ['B'],
      ['C'],
    ]);
    expect(stage.live.clock?.state).toBe('stopped');
  });
});

describe('where all teams answer', () => {
  test('each keypad answers for the team it is bound to, and one that is not for nobody', () => {
    const stage = open(ALL);
    expect(key(stage, 'A')).toEqual([]);
    bind(stage, 'pad', 2);
    bind(stage, 'other', 3);
    key(stage, 'A');
    key(stage, 'B');
    key(stage, 'C', { device: 'other' });
    submit(stage, 1, 'A');
    expect(given(stage)).toEqual([
      [1, 'A', 'answered'],
      [2, 'A', 'answered'],
      [3, 'C', 'answered'],
    ]);
    stage.do({ type: 'done', answer: null });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: 10 right', '3: -5 wrong']);
  });

  test('the loss of a keypad stops nothing: its team touches the screen', () => {
    const stage = open(ALL);
    bind(stage, 'pad', 2);
    lose(stage, 'pad');
    expect(stage.live.lost).toEqual([]);
    expect(stage.live.clock?.state).toBe('running');
    expect(gateReasons(stage.state, 'quiz')).toEqual([]);
  });
});

describe('a keypad is no button', () => {
  test('the gate asks for a buzzer where teams press, and its loss holds no buzz', () => {
    const stage = reading();
    racked(stage, { pad: ['keypad', 1] });
    const { round } = stage.live;
    expect(gateReasons(stage.state, round)).toEqual([{ key: 'gate.no-buzzer', params: {} }]);
    bind(stage, 'pad', 1);
    cued(stage);
    lose(stage, 'pad');
    expect(stage.live.lost).toEqual([]);
    expect(facts(stage)).toMatchObject({ state: 'armed' });
  });

  test('what it would press buzzes for nobody', () => {
    const stage = reading((buzz) => {
      buzz.settle = 0;
    });
    listed(stage, { box: ['buzzer', 5], pad: ['keypad', 1] });
    bind(stage, 'pad', 1);
    cued(stage);
    stage.press1(1, { device: 'pad' });
    expect(facts(stage)).toMatchObject({ state: 'armed', presses: [] });
  });

  test('it is a team’s beside the team’s button, or follows the turn; nobody else’s', () => {
    const stage = quiz(ONE);
    racked(stage, { box: ['buzzer', 3], pad: ['keypad', 1] });
    bind(stage, 'pad', 2);
    expect([ownerOf(stage.state, 'box', 2), ownerOf(stage.state, 'pad', 1)]).toEqual([team(2), team(2)]);
    const turns = { as: 'turn' as const };
    for (const [device, owner] of [
      ['pad', { as: 'host' as const }],
      ['pad', panel(1)],
      ['box', turns],
    ] as const)
      expect(stage.refused({ type: 'seat.bind', place: place(device, 1), owner })).toBe('seat.kind');
    expect(stage.refused({ type: 'seat.swap', a: place('box', 1), b: place('pad', 1) })).toBe('seat.swap');
    stage.do({ type: 'seat.bind', place: place('pad', 1), owner: turns });
    expect(ownerOf(stage.state, 'pad', 1)).toEqual(turns);
  });

  test('any number of them follow the turn', () => {
    const stage = quiz(ONE);
    racked(stage, { pad: ['keypad', 1], other: ['keypad', 1] });
    stage.do({ type: 'seat.bind', place: place('pad', 1), owner: { as: 'turn' } });
    expect(ownerOf(stage.state, 'other', 1)).toEqual({ as: 'turn' });
  });
});
