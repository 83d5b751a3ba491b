// Boxes with line profiles on real pseudo-terminals, their bytes as slow as 9600 bits a second carry them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeviceProfile } from '#contract/device-profile.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { type Device, NOTHING_WANTED, openDevice } from '#hardware/open.ts';
import { findBinding } from '#hardware/port/bindings.ts';
import type { Port } from '#hardware/port/port.ts';
import { openSerialPort } from '#hardware/port/serial.ts';
import { SHIPPED_PROFILES } from '#hardware/profiles.ts';
import { SimulatedLineBox } from '#hardware/simulator/line-box.ts';
import { plugIntoPort } from '#hardware/simulator/plug.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

let folder: string;
let log: SignalLog;
const ptys: PtyPair[] = [];
const farPorts: Port[] = [];
const devices: Device[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitai-profile-'));
  log = new SignalLog();
});

afterEach(async () => {
  await Promise.all(devices.splice(0).map((device) => device.close()));
  await Promise.all(farPorts.splice(0).map((port) => port.close()));
  await Promise.all(ptys.splice(0).map((pty) => pty.pull()));
  await rm(folder, { recursive: true });
  expect(new Set(log.all.map(({ id }) => id)).size).toBe(log.all.length);
  for (const signal of log.all) deviceSignalSchema.parse(signal);
});

const shipped = (id: string) => SHIPPED_PROFILES.find((profile) => profile.id === id) as DeviceProfile;
const port = () => join(folder, 'port');
const seatsOf = (signals: readonly DeviceSignal[]) =>
  signals.flatMap((signal) => (signal.type === 'press' ? [signal.seat] : []));

/** A box at the far end of a cable whose near end is {@link port}. */
async function plugged(profile: DeviceProfile): Promise<SimulatedLineBox> {
  const pty = await openPty({ deskLink: port() });
  ptys.push(pty);
  const far = await openSerialPort(await findBinding('serial'), pty.device, { baudRate: 9600 });
  farPorts.push(far);
  const box = new SimulatedLineBox(profile);
  plugIntoPort(box, far, 9600);
  return box;
}

function opened(profile: DeviceProfile): Device {
  const device = openDevice(
    {
      id: 'stage',
      kind: profile.kind,
      driver: 'profile',
      binding: 'serial',
      path: port(),
      identity: null,
      profile,
    },
    {
      now: () => ({ run: 1, ms: performance.now() }),
      onSignal: log.add,
    },
  );
  devices.push(device);
  return device;
}

/** Waits for a command to have been carried out by the box. */
async function obeyed(box: SimulatedLineBox, command: string): Promise<void> {
  while (!box.obeyed.includes(command)) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('the READY / WINNER box restarts, tells the winner behind the lead, and is reset when it is armed again', async () => {
  const profile = shipped('ready-winner');
  const box = await plugged(profile);
  const device = opened(profile);
  box.restart(300);
  expect(await log.next('stage', 'ready')).toMatchObject({ kind: 'buzzer', seats: 6, late: 80 });
  device.want({ ...NOTHING_WANTED, armed: true });
  const began = performance.now();
  box.type('TIMING:T4:1180\r\n');
  box.press(4);
  box.press(5);
  const first = await log.next('stage', 'press');
  // 26 bytes cannot have come faster than the line carries them.
  expect(first.at.ms - began).toBeGreaterThan(26);
  expect(first).toMatchObject({ seat: 4, deviceTime: null, happened: { uncertainty: 40 } });
  device.want(NOTHING_WANTED);
  device.want({ ...NOTHING_WANTED, armed: true });
  await obeyed(box, 'reset');
  box.press(5);
  expect(await log.next('stage', 'press')).toMatchObject({ seat: 5 });
  expect(seatsOf(log.all)).toEqual([4, 5]);
  expect(log.all.map(({ type }) => type)).not.toContain('gap');
});

test('a box with commands is armed and lit, keeps every one of many presses, and is found again after unplugging', async () => {
  const profile: DeviceProfile = {
    ...shipped('example-text-box'),
    port: { ...shipped('example-text-box').port, baudRate: 9600 },
  };
  const box = await plugged(profile);
  const device = opened(profile);
  await log.next('stage', 'ready');
  device.want({ ...NOTHING_WANTED, armed: true, lamps: new Map([[3, 'on']]) });
  await obeyed(box, 'lampOn 3');
  expect([box.armed, box.lit]).toEqual([true, [3]]);
  for (const seat of [4, 2, 8, 1, 7, 3, 6, 5]) box.press(seat);
  for (const seat of [4, 2, 8, 1, 7, 3, 6, 5]) {
    const press = await log.next('stage', 'press');
    expect(press.seat).toBe(seat);
    expect(press.deviceTime).toBeGreaterThan(0);
  }
  await ptys[0]?.pull();
  await log.next('stage', 'lost');
  const again = await plugged(profile);
  await log.next('stage', 'ready');
  await obeyed(again, 'lampOn 3');
  again.press(6);
  expect(await log.next('stage', 'press')).toMatchObject({ seat: 6 });
});
