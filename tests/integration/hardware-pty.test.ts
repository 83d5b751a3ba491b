// Drivers and simulator as two processes on real pseudo-terminals: nothing between them but bytes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { BuzzerBox, ClickerBase, type DeviceConfig, type Devices, openDevices } from '#hardware/open.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';
import { type SimulatorProcess, startSimulator } from '#hardware/simulator/start.ts';

const now = () => ({ run: 1, ms: performance.now() });

let folder: string;
let log: SignalLog;
const ptys: PtyPair[] = [];
const simulators: SimulatorProcess[] = [];
const opened: Devices[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitai-pty-'));
  log = new SignalLog();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((devices) => devices.close()));
  await Promise.all(simulators.splice(0).map((simulator) => simulator.quit()));
  await Promise.all(ptys.splice(0).map((pty) => pty.pull()));
  await rm(folder, { recursive: true });
  expect(new Set(log.all.map((signal) => signal.id)).size).toBe(log.all.length);
  for (const signal of log.all) deviceSignalSchema.parse(signal);
});

async function cable(): Promise<PtyPair> {
  const pty = await openPty({ deskLink: join(folder, 'port') });
  ptys.push(pty);
  return pty;
}

async function plugged(kind: 'buzzer' | 'clicker', seats: number) {
  const pty = await cable();
  const simulator = await startSimulator(pty.device, kind, seats);
  simulators.push(simulator);
  return { pty, simulator };
}

async function session(kind: 'buzzer' | 'clicker', seats: number) {
  const { pty, simulator } = await plugged(kind, seats);
  const config: DeviceConfig = { id: 'stage', kind, path: pty.desk, binding: 'serial' };
  const devices = openDevices([config], now, log.add);
  opened.push(devices);
  const ready = await log.next('stage', 'ready');
  return { pty, simulator, device: devices.get('stage'), ready };
}

async function buzzerSession() {
  const { device, ...rest } = await session('buzzer', 8);
  if (!(device instanceof BuzzerBox)) throw new TypeError('not a buzzer box');
  return { ...rest, device };
}

const seatOf = (press: DeviceSignal) => (press.type === 'press' ? press.seat : null);

describe('a buzzer box on a real terminal', () => {
  test('tells who pressed, and is lit and cued on command', async () => {
    const { simulator, device, ready } = await buzzerSession();
    expect(ready).toMatchObject({ kind: 'buzzer', seats: 8 });
    await device.arm();
    await device.lamp(3, 'blink');
    await device.cue();
    await simulator.printed('"arm"');
    await simulator.printed('"seat":3,"state":"blink"');
    await simulator.printed('"cue"');
    simulator.type('press 3');
    simulator.type('release 3');
    expect(await log.next('stage', 'press')).toMatchObject({ seat: 3 });
    expect(await log.next('stage', 'release')).toMatchObject({ seat: 3 });
  });

  test('tells every one of eight simultaneous presses, in the order of their bytes', async () => {
    const { simulator } = await buzzerSession();
    simulator.type('press 4 2 8 1 7 3 6 5');
    const presses: DeviceSignal[] = [];
    for (let count = 0; count < 8; count += 1) presses.push(await log.next('stage', 'press'));
    expect(presses.map(seatOf)).toEqual([4, 2, 8, 1, 7, 3, 6, 5]);
  });

  test('loses one damaged line, says so, and goes on', async () => {
    const { simulator } = await buzzerSession();
    simulator.type('press 1');
    await log.next('stage', 'press');
    simulator.type('damage');
    simulator.type('press 2');
    expect(await log.next('stage', 'gap')).toMatchObject({ missing: 1 });
    simulator.type('press 3');
    expect(await log.next('stage', 'press')).toMatchObject({ seat: 3 });
  });

  test('reset in the middle of a contest comes back armed and with another boot id', async () => {
    const { simulator, device, ready } = await buzzerSession();
    await device.arm();
    await device.lamp(1, 'on');
    await simulator.printed('"lamp"');
    simulator.type('reset');
    await log.next('stage', 'lost');
    const again = await log.next('stage', 'ready');
    expect(again.boot).not.toBe(ready.boot);
    await simulator.printed('"arm"');
    await simulator.printed('"seat":1,"state":"on"');
    simulator.type('press 1');
    expect(await log.next('stage', 'press')).toMatchObject({ seat: 1 });
  });

  test('unplugged is told as lost; plugged in again it is ready and armed', async () => {
    const { pty, device } = await buzzerSession();
    await device.arm();
    await pty.pull();
    await log.next('stage', 'lost');
    const { simulator } = await plugged('buzzer', 8);
    await log.next('stage', 'ready');
    await simulator.printed('"arm"');
    simulator.type('press 6');
    expect(await log.next('stage', 'press')).toMatchObject({ seat: 6 });
  });
});

test('a clicker base collects the whole panel’s answers to one question', async () => {
  const { simulator, device } = await session('clicker', 18);
  if (!(device instanceof ClickerBase)) throw new TypeError('not a clicker base');
  await device.ask({ type: 'multiple', options: 4 });
  await simulator.printed('"type":"multiple","options":4');
  for (let seat = 1; seat <= 18; seat += 1) simulator.type(`answer ${seat} DB`);
  for (let seat = 1; seat <= 18; seat += 1) {
    expect(await log.next('stage', 'answer')).toMatchObject({ seat, answer: 'BD' });
  }
});

test('a device configured before it is there is told as lost, then found', async () => {
  const path = join(folder, 'port');
  opened.push(openDevices([{ id: 'stage', kind: 'buzzer', path, binding: 'serial' }], now, log.add));
  expect((await log.next('stage', 'lost')).reason).toContain('cannot open');
  await plugged('buzzer', 5);
  expect(await log.next('stage', 'ready')).toMatchObject({ seats: 5 });
});
