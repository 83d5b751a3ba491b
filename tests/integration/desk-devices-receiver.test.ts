// The 2.4 GHz receiver at a real desk: its clickers are heard, kept as its list, and have the same seats ever after.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import { BAUD_RATES } from '#hardware/open.ts';
import { findBinding } from '#hardware/port/bindings.ts';
import type { Port } from '#hardware/port/port.ts';
import { openSerialPort } from '#hardware/port/serial.ts';
import { plugIntoPort } from '#hardware/simulator/plug.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { SimulatedReceiver } from '#hardware/simulator/receiver.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';
import { panelExample, startContest } from './device-contest.ts';

let data: string;
let desk: DeskProcess;
let pty: PtyPair;
let port: Port;
let receiver: SimulatedReceiver;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-receiver-'));
  pty = await openPty();
  port = await openSerialPort(await findBinding('serial'), pty.device, { baudRate: BAUD_RATES.receiver });
  receiver = new SimulatedReceiver();
  plugIntoPort(receiver, port, BAUD_RATES.receiver);
  desk = await DeskProcess.start(data);
});

afterEach(async () => {
  expect(await desk.end()).toBe(0);
  receiver.restart();
  await port.close();
  await pty.pull();
  rmSync(data, { recursive: true, force: true });
});

/** The receiver in the console once this is true of it. */
async function shown(
  console: DeskWindow<'technician'>,
  holds: (base: DeskWindow<'technician'>['view']['devices'][number]) => boolean,
) {
  await console.sees(({ devices }) => devices.some(holds));
  return console.view.devices[0]!;
}

/** It takes answers, which is the last of what it is told at first. */
async function collecting(): Promise<void> {
  while (!receiver.collecting) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('clickers are heard, kept as the list, and have the same seats after a crash', async () => {
  const setting: DeviceSetting = {
    id: 'base',
    kind: 'clicker',
    driver: 'receiver',
    binding: 'serial',
    path: pty.desk,
    identity: null,
  };
  const first = await desk.open('console', 'technician');
  await startContest(first, data, panelExample(3), [setting]);
  await collecting();
  const uids = ['0a0b0c03', '0a0b0c01', '0a0b0c02'];
  for (const uid of uids) receiver.answer(uid, 'A', 'single');
  const heard = await shown(first, ({ clickers }) => clickers?.length === 3);
  expect(heard.clickers).toEqual(uids);
  expect(heard.advice).toEqual([{ key: 'advice.clickers.new', params: { seats: '1, 2, 3' } }]);

  await first.result({ kind: 'devices', devices: [{ ...setting, clickers: heard.clickers }] });
  expect((await shown(first, ({ well }) => well)).advice).toEqual([]);

  await desk.end('SIGKILL');
  receiver.restart();
  desk = await DeskProcess.start(data);
  const second = await desk.open('console', 'technician');
  await shown(second, ({ well }) => well);
  await collecting();
  expect(receiver.filtering).toBe(true);
  expect([...receiver.list].sort()).toEqual([...uids].sort());
  receiver.answer('0a0b0c02', 'A', 'single');
  await shown(second, ({ lastSeat }) => lastSeat !== null);
  expect(second.view.devices[0]).toMatchObject({ lastSeat: 3, clickers: uids });
});
