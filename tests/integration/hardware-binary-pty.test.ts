// The receiver and the coordinator on real pseudo-terminals, with bytes paced as their lines would.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { BAUD_RATES, NOTHING_WANTED, openDevice } from '#hardware/open.ts';
import { findBinding } from '#hardware/port/bindings.ts';
import type { FarEnd } from '#hardware/port/mock.ts';
import { openSerialPort } from '#hardware/port/serial.ts';
import { SimulatedCoordinator } from '#hardware/simulator/coordinator.ts';
import { plugIntoPort } from '#hardware/simulator/plug.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { SimulatedReceiver } from '#hardware/simulator/receiver.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

const now = () => ({ run: 1, ms: performance.now() });

let folder: string;
let log: SignalLog;
let pty: PtyPair;
const endings: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitai-binary-'));
  log = new SignalLog();
});

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await rm(folder, { recursive: true });
  expect(new Set(log.all.map((signal) => signal.id)).size).toBe(log.all.length);
  for (const signal of log.all) deviceSignalSchema.parse(signal);
});

/** Puts the simulated box at the far end of a new cable. */
async function plug(end: FarEnd, driver: 'receiver' | 'coordinator'): Promise<void> {
  pty = await openPty({ deskLink: join(folder, 'port') });
  const port = await openSerialPort(await findBinding('serial'), pty.device, {
    baudRate: BAUD_RATES[driver],
  });
  plugIntoPort(end, port, BAUD_RATES[driver]);
  const { pull } = pty;
  endings.push(async () => {
    await port.close();
    await pull();
  });
}

async function open(driver: 'receiver' | 'coordinator', clickers: string[] = []) {
  const setting: DeviceSetting = {
    id: 'hall',
    kind: driver === 'receiver' ? 'clicker' : 'buzzer',
    driver,
    binding: 'serial',
    path: pty.desk,
    identity: null,
    clickers,
  };
  const device = openDevice(setting, { now, onSignal: log.add });
  endings.push(() => device.close());
  await log.next('hall', 'ready');
  return device;
}

/** Settles when this has become true; the test's own time limit ends it otherwise. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const PANEL = Array.from({ length: 100 }, (_, index) =>
  (0x0d00_0000 + index + 1).toString(16).padStart(8, '0'),
);

describe('a receiver on a real terminal', () => {
  let base: SimulatedReceiver;

  beforeEach(async () => {
    base = new SimulatedReceiver();
    await plug(base, 'receiver');
    endings.push(async () => base.restart());
  });

  test('asks a hundred clickers and hears every one, in the order of their bytes', async () => {
    const device = await open('receiver', PANEL);
    await until(() => base.list.size === PANEL.length && base.filtering);
    device.want({ ...NOTHING_WANTED, question: { type: 'multiple', options: 4 } });
    await until(() => base.question !== null);
    expect(base.question).toEqual({ type: 'multiple', options: 4 });
    const order = PANEL.toReversed();
    for (const uid of order) base.answer(uid, 'DA');
    const heard: DeviceSignal[] = [];
    for (const _ of order) heard.push(await log.next('hall', 'answer'));
    expect(heard).toMatchObject(order.map((_, index) => ({ seat: PANEL.length - index, answer: 'AD' })));
    expect(device.health()).toMatchObject({ unconfirmed: 0, lines: { damaged: 0, unknown: 0 } });
  });

  test('unplugged it is told as lost, plugged in again it is given the question again', async () => {
    const device = await open('receiver', PANEL.slice(0, 18));
    device.want({ ...NOTHING_WANTED, question: { type: 'judge' } });
    await until(() => base.question !== null);
    await pty.pull();
    await log.next('hall', 'lost');
    base.restart();
    await plug(base, 'receiver');
    await log.next('hall', 'ready');
    await until(() => base.question !== null);
    base.answer(PANEL[17] ?? '', 'F');
    expect(await log.next('hall', 'answer')).toMatchObject({ seat: 18, answer: 'F' });
  });
});

describe('a coordinator on a real terminal', () => {
  let box: SimulatedCoordinator;

  beforeEach(async () => {
    box = new SimulatedCoordinator();
    await plug(box, 'coordinator');
    box.powerOn();
    endings.push(async () => box.powerOff());
  });

  test('tells fifteen presses among its lines of text, and what is damaged beside them', async () => {
    const device = await open('coordinator');
    device.want({ ...NOTHING_WANTED, armed: true });
    await until(() => box.armed);
    const order = [4, 9, 1, 15, 2, 3, 14, 5, 13, 6, 12, 7, 11, 8, 10];
    const spoilt = box.pressFrame(1).map((byte, index) => (index === 3 ? byte ^ 1 : byte));
    for (const dev of order) {
      if (dev === 2) box.raw(spoilt);
      box.press(dev);
    }
    const heard: DeviceSignal[] = [];
    for (const _ of order) heard.push(await log.next('hall', 'press'));
    expect(heard).toMatchObject(order.map((seat) => ({ seat })));
    expect(await log.next('hall', 'gap')).toMatchObject({ missing: 1 });
    const times = heard.map((press) =>
      press.type === 'press' ? (press.happened?.ms ?? Number.NaN) : Number.NaN,
    );
    expect(times.every((ms) => ms <= performance.now())).toBe(true);
  });

  test('restarted in the middle it comes back armed, under another boot', async () => {
    const device = await open('coordinator');
    device.want({ ...NOTHING_WANTED, armed: true });
    const before = device.health().boot;
    await until(() => box.armed && box.time > 2500);
    box.powerOn();
    await log.next('hall', 'lost');
    expect((await log.next('hall', 'ready')).boot).not.toBe(before);
    await until(() => box.armed);
    box.press(6);
    expect(await log.next('hall', 'press')).toMatchObject({ seat: 6 });
  });

  test('unplugged it is told as lost, plugged in again it is armed', async () => {
    const device = await open('coordinator');
    device.want({ ...NOTHING_WANTED, armed: true });
    await until(() => box.armed);
    await pty.pull();
    await log.next('hall', 'lost');
    box.armed = false;
    await plug(box, 'coordinator');
    await log.next('hall', 'ready');
    await until(() => box.armed);
    box.press(15);
    expect(await log.next('hall', 'press')).toMatchObject({ seat: 15 });
  });
});
