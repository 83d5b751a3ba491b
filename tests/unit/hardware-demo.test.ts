// Simulated devices on serialport's mock binding, in this process, as the demo has them.
import { afterEach, expect, test } from 'vitest';
import type { DeviceSignal } from '#contract/signal.ts';
import {
  BuzzerBox,
  ClickerBase,
  DeviceConfigError,
  type Devices,
  listPorts,
  openDevices,
} from '#hardware/open.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/devices.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

const box = new SimulatedBuzzerBox(8);
const base = new SimulatedClickerBase();
let devices: Devices | undefined;

const now = () => ({ run: 1, ms: performance.now() });
const config = [
  { id: 'stage', kind: 'buzzer', path: 'mock-stage', binding: 'mock' },
  { id: 'panel', kind: 'clicker', path: 'mock-panel', binding: 'mock' },
] as const;

afterEach(async () => {
  await devices?.close();
  box.unplug();
  base.unplug();
});

test('a whole demo runs without hardware: ready, cue, press, answers, unplugged and back', async () => {
  const log = new SignalLog();
  box.plugInto('mock-stage');
  base.plugInto('mock-panel');
  devices = openDevices(config, now, log.add);
  await log.next('stage', 'ready');
  expect(await log.next('panel', 'ready')).toMatchObject({ seats: 18 });

  const stage = devices.get('stage');
  const panel = devices.get('panel');
  if (!(stage instanceof BuzzerBox && panel instanceof ClickerBase)) throw new TypeError('wrong drivers');
  await stage.arm();
  const gate = await stage.cue();
  box.press(5);
  const press = await log.next('stage', 'press');
  expect(press).toMatchObject({ seat: 5 });
  expect(press.at.ms).toBeGreaterThanOrEqual(gate?.ms ?? Number.POSITIVE_INFINITY);

  await panel.ask({ type: 'multiple', options: 4 });
  for (let seat = 1; seat <= 18; seat += 1) base.answer(seat, 'CA');
  for (let seat = 1; seat <= 18; seat += 1) {
    expect(await log.next('panel', 'answer')).toMatchObject({ seat, answer: 'AC' });
  }

  box.unplug();
  await log.next('stage', 'lost');
  box.replug();
  await log.next('stage', 'ready');
  await stage.lamp(5, 'on');
  expect([box.armed, box.lamp(5)]).toEqual([true, 'on']);
});

test('only ports with something plugged in are listed', async () => {
  box.plugInto('mock-stage');
  expect(await listPorts('mock')).toMatchObject([{ path: 'mock-stage', manufacturer: 'Leitai simulator' }]);
});

test('a device list with a doubled id, a doubled port or an unusable id is refused by name', () => {
  const ignore = (_signal: DeviceSignal) => {};
  const [stage] = config;
  const wrong = [
    [stage, { ...stage, path: 'other' }],
    [stage, { ...stage, id: 'second' }],
    [{ ...stage, id: 'stage:1' }],
  ];
  for (const list of wrong) expect(() => openDevices(list, now, ignore)).toThrow(DeviceConfigError);
});

test('the simulator refuses what its device could not do', () => {
  expect(() => box.press(1)).toThrow('no power');
  box.plugInto('mock-stage');
  expect(() => box.press(9)).toThrow(RangeError);
  base.plugInto('mock-panel');
  expect(() => base.answer(1, 'AZ')).toThrow(RangeError);
});
