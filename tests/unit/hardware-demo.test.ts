// Simulated devices on serialport's mock binding, in this process, as the demo has them.
import { afterEach, expect, test, vi } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import {
  checkDevices,
  type Device,
  DeviceConfigError,
  NOTHING_WANTED,
  openDevice,
  simulatedPath,
} from '#hardware/open.ts';
import { listPorts } from '#hardware/port/bindings.ts';
import { SHIPPED_PROFILES } from '#hardware/profiles.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/leitai/devices.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

const box = new SimulatedBuzzerBox(8);
const base = new SimulatedClickerBase();
const devices: Device[] = [];

const now = () => ({ run: 1, ms: performance.now() });
const setting = (id: string, kind: 'buzzer' | 'clicker'): DeviceSetting => ({
  id,
  kind,
  driver: 'leitai',
  binding: 'simulated',
  path: 'inside',
  identity: null,
});

afterEach(async () => {
  await Promise.all(devices.splice(0).map((device) => device.close()));
  box.unplug();
  base.unplug();
});

test('a whole demo runs without hardware: ready, cue, press, answers, unplugged and back', async () => {
  const log = new SignalLog();
  box.plugInto(simulatedPath('stage'));
  base.plugInto(simulatedPath('panel'));
  const [stage, panel] = [setting('stage', 'buzzer'), setting('panel', 'clicker')].map((each) =>
    openDevice(each, { now, onSignal: log.add }),
  );
  if (!stage || !panel) throw new TypeError('two devices');
  devices.push(stage, panel);
  await log.next('stage', 'ready');
  expect(await log.next('panel', 'ready')).toMatchObject({ seats: 18 });

  stage.want({ ...NOTHING_WANTED, armed: true });
  const gate = await stage.cue();
  expect(box.armed).toBe(true);
  box.press(5);
  const press = await log.next('stage', 'press');
  expect(press).toMatchObject({ seat: 5 });
  expect(press.at.ms).toBeGreaterThanOrEqual(gate?.ms ?? Number.POSITIVE_INFINITY);

  panel.want({ ...NOTHING_WANTED, question: { type: 'multiple', options: 4 } });
  await vi.waitFor(() => expect(base.question).toEqual({ type: 'multiple', options: 4 }));
  for (let seat = 1; seat <= 18; seat += 1) base.answer(seat, 'CA');
  for (let seat = 1; seat <= 18; seat += 1) {
    expect(await log.next('panel', 'answer')).toMatchObject({ seat, answer: 'AC' });
  }

  box.unplug();
  await log.next('stage', 'lost');
  box.replug();
  await log.next('stage', 'ready');
  stage.want({ ...NOTHING_WANTED, armed: true, lamps: new Map([[5, 'on']]) });
  await vi.waitFor(() => expect([box.armed, box.lamp(5)]).toEqual([true, 'on']));
});

test('only ports with something plugged in are listed', async () => {
  box.plugInto('mock-stage');
  expect(await listPorts('mock')).toMatchObject([{ path: 'mock-stage', manufacturer: 'Leitai simulator' }]);
});

test('a device list with anything doubled, an unusable id or a driver that does not fit is refused by name', () => {
  const stage: DeviceSetting = { ...setting('stage', 'buzzer'), binding: 'serial', path: 'COM3' };
  const boxOfLines = SHIPPED_PROFILES.find(({ kind }) => kind === 'buzzer')!;
  const wrong: DeviceSetting[][] = [
    [stage, { ...stage, path: 'other' }],
    [stage, { ...stage, id: 'second' }],
    [{ ...stage, id: 'stage:1' }],
    [{ ...stage, driver: 'relay' }],
    [{ ...stage, driver: 'profile' }],
    [{ ...stage, driver: 'profile', profile: { ...boxOfLines, kind: 'lamp' } }],
    [{ ...stage, driver: 'gamepad', binding: 'hid', keys: ['5.4', '', '5.4'] }],
  ];
  for (const list of wrong) expect(() => checkDevices(list)).toThrow(DeviceConfigError);
  expect(() => checkDevices([stage, { ...stage, id: 'second', path: 'COM4' }])).not.toThrow();
  expect(() => checkDevices([{ ...stage, driver: 'profile', profile: boxOfLines }])).not.toThrow();
  expect(() =>
    checkDevices([{ ...stage, driver: 'gamepad', binding: 'hid', keys: ['5.4', '', ''] }]),
  ).not.toThrow();
});

test('the simulator refuses what its device could not do', () => {
  expect(() => box.press(1)).toThrow('no power');
  box.plugInto('mock-stage');
  expect(() => box.press(9)).toThrow(RangeError);
  base.plugInto('mock-panel');
  expect(() => base.answer(1, 'AZ')).toThrow(RangeError);
});
