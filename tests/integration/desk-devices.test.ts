// Devices at a real desk: seated, swapped, checked, changed and pressed while a contest runs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeviceBytes, type DeviceSetting, discoverySchema, type SeatView } from '#contract/device.ts';
import { deviceProfileSchema } from '#contract/device-profile.ts';
import { message } from '#contract/messages/message.ts';
import type { DeskRequest } from '#contract/protocol.ts';
import type { DeviceView } from '#contract/view.ts';
import { entriesOnDisk } from '#tests/chaos/witness.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';
import { buzzExample, panelExample, showQuestion, startContest } from './device-contest.ts';
import { keyboard, simulated } from './device-settings.ts';

let data: string;
let desk: DeskProcess;
let console: DeskWindow<'technician'>;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-devices-'));
  desk = await DeskProcess.start(data);
  console = await desk.open('console', 'technician');
});

afterEach(async () => {
  expect(await desk.end()).toBe(0);
  rmSync(data, { recursive: true, force: true });
});

const device = (id: string): DeviceView => {
  const found = console.view.devices.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no device ${id} is shown`);
  return found;
};
const seat = (id: string, number: number): SeatView => {
  const found = device(id).places.find((place) => place.seat === number);
  if (found === undefined) throw new Error(`${id} has no seat ${number}`);
  return found;
};
const press = (id: string, number: number) =>
  console.result({ kind: 'simulate', device: id, act: { do: 'press', seat: number } });
const team = (number: number) => ({ as: 'team', number }) as const;
const buzz = () => console.view.turn?.buzz;

/** Shows the question and opens the buzz; settles once the cue was given. */
async function armed(): Promise<void> {
  await showQuestion(console);
  await console.must({ type: 'buzz.open' });
  await console.sees(({ turn }) => turn?.buzz?.state === 'armed');
}

async function claimedBy(number: number): Promise<void> {
  await console.sees(({ turn }) => turn?.buzz?.state === 'claimed');
  expect(buzz()?.team).toBe(number);
}

/** The sentence of a request that must be refused. */
async function refused(request: DeskRequest): Promise<string> {
  const answer = await console.request(request);
  if (answer.t !== 'reply' || answer.ok) throw new Error(`${request.kind} was done`);
  return answer.message.zh;
}

/** What passes by a thread of its own is there soon, however busy the machine. */
const SOON = { timeout: 20_000 };
const bytes = async (id: string, most = 2000) =>
  (await console.result({ kind: 'device.bytes', device: id, most })) as DeviceBytes[];
const asText = (chunks: readonly DeviceBytes[]) =>
  chunks.map(({ hex }) => Buffer.from(hex, 'hex').toString('latin1')).join('');

describe('seats', () => {
  it('a spare takes the place of a dead button in the middle of the question', async () => {
    await startContest(console, data, buzzExample(), [simulated('box', 'buzzer')]);
    expect(device('box').places.map(({ owner }) => owner)).toEqual([
      ...[1, 2, 3, 4, 5].map(team),
      ...[null, null, null],
    ]);
    await armed();
    await console.must({ type: 'seat.swap', a: { device: 'box', seat: 2 }, b: { device: 'box', seat: 8 } });
    expect(seat('box', 8).owner).toEqual(team(2));
    await press('box', 2);
    await console.sees(() => seat('box', 2).presses === 1);
    expect(buzz()?.state).toBe('armed');
    await press('box', 8);
    await claimedBy(2);
  });

  it("the host's own button opens the buzz, and a second press of it does nothing", async () => {
    await startContest(console, data, buzzExample(), [simulated('box', 'buzzer')]);
    await console.must({ type: 'seat.bind', place: { device: 'box', seat: 8 }, owner: { as: 'host' } });
    await press('box', 8);
    await showQuestion(console);
    await press('box', 8);
    await press('box', 8);
    await console.sees(({ turn }) => turn?.buzz?.state === 'armed');
    expect(console.view.journal.filter(({ type }) => type === 'buzz.opened')).toHaveLength(1);
    expect(console.view.turn?.presses).toEqual([]);
    await press('box', 3);
    await claimedBy(3);
  });
});

describe('keys of our own windows', () => {
  const PADS = ['KeyA', 'KeyB', 'KeyC', 'Digit1', 'Numpad1'];

  it('are buttons whichever window has the focus, and nothing else is', async () => {
    await startContest(console, data, buzzExample(), [keyboard('pads', PADS)]);
    const projector = await desk.open('projector', 'projector');
    expect(JSON.parse(projector.received.at(-1) ?? '').buttons).toEqual(PADS);
    await armed();
    projector.button('KeyZ', true);
    projector.button('KeyB', true);
    projector.button('KeyB', false);
    await claimedBy(2);
    expect(device('pads').places.map(({ presses }) => presses)).toEqual([0, 1, 0, 0, 0]);
    expect(device('pads').advice).not.toEqual([]);
  });

  it('that are down at a window that goes are up again', async () => {
    await startContest(console, data, buzzExample(), [keyboard('pads', PADS)]);
    const projector = await desk.open('projector', 'projector');
    projector.button('KeyA', true);
    await console.sees(() => seat('pads', 1).presses === 1);
    projector.close();
    await expect.poll(async () => asText(await bytes('pads')), SOON).toBe('+KeyA-KeyA');
  });

  it('of a keypad are seen in the check, answer the trial question, and press for nobody', async () => {
    const pad: DeviceSetting = {
      ...keyboard('pad', ['KeyA', 'KeyB', '', '', '', '', 'KeyT']),
      kind: 'keypad',
    };
    await startContest(console, data, buzzExample(), [pad]);
    const projector = await desk.open('projector', 'projector');
    await console.result({ kind: 'trial', ask: 'judge' });
    projector.button('KeyB', true);
    projector.button('KeyT', true);
    await console.sees(() => seat('pad', 1).trial !== null);
    expect(device('pad').places).toMatchObject([
      { owner: { as: 'turn' }, seen: true, presses: 1, trial: 'T' },
    ]);
    expect(console.view.journal.filter(({ type }) => type === 'press.observed')).toEqual([]);
  });

  it('that run the show cannot be buttons; the list stays as it was', async () => {
    await startContest(console, data, buzzExample(), [simulated('box', 'buzzer')]);
    const devices = [keyboard('pads', ['KeyA', 'Space'])];
    expect(await refused({ kind: 'devices', devices })).toContain('Space');
    expect(console.view.deviceSettings.map(({ id }) => id)).toEqual(['box']);
    expect(device('box').well).toBe(true);
  });
});

describe('the list', () => {
  it('changes in the middle of a question, and what stays in it is not touched', async () => {
    const folder = await startContest(console, data, buzzExample(), [
      simulated('box', 'buzzer'),
      simulated('gone', 'buzzer'),
    ]);
    await armed();
    const devices = [simulated('box', 'buzzer'), simulated('lamps', 'lamp')];
    await console.result({ kind: 'devices', devices });
    await console.sees(() => console.view.devices.every(({ well }) => well));
    expect(console.view.devices.map(({ id }) => id)).toEqual(['box', 'lamps']);
    const told = entriesOnDisk(folder).filter(({ type }) => type === 'device.seen');
    const signals = told.map(({ data }) => (data as { signal: { device: string; type: string } }).signal);
    expect(signals.filter(({ device }) => device === 'box').map(({ type }) => type)).toEqual(['ready']);
    expect(signals.filter(({ device }) => device === 'gone').map(({ type }) => type)).toEqual([
      'ready',
      'lost',
    ]);
  });

  it('that cannot be is refused with a sentence, and the devices in use go on', async () => {
    await startContest(console, data, buzzExample(), [simulated('box', 'buzzer')]);
    await armed();
    for (const devices of [
      [simulated('a', 'buzzer'), simulated('a', 'clicker')],
      [simulated('keys', 'buzzer')],
      [{ ...simulated('r', 'lamp'), driver: 'receiver' as const }],
    ])
      expect(await refused({ kind: 'devices', devices })).toContain('设备设置未改动');
    await press('box', 4);
    await claimedBy(4);
  });

  it('is told to the record once, also over a restart of the desk', async () => {
    const folder = await startContest(console, data, buzzExample(), [simulated('box', 'buzzer')]);
    await console.result({ kind: 'devices', devices: [simulated('box', 'buzzer')] });
    await desk.end();
    desk = await DeskProcess.start(data);
    console = await desk.open('console', 'technician');
    await console.sees(({ devices }) => devices.length === 1 && devices.every(({ well }) => well));
    const listed = entriesOnDisk(folder).filter(({ type }) => type === 'devices.listed');
    expect(
      listed.map(({ data }) => (data as { devices: { id: string }[] }).devices.map(({ id }) => id)),
    ).toEqual([['box']]);
  });
});

describe('what there is on this PC', () => {
  it('is listed with a line for each way it lacks, and the line profiles that come with the program', async () => {
    const found = discoverySchema.parse(await console.result({ kind: 'ports' }));
    for (const { key, params } of found.troubles) expect(message('zh-CN', key, params)).toMatch(/请|核对/);
    const profiles = deviceProfileSchema.array().parse(await console.result({ kind: 'device.profiles' }));
    expect(profiles.map(({ id }) => id)).toContain('ready-winner');
  });
});

describe('the check before the show', () => {
  it('knows who has pressed, and starts anew', async () => {
    await startContest(console, data, buzzExample(), [simulated('box', 'buzzer')]);
    for (const number of [1, 3]) await press('box', number);
    await console.sees(() => seat('box', 3).seen);
    expect(
      device('box')
        .places.filter(({ seen }) => seen)
        .map((place) => place.seat),
    ).toEqual([1, 3]);
    await console.result({ kind: 'check.restart' });
    expect(device('box').places.filter(({ seen }) => seen)).toEqual([]);
  });

  it('asks the whole panel a question that counts for nothing: 18 of 18, and no line in the record', async () => {
    await startContest(console, data, panelExample(18), [simulated('base', 'clicker')]);
    const before = console.seq;
    await console.result({ kind: 'trial', ask: 'single' });
    for (let number = 1; number <= 18; number += 1) {
      const act = { do: 'answer', seat: number, answer: number % 2 === 0 ? 'B' : 'C' } as const;
      await console.result({ kind: 'simulate', device: 'base', act });
    }
    await console.sees(() => device('base').places.every(({ trial }) => trial !== null));
    expect(console.view.trial).toBe('single');
    expect(seat('base', 18)).toMatchObject({ trial: 'B', seen: true, owner: { as: 'panel', number: 18 } });
    expect(console.seq).toBe(before);
    await showQuestion(console);
    expect(console.view.trial).toBeNull();
    expect(await refused({ kind: 'trial', ask: 'judge' })).toContain('试答');
  });
});

describe('what a device said', () => {
  it('is kept in both directions, is shown, and can be printed after the desk has ended', async () => {
    const folder = await startContest(console, data, buzzExample(), [simulated('box', 'buzzer')]);
    await press('box', 7);
    await console.sees(() => seat('box', 7).presses === 1);
    await expect
      .poll(async () => asText((await bytes('box')).filter(({ direction }) => direction === 'in')))
      .toMatch(/ 7\*/);
    const kept = await bytes('box');
    expect(kept.map(({ direction }) => direction)).toContain('out');
    expect((await bytes('box', 1))[0]?.ms).toBeGreaterThanOrEqual(kept.at(-1)?.ms ?? Number.NaN);
    expect(await refused({ kind: 'device.bytes', device: 'other', most: 5 })).toContain('other');
    await desk.end();
    expect(readdirSync(join(folder, 'devices'))).toEqual(['box.0.jsonl']);

    desk = await DeskProcess.start(data);
    console = await desk.open('console', 'technician');
    await console.sees(({ devices }) => devices.length === 1 && devices.every(({ well }) => well));
    await expect.poll(async () => new Set((await bytes('box')).map(({ run }) => run)).size, SOON).toBe(2);
    await desk.end();
    const program = join(import.meta.dirname, '..', '..', 'desk', 'devices', 'bytes-cli.ts');
    const printed = execFileSync(process.execPath, [program, folder, 'box'], { encoding: 'utf8' });
    expect(printed).toContain('  <  "');
    expect(printed).toContain('  >  "');
    const ask = (...args: string[]) => execFileSync(process.execPath, [program, ...args], { stdio: 'pipe' });
    expect(() => ask(folder, 'other')).toThrow('only of box');
    expect(() => ask(folder)).toThrow('usage');
  });
});
