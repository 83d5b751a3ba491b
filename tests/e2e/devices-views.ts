// The console while devices are set up, seated and checked, and while one of them is lost or two presses tie.
import type { DeviceBytes, Discovery } from '#contract/device.ts';
import { type DeviceProfile, deviceProfileSchema } from '#contract/device-profile.ts';
import type { ConsoleView, DeviceView, TurnView } from '#contract/view.ts';
import { ALWAYS, consoleView, item, offer, turn, VOID } from './console-parts.ts';
import { device, found, settingOf } from './device-views.ts';

/** Five teams at a box, a spare button and the host's own; a base of eighteen clickers, two of them faulty. */
export const BUZZER: DeviceView = device('buzzer-1', {
  name: 'ZW-8',
  latency: { median: 4.2, worst: 11, from: 'clock' },
  clock: { uncertainty: 2.4, drift: 38 },
});
export const CLICKERS: DeviceView = device('clicker-1', {
  name: 'ZW-18',
  kind: 'clicker',
  driver: 'receiver',
  seats: 18,
  late: 400,
  latency: { median: 120, worst: 310, from: 'round-trip' },
  advice: [{ key: 'advice.ftdi', params: { ms: 16, port: 'COM8', tty: 'ttyUSB0' } }],
});

export const DISCOVERY: Discovery = {
  devices: [
    found(),
    {
      binding: 'hid',
      path: '/dev/hidraw2',
      manufacturer: 'Namtai',
      product: 'Buzz',
      serialNumber: null,
      vendorId: '054c',
      productId: '1000',
      identity: 'usb:054c:1000',
      driver: 'buzz',
      advice: [],
    },
    {
      binding: 'serial',
      path: 'COM5',
      manufacturer: 'FTDI',
      product: 'FT232R USB UART',
      serialNumber: 'A50285BI',
      vendorId: '0403',
      productId: '6001',
      identity: 'usb:0403:6001:A50285BI',
      driver: null,
      advice: [{ key: 'advice.ftdi', params: { ms: 16, port: 'COM5', tty: 'ttyUSB0' } }],
    },
  ],
  troubles: [],
};

export const PROFILE: DeviceProfile = deviceProfileSchema.parse({
  format: 'leitai-device-profile',
  version: 1,
  id: 'ready-winner',
  title: { zh: '两队抢答器（READY / WINNER）', en: 'Two-team box (READY / WINNER)' },
  kind: 'buzzer',
  seats: 2,
  says: { ready: [{ line: 'READY' }], press: [{ line: 'WINNER:{seat}' }] },
  send: { reset: 'RESET\n' },
  locksOut: true,
});

export function bytes(said: readonly string[], from = 1000): DeviceBytes[] {
  return said.map((text, index) => ({
    ms: from + index * 100,
    run: 1,
    wall: `2026-05-16T09:47:0${index % 10}.120+08:00`,
    direction: 'in',
    hex: Buffer.from(text).toString('hex'),
  }));
}

export function withDevices(devices: DeviceView[], part: Partial<ConsoleView> = {}): ConsoleView {
  return consoleView({ devices, deviceSettings: devices.map(settingOf), offers: [...ALWAYS], ...part });
}

/** The same device after presses of these seats; `part`: what else is known of them. */
export function pressed(box: DeviceView, seats: readonly number[]): DeviceView {
  return {
    ...box,
    lastSeat: seats.at(-1) ?? box.lastSeat,
    places: box.places.map((place) =>
      seats.includes(place.seat)
        ? { ...place, presses: place.presses + 1, seen: true, latency: box.kind === 'buzzer' ? 3.8 : null }
        : place,
    ),
  };
}

/** Every seat has been pressed, but for one; one button sticks, one bounces. */
export function halfChecked(): DeviceView[] {
  const all = pressed(
    BUZZER,
    BUZZER.places.map((place) => place.seat),
  );
  const clickers = pressed(
    CLICKERS,
    CLICKERS.places.map((place) => place.seat).filter((number) => number !== 12),
  );
  return [
    {
      ...all,
      places: all.places.map((each) => (each.seat === 4 ? { ...each, fault: 'stuck' as const } : each)),
    },
    {
      ...clickers,
      places: clickers.places.map((each) =>
        each.seat === 7 ? { ...each, fault: 'bouncing' as const } : each,
      ),
    },
  ];
}

/** A trial question, answered by so many of the eighteen. */
export function trial(answered: number): ConsoleView {
  const places = CLICKERS.places.map((place) =>
    place.seat <= answered ? { ...place, seen: true, trial: 'ABCD'.charAt(place.seat % 4) } : place,
  );
  return withDevices([BUZZER, { ...CLICKERS, places }], {
    trial: 'single',
    turn: null,
    scene: { kind: 'title' },
  });
}

/** Three things in the way, one of them let through. */
export const gated = (): ConsoleView =>
  withDevices([{ ...BUZZER, well: false, trouble: { key: 'trouble.silent', params: {} } }, CLICKERS], {
    turn: null,
    scene: { kind: 'round', number: 5, title: '一锤定音', subtitle: '', brief: ['抢答题十道，每题十分'] },
    gate: [
      { reason: { key: 'gate.device', params: { kind: 'device.buzzer', device: 'buzzer-1' } }, passed: null },
      { reason: { key: 'gate.team.unseated', params: { team: 5 } }, passed: null },
      { reason: { key: 'gate.panel.unseated', params: { seats: '3、7' } }, passed: '两人请假，已报裁判长' },
    ],
    offers: [
      ...ALWAYS,
      offer(
        'gate.pass',
        { type: 'gate.pass', round: 'playoff', reason: '…' },
        { params: { round: '一锤定音', count: 2 }, keys: ['KeyJ'], needs: 'reason' },
      ),
    ],
  });

const OPEN_TURN: Partial<TurnView> = {
  id: 'playoff.1',
  round: 'playoff',
  roundTitle: '一锤定音',
  kind: 'open',
  cycle: 1,
  team: null,
  teamName: '',
  player: null,
  buzz: { state: 'reading', team: null, barred: [], eligible: [1, 2, 3, 4, 5], cueAt: null },
};

const GONE: TurnView['lost'][number] = {
  device: 'buzzer-1',
  kind: 'buzzer',
  teams: [2, 3],
  panel: [],
  back: false,
  chosen: null,
};

/** The box of teams 2 and 3 went while everybody could press. */
export const lost = (): ConsoleView =>
  withDevices([{ ...BUZZER, well: false, trouble: { key: 'trouble.port.gone', params: { port: 'COM3' } } }], {
    clock: { state: 'held', limit: 10_000, remaining: 6150, deadline: null },
    turn: turn({ ...OPEN_TURN, lost: [GONE], items: [item()] }),
    offers: [
      offer(
        'lost.keys:buzzer-1',
        { type: 'lost.choose', device: 'buzzer-1', how: 'keys' },
        { label: 'offer.lost.keys', params: { device: 'buzzer-1' }, keys: ['KeyJ'] },
      ),
      offer(
        'lost.wait:buzzer-1',
        { type: 'lost.choose', device: 'buzzer-1', how: 'wait' },
        { label: 'offer.lost.wait', params: { device: 'buzzer-1' } },
      ),
      ...ALWAYS,
      VOID,
    ],
  });

/** Keys stand in for it; the clock is yet to go on. */
export const standIns = (): ConsoleView => {
  const view = lost();
  return {
    ...view,
    turn: turn({ ...OPEN_TURN, lost: [{ ...GONE, chosen: 'keys' }], items: [item()] }),
    offers: [
      ...[2, 3].map((team) =>
        offer(
          `key:${team}`,
          { type: 'press.key', team },
          { label: 'offer.press.key', params: { team }, keys: [`Digit${team}`] },
        ),
      ),
      offer('clock.resume', { type: 'clock.resume' }, { keys: ['KeyP'], primary: true }),
      ...ALWAYS,
      VOID,
    ],
  };
};

/** Teams 1 and 3 pressed within what can be told apart; the rules say: by lot. */
export const tied = (): ConsoleView =>
  withDevices([BUZZER, CLICKERS], {
    turn: turn({
      ...OPEN_TURN,
      buzz: { state: 'judge', team: null, barred: [], eligible: [1, 2, 3, 4, 5], cueAt: null },
      presses: [
        { press: 'p1', team: 1, afterCue: 231.4, deviceTime: 5120, uncertainty: 2.1, status: 'tie' },
        { press: 'p2', team: 3, afterCue: 233.2, deviceTime: 880, uncertainty: 2.4, status: 'tie' },
      ],
      tie: { teams: [1, 3], gap: 1.8, uncertainty: 4.5, settles: 'draw' },
      items: [item()],
    }),
    offers: [
      offer(
        'tie.draw',
        { type: 'tie.draw', seed: '…' },
        { params: { teams: '1、3' }, keys: ['KeyD'], needs: 'draw', primary: true },
      ),
      ...[1, 3].map((team) =>
        offer(
          `award:${team}`,
          { type: 'claim.award', team, reason: '…' },
          { label: 'offer.award', params: { team }, needs: 'reason' },
        ),
      ),
      ...ALWAYS,
      VOID,
    ],
  });
