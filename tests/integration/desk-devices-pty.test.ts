// Devices on real pseudo-terminals at a real desk: pulled, plugged in again, elsewhere, and all of them at once.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '#contract/record.ts';
import type { DeviceView } from '#contract/view.ts';
import { type RunningDesk, startDesk } from '#desk/desk.ts';
import { systemWays } from '#hardware/open.ts';
import type { PortListing } from '#hardware/port/bindings.ts';
import type { SimulatedDevice } from '#hardware/simulator/leitai/device.ts';
import { entriesOnDisk } from '#tests/chaos/witness.ts';
import { DeskProcess, DeskWindow } from './desk-support.ts';
import { buzzExample, panelExample, showQuestion, startContest } from './device-contest.ts';
import { plugged } from './device-settings.ts';
import { PtyDevice } from './pty-box.ts';

let data: string;
let console: DeskWindow<'technician'>;
const ends: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'leitai-pty-'));
});

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(data, { recursive: true, force: true });
});

async function deskProcess(): Promise<DeskProcess> {
  const desk = await DeskProcess.start(data);
  ends.push(() => desk.end());
  console = await desk.open('console', 'technician');
  return desk;
}

async function plug<Simulated extends SimulatedDevice>(
  device: PtyDevice<Simulated>,
): Promise<PtyDevice<Simulated>> {
  await device.plug();
  ends.push(() => device.pull());
  return device;
}

const device = (id: string): DeviceView | undefined => console.view.devices.find((one) => one.id === id);
const pressesOf = (id: string) => (device(id)?.places ?? []).reduce((sum, { presses }) => sum + presses, 0);
const isWell = (id: string) => device(id)?.well === true;

function observed(folder: string): { device: string; seat: number }[] {
  const signals = entriesOnDisk(folder).filter(({ type }) => type === 'press.observed');
  return signals.map(({ data }: Entry) => (data as { signal: { device: string; seat: number } }).signal);
}

describe('a box that is pulled and plugged in again 100 times while a question stands', () => {
  it('loses no press after it has come back, and leaves no descriptor behind', async () => {
    const desk = await deskProcess();
    const box = await plug(PtyDevice.box(join(data, 'port')));
    const folder = await startContest(console, data, buzzExample(), [plugged('box', 'buzzer', box.path)]);
    await showQuestion(console);
    const descriptors = () => readdirSync(`/proc/${desk.child.pid}/fd`).length;
    let before = 0;
    for (let time = 1; time <= 100; time += 1) {
      await box.pull();
      await console.sees(() => !isWell('box'));
      await box.plug();
      await console.sees(() => isWell('box'));
      box.device.press(1 + (time % 5));
      await console.sees(() => pressesOf('box') === time);
      if (time === 10) before = descriptors();
    }
    expect(observed(folder).map(({ seat }) => seat)).toEqual(
      Array.from({ length: 100 }, (_, index) => 1 + ((index + 1) % 5)),
    );
    await expect.poll(descriptors).toBeLessThanOrEqual(before);
    // The question stood all the while, and goes on.
    expect(console.view.turn?.state).toBe('running');
  }, 180_000);
});

describe('a box with an identity', () => {
  const IDENTITY = 'usb:2341:0043:A1';
  const listed = (path: string): PortListing => ({
    ...{ path, manufacturer: 'Invented', product: null, serialNumber: 'A1' },
    ...{ vendorId: '2341', productId: '0043' },
  });
  let desk: RunningDesk;
  let present: PortListing[];

  beforeEach(async () => {
    present = [];
    const windows = join(data, 'no-windows');
    const options = { data, demo: null, port: 0, windows, supervised: false, forgetPins: false };
    const ways = systemWays({
      ports: async () => present,
      present: async () => new Set(present.map(({ path }) => path)),
    });
    desk = await startDesk(options, ways);
    ends.push(() => desk.close());
    const { host, searchParams } = new URL(desk.addresses.console);
    const address = `ws://${host}/ws?window=console&token=${searchParams.get('token')}`;
    console = await DeskWindow.open(address, 'technician');
    ends.push(async () => console.close());
  });

  it('is found at another socket with its seats, and has them again in the next contest', async () => {
    const box = PtyDevice.box(join(data, 'first'));
    present = [listed(box.path)];
    await plug(box);
    const settings = [plugged('box', 'buzzer', box.path, IDENTITY)];
    await startContest(console, data, buzzExample(), settings);
    await console.must({ type: 'seat.swap', a: { device: 'box', seat: 3 }, b: { device: 'box', seat: 5 } });
    await showQuestion(console);
    await box.pull();
    await console.sees(() => !isWell('box'));
    present = [listed(join(data, 'second'))];
    await box.plug(join(data, 'second'));
    await console.sees(() => isWell('box'));
    await console.must({ type: 'buzz.open' });
    await console.sees(({ turn }) => turn?.buzz?.state === 'armed');
    box.device.press(3);
    await console.sees(({ turn }) => turn?.buzz?.state === 'claimed');
    expect(console.view.turn?.buzz?.team).toBe(5);

    const again = [plugged('front', 'buzzer', join(data, 'second'), IDENTITY)];
    await startContest(console, data, buzzExample(), again);
    const owners = (device('front')?.places ?? []).map(({ owner }) => owner?.as === 'team' && owner.number);
    expect(owners.slice(0, 5)).toEqual([1, 2, 5, 4, 3]);
    const kept = JSON.parse(readFileSync(join(data, 'devices.json'), 'utf8'));
    expect(Object.keys(kept.devices)).toEqual([IDENTITY]);
  });
});

describe('everybody at once', () => {
  it('18 clickers and 8 buzzers in one moment: every press and every answer is in the record', async () => {
    await deskProcess();
    const box = await plug(PtyDevice.box(join(data, 'box')));
    const base = await plug(PtyDevice.base(join(data, 'base'), 18));
    const devices = [plugged('box', 'buzzer', box.path), plugged('base', 'clicker', base.path)];
    const folder = await startContest(console, data, panelExample(18), devices);
    await showQuestion(console);
    await console.must({ type: 'begin' });
    await expect.poll(() => base.device.question).not.toBeNull();
    for (let seat = 1; seat <= 18; seat += 1) {
      base.device.answer(seat, 'A');
      if (seat <= 8) box.device.press(seat);
    }
    await console.sees(({ turn }) => turn?.panel?.answered === 18);
    await console.sees(() => pressesOf('box') === 8);
    expect(observed(folder).map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('200 clickers within one second: nothing is lost', async () => {
    await deskProcess();
    const base = await plug(PtyDevice.base(join(data, 'base'), 200));
    const folder = await startContest(console, data, panelExample(200), [
      plugged('base', 'clicker', base.path),
    ]);
    await showQuestion(console);
    await console.must({ type: 'begin' });
    for (let seat = 1; seat <= 200; seat += 1) {
      base.device.answer(seat, 'A');
      if (seat % 10 === 0) await sleep(40);
    }
    await console.sees(({ turn }) => turn?.panel?.answered === 200);
    const answers = entriesOnDisk(folder).filter(({ type }) => type === 'panel.answered');
    const seats = answers.map(({ data }) => (data as { seat: number }).seat);
    expect(seats).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });
});
