// The list of devices, who is on the rack, what is wanted of each, and what this PC knows of them.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSignal } from '#contract/signal.ts';
import { completed, KnownDevices, lasting, ownIdentity } from '#desk/devices/known.ts';
import { isListed, listOf } from '#desk/devices/listed.ts';
import { DeviceRack } from '#desk/devices/rack.ts';
import { knownSeating, seatsToBind } from '#desk/devices/seating.ts';
import {
  buttonsOf,
  checkSettings,
  type DeviceSetting,
  readDeviceSettings,
  seatsOf,
} from '#desk/devices/setting.ts';
import { wantedOf } from '#desk/devices/wanted.ts';
import { KEYS } from '#engine/seating.ts';
import { NOTHING_WANTED, systemWays } from '#hardware/open.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';
import { keyboard, plugged, simulated } from '#tests/integration/device-settings.ts';
import { nextTurn, quiz } from './engine-formats-support.ts';
import { cued, reading } from './engine-reading.ts';
import { MemoryStage } from './engine-support.ts';

const silent = { info() {}, warn() {}, error() {} };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leitai-devices-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The code of the failure with which a list is refused; null: it is not. */
function refusal(settings: readonly DeviceSetting[]): string | null {
  try {
    checkSettings(settings);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('the list of devices', () => {
  test('as an earlier version kept it is read as what it meant', () => {
    const old = [{ id: 'stage', kind: 'buzzer', path: 'COM3', binding: 'serial' }];
    expect(readDeviceSettings(old)).toEqual([plugged('stage', 'buzzer', 'COM3')]);
    for (const nothing of [null, undefined, 'damaged', [{ id: 'x' }]])
      expect(readDeviceSettings(nothing)).toEqual([]);
  });

  test.each([
    ['Space', 'device-key'],
    ['Enter', 'device-key'],
    ['NumpadEnter', 'device-key'],
    ['Escape', 'device-key'],
    ['F5', 'device-key'],
    ['F12', 'device-key'],
    ['ControlLeft', 'device-key'],
    ['KeyQ', null],
    ['Digit1', null],
    ['Numpad7', null],
  ])('with %s as a button: %s', (key, code) => {
    expect(refusal([keyboard('keys-1', ['KeyA', key])])).toBe(code);
  });

  test('with one key for two seats, or an id of our own, is refused', () => {
    expect(refusal([keyboard('one', ['KeyA', 'KeyA'])])).toBe('device-key-twice');
    expect(refusal([keyboard('one', ['KeyA']), keyboard('two', ['KeyB', 'KeyA'])])).toBe('device-key-twice');
    expect(refusal([keyboard('one', ['KeyA', '', ''])])).toBeNull();
    expect(refusal([simulated(KEYS, 'buzzer')])).toBe('device-id-taken');
  });

  test('tells which keys are buttons, in all keyboards and in no other device', () => {
    const listed = [keyboard('one', ['KeyA', '']), simulated('box', 'buzzer'), keyboard('two', ['KeyB'])];
    expect(buttonsOf(listed)).toEqual(['KeyA', 'KeyB']);
  });

  test('knows the seats of what tells none itself', () => {
    expect(seatsOf(keyboard('one', ['KeyA', 'KeyB']))).toBe(2);
    expect(seatsOf({ ...keyboard('one', ['KeyA', 'KeyB']), kind: 'keypad' })).toBe(1);
    expect(seatsOf({ ...plugged('lamps', 'lamp', 'COM4'), driver: 'relay', lamps: 4 })).toBe(4);
    expect(seatsOf(simulated('base', 'clicker'))).toBe(18);
    expect(seatsOf(plugged('box', 'buzzer', 'COM3'))).toBe(0);
  });
});

describe('the record', () => {
  test('is told of devices once, and again when they are others', () => {
    const stage = new MemoryStage();
    const list = listOf([simulated('box', 'buzzer')]);
    expect(isListed(stage.state, [])).toBe(true);
    expect(isListed(stage.state, list)).toBe(false);
    stage.signal({ type: 'devices', devices: list });
    expect(isListed(stage.state, list)).toBe(true);
    expect(isListed(stage.state, listOf([simulated('box', 'clicker')]))).toBe(false);
    expect(isListed(stage.state, listOf([simulated('box', 'buzzer'), simulated('lamps', 'lamp')]))).toBe(
      false,
    );
    expect(isListed(stage.state, [])).toBe(false);
  });
});

describe('what is wanted', () => {
  const box = { id: 'box', kind: 'buzzer', seats: 8 } as const;
  const other = { id: 'other', kind: 'buzzer', seats: 4 } as const;
  const lamps = { id: 'lamps', kind: 'lamp', seats: 8 } as const;
  const base = { id: 'base', kind: 'clicker', seats: 18 } as const;
  const pad = { id: 'pad', kind: 'keypad', seats: 1 } as const;
  const wanted = (
    stage: MemoryStage,
    asked: typeof pad | typeof box | typeof other | typeof lamps | typeof base,
  ) => wantedOf(asked, stage.state, stage.knowledge, null);

  test('is nothing before a turn, but of clickers and keypads the trial question', () => {
    const { state, knowledge } = new MemoryStage();
    expect(wantedOf(box, state, knowledge, { type: 'judge' })).toEqual(NOTHING_WANTED);
    for (const device of [base, pad])
      expect(wantedOf(device, state, knowledge, { type: 'judge' }).question).toEqual({ type: 'judge' });
  });

  test.each([
    ['a team in turn', {}, 'desk', { type: 'single', options: 4 }],
    ['all teams', { who: { by: 'all' } }, 'desk', { type: 'single', options: 4 }],
    ['a team that speaks', {}, 'spoken', null],
  ] as const)('of a keypad is the answer of %s, while the question is open', (_, who, entry, asked) => {
    const stage = quiz({ ...who, answer: { entry }, ruledBy: 'key' });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    expect(wanted(stage, pad)).toEqual(NOTHING_WANTED);
    stage.do({ type: 'begin' });
    expect(wanted(stage, pad)).toEqual({ ...NOTHING_WANTED, question: asked });
    stage.pass(60);
    expect(wanted(stage, pad)).toEqual(NOTHING_WANTED);
  });

  test('while teams may press every box is armed; then the lamp of who pressed, on every box and lamp', () => {
    const stage = reading();
    cued(stage);
    stage.signal({
      type: 'devices',
      devices: listOf([simulated('box', 'buzzer'), simulated('lamps', 'lamp')]),
    });
    expect(wanted(stage, box).armed).toBe(true);
    stage.press1(4);
    stage.pass(1);
    for (const device of [box, other, lamps]) {
      expect(wanted(stage, device).armed).toBe(false);
      expect([...wanted(stage, device).lamps]).toEqual([[4, 'on']]);
    }
    expect(wanted(stage, base)).toEqual(NOTHING_WANTED);
    stage.do({ type: 'slate.on' });
    expect(wanted(stage, box)).toEqual(NOTHING_WANTED);
  });

  test('follows the seats: the lamp is the one of the seat the team has', () => {
    const stage = reading();
    cued(stage);
    stage.signal({
      type: 'devices',
      devices: listOf([simulated('box', 'buzzer'), simulated('lamps', 'lamp')]),
    });
    const bind = (device: string, seat: number, number: number) =>
      stage.do({ type: 'seat.bind', place: { device, seat }, owner: { as: 'team', number } });
    bind('box', 7, 4);
    bind('lamps', 2, 4);
    stage.press1(7);
    stage.pass(1);
    expect([...wanted(stage, box).lamps]).toEqual([[7, 'on']]);
    expect([...wanted(stage, lamps).lamps]).toEqual([[2, 'on']]);
  });
});

describe('what this PC knows', () => {
  const file = () => join(folder, 'devices.json');
  const identity = 'usb:2341:0043:1';
  const setting = plugged('box', 'buzzer', 'COM3', identity);
  const known = {
    setting: lasting(setting),
    seating: [{ seat: 1, owner: { as: 'team', number: 5 } as const }],
  };

  test('is there again after a restart', async () => {
    const devices = new KnownDevices(file(), silent);
    expect(devices.get(identity)).toBeNull();
    devices.keep(identity, known);
    await devices.settled();
    expect(new KnownDevices(file(), silent).get(identity)).toEqual(known);
  });

  test.each(['', '{', '[]', '{"format":"other"}'])(
    'is nothing when its file is %j, which is kept aside',
    (text) => {
      writeFileSync(file(), text);
      const devices = new KnownDevices(file(), silent);
      expect(devices.get(identity)).toBeNull();
      expect(existsSync(file())).toBe(false);
      const aside = readdirSync(folder).filter((name) => name.startsWith('devices.json.damaged-'));
      expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([text]);
    },
  );

  test('is nothing of two of one list that tell the same of themselves', () => {
    const clones = ['COM3', 'COM4'].map((path, index) =>
      plugged(`box${index}`, 'buzzer', path, 'usb:1:2:0001'),
    );
    const list = [...clones, plugged('other', 'buzzer', 'COM5', 'usb:1:2:0002'), simulated('sim', 'lamp')];
    expect(list.map((setting) => ownIdentity(setting, list))).toEqual([null, null, 'usb:1:2:0002', null]);
  });

  test('completes a line of the list, and never overrules it', () => {
    const keys = { ...setting, kind: 'buzzer', driver: 'gamepad', keys: ['1.0'] } as const;
    const before = { setting: lasting({ ...keys, keys: [...keys.keys] }), seating: [] };
    expect(completed({ ...setting, driver: 'gamepad' }, before).keys).toEqual(['1.0']);
    expect(completed({ ...setting, driver: 'gamepad', keys: ['2.0'] }, before).keys).toEqual(['2.0']);
    expect(completed(setting, before)).toEqual(setting);
    expect(completed(setting, null)).toEqual(setting);
  });

  test('gives a device its seats in a contest that has said nothing of them, and only once', () => {
    const stage = new MemoryStage();
    expect(seatsToBind(stage.state, 'box', known)).toEqual([]);
    stage.signal({ type: 'devices', devices: listOf([setting]) });
    const binds = seatsToBind(stage.state, 'box', known);
    expect(binds).toEqual([
      { type: 'seat.bind', place: { device: 'box', seat: 1 }, owner: { as: 'team', number: 5 } },
    ]);
    for (const bind of binds) stage.do(bind);
    expect(seatsToBind(stage.state, 'box', known)).toEqual([]);
    expect(knownSeating(stage.state, setting, null).seating).toContainEqual(known.seating[0]);
  });

  test('gives none to teams that are not there, and keeps what it knows of them', () => {
    const stage = new MemoryStage(undefined, { teams: 3 });
    stage.signal({ type: 'devices', devices: listOf([setting]) });
    expect(seatsToBind(stage.state, 'box', known)).toEqual([]);
    expect(knownSeating(stage.state, setting, known)).toEqual(known);
    const place = { device: 'box', seat: 2 };
    stage.do({ type: 'seat.bind', place, owner: { as: 'team', number: 3 } });
    expect(knownSeating(stage.state, setting, known).seating).toEqual(
      expect.arrayContaining([{ seat: 2, owner: { as: 'team', number: 3 } }, ...known.seating]),
    );
  });

  test('takes no seat away from a device in use: a spare box that is put beside it stays a spare', () => {
    const stage = new MemoryStage();
    const ready = { kind: 'buzzer', name: 'box', seats: 8, boot: 'a' } as const;
    stage.signal({ type: 'devices', devices: listOf([setting, plugged('stage', 'buzzer', 'COM4')]) });
    stage.signal({ type: 'ready', device: 'stage', ...ready });
    expect(seatsToBind(stage.state, 'box', known)).toEqual([]);
    stage.signal({ type: 'devices', devices: listOf([setting]) });
    expect(seatsToBind(stage.state, 'box', known)).toHaveLength(1);
  });
});

describe('the rack', () => {
  let rack: DeviceRack;
  let log: SignalLog;
  let signals: DeviceSignal[];
  const tapped = new Map<string, number>();
  beforeEach(() => {
    log = new SignalLog();
    signals = [];
    tapped.clear();
    rack = new DeviceRack({
      now: () => ({ run: 1, ms: performance.now() }),
      ways: systemWays(),
      onSignal: (signal) => {
        signals.push(signal);
        log.add(signal);
      },
      tap: (device) => (_, bytes) => tapped.set(device, (tapped.get(device) ?? 0) + bytes.length),
    });
  });
  afterEach(() => rack.close());

  async function set(settings: DeviceSetting[]): Promise<void> {
    await rack.keepOnly(settings);
    rack.open(settings);
  }

  const deviceOf = (id: string) => rack.all.find((one) => one.id === id)?.device;

  test('leaves alone what stays: no other device object, and no signal but its presses', async () => {
    await set([simulated('one', 'buzzer'), simulated('two', 'buzzer')]);
    await log.next('one', 'ready');
    await log.next('two', 'ready');
    const before = deviceOf('one');
    await set([simulated('three', 'clicker'), simulated('one', 'buzzer')]);
    expect(rack.all.map(({ id }) => id)).toEqual(['three', 'one']);
    expect(deviceOf('one')).toBe(before);
    await log.next('three', 'ready');
    rack.simulate('one', { do: 'press', seat: 2 });
    await log.next('one', 'press');
    expect(signals.filter(({ device }) => device === 'one').map(({ type }) => type)).toEqual([
      'ready',
      'press',
    ]);
    expect(signals.filter(({ device }) => device === 'two').map(({ type }) => type)).toEqual([
      'ready',
      'lost',
    ]);
    expect(() => rack.simulate('two', { do: 'press', seat: 2 })).toThrow();
  });

  test('opens what was set otherwise anew, as another device', async () => {
    await set([simulated('one', 'buzzer')]);
    await log.next('one', 'ready');
    await set([simulated('one', 'clicker')]);
    await log.next('one', 'lost');
    expect(await log.next('one', 'ready')).toMatchObject({ kind: 'clicker', seats: 18 });
  });

  test('gives the cue on boxes and lamps, and its moment is that of the last', async () => {
    await set([simulated('one', 'buzzer'), simulated('two', 'lamp'), simulated('three', 'clicker')]);
    for (const id of ['one', 'two', 'three']) await log.next(id, 'ready');
    const asked = performance.now();
    const { ms } = await rack.cue();
    expect(ms).toBeGreaterThanOrEqual(asked - 1);
    expect(ms).toBeLessThanOrEqual(performance.now());
  });

  test('without a box that answers the moment of the cue is when it was asked for', async () => {
    await set([simulated('base', 'clicker')]);
    await log.next('base', 'ready');
    const asked = performance.now();
    const { ms } = await rack.cue();
    expect(ms).toBeGreaterThanOrEqual(asked);
    expect(ms).toBeLessThanOrEqual(performance.now());
  });

  test('hands every byte of every device on', async () => {
    await set([simulated('one', 'buzzer'), simulated('two', 'buzzer')]);
    await log.next('one', 'ready');
    await log.next('two', 'ready');
    expect([...tapped.keys()].sort()).toEqual(['one', 'two']);
  });
});
