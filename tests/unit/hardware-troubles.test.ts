// What the technician reads when a device cannot be used: what happened and what to do, in Chinese, no driver's English.
import { afterEach, describe, expect, test } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import { message } from '#contract/messages/message.ts';
import { checkDevices, type Device, openDevice, simulatedPath } from '#hardware/open.ts';
import { openingTrouble, PortError } from '#hardware/port/trouble.ts';
import { SimulatedBuzzerBox } from '#hardware/simulator/leitai/devices.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';

const now = () => ({ run: 1, ms: performance.now() });
const stage: DeviceSetting = {
  id: 'stage',
  kind: 'buzzer',
  driver: 'leitai',
  binding: 'simulated',
  path: 'COM4',
  identity: null,
};

describe('a port that does not open', () => {
  const cases: [sentence: string, port: string, driver: string, key: string][] = [
    [
      'is missing on Linux',
      '/dev/ttyACM0',
      'Error: No such file or directory, cannot open /dev/ttyACM0',
      'missing',
    ],
    ['is missing on Windows', 'COM4', 'Opening COM4: File not found', 'missing'],
    ['is open in another program on Windows', 'COM4', 'Opening COM4: Access denied', 'busy'],
    [
      'is open in another program on Linux',
      '/dev/ttyACM0',
      'Error Resource temporarily unavailable Cannot lock port',
      'busy',
    ],
    [
      'is open in another program on macOS',
      '/dev/tty.usb1',
      'Error: Resource busy, cannot open /dev/tty.usb1',
      'busy',
    ],
    [
      'belongs to a group this user is not in',
      '/dev/ttyACM0',
      'Error: Permission denied, cannot open /dev/ttyACM0',
      'forbidden',
    ],
  ];

  test.each(cases)('%s', (_sentence, port, driver, key) => {
    const { shown, detail } = openingTrouble(port, new Error(driver));
    expect(shown).toEqual({ key: `trouble.port.${key}`, params: { port } });
    expect(message('zh-CN', shown.key, shown.params)).toContain(`接口 ${port}`);
    expect(message('zh-CN', shown.key, shown.params)).not.toContain(driver);
    expect(detail).toContain(driver);
  });

  test('for a reason nobody knows says it in brackets', () => {
    const { shown } = openingTrouble('COM4', new Error('Opening COM4: Unknown error code 31'));
    expect(message('zh-CN', shown.key, shown.params)).toMatch(
      /^接口 COM4 不能使用（.*Unknown error code 31）。请/,
    );
  });

  test('when a request is answered, keeps its sentence', () => {
    const error = new PortError(openingTrouble('COM4', new Error('Opening COM4: Access denied')));
    expect(error.sentence.zh).toMatch(/^接口 COM4 正被另一个程序使用。请/);
  });
});

describe('a device', () => {
  let device: Device | null = null;
  let box: SimulatedBuzzerBox;
  const shown = () => {
    const trouble = device?.health().trouble;
    return trouble ? message('zh-CN', trouble.key, trouble.params) : '';
  };

  afterEach(async () => {
    await device?.close();
    box?.unplug();
    device = null;
  });

  test('that is unplugged says so, and nothing any more once it is back', async () => {
    const log = new SignalLog();
    box = new SimulatedBuzzerBox();
    box.plugInto(simulatedPath('stage'));
    device = openDevice(stage, { now, onSignal: log.add });
    await log.next('stage', 'ready');
    box.unplug();
    expect((await log.next('stage', 'lost')).reason).toBe('unplugged');
    expect(shown()).toBe('接口 simulated-stage 已断开。请插好数据线；插好后自动连接。');
    box.replug();
    await log.next('stage', 'ready');
    expect(shown()).toBe('');
  });

  test('of another kind than the settings say is named by both kinds', async () => {
    const log = new SignalLog();
    box = new SimulatedBuzzerBox();
    box.plugInto(simulatedPath('stage'));
    device = openDevice({ ...stage, kind: 'clicker' }, { now, onSignal: log.add });
    await log.next('stage', 'lost');
    expect(shown()).toMatch(/^这个接口上是抢答器，设备设置中是答题器。请/);
  });
});

test('a list of devices that cannot be is refused by the entry that is wrong', () => {
  const entry: DeviceSetting = { ...stage, binding: 'serial' };
  const open = (...list: DeviceSetting[]) => checkDevices(list);
  const refused = (zh: string) => expect.objectContaining({ sentence: expect.objectContaining({ zh }) });
  expect(() => open(entry, { ...entry, id: 'panel' })).toThrow(
    refused('设备“panel”的接口 COM4 已分给另一个设备，设备设置未改动。请为它另选接口。'),
  );
  expect(() => open(entry, { ...entry, path: 'COM5' })).toThrow(
    refused('设备编号“stage”出现两次，设备设置未改动。请删去其中一个。'),
  );
});
