// Drivers and simulator as two processes on real pseudo-terminals: nothing between them but bytes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { type Device, NOTHING_WANTED, openDevice, type Wanted } from '#hardware/open.ts';
import { type SimulatorProcess, startSimulator } from '#hardware/simulator/leitai/start.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

const now = () => ({ run: 1, ms: performance.now() });

let folder: string;
let log: SignalLog;
const ptys: PtyPair[] = [];
const simulators: SimulatorProcess[] = [];
const opened: Device[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitai-pty-'));
  log = new SignalLog();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((device) => device.close()));
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

function opens(kind: 'buzzer' | 'clicker', path: string): Device {
  const setting: DeviceSetting = {
    id: 'stage',
    kind,
    driver: 'leitai',
    binding: 'serial',
    path,
    identity: null,
  };
  const device = openDevice(setting, { now, onSignal: log.add });
  opened.push(device);
  return device;
}

async function session(kind: 'buzzer' | 'clicker', seats: number) {
  const { pty, simulator } = await plugged(kind, seats);
  const device = opens(kind, pty.desk);
  const ready = await log.next('stage', 'ready');
  return { pty, simulator, device, ready };
}

const armed: Wanted = { ...NOTHING_WANTED, armed: true };
const seatOf = (press: DeviceSignal) => (press.type === 'press' ? press.seat : null);

describe('a buzzer box on a real terminal', () => {
  test('tells who pressed, and is lit and cued on command', async () => {
    const { simulator, device, ready } = await session('buzzer', 8);
    expect(ready).toMatchObject({ kind: 'buzzer', seats: 8 });
    device.want({ ...armed, lamps: new Map([[3, 'blink']]) });
    const asked = now();
    const given = await device.cue();
    // By the box's own clock, put on the desk's; its stamp is a whole millisecond.
    expect(given?.ms).toBeGreaterThan(asked.ms - 2);
    await simulator.printed('"arm"');
    await simulator.printed('"seat":3,"state":"blink"');
    await simulator.printed('"cue"');
    simulator.type('press 3');
    simulator.type('release 3');
    const press = await log.next('stage', 'press');
    expect(press).toMatchObject({ seat: 3 });
    expect(press.happened?.ms).toBeLessThanOrEqual(press.at.ms);
    expect(press.happened?.uncertainty).toBeLessThan(device.late());
    expect(await log.next('stage', 'release')).toMatchObject({ seat: 3 });
    expect(device.health().clock).not.toBeNull();
  });

  test('tells every one of eight simultaneous presses, in the order of their bytes', async () => {
    const { simulator } = await session('buzzer', 8);
    simulator.type('press 4 2 8 1 7 3 6 5');
    const presses: DeviceSignal[] = [];
    for (let count = 0; count < 8; count += 1) presses.push(await log.next('stage', 'press'));
    expect(presses.map(seatOf)).toEqual([4, 2, 8, 1, 7, 3, 6, 5]);
  });

  test('loses one damaged line, says so, and goes on', async () => {
    const { simulator } = await session('buzzer', 8);
    simulator.type('press 1');
    await log.next('stage', 'press');
    simulator.type('damage');
    simulator.type('press 2');
    expect(await log.next('stage', 'gap')).toMatchObject({ missing: 1 });
    simulator.type('press 3');
    expect(await log.next('stage', 'press')).toMatchObject({ seat: 3 });
  });

  test('reset in the middle of a contest comes back armed and with another boot id', async () => {
    const { simulator, device, ready } = await session('buzzer', 8);
    device.want({ ...armed, lamps: new Map([[1, 'on']]) });
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

  test('with a button held down says so when it is armed, and again when it is let go', async () => {
    const { simulator, device } = await session('buzzer', 8);
    simulator.type('hold 2');
    await log.next('stage', 'press');
    device.want(armed);
    expect(await log.next('stage', 'fault')).toMatchObject({ seat: 2, fault: 'held' });
    simulator.type('release 2');
    expect(await log.next('stage', 'fault')).toMatchObject({ seat: 2, fault: null });
  });

  test('unplugged is told as lost; plugged in again it is ready and armed', async () => {
    const { pty, device } = await session('buzzer', 8);
    device.want(armed);
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
  device.want({ ...NOTHING_WANTED, question: { type: 'multiple', options: 4 } });
  await simulator.printed('"type":"multiple","options":4');
  for (let seat = 1; seat <= 18; seat += 1) simulator.type(`answer ${seat} DB`);
  for (let seat = 1; seat <= 18; seat += 1) {
    expect(await log.next('stage', 'answer')).toMatchObject({ seat, answer: 'BD' });
  }
});

test('a device configured before it is there is told as lost, then found', async () => {
  opens('buzzer', join(folder, 'port'));
  expect((await log.next('stage', 'lost')).reason).toContain('cannot open');
  await plugged('buzzer', 5);
  expect(await log.next('stage', 'ready')).toMatchObject({ seats: 5 });
});
