// The windows about devices: what is proposed and still lacking, whose button was pressed, what the check counts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DeviceBytes,
  type DeviceSetting,
  deviceSettingSchema,
  type FoundDevice,
} from '#contract/device.ts';
import { check } from '#contract/device-learning.ts';
import { deviceProfileSchema } from '#contract/device-profile.ts';
import type { Offer } from '#contract/offer.ts';
import type { DeviceView } from '#contract/view.ts';
import { waysOn } from '#renderer/console/turn/ways-on.ts';
import { asHex, asText, newerThan } from '#renderer/devices/bytes.ts';
import { checked, millisText } from '#renderer/devices/check.ts';
import { profileFrom, profileText } from '#renderer/devices/profile-file.ts';
import { runsOf } from '#renderer/devices/runs.ts';
import {
  asBefore,
  isSpare,
  nextOwner,
  ownersOf,
  placesIn,
  pressedBetween,
  pressesCount,
} from '#renderer/devices/seating.ts';
import {
  driversOf,
  idsIn,
  isSet,
  lackOf,
  uidsFrom,
  withAddition,
  withDriver,
  withKind,
  withPort,
} from '#renderer/devices/settings.ts';
import { type Deed, heardIn, type Mark, type Taught, taughtBy, watching } from '#renderer/devices/teach.ts';
import { words } from '#renderer/link/locale.tsx';
import * as buzz from '../e2e/console-buzz-views.ts';
import * as together from '../e2e/console-together-views.ts';
import { device, found, seat } from '../e2e/device-views.ts';

describe('the list of devices', () => {
  test('proposes the driver that is surely right, else the likeliest of that way', () => {
    const add = (part: Partial<FoundDevice>) => withAddition([], { of: 'found', found: found(part) }, [])[0];
    expect(add({ binding: 'hid', driver: 'buzz' })).toMatchObject({ driver: 'buzz', kind: 'buzzer' });
    expect(add({ binding: 'hid' })).toMatchObject({ driver: 'gamepad' });
    expect(add({})).toMatchObject({ driver: 'leitai', binding: 'serial', path: 'COM3' });
  });

  test('gives every addition an id of its own, also after one was removed', () => {
    const addition = fc.constantFrom(
      { of: 'keyboard', kind: 'buzzer' } as const,
      { of: 'keyboard', kind: 'keypad' } as const,
      { of: 'simulated', kind: 'buzzer' } as const,
      { of: 'found', found: found() } as const,
      null,
    );
    fc.assert(
      fc.property(fc.array(addition, { maxLength: 20 }), (additions) => {
        let settings: DeviceSetting[] = [];
        for (const each of additions)
          settings = each === null ? settings.slice(1) : withAddition(settings, each, []);
        expect(new Set(settings.map(({ id }) => id)).size).toBe(settings.length);
      }),
    );
  });

  test('gives nobody the id, and so the seats, of a device that was saved or is at work', () => {
    const saved = withAddition([], { of: 'keyboard', kind: 'buzzer' }, []);
    const known = idsIn({ deviceSettings: saved, devices: [device('keyboard-2')] });
    expect(withAddition([], { of: 'keyboard', kind: 'buzzer' }, known).map(({ id }) => id)).toEqual([
      'keyboard-3',
    ]);
  });

  test('is taken by the desk for every driver once nothing is lacking', () => {
    const [setting] = withAddition([], { of: 'found', found: found() }, []);
    const profile = watching(9600, { zh: '教', en: 'taught' });
    for (const driver of driversOf('serial')) {
      const changed = { ...withDriver(setting!, driver), ...(driver === 'profile' ? { profile } : {}) };
      expect(lackOf(changed)).toBeNull();
      expect(deviceSettingSchema.safeParse(changed).success).toBe(true);
    }
  });

  test('says what is lacking', () => {
    const [setting] = withAddition([], { of: 'found', found: found() }, []);
    expect(lackOf({ ...setting!, path: '' })).toBe('port');
    expect(lackOf(withDriver(setting!, 'profile'))).toBe('profile');
    expect(lackOf({ ...withDriver(setting!, 'modbus'), unit: 248 })).toBe('number');
    expect(lackOf({ ...withDriver(setting!, 'relay'), lamps: undefined })).toBe('number');
    const receiver = withDriver(setting!, 'receiver');
    const listing = (text: string) => ({ ...receiver, clickers: uidsFrom(text) });
    expect(lackOf(listing('0A0B0C01 0a0b0c'))).toBe('clickers');
    expect(lackOf(listing('0A0B0C01, - 0a0b0c02 '))).toBeNull();
    expect(listing('0A0B0C01, - 0a0b0c02 ').clickers).toEqual(['0a0b0c01', '', '0a0b0c02']);
    expect(listing(' ').clickers).toEqual([]);
    const [keyboard] = withAddition([], { of: 'keyboard', kind: 'buzzer' }, []);
    expect(lackOf(keyboard!)).toBe('keys');
    expect(lackOf({ ...keyboard!, keys: ['KeyA'] })).toBeNull();
  });

  test('forgets what belonged to the driver before', () => {
    const [setting] = withAddition([], { of: 'found', found: found() }, []);
    const back = withDriver(withDriver(setting!, 'modbus'), 'leitai');
    expect(back).toMatchObject({ driver: 'leitai', kind: 'lamp' });
    expect(Object.keys(back)).not.toContain('unit');
  });

  test('takes no key of a buzzer for an answer when the keyboard becomes a keypad', () => {
    const [keyboard] = withAddition([], { of: 'keyboard', kind: 'buzzer' }, []);
    expect(withKind({ ...keyboard!, keys: ['KeyA'] }, 'keypad')).toMatchObject({ kind: 'keypad', keys: [] });
  });

  test('knows a device at another socket by its identity', () => {
    const known = found({ path: 'COM7', identity: 'usb:0403:6001:A1' });
    const settings = withAddition([], { of: 'found', found: known }, []);
    expect(isSet({ ...known, path: 'COM9' }, settings)).toBe(true);
    expect(isSet(found({ path: 'COM9' }), settings)).toBe(false);
    expect(withPort(settings[0]!, { ...known, path: 'COM9' })).toMatchObject({ path: 'COM9' });
  });
});

const press = (box: DeviceView, number: number): DeviceView => ({
  ...box,
  places: box.places.map((place) =>
    place.seat === number ? { ...place, presses: place.presses + 1, seen: true } : place,
  ),
});

describe('seating', () => {
  const box = device('buzzer-1');
  const owners = ownersOf([1, 2, 3], 2);

  test('goes through teams, the host and the panel', () => {
    expect(owners.map((owner) => ('number' in owner ? `${owner.as} ${owner.number}` : owner.as))).toEqual([
      'team 1',
      'team 2',
      'team 3',
      'host',
      'panel 1',
      'panel 2',
    ]);
    expect(nextOwner(owners, { as: 'team', number: 3 })).toEqual({ as: 'panel', number: 1 });
    expect(nextOwner(owners, { as: 'host' })).toEqual({ as: 'panel', number: 1 });
    expect(nextOwner(owners, { as: 'panel', number: 2 })).toBeNull();
  });

  test('sees every press, also a second one of the same button', () => {
    const once = press(box, 4);
    expect(pressedBetween([box], [once])).toEqual({ device: 'buzzer-1', seat: 4 });
    expect(pressedBetween([once], [press(once, 4)])).toEqual({ device: 'buzzer-1', seat: 4 });
    expect(pressedBetween([once], [once])).toBeNull();
  });

  test('takes neither a device that is new nor a desk that counts anew for a press', () => {
    expect(pressedBetween([], [press(box, 4)])).toBeNull();
    expect(pressedBetween([press(press(box, 4), 4)], [press(box, 4)])).toBeNull();
  });

  test('a seat nobody of this contest has is a spare', () => {
    const [first] = box.places;
    expect(isSpare(first!, owners)).toBe(false);
    expect(isSpare({ owner: { as: 'team', number: 7 } }, owners)).toBe(true);
    expect(isSpare({ owner: null }, owners)).toBe(true);
  });

  test('is taken back by giving both owners their places again', () => {
    const place = { device: 'buzzer-1', seat: 6 };
    expect(asBefore([box], { as: 'team', number: 1 }, place)).toEqual([
      { place, owner: { as: 'team', number: 6 } },
      { place: { device: 'buzzer-1', seat: 1 }, owner: { as: 'team', number: 1 } },
    ]);
  });

  test('leaves lamps alone', () => {
    expect(placesIn([device('lamps', { kind: 'lamp' })])).toEqual([]);
  });
});

describe('the check before the show', () => {
  const owners = ownersOf([1, 2], 3);

  test('counts the seats of those who take part and are in use', () => {
    const box = press(device('buzzer-1', { seats: 4 }), 2);
    const base = device('clicker-1', {
      kind: 'clicker',
      seats: 4,
      places: [1, 2, 3, 4].map((number) =>
        seat(number, {
          owner: { as: 'panel', number },
          disabled: number === 3,
          trial: number === 1 ? 'A' : null,
          fault: number === 2 ? 'stuck' : null,
        }),
      ),
    });
    const counts = checked([box, base], owners);
    // Teams 1 and 2; panel seats 1 and 2: the third is disabled, the fourth does not take part.
    expect(counts.places).toHaveLength(4);
    expect(counts).toMatchObject({ seen: 1, faults: 1, clickers: 2, answered: 1 });
  });

  test('delays are as fine as they matter', () => {
    expect([0.04, 3.84, 9.96, 10.4, 310].map(millisText)).toEqual(['0', '3.8', '10', '10', '310']);
  });
});

test('seats that follow one another are told as from and to', () => {
  expect(runsOf([3, 1, 2, 8, 12, 13])).toEqual(['1–3', '8', '12–13']);
  expect(runsOf([5])).toEqual(['5']);
});

describe('raw bytes', () => {
  const chunk = (text: string, ms: number): DeviceBytes => ({
    ms,
    run: 1,
    wall: '2026-05-16T09:47:00.000+08:00',
    direction: 'in',
    hex: Buffer.from(text, 'latin1').toString('hex'),
  });

  test('are shown as text that can be told from what was sent, and as hexadecimal', () => {
    expect(asText('4f4b0d0aa5')).toBe('OK\\r\\n⟨a5⟩');
    expect(asHex('4f4b0d')).toBe('4f 4b 0d');
  });

  test('of every look make up the whole, however many are asked for at once', () => {
    const all = fc.array(fc.constantFrom('A', 'B'), { maxLength: 30 });
    fc.assert(
      fc.property(all, fc.integer({ min: 1, max: 5 }), (said, step) => {
        const chunks = said.map((text, index) => chunk(text, index));
        let kept: DeviceBytes[] = [];
        for (let end = step; end < chunks.length + step; end += step) {
          const look = chunks.slice(Math.max(0, end - step - 3), end);
          kept = [...kept, ...newerThan(kept.at(-1), look)];
        }
        expect(kept).toEqual(chunks);
      }),
    );
  });
});

describe('teaching a box', () => {
  test('nothing said after the last thing that was to be learnt belongs to it', () => {
    const marks: Mark[] = [
      { since: 0, deed: { was: 'press', seat: 2 } },
      { since: 1000, deed: null },
    ];
    const chunks = ['WINNER:2', 'READY'].map((line, index) => ({
      ms: index * 1000 + 300,
      run: 1,
      wall: '',
      direction: 'in' as const,
      hex: Buffer.from(`${line}\n`).toString('hex'),
    }));
    expect(heardIn(chunks, marks, new Map()).map(({ deed }) => deed)).toEqual([
      { was: 'press', seat: 2 },
      null,
    ]);
  });

  test('a slow line makes its presses late', () => {
    const heard = [1, 2].map((seat) => ({
      line: `WINNER:${seat}`,
      at: 0,
      deed: { was: 'press' as const, seat },
    }));
    const late = (baudRate: number) => profileOf(taughtBy(heard, { ...wishes, baudRate }))?.late;
    // Two lines of eight characters and a line end, ten bits each.
    expect(late(1200)).toBe(50 + Math.ceil((2 * 10 * 10 * 1000) / 1200));
    expect(late(115_200)).toBe(52);
  });

  const says = (lines: readonly [Deed, string][]): { chunks: DeviceBytes[]; marks: Mark[] } => ({
    marks: lines.map(([deed], index) => ({ since: index * 1000, deed })),
    chunks: lines.map(([, line], index) => ({
      ms: index * 1000 + 300,
      run: 1,
      wall: '',
      direction: 'in',
      hex: Buffer.from(`${line}\n`).toString('hex'),
    })),
  });
  const wishes = {
    id: 'own-1',
    name: '自制',
    kind: 'buzzer',
    seats: null,
    baudRate: 9600,
    reset: 'RESET\\n',
    locksOut: true,
  } as const;
  const profileOf = (taught: Taught) => (taught.kind === 'profile' ? taught.profile : null);

  test('takes each line for what was being done when it came', () => {
    const { chunks, marks } = says([
      [{ was: 'ready' }, 'READY'],
      [{ was: 'press', seat: 1 }, 'WINNER:1'],
      [{ was: 'press', seat: 2 }, 'WINNER:2'],
    ]);
    const taught = taughtBy(heardIn(chunks, marks, new Map()), wishes);
    expect(profileOf(taught)).toMatchObject({
      seats: 2,
      says: { ready: [{ line: 'READY' }], press: [{ line: 'WINNER:{seat}' }] },
      send: { reset: 'RESET\n' },
      locksOut: true,
    });
  });

  test('a line that was wrongly taken is put right by itself', () => {
    const { chunks, marks } = says([
      [{ was: 'press', seat: 1 }, 'B1 down'],
      [{ was: 'press', seat: 2 }, 'tick'],
    ]);
    const remark = new Map<number, Deed | null>([[1, { was: 'remark' }]]);
    const heard = heardIn(chunks, marks, remark);
    expect(heard.map(({ deed }) => deed?.was)).toEqual(['press', 'remark']);
    expect(heardIn(chunks, marks, new Map([[0, null]]))[0]?.deed).toBeNull();
    expect(profileOf(taughtBy(heard, wishes))?.says.remark).toEqual([{ line: 'tick' }]);
  });

  test('says what is wrong with what was learnt instead of making a profile of it', () => {
    const { chunks, marks } = says([[{ was: 'press', seat: 1 }, 'B1']]);
    const heard = heardIn(chunks, marks, new Map());
    expect(taughtBy(heard, { ...wishes, reset: '' })).toMatchObject({ kind: 'faults' });
    expect(taughtBy([], wishes)).toEqual({ kind: 'nothing' });
  });

  test('while it is being taught nothing it prints is a press', () => {
    const profile = watching(115_200, { zh: '教', en: 'taught' });
    expect(profile.port.baudRate).toBe(115_200);
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (line) => {
        expect(check(profile, [line])[0]?.taken).toEqual({ type: 'unknown' });
      }),
    );
  });

  test('its file is read again as it was written; what is no JSON is said to be none', () => {
    const profile = deviceProfileSchema.parse(watching(9600, { zh: '教', en: 'taught' }));
    expect(profileFrom(profileText(profile))).toEqual({ profile });
    expect(profileFrom('not at all')).toMatchObject({ faults: [{ path: '' }] });
  });
});

test('digits that stand in for lost buttons are not taken for the ways out of a held clock', () => {
  const offer = (id: string, command: Offer['command'], keys: string[] = []): Offer => ({
    id,
    label: '',
    params: {},
    keys,
    primary: false,
    command,
    needs: null,
  });
  const ways = waysOn({
    clock: { state: 'held', limit: 10_000, remaining: 4000, deadline: null },
    game: null,
    turn: null,
    journal: [],
    slate: false,
    offers: [
      offer('key:1', { type: 'press.key', team: 1 }, ['Digit1']),
      offer('key:3', { type: 'press.key', team: 3 }, ['Digit3']),
      offer('clock.resume', { type: 'clock.resume' }),
      offer('void', { type: 'turn.void', reason: '…' }),
    ],
  });
  expect(ways.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['resume Digit2', 'void Digit4']);
});

test('presses count while a buzz is undecided, and while several answer', () => {
  const open = buzz.rebound().turn!;
  expect(pressesCount(open, [])).toBe(true);
  expect(pressesCount({ ...open, buzz: { ...open.buzz!, state: 'over' } }, [])).toBe(false);
  expect(pressesCount({ ...open, current: null }, [])).toBe(false);
  const all = together.together(0).turn!;
  expect(pressesCount(all, [])).toBe(true);
  expect(pressesCount(null, [])).toBe(false);
  const single = { ...all, kind: 'single' as const, panel: null };
  expect(pressesCount(single, [device('box')])).toBe(false);
  expect(pressesCount(single, [{ ...device('pad'), kind: 'keypad' }])).toBe(true);
});

test('several in one line stand as the language writes them', () => {
  expect(words('zh-CN').list([1, 3])).toBe('1、3');
  expect(words('en').list([1, 3])).toBe('1, 3');
});
