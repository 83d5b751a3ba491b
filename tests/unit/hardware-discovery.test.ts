// What is found on a PC, which device is which at another socket, silent unplugs, and a PC without HID.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { deviceSettingSchema, discoverySchema } from '#contract/device.ts';
import { message } from '#contract/messages/message.ts';
import { openDevice, PortError, systemWays } from '#hardware/open.ts';
import type { PortListing } from '#hardware/port/bindings.ts';
import { adviceFor, discover } from '#hardware/port/discovery.ts';
import { findHid, type HidLibrary, hidOf, hidWay } from '#hardware/port/hid.ts';
import { identitiesOf, type Listed, whereIs } from '#hardware/port/identity.ts';
import type { Port } from '#hardware/port/port.ts';
import { Presence, watched } from '#hardware/port/presence.ts';
import { type Trouble, trouble } from '#hardware/port/trouble.ts';
import { SimulatedBuzz } from '#hardware/simulator/buzz.ts';
import { SimulatedGamepad } from '#hardware/simulator/gamepad.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import { HidBus, type SimulatedHid } from '#hardware/simulator/hid-bus.ts';

function listed(at: string, model: string | null = null, serialNumber: string | null = null): Listed {
  const [vendorId = null, productId = null] = model?.split(':') ?? [];
  return { path: at, vendorId, productId, serialNumber };
}

function port(told: Partial<PortListing>): PortListing {
  const nothing = { manufacturer: null, product: null, serialNumber: null, vendorId: null, productId: null };
  return { path: 'COM3', ...nothing, ...told };
}

/** A device that only has to be listed. */
function other(listing: Partial<SimulatedHid['listing']>): SimulatedHid {
  return {
    listing: { vendorId: 0x046d, productId: 0xc31c, ...listing },
    connect() {},
    receive() {},
    disconnect() {},
  };
}

function waysTo(bus: HidBus, ports: PortListing[] = [], timers = new HandTimers()) {
  const present = async () => new Set(ports.map((each) => each.path));
  return systemWays({ ports: async () => ports, present, hid: async () => hidWay(bus), timers });
}

const withoutHid = () =>
  hidOf(async () => {
    throw new Error('libudev.so.1: cannot open shared object file\nRequire stack: …');
  });

describe('discovery', () => {
  test('lists ports and HID devices with what the system tells, and proposes a driver only where it is sure', async () => {
    const bus = new HidBus();
    bus.plug('hid-1', new SimulatedBuzz());
    bus.plug('hid-2', new SimulatedGamepad('A7'));
    const arduino = port({
      vendorId: '2341',
      productId: '0043',
      serialNumber: '8543',
      manufacturer: 'Arduino',
    });
    const found = await discover(
      waysTo(bus, [arduino, port({ path: 'COM4', vendorId: '1A86', productId: '7523' })]),
    );
    expect(discoverySchema.parse(found)).toEqual(found);
    expect(found.troubles).toEqual([]);
    expect(found.devices).toMatchObject([
      {
        binding: 'serial',
        path: 'COM3',
        identity: 'usb:2341:0043:8543',
        manufacturer: 'Arduino',
        driver: null,
      },
      { binding: 'serial', path: 'COM4', identity: 'usb:1a86:7523', vendorId: '1a86', driver: null },
      { binding: 'hid', path: 'hid-1', identity: 'usb:054c:1000', driver: 'buzz', product: 'Buzz' },
      { binding: 'hid', path: 'hid-2', identity: 'usb:0079:0006:A7', driver: 'gamepad', serialNumber: 'A7' },
    ]);
  });

  test('never lists keyboards and mice, nor what no driver of ours can use', async () => {
    const bus = new HidBus();
    bus.plug('keyboard', other({ usagePage: 1, usage: 6 }));
    bus.plug('mouse', other({ usagePage: 1, usage: 2 }));
    bus.plug('keypad', other({ usagePage: 1, usage: 7, product: 'Buzz keypad' }));
    bus.plug('volume', other({ usagePage: 12, usage: 1 }));
    bus.plug('untold', other({}));
    expect((await discover(waysTo(bus))).devices).toEqual([]);
  });

  test('lists a device once that has several uses', async () => {
    const buzz = new SimulatedBuzz();
    const { listing } = buzz;
    const library: HidLibrary = {
      devicesAsync: async () => [
        { ...listing, path: 'hid-1' },
        { ...listing, path: 'hid-1', usagePage: 0xff00, usage: 1 },
      ],
      HIDAsync: { open: () => Promise.reject(new Error('not asked for')) },
    };
    const ways = systemWays({ ports: async () => [], hid: async () => hidWay(library) });
    expect((await discover(ways)).devices).toMatchObject([{ path: 'hid-1', identity: 'usb:054c:1000' }]);
  });

  test('of a PC without HID lists the ports and says so in one line', async () => {
    const ways = systemWays({ ports: async () => [port({})], hid: withoutHid() });
    const { devices, troubles } = await discover(ways);
    expect(devices).toMatchObject([{ path: 'COM3' }]);
    expect(troubles).toMatchObject([{ key: 'trouble.hid.none' }]);
    const { key, params } = troubles[0] ?? { key: '' };
    expect(message('zh-CN', key, params)).toContain('libudev.so.1: cannot open shared object file）');
  });

  test('of a PC where ports cannot be listed lists the HID devices and says so', async () => {
    const bus = new HidBus();
    bus.plug('hid-1', new SimulatedBuzz());
    const ports = async () => {
      throw new PortError(trouble('trouble.port.list', 'no udevadm', { detail: 'no udevadm' }));
    };
    const { devices, troubles } = await discover(systemWays({ ports, hid: async () => hidWay(bus) }));
    expect(devices).toMatchObject([{ path: 'hid-1' }]);
    expect(troubles).toMatchObject([{ key: 'trouble.port.list' }]);
  });
});

describe('an identity', () => {
  test('is maker, product and serial number, the same however the system writes the numbers', () => {
    expect(identitiesOf([listed('COM3', '1A86:55D4', ' 5434 ')])).toEqual(['usb:1a86:55d4:5434']);
  });

  test('without a serial number is the model where there is only one of it, else nothing', () => {
    const one = listed('COM3', '1a86:7523');
    expect(identitiesOf([one, listed('COM4', '0403:6001', 'A50')])).toEqual([
      'usb:1a86:7523',
      'usb:0403:6001:A50',
    ]);
    expect(identitiesOf([one, listed('COM4', '1a86:7523')])).toEqual([null, null]);
  });

  test('is nothing for a port of the mainboard', () => {
    expect(identitiesOf([listed('/dev/ttyS0')])).toEqual([null]);
  });

  test('takes no number that Windows made up from the socket', () => {
    expect(identitiesOf([listed('COM3', '1a86:7523', '5&2f9a2b3c&0&2')])).toEqual(['usb:1a86:7523']);
  });
});

describe('a device of the list', () => {
  const nobody = new Set<string>();
  const box = { path: 'COM3', identity: 'usb:2341:0043:8543' };
  const uno = (at: string, serial = '8543') => listed(at, '2341:0043', serial);

  test('is opened where its identity is now, wherever that is', () => {
    expect(whereIs(box, [uno('COM3')], nobody)).toBe('COM3');
    expect(whereIs(box, [uno('COM9'), listed('COM1')], nobody)).toBe('COM9');
  });

  test('is not mistaken for another one that sits at its path', () => {
    expect(whereIs(box, [uno('COM3', '9999')], nobody)).toBeNull();
    expect(whereIs(box, [uno('COM3', '9999'), uno('COM9')], nobody)).toBe('COM9');
  });

  test('is tried at its path where nothing is known of it', () => {
    expect(whereIs(box, [], nobody)).toBe('COM3');
    expect(whereIs(box, [listed('COM3')], nobody)).toBe('COM3');
    expect(whereIs({ path: 'COM3', identity: null }, [uno('COM3'), uno('COM9')], nobody)).toBe('COM3');
  });

  test('of several alike is the one at its path, and is not guessed at when there is none', () => {
    expect(whereIs(box, [uno('COM9'), uno('COM3')], nobody)).toBe('COM3');
    expect(whereIs(box, [uno('COM8'), uno('COM9')], nobody)).toBe('COM3');
  });

  test('known by its model alone does not take the place of another device of the list', () => {
    const clone = { path: 'COM3', identity: 'usb:1a86:7523' };
    const present = [listed('COM4', '1a86:7523')];
    expect(whereIs(clone, present, nobody)).toBe('COM4');
    expect(whereIs(clone, present, new Set(['COM4']))).toBe('COM3');
  });

  test('by its identity is never opened as another, however they are plugged', () => {
    const serials = fc.uniqueArray(fc.stringMatching(/^[0-9A-F]{4}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        serials,
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        fc.boolean(),
        (all, sockets, isThere) => {
          const places = new Map<string, string>();
          for (const serial of isThere ? all : all.slice(1)) {
            const at = `COM${sockets.next().value}`;
            if (![...places.values()].includes(at)) places.set(serial, at);
          }
          const present = [...places].map(([serial, at]) => uno(at, serial));
          const mine = { path: 'COM3', identity: `usb:2341:0043:${all[0]}` };
          const at = whereIs(mine, present, nobody);
          const there = present.find((each) => each.path === at);
          expect(there?.serialNumber ?? all[0]).toBe(all[0]);
          if (places.has(all[0] ?? '')) expect(at).toBe(places.get(all[0] ?? ''));
        },
      ),
    );
  });

  test('keeps its seats at another socket: a gamepad pulled out of one and put into another', async () => {
    const [bus, timers, told] = [new HidBus(), new HandTimers(), [] as string[]];
    const pad = new SimulatedGamepad('A7');
    bus.plug('hid-1', pad);
    bus.plug('hid-2', new SimulatedGamepad('B8'));
    const setting = deviceSettingSchema.parse({
      ...{ id: 'pads', kind: 'buzzer', driver: 'gamepad', binding: 'hid', path: 'hid-1' },
      ...{ identity: 'usb:0079:0006:A7', keys: [SimulatedGamepad.place(3)] },
    });
    const device = openDevice(setting, {
      now: () => ({ run: 1, ms: timers.elapsed }),
      onSignal: (signal) => void told.push(signal.type),
      timers,
      ways: waysTo(bus, [], timers),
    });
    await timers.pass(500);
    bus.unplug('hid-1', { silently: true });
    await timers.pass(2000);
    expect(told).toEqual(['ready', 'lost']);
    expect(device.health().trouble?.key).toMatch(/^trouble\.hid\./);
    bus.plug('hid-7', pad);
    await timers.pass(6000);
    pad.press(3);
    expect(told).toEqual(['ready', 'lost', 'ready', 'press']);
    await device.close();
  });
});

test('node-hid itself lists what this PC has, or is refused in one line', async () => {
  const answer = await findHid()
    .then((way) => way.list())
    .catch((error: unknown) => error);
  if (answer instanceof PortError) expect(answer.trouble.shown.key).toBe('trouble.hid.none');
  else expect(Array.isArray(answer)).toBe(true);
});

describe('a PC without HID', () => {
  test('is asked once and answers the same ever after', async () => {
    let asked = 0;
    const find = hidOf(() => {
      asked += 1;
      return Promise.reject(new Error('no libusb'));
    });
    const first = await find().catch((error: unknown) => error);
    expect(first).toBeInstanceOf(PortError);
    expect(await find().catch((error: unknown) => error)).toBe(first);
    expect(asked).toBe(1);
  });

  test('has its HID devices lost with that reason, told once, and keyboards all the same', async () => {
    const [timers, told] = [new HandTimers(), [] as string[]];
    const ways = systemWays({
      ports: async () => [],
      present: async () => new Set(),
      hid: withoutHid(),
      timers,
    });
    const parts = {
      now: () => ({ run: 1, ms: timers.elapsed }),
      onSignal: ({ type, device }: { type: string; device: string }) => void told.push(`${device} ${type}`),
      timers,
      ways,
    };
    const common = { kind: 'buzzer', path: 'somewhere' };
    const open = (setting: object) => openDevice(deviceSettingSchema.parse({ ...common, ...setting }), parts);
    const buzz = open({ id: 'buzz', driver: 'buzz', binding: 'hid' });
    const keys = open({ id: 'keys', driver: 'keyboard', binding: 'window', keys: ['KeyA'] });
    await timers.pass(60_000);
    ways.keys.press('KeyA', true);
    expect(told.sort()).toEqual(['buzz lost', 'keys press', 'keys ready']);
    expect(buzz.health()).toMatchObject({ phase: 'lost', trouble: { key: 'trouble.hid.none' } });
    await Promise.all([buzz.close(), keys.close()]);
  });
});

describe('a HID device that does not open', () => {
  const cases: [sentence: string, said: string, key: string][] = [
    ['may not be used on Linux', 'Failed to open /dev/hidraw3: Permission denied', 'trouble.hid.forbidden'],
    ['is gone', 'Failed to open /dev/hidraw3: No such file or directory', 'trouble.hid.missing'],
    ['is used by another program', 'CreateFile: (0x00000020) sharing violation', 'trouble.hid.other'],
  ];

  test.each(cases)('because it %s says what to do', async (_sentence, said, key) => {
    const library: HidLibrary = {
      devicesAsync: async () => [],
      HIDAsync: { open: () => Promise.reject(new Error(said)) },
    };
    const error = await hidWay(library)
      .open('/dev/hidraw3')
      .catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ trouble: { shown: { key } } });
  });
});

test('a HID device may be closed twice, and while it is gone', async () => {
  const bus = new HidBus();
  bus.plug('hid-1', new SimulatedBuzz());
  const opened = await hidWay(bus).open('hid-1');
  let gone = 0;
  opened.onClose(() => {
    gone += 1;
  });
  bus.unplug('hid-1');
  await opened.close();
  await opened.close();
  opened.write(Uint8Array.of(0, 0));
  expect(gone).toBe(1);
});

describe('presence', () => {
  function fakePort() {
    const closes: string[] = [];
    let end: (reason: Trouble) => void = () => {};
    const bare: Port = {
      write() {},
      onData() {},
      onClose: (handler) => {
        end = handler;
      },
      close: async () => void closes.push('closed'),
    };
    return { bare, closes, end: (reason: Trouble) => end(reason) };
  }

  function watching(present: Set<string>, at = 'COM3') {
    const timers = new HandTimers();
    const presence = new Presence(async () => new Set(present), timers);
    const { bare, closes, end } = fakePort();
    const reasons: string[] = [];
    const guarded = watched(
      bare,
      at,
      presence,
      trouble('trouble.port.gone', 'no longer listed', { port: at }),
    );
    guarded.onClose(({ shown }) => void reasons.push(shown.key));
    return { timers, guarded, closes, reasons, end };
  }

  test('closes a port that was listed and is no longer, within two seconds, and says so once', async () => {
    const present = new Set(['COM3', 'COM4']);
    const { timers, closes, reasons } = watching(present);
    await timers.pass(10_000);
    expect(reasons).toEqual([]);
    present.delete('COM3');
    await timers.pass(2000);
    await timers.pass(10_000);
    expect(reasons).toEqual(['trouble.port.gone']);
    expect(closes).toEqual(['closed']);
  });

  test('leaves a port alone that is never listed, as pseudo-terminals are', async () => {
    const { timers, reasons } = watching(new Set(['COM4']));
    await timers.pass(10_000);
    expect(reasons).toEqual([]);
  });

  test('says nothing of a port that was closed, or that ended by itself', async () => {
    const present = new Set(['COM3']);
    const asked = watching(present);
    const ended = watching(present);
    await settled();
    await asked.guarded.close();
    ended.end(trouble('trouble.port.gone', 'pulled'));
    present.clear();
    await asked.timers.pass(5000);
    await ended.timers.pass(5000);
    expect([asked.reasons, ended.reasons]).toEqual([[], ['trouble.port.gone']]);
  });

  test('takes a list that cannot be had for no news', async () => {
    const timers = new HandTimers();
    let works = true;
    const list = async () => {
      if (!works) throw new Error('busy');
      return new Set(['COM3']);
    };
    let gone = 0;
    const stop = new Presence(list, timers).watch('COM3', () => {
      gone += 1;
    });
    await timers.pass(3000);
    works = false;
    await timers.pass(3000);
    expect(gone).toBe(0);
    stop();
  });

  test('looks once for all ports, and not at all while none is open', async () => {
    const timers = new HandTimers();
    let looks = 0;
    const presence = new Presence(async () => {
      looks += 1;
      return new Set<string>();
    }, timers);
    const stops = ['COM3', 'COM4', 'COM5'].map((at) => presence.watch(at, () => {}));
    await timers.pass(10_000);
    expect(looks).toBe(11);
    for (const stop of stops) stop();
    await timers.pass(10_000);
    expect(looks).toBe(11);
  });
});

describe('the latency timer of an FTDI adapter', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'leitai-latency-'));
  const ftdi = port({ path: '/dev/ttyUSB7', vendorId: '0403', productId: '6001', serialNumber: 'A50' });
  const folder = path.join(root, 'sys', 'bus', 'usb-serial', 'devices', 'ttyUSB7');
  const linux = { platform: 'linux', root } as const;

  function timer(text: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'latency_timer'), text);
  }

  async function advice(listing: PortListing, system: { platform: NodeJS.Platform; root: string }) {
    const { devices } = await discover(waysTo(new HidBus(), [listing]), system);
    return devices.flatMap((device) => device.advice);
  }

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('of more than 1 ms is reported on Linux, with how to change it', async () => {
    timer('16\n');
    const [told] = await advice(ftdi, linux);
    expect(told).toEqual({ key: 'advice.ftdi', params: { port: '/dev/ttyUSB7', tty: 'ttyUSB7', ms: 16 } });
    const text = message('zh-CN', told?.key ?? '', told?.params);
    expect(text).toContain('16 毫秒');
    expect(text).toContain('echo 1 > /sys/bus/usb-serial/devices/ttyUSB7/latency_timer');
  });

  test('of 1 ms is well', async () => {
    timer('1\n');
    expect(await advice(ftdi, linux)).toEqual([]);
  });

  test('that the system does not tell is to be checked', async () => {
    const check = [{ key: 'advice.ftdi.check', params: { port: '/dev/ttyUSB7' } }];
    expect(await advice(ftdi, linux)).toEqual(check);
    timer('');
    expect(await advice(ftdi, linux)).toEqual(check);
    timer('16');
    expect(await advice(ftdi, { platform: 'win32', root })).toEqual(check);
  });

  test('concerns no other chip', async () => {
    timer('16');
    expect(await advice({ ...ftdi, vendorId: '1a86' }, linux)).toEqual([]);
  });

  test('is told of a device of the list where it is now; a keyboard has its own advice', async () => {
    timer('8');
    const common = { id: 'box', kind: 'buzzer' };
    const ways = waysTo(new HidBus(), [ftdi]);
    const box = deviceSettingSchema.parse({
      ...{ ...common, binding: 'serial', path: '/dev/ttyUSB0', identity: 'usb:0403:6001:A50' },
    });
    expect(await adviceFor(box, ways, linux)).toMatchObject([{ key: 'advice.ftdi', params: { ms: 8 } }]);
    expect(await adviceFor({ ...box, identity: null }, ways, linux)).toEqual([]);
    const keys = deviceSettingSchema.parse({
      ...common,
      driver: 'keyboard',
      binding: 'window',
      path: 'window',
    });
    expect(await adviceFor(keys, ways, linux)).toMatchObject([{ key: 'advice.keyboards' }]);
  });
});
