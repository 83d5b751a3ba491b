// Devices at a real desk when something goes wrong: the desk killed or stalled, a box changed, nobody signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedAct } from '#desk/devices/setting.ts';
import { entriesOnDisk } from '#tests/chaos/witness.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';
import { buzzExample, showQuestion, startContest } from './device-contest.ts';
import { keyboard, simulated } from './device-settings.ts';

let data: string;
let desk: DeskProcess;
let console: DeskWindow<'technician'>;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-device-trouble-'));
  desk = await DeskProcess.start(data);
  console = await desk.open('console', 'technician');
});

afterEach(async () => {
  expect(await desk.end()).toBe(0);
  rmSync(data, { recursive: true, force: true });
});

/** What goes by the disk is there soon, however busy the machine. */
const SOON = { timeout: 20_000 };
const act = (device: string, act: SimulatedAct) => console.result({ kind: 'simulate', device, act });
const buzz = () => console.view.turn?.buzz;

async function opened(): Promise<void> {
  await console.must({ type: 'buzz.open' });
  await console.sees(({ turn }) => turn?.buzz?.state === 'armed');
}

async function wins(device: string, seat: number): Promise<void> {
  await act(device, { do: 'press', seat });
  await console.sees(({ turn }) => turn?.buzz?.state === 'claimed');
  expect(buzz()?.team).toBe(seat);
}

/** Every box the question waited for is there again, and it can be opened anew. */
const isBack = () =>
  console.view.devices.every(({ well }) => well) &&
  (console.view.turn?.lost ?? []).every(({ back }) => back) &&
  console.view.offers.some(({ command }) => command.type === 'buzz.open');

describe('a question that stands', () => {
  beforeEach(async () => {
    await startContest(console, data, buzzExample(), [
      simulated('box', 'buzzer'),
      simulated('two', 'buzzer'),
    ]);
    await showQuestion(console);
  });

  it('waits for a box that was set otherwise, and is opened anew on it', async () => {
    await opened();
    const devices = [{ ...simulated('box', 'buzzer'), path: 'another' }, simulated('two', 'buzzer')];
    await console.result({ kind: 'devices', devices });
    await console.sees(isBack);
    expect(console.view.turn?.lost?.map(({ device }) => device)).toEqual(['box']);
    expect(buzz()?.state).not.toBe('armed');
    await opened();
    await wins('box', 3);
  });

  it('whose desk is killed while a box is lost waits for the box, and goes on when it is back', async () => {
    await opened();
    await act('two', { do: 'unplug' });
    await console.sees(({ turn }) => turn?.lost?.some(({ back }) => !back) === true);
    expect(await console.give({ type: 'buzz.open' })).toMatchObject({ t: 'refused' });
    await desk.end('SIGKILL');
    desk = await DeskProcess.start(data);
    console = await desk.open('console', 'technician');
    await console.sees(isBack);
    await opened();
    await wins('two', 4);
  });

  it('goes on after this PC slept, with boxes that have noticed nothing', async () => {
    await opened();
    desk.child.kill('SIGSTOP');
    // Longer than what counts as a stall.
    await sleep(3500);
    desk.child.kill('SIGCONT');
    await console.sees(({ turn }) => turn?.buzz?.state !== 'armed');
    await console.sees(isBack);
    expect(console.view.gate).toEqual([]);
    await opened();
    await wins('box', 2);
  });
});

describe('where nobody has signed in', () => {
  it('keys are buttons all the same, those of the list and no others', async () => {
    const PADS = ['KeyA', 'KeyB', 'KeyC', 'Digit1', 'Numpad1'];
    const folder = await startContest(console, data, buzzExample(), [keyboard('pads', PADS)]);
    await showQuestion(console);
    await opened();
    await console.result({ kind: 'pin.set', account: 'technician', pin: '90210', current: null });
    const locked = await desk.open('host', 'locked');
    expect(JSON.parse(locked.received.at(-1) ?? '').buttons).toEqual(PADS);
    locked.button('Space', true);
    locked.button('KeyZ', true);
    locked.button('Digit1', true);
    const kept = (type: string) => entriesOnDisk(folder).filter((entry) => entry.type === type);
    await expect.poll(() => kept('claim.made'), SOON).toMatchObject([{ data: { team: 4 } }]);
    expect(kept('press.observed')).toMatchObject([{ data: { signal: { device: 'pads', seat: 4 } } }]);
  });
});
