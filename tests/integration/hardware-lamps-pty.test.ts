// Lamps on real pseudo-terminals, with bytes paced as their lines would: relay boards, boards of letters, Modbus coils.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import {
  BAUD_RATES,
  type Device,
  NOTHING_WANTED,
  openDevice,
  systemWays,
  type Ways,
} from '#hardware/open.ts';
import { findBinding } from '#hardware/port/bindings.ts';
import type { FarEnd } from '#hardware/port/mock.ts';
import { openSerialPort } from '#hardware/port/serial.ts';
import { SimulatedCoils } from '#hardware/simulator/modbus-coils.ts';
import { plugIntoPort } from '#hardware/simulator/plug.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { SimulatedLetterBoard, SimulatedRelayBoard } from '#hardware/simulator/relay-board.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

type LampDriver = 'relay' | 'letters' | 'modbus';
type Board = FarEnd & { readonly on: number[] };

const LAMPS = 4;
const BOARDS: Record<LampDriver, () => Board> = {
  relay: () => new SimulatedRelayBoard(),
  letters: () => new SimulatedLetterBoard(),
  modbus: () => new SimulatedCoils(1, LAMPS),
};

let folder: string;
let log: SignalLog;
let pty: PtyPair;
const endings: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitai-lamps-'));
  log = new SignalLog();
});

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await rm(folder, { recursive: true });
});

async function plug(board: FarEnd, driver: LampDriver): Promise<void> {
  pty = await openPty({ deskLink: join(folder, 'port') });
  const baudRate = BAUD_RATES[driver];
  const port = await openSerialPort(await findBinding('serial'), pty.device, { baudRate });
  plugIntoPort(board, port, baudRate);
  const { pull } = pty;
  endings.push(async () => {
    await port.close();
    await pull();
  });
}

async function open(driver: LampDriver, ways: Ways = systemWays()): Promise<Device> {
  const setting: DeviceSetting = {
    id: 'lamps',
    kind: 'lamp',
    driver,
    binding: 'serial',
    path: pty.desk,
    identity: null,
    lamps: LAMPS,
  };
  const device = openDevice(setting, {
    now: () => ({ run: 1, ms: performance.now() }),
    onSignal: log.add,
    ways,
  });
  endings.push(() => device.close());
  await log.next('lamps', 'ready');
  return device;
}

/** Settles when these lamps are lit and no others; the test's own time limit ends it otherwise. */
async function shows(board: Board, ...lit: number[]): Promise<void> {
  while (board.on.join() !== lit.join()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const wanting = (...lamps: number[]) => ({
  ...NOTHING_WANTED,
  lamps: new Map(lamps.map((lamp) => [lamp, 'on'] as const)),
});

describe.each(Object.keys(BOARDS) as LampDriver[])('%s on a real terminal', (driver) => {
  test('is lit as wanted, all of it as the cue, and as wanted again after it was unplugged', async () => {
    const board = BOARDS[driver]();
    await plug(board, driver);
    const device = await open(driver);
    device.want(wanting(1, 3));
    await shows(board, 1, 3);
    void device.cue();
    await shows(board, 1, 2, 3, 4);
    await shows(board, 1, 3);

    await pty.pull();
    await log.next('lamps', 'lost');
    device.want(wanting(2));
    const other = BOARDS[driver]();
    await plug(other, driver);
    await log.next('lamps', 'ready');
    await shows(other, 2);
    expect(device.health()).toMatchObject({ phase: 'ready', lines: { damaged: 0, unknown: 0 } });
  });
});

test('a board that never says anything, set by a link to its port, is missed when the port is no longer listed', async () => {
  await plug(new SimulatedRelayBoard(), 'relay');
  const present = new Set([await realpath(pty.desk)]);
  await open('relay', systemWays({ present: async () => new Set(present) }));
  present.clear();
  expect(await log.next('lamps', 'lost')).toMatchObject({ reason: 'no longer listed' });
});
