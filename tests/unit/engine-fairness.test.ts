// Who was first on several boxes: by when it happened, waiting no longer than an earlier press can still be under way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pressOn, ready } from './engine-boxes.ts';
import { cued, facts, reading } from './engine-reading.ts';
import type { MemoryStage } from './engine-support.ts';

/** The left box is all there is. */
function listed(stage: MemoryStage): void {
  const left = { id: 'left', kind: 'buzzer', driver: 'leitai', seats: 5 } as const;
  stage.signal({ type: 'devices', devices: [left] });
}

/** Two boxes with buttons of all teams, a second after the cue. */
function twoBoxes({ left = 30, right = 30, settle = 0 } = {}): MemoryStage {
  const stage = reading((buzz) => {
    buzz.settle = settle;
  });
  ready(stage, 'left', { late: left });
  ready(stage, 'right', { late: right });
  cued(stage);
  stage.pass(1);
  return stage;
}

describe('presses on two boxes', () => {
  test('are ordered by when they happened, not by when they arrived', () => {
    const stage = twoBoxes();
    pressOn(stage, 2, { device: 'left', ago: 1, uncertainty: 1 });
    stage.pass(0.015);
    pressOn(stage, 3, { device: 'right', ago: 25, uncertainty: 1 });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 later', '3 first']);
  });

  test('wait until an earlier one cannot be under way any more', () => {
    const stage = twoBoxes({ right: 30 });
    pressOn(stage, 2, { device: 'left', ago: 10, uncertainty: 4 });
    stage.pass(0.023);
    expect(facts(stage).presses).toEqual(['2 waiting']);
    stage.pass(0.002);
    expect(facts(stage).presses).toEqual(['2 first']);
  });

  test('wait at least as long as the rules say', () => {
    const stage = twoBoxes({ right: 5, settle: 50 });
    pressOn(stage, 2, { device: 'left' });
    stage.pass(0.049);
    expect(facts(stage).state).toBe('armed');
    stage.pass(0.002);
    expect(facts(stage).state).toBe('claimed');
  });

  test('on one device go by its own clock, whatever the uncertainty', () => {
    const stage = twoBoxes();
    pressOn(stage, 2, { device: 'left', uncertainty: 8, deviceTime: 5002 });
    stage.pass(0.001);
    pressOn(stage, 3, { device: 'left', uncertainty: 8, deviceTime: 5001 });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 later', '3 first']);
  });

  test('with stamps of two start-ups of one device go by when they happened', () => {
    const stage = twoBoxes();
    pressOn(stage, 2, { device: 'left', ago: 5, deviceTime: 90_000 });
    ready(stage, 'left', { boot: 'b2', late: 30 });
    pressOn(stage, 3, { device: 'left', deviceTime: 12 });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 first', '3 later']);
  });
});

test('a claim waits for the keys that stand in for a lost box', () => {
  const stage = twoBoxes();
  stage.signal({ type: 'lost', device: 'right', reason: 'unplugged' });
  stage.do({ type: 'lost.choose', device: 'right', how: 'keys' });
  cued(stage);
  stage.pass(1);
  pressOn(stage, 2, { device: 'left' });
  stage.pass(0.01);
  expect(facts(stage).presses).toEqual(['2 waiting']);
  stage.do({ type: 'press.key', team: 3 });
  stage.pass(0.1);
  expect(facts(stage).presses).toEqual(['2 tie', '3 tie']);
});

describe('a claim waits for nobody', () => {
  test('where there is one box and the rules ask for no time', () => {
    const stage = reading();
    ready(stage, 'left', { late: 30 });
    cued(stage);
    pressOn(stage, 2, { ago: 2, uncertainty: 2 });
    expect(facts(stage).presses).toEqual(['2 first']);
  });

  test.each([
    ['was taken off the list', (stage: MemoryStage) => listed(stage)],
    ['has lamps only', (stage: MemoryStage) => ready(stage, 'right', { kind: 'lamp', late: 30 })],
    ['answers only', (stage: MemoryStage) => ready(stage, 'right', { kind: 'clicker', late: 30 })],
  ])('on another device that %s', (_, change) => {
    const stage = reading();
    ready(stage, 'left', { late: 30 });
    ready(stage, 'right', { late: 30 });
    change(stage);
    cued(stage);
    pressOn(stage, 2);
    expect(facts(stage).presses).toEqual(['2 first']);
  });

  test('on another device whose teams have pressed already, or are out of the question', () => {
    const stage = reading(() => {}, 3);
    ready(stage, 'left', { seats: 3, late: 30 });
    ready(stage, 'right', { seats: 2, late: 30 });
    pressOn(stage, 1, { device: 'right' });
    stage.pass(0.4);
    cued(stage);
    stage.pass(1);
    pressOn(stage, 2, { device: 'right' });
    expect(facts(stage).presses).toEqual(['1 foul', '2 waiting']);
    pressOn(stage, 3, { device: 'left', ago: 20 });
    expect(facts(stage).presses).toEqual(['1 foul', '2 later', '3 first']);
  });
});

describe('a press that arrives after the claim', () => {
  test('goes to the judge when it surely happened earlier', () => {
    const stage = twoBoxes({ right: 0 });
    pressOn(stage, 2, { device: 'left', uncertainty: 0 });
    pressOn(stage, 3, { device: 'right', ago: 5, uncertainty: 4 });
    expect(facts(stage).presses).toEqual(['2 first', '3 late-arrival']);
  });

  test('changes nothing when nobody can tell', () => {
    const stage = twoBoxes({ right: 0 });
    pressOn(stage, 2, { device: 'left', uncertainty: 0 });
    pressOn(stage, 3, { device: 'right', ago: 4, uncertainty: 4 });
    expect(facts(stage).presses).toEqual(['2 first', '3 later']);
  });
});

describe('a press near the cue', () => {
  test.each([
    [400, 10, 'foul'],
    [308, 10, 'judge'],
    [100, 10, 'judge'],
    [10, 10, 'first'],
    [8, 10, 'first'],
    [10.5, 10, 'judge'],
  ])('%s ms before it, give or take %s, is %s', (lead, uncertainty, status) => {
    const stage = reading();
    const cue = cued(stage);
    stage.signal({
      ...{ type: 'press', device: 'left', seat: 4, deviceTime: null },
      happened: { ms: cue.ms - lead, uncertainty },
    });
    stage.pass(0.5);
    expect(facts(stage).presses).toEqual([`4 ${status}`]);
  });

  test('within its own uncertainty is no foul either where there is no window', () => {
    for (const [lead, status] of [
      [10, 'first'],
      [10.5, 'foul'],
    ] as const) {
      const stage = reading((buzz) => {
        buzz.foul.review = 0;
      });
      const cue = cued(stage);
      stage.signal({
        ...{ type: 'press', device: 'left', seat: 4, deviceTime: null },
        happened: { ms: cue.ms - lead, uncertainty: 10 },
      });
      expect(facts(stage).presses).toEqual([`4 ${status}`]);
    }
  });

  test('while the question is read is a foul once no cue could excuse it any more', () => {
    const stage = reading();
    pressOn(stage, 4, { ago: 20, uncertainty: 50 });
    stage.pass(0.329);
    expect(facts(stage).presses).toEqual(['4 waiting']);
    stage.pass(0.002);
    expect(facts(stage)).toMatchObject({ presses: ['4 foul'], posted: ['4:-10 foul'] });
  });
});

test('without a word on when it happened a press counts from its arrival', () => {
  const stage = twoBoxes({ left: 0, right: 0 });
  stage.press1(2, { device: 'left', deviceTime: null });
  stage.press1(3, { device: 'right', deviceTime: null });
  expect(facts(stage).presses).toEqual(['2 first', '3 later']);
  expect(stage.item.buzz?.presses[0]?.happened).toEqual({ ms: stage.now.ms, uncertainty: 0 });
});

const LATE = 40;
const TEAMS = [1, 2, 3, 4, 5];

/** When each team truly presses after the cue and how long that is under way; by how much each box errs. */
const course = fc.record({
  presses: fc.tuple(
    ...TEAMS.map(() =>
      fc.record({
        at: fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10),
        way: fc.integer({ min: 0, max: LATE }),
        device: fc.constantFrom('left', 'right'),
      }),
    ),
  ),
  uncertainty: fc.record({ left: fc.integer({ min: 0, max: 15 }), right: fc.integer({ min: 0, max: 15 }) }),
  errs: fc.record({
    left: fc.double({ min: -1, max: 1, noNaN: true }),
    right: fc.double({ min: -1, max: 1, noNaN: true }),
  }),
});

test('whoever was truly first has the question or is among those tied, however late anything arrives', () => {
  fc.assert(
    fc.property(course, ({ presses, uncertainty, errs }) => {
      const stage = twoBoxes({ left: LATE, right: LATE });
      const start = stage.now.ms;
      const last = { left: 0, right: 0 };
      const truly = presses
        .map((press, index) => ({ ...press, team: index + 1 }))
        .sort((a, b) => a.at - b.at)
        .map((press) => {
          // A line keeps its order.
          const arrival = Math.max(last[press.device], press.at + press.way);
          last[press.device] = arrival;
          return { ...press, arrival };
        });
      for (const { team, at, device, arrival } of [...truly].sort((a, b) => a.arrival - b.arrival)) {
        stage.pass((start + arrival - stage.now.ms) / 1000);
        const happened = start + at + errs[device] * uncertainty[device];
        stage.signal({
          ...{ type: 'press', device, seat: team, deviceTime: null },
          happened: { ms: happened, uncertainty: uncertainty[device] },
        });
      }
      stage.pass(1);
      const statuses = stage.item.buzz?.presses ?? [];
      const winners = statuses
        .filter(({ status }) => status === 'first' || status === 'tie')
        .map(({ team }) => team);
      const earliest = truly.filter(({ at }) => at === truly[0]?.at).map(({ team }) => team);
      expect(winners.some((team) => earliest.includes(team))).toBe(true);
      expect(statuses.filter(({ status }) => status === 'late-arrival')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
