// The buzzer box's own firmware code, compiled for this PC, against the driver on a real pseudo-terminal.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import { type Device, NOTHING_WANTED, openDevice, type Wanted } from '#hardware/open.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

const firmware = join(import.meta.dirname, '../../firmware');
const SEATS = 4;

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leitai-firmware-'));
  program = join(folder, 'box');
  const sources = [join(firmware, 'pc/box.c'), join(firmware, 'buzzer_box/src/leitai.c')];
  const built = spawnSync('cc', ['-std=c11', '-Wall', '-Wextra', '-Werror', '-o', program, ...sources], {
    encoding: 'utf8',
  });
  expect(built.stderr).toBe('');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let pty: PtyPair;
let log: SignalLog;
let device: Device;
const boxes: ChildProcess[] = [];

beforeEach(async () => {
  pty = await openPty({ deskLink: join(folder, 'port') });
  log = new SignalLog();
});

afterEach(async () => {
  await device.close();
  for (const box of boxes.splice(0)) box.kill();
  await pty.pull();
});

/** The box at the far end, from its start-up on; `told` settles with the next line of what its board is told. */
function plug(boot: string, ...held: number[]) {
  const box = spawn(program, [pty.device, String(SEATS), boot, ...held.map(String)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  boxes.push(box);
  const lines = createInterface({ input: box.stdout! })[Symbol.asyncIterator]();
  return {
    type: (instruction: string) => box.stdin?.write(`${instruction}\n`),
    told: async (line: string) => {
      for (let next = await lines.next(); !next.done; next = await lines.next())
        if (next.value === line) return;
      throw new Error(`the board was never told "${line}"`);
    },
    quit: async () => {
      box.stdin?.write('quit\n');
      await once(box, 'exit');
    },
  };
}

function openBox(): void {
  const setting: DeviceSetting = {
    id: 'stage',
    kind: 'buzzer',
    driver: 'leitai',
    binding: 'serial',
    path: pty.desk,
    identity: null,
  };
  device = openDevice(setting, { now: () => ({ run: 1, ms: performance.now() }), onSignal: log.add });
}

const ARMED: Wanted = { watching: true, armed: true, lamps: new Map([[2, 'blink']]), question: null };

test('introduces itself, tells presses and releases with its own clock, and bounces only once', async () => {
  const box = plug('00af');
  openBox();
  expect(await log.next('stage', 'ready')).toMatchObject({ seats: SEATS, boot: '00af', name: 'stage-box' });
  box.type('down 3');
  const press = await log.next('stage', 'press');
  expect(press).toMatchObject({ seat: 3, id: expect.stringContaining('stage:00af:') });
  box.type('up 3');
  const release = await log.next('stage', 'release');
  expect(release.deviceTime).toBeGreaterThan(press.deviceTime ?? Number.POSITIVE_INFINITY);
  box.type('down 1 4');
  const together = [await log.next('stage', 'press'), await log.next('stage', 'press')];
  expect(together.map(({ seat }) => seat)).toEqual([1, 4]);
  expect(together[0]?.deviceTime).toBe(together[1]?.deviceTime);
});

test('is armed, lit and cued, and every command is acknowledged', async () => {
  const box = plug('0001');
  openBox();
  await log.next('stage', 'ready');
  device.want(ARMED);
  await box.told('armed 0 1');
  await box.told('lamp 2 2');
  expect(await device.cue()).toMatchObject({ run: 1 });
  await box.told('cue 0 1');
  device.want(NOTHING_WANTED);
  await box.told('armed 0 0');
  await box.told('lamp 2 0');
  expect(device.health()).toMatchObject({ unconfirmed: 0, lines: { damaged: 0, missing: 0, unknown: 0 } });
});

test('a button held down at start-up is told as such, and presses nothing before it was let go', async () => {
  const box = plug('0002', 2);
  openBox();
  const { held } = await log.next('stage', 'ready');
  // Where the port was opened in the middle of its first words, it says so when asked again.
  expect(held ?? [(await log.next('stage', 'fault')).seat]).toEqual([2]);
  box.type('up 2');
  await log.next('stage', 'release');
  expect(await log.next('stage', 'fault')).toMatchObject({ seat: 2, fault: null });
  box.type('down 2');
  expect(await log.next('stage', 'press')).toMatchObject({ seat: 2 });
  expect(log.all.filter(({ type }) => type === 'press')).toHaveLength(1);
});

test('after its reset button it is armed and lit as before, and its next press counts', async () => {
  const box = plug('0003');
  openBox();
  await log.next('stage', 'ready');
  device.want(ARMED);
  await box.told('lamp 2 2');
  await box.quit();
  const again = plug('0004');
  await log.next('stage', 'lost');
  expect(await log.next('stage', 'ready')).toMatchObject({ boot: '0004' });
  await again.told('armed 0 1');
  await again.told('lamp 2 2');
  again.type('down 1');
  expect(await log.next('stage', 'press')).toMatchObject({ seat: 1, id: expect.stringContaining(':0004:') });
});
