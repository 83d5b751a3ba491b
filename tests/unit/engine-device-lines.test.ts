// Lines of the journal about presses and faults: which device, which seat, whose, and what is wrong with it.
import { expect, test } from 'vitest';
import { type Locale, message } from '#contract/messages/message.ts';
import { lineParams } from '#engine/views/running.ts';
import { lose, place, racked, team } from './engine-rack.ts';
import { cued, reading } from './engine-reading.ts';
import type { MemoryStage } from './engine-support.ts';

/** The lines of this type, as the console lists them. */
function lines({ record, knowledge }: MemoryStage, type: string, locale: Locale = 'zh-CN'): string[] {
  return record.happened
    .filter(({ event }) => event.type === type)
    .map((entry) => message(locale, `event.${type}`, lineParams(record, entry, knowledge)));
}

function boxes(): MemoryStage {
  const stage = reading();
  racked(stage, { left: ['buzzer', 5], right: ['buzzer', 5] });
  return stage;
}

test('a press names its device, its seat and the team it counted for, whoever has the seat later', () => {
  const stage = boxes();
  stage.do({ type: 'seat.bind', place: place('left', 2), owner: team(4) });
  cued(stage);
  stage.press1(2, { device: 'left' });
  stage.do({ type: 'seat.bind', place: place('left', 2), owner: team(1) });
  expect(lines(stage, 'press.observed')).toEqual(['按键：left 第 2 位（4号队）']);
  expect(lines(stage, 'press.observed', 'en')).toEqual(['Press: left seat 2 (team 4)']);
});

test('a press that counted for nobody names device and seat', () => {
  const stage = boxes();
  stage.do({ type: 'seat.bind', place: place('left', 3), owner: null });
  cued(stage);
  stage.press1(3, { device: 'left' });
  expect(lines(stage, 'press.observed')).toEqual(['按键：left 第 3 位']);
});

test('a press by a key of the console names the team', () => {
  const stage = boxes();
  lose(stage, 'left');
  stage.do({ type: 'lost.choose', device: 'left', how: 'keys' });
  cued(stage);
  stage.do({ type: 'press.key', team: 5 });
  expect(lines(stage, 'press.observed')).toEqual(['按键：控制台代5号队']);
  expect(lines(stage, 'press.observed', 'en')).toEqual(['Press: the console for team 5']);
});

test('a fault names the seat and what is wrong, also that it is well again', () => {
  const stage = boxes();
  for (const fault of ['stuck', 'bouncing', null] as const)
    stage.signal({ type: 'fault', device: 'left', seat: 3, fault });
  expect(lines(stage, 'device.seen').slice(-3)).toEqual([
    '设备“left”第 3 位按住不放',
    '设备“left”第 3 位连跳',
    '设备“left”第 3 位恢复正常',
  ]);
  expect(lines(stage, 'device.seen', 'en').at(-1)).toBe('Device left: seat 3 well again');
});
