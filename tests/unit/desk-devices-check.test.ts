// The check before the show and the trial question: what a technician reads off them.
import { beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSignal } from '#contract/signal.ts';
import { BOUNCE_WITHIN, Check, STUCK_AFTER } from '#desk/devices/check.ts';
import { Trial } from '#desk/devices/trial.ts';
import { HandTimers } from '#hardware/simulator/hand-timers.ts';

let timers: HandTimers;
let told: string[];
let check: Check;
let timed: boolean;

beforeEach(() => {
  timers = new HandTimers();
  told = [];
  timed = true;
  check = new Check({
    now: () => ({ run: 1, ms: timers.elapsed }),
    timers,
    isTimed: () => timed,
    onFault: (signal) => {
      if (signal.type === 'fault') told.push(`${signal.device} ${signal.seat} ${signal.fault}`);
    },
  });
});

let count = 0;
function stamp(ms: number) {
  count += 1;
  return { id: `s${count}`, at: { run: 1, ms }, device: 'box' };
}

function press(seat: number, ms = timers.elapsed, more: object = {}): void {
  check.hear({ ...stamp(ms), type: 'press', seat, deviceTime: null, ...more } as DeviceSignal);
}

function release(seat: number): void {
  check.hear({ ...stamp(timers.elapsed), type: 'release', seat, deviceTime: null });
}

function ready(held: number[] = []): void {
  const what = { kind: 'buzzer', name: 'box', seats: 8, boot: 'a' } as const;
  check.hear({ ...stamp(timers.elapsed), type: 'ready', ...what, held });
}

const lost = () => check.hear({ ...stamp(timers.elapsed), type: 'lost', reason: 'pulled' });

describe('every seat', () => {
  test('is seen once it was pressed, and counts its presses', () => {
    press(3, 0);
    press(3, 500);
    expect(check.seat('box', 3)).toMatchObject({ seen: true, presses: 2 });
    expect(check.seat('box', 4)).toMatchObject({ seen: false, presses: 0 });
    expect(check.seat('other', 3)).toMatchObject({ seen: false, presses: 0 });
  });

  test('has a latency where the device has a clock, and none where it would be a guess', () => {
    press(1, 100, { deviceTime: 7, happened: { ms: 92.5, uncertainty: 1 } });
    press(2, 100, { happened: { ms: 85, uncertainty: 15 } });
    press(3, 100, { deviceTime: 9 });
    timed = false;
    press(4, 100, { deviceTime: 10, happened: { ms: 75, uncertainty: 25 } });
    expect([1, 2, 3, 4].map((seat) => check.seat('box', seat).latency)).toEqual([7.5, null, null, null]);
  });

  test('starts anew on request, and its presses go on being counted', () => {
    press(1, 0, { deviceTime: 1, happened: { ms: -1, uncertainty: 1 } });
    check.restart();
    expect(check.seat('box', 1)).toEqual({ seen: false, presses: 1, latency: null, fault: null });
  });

  test('beyond those of the list is known by the highest that anything came from', () => {
    expect(check.highest('box')).toBe(0);
    press(9, 0);
    press(2, 100);
    expect(check.highest('box')).toBe(9);
  });
});

describe('a button that is down', () => {
  test('for too long is stuck, told once, and well again when it is let go', async () => {
    press(1);
    release(1);
    press(2);
    await timers.pass(STUCK_AFTER);
    expect(told).toEqual(['box 2 stuck']);
    await timers.pass(60_000);
    release(2);
    expect(told).toEqual(['box 2 stuck', 'box 2 null']);
    expect(check.seat('box', 2).fault).toBeNull();
  });

  test('is not stuck when the device never tells a release', async () => {
    press(2);
    await timers.pass(60_000);
    expect(told).toEqual([]);
  });

  test('is not stuck when it was let go in time, or its device is gone', async () => {
    press(1);
    release(1);
    press(2);
    await timers.pass(STUCK_AFTER - 1);
    release(2);
    press(3);
    lost();
    await timers.pass(60_000);
    expect(told).toEqual([]);
  });

  test('at the opening is held until it is let go', () => {
    ready([5]);
    expect(check.seat('box', 5).fault).toBe('held');
    release(5);
    expect(check.seat('box', 5).fault).toBeNull();
    expect(told).toEqual(['box 5 null']);
  });

  test('as the driver says is shown and not said again', () => {
    check.hear({ ...stamp(0), type: 'fault', seat: 6, fault: 'held' });
    expect(check.seat('box', 6).fault).toBe('held');
    check.hear({ ...stamp(0), type: 'fault', seat: 6, fault: null });
    expect(check.seat('box', 6).fault).toBeNull();
    expect(told).toEqual([]);
  });
});

describe('two presses of one seat', () => {
  test.each([
    [BOUNCE_WITHIN - 1, ['box 1 bouncing']],
    [BOUNCE_WITHIN, []],
  ])('%i ms apart', (gap, faults) => {
    press(1, 100);
    press(1, 100 + gap);
    expect(told).toEqual(faults);
  });

  test('that arrive together but were far apart by the clock of the box are two presses', () => {
    press(1, 100, { deviceTime: 1000 });
    press(1, 101, { deviceTime: 1300 });
    expect(told).toEqual([]);
  });

  test('bouncing is told once, and stays until the check starts anew', () => {
    for (const ms of [0, 10, 20, 5000]) press(1, ms);
    expect(told).toEqual(['box 1 bouncing']);
    check.restart();
    expect(told).toEqual(['box 1 bouncing', 'box 1 null']);
  });

  test('of different seats never bounce', () => {
    press(1, 0);
    press(2, 1);
    expect(told).toEqual([]);
  });
});

test('a device taken off the list is forgotten, with the watch over its buttons', async () => {
  press(1);
  release(1);
  press(2);
  check.forget('box');
  await timers.pass(60_000);
  expect(told).toEqual([]);
  expect(check.seat('box', 2)).toMatchObject({ seen: false, presses: 0 });
});

describe('the trial question', () => {
  const answer = (seat: number, text: string) =>
    ({ ...stamp(0), type: 'answer', seat, answer: text, deviceTime: null }) as DeviceSignal;

  test('takes answers while it stands, and leaves them to be looked at afterwards', () => {
    const trial = new Trial();
    expect(trial.takes(answer(1, 'B'))).toBe(false);
    trial.ask('single');
    expect(trial.question).toEqual({ type: 'single', options: 4 });
    expect(trial.takes(answer(1, 'B'))).toBe(true);
    expect(trial.takes(answer(1, 'C'))).toBe(true);
    trial.ask(null);
    expect(trial.takes(answer(2, 'B'))).toBe(false);
    expect([1, 2].map((seat) => trial.answer('box', seat))).toEqual(['C', null]);
    trial.ask('judge');
    expect(trial.answer('box', 1)).toBeNull();
  });

  test('takes nothing but answers', () => {
    const trial = new Trial();
    trial.ask('judge');
    expect(trial.takes({ ...stamp(0), type: 'press', seat: 1, deviceTime: null })).toBe(false);
  });
});
