// A PC without libusb or udev: the whole desk runs, HID is off with one line, and everything else is pressed as ever.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DeviceSetting, discoverySchema } from '#contract/device.ts';
import { message } from '#contract/messages/message.ts';
import { prepare } from '#tests/chaos/hall.ts';
import { DeskProcess } from './desk-support.ts';
import { buzzExample, showQuestion } from './device-contest.ts';
import { keyboard, simulated } from './device-settings.ts';

let data: string;
let desk: DeskProcess;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-no-hid-'));
  vi.stubEnv('NODE_OPTIONS', `--import ${join(import.meta.dirname, '../fixtures/without-hid.ts')}`);
  desk = await DeskProcess.start(data);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  expect(await desk.end()).toBe(0);
  rmSync(data, { recursive: true, force: true });
});

test('HID is off with one clear line, and boxes and keyboards go on', async () => {
  const console = await desk.open('console', 'technician');
  const reason = { key: 'trouble.hid.none', params: { detail: expect.stringContaining('libudev.so.1') } };
  const { troubles } = discoverySchema.parse(await console.result({ kind: 'ports' }));
  const off = troubles.filter(({ key }) => key.startsWith('trouble.hid'));
  expect(off).toEqual([reason]);
  expect(message('zh-CN', off[0]!.key, off[0]!.params)).toMatch(/libudev\.so\.1.*请安装/);

  const folder = await prepare(data, buzzExample());
  await console.result({ kind: 'contest.open', folder });
  const buzz: DeviceSetting = {
    id: 'buzz',
    kind: 'buzzer',
    driver: 'buzz',
    binding: 'hid',
    path: '/dev/hidraw0',
    identity: 'usb:054c:1000',
  };
  await console.result({
    kind: 'devices',
    devices: [buzz, simulated('box', 'buzzer'), keyboard('pads', ['KeyQ'])],
  });
  await console.sees(({ devices }) => devices.filter(({ well }) => well).length === 2);
  expect(console.view.devices.find(({ id }) => id === 'buzz')).toMatchObject({
    well: false,
    trouble: reason,
  });

  await console.must({ type: 'contest.start' });
  await console.must({ type: 'gate.pass', round: 'playoff', reason: '没有 Buzz!' });
  await showQuestion(console);
  await console.must({ type: 'buzz.open' });
  await console.sees(({ turn }) => turn?.buzz?.state === 'armed');
  await console.result({ kind: 'simulate', device: 'box', act: { do: 'press', seat: 2 } });
  await console.sees(({ turn }) => turn?.buzz?.state === 'claimed');
  expect(console.view.turn?.buzz?.team).toBe(2);

  const advice = [{ key: 'advice.keyboards', params: {} }];
  expect(console.view.devices.find(({ id }) => id === 'pads')).toMatchObject({ well: true, advice });
  console.button('KeyQ', true);
  await console.sees(({ devices }) => devices.some(({ id, lastSeat }) => id === 'pads' && lastSeat === 1));
});
