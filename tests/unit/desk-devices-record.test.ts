// What the record knows of the devices, whatever becomes of the disk and of the desk meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeatFault } from '#contract/device.ts';
import { ContestDevices } from '#desk/devices/contest-devices.ts';
import { KnownDevices } from '#desk/devices/known.ts';
import { Presence } from '#desk/devices/presence.ts';
import { RingKeeper } from '#desk/devices/rings.ts';
import { systemWays } from '#hardware/open.ts';
import { keyboard, simulated } from '#tests/integration/device-settings.ts';
import { next, type Stage, startedStage } from './desk-floor-support.ts';

/** Ports and timers have their own time, however busy the machine. */
const SOON = { timeout: 15_000 };

const silent = { info() {}, warn() {}, error() {} };

let folder: string;
let rings: RingKeeper;
let stage: Stage;
let devices: ContestDevices;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leitai-devices-record-'));
  rings = new RingKeeper(silent);
  stage = await startedStage();
  devices = devicesOf(stage);
  stage.floor.listen({ decided() {}, shown: (happened) => devices.shown(happened) });
});

afterEach(async () => {
  await devices.close();
  await rings.end();
  rmSync(folder, { recursive: true });
});

function devicesOf({ floor, time, give }: Stage): ContestDevices {
  return new ContestDevices({
    ways: systemWays(),
    known: new KnownDevices(join(folder, 'devices.json'), silent),
    rings,
    folder,
    floor,
    knowledge: {
      question: () => undefined,
      name: (person) => person,
      officials: () => ({ judges: [], supervisors: [] }),
    },
    now: () => ({ run: 1, ms: time.ms }),
    command: (body) => give(body),
    keep: async () => {},
    onChange() {},
  });
}

const recorded = () =>
  Object.fromEntries(Object.values(stage.floor.shown.state.devices).map(({ id, well }) => [id, well]));
const views = () => Object.fromEntries(devices.views().map(({ id, well }) => [id, well]));
const told = (id: string) =>
  stage.floor.shown.happened.flatMap(({ event }) =>
    event.type === 'device.seen' && event.signal.device === id ? [event.signal.type] : [],
  );

describe('after the journal has failed', () => {
  test('the record has every device as it is then', async () => {
    await devices.set([
      simulated('stays', 'buzzer'),
      simulated('goes', 'buzzer'),
      simulated('comes', 'buzzer'),
    ]);
    await expect.poll(recorded, SOON).toEqual({ stays: true, goes: true, comes: true });
    devices.simulate('comes', { do: 'unplug' });
    await expect.poll(recorded, SOON).toMatchObject({ comes: false });
    stage.disk.broken = true;
    expect(await stage.give(next)).toMatchObject({ ok: false });
    devices.simulate('goes', { do: 'unplug' });
    devices.simulate('comes', { do: 'replug' });
    await expect.poll(views, SOON).toEqual({ stays: true, goes: false, comes: true });
    expect(recorded()).toEqual({ stays: true, goes: true, comes: false });
    stage.disk.broken = false;
    expect(await stage.give(next)).toMatchObject({ ok: true });
    await expect.poll(recorded, SOON).toEqual({ stays: true, goes: false, comes: true });
    expect(told('stays')).toEqual(['ready', 'ready']);
  });
});

describe('after a stall of this PC', () => {
  test('the record knows again that a device is there which has noticed nothing', async () => {
    await devices.set([simulated('box', 'buzzer'), keyboard('pads', ['KeyA', 'KeyB'])]);
    await expect.poll(recorded, SOON).toEqual({ box: true, pads: true });
    stage.floor.hold({ turn: null, game: null });
    await expect.poll(recorded, SOON).toEqual({ box: true, pads: true });
    expect([told('box'), told('pads')]).toEqual([
      ['ready', 'ready'],
      ['ready', 'ready'],
    ]);
  });

  test('a button that is down is told with it, whatever it was called before', () => {
    const presence = new Presence();
    const at = { run: 1, ms: 1 };
    const box = { device: 'box', kind: 'buzzer', name: 'box', seats: 4, boot: 'b', late: 40 } as const;
    presence.hear({ ...box, type: 'ready', id: 'box:1', at, held: [1] });
    const { state } = stage.floor.shown;
    const faults: Record<number, SeatFault> = { 2: 'held', 3: 'stuck', 4: 'bouncing' };
    const [again] = presence.amiss(state, (_, seat) => faults[seat] ?? null, { run: 1, ms: 9 });
    expect(again).toMatchObject({ ...box, type: 'ready', at: { run: 1, ms: 9 }, held: [2, 3] });
    expect(again?.id).not.toBe('box:1');
  });
});
