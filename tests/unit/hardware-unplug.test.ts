// Unplugged without a word of the system: every driver with a port notices it within two seconds, whenever it happens.
import { describe, expect, test } from 'vitest';
import { type DeviceSetting, DRIVER_FACTS, type Driver } from '#contract/device.ts';
import { makeDevice } from '#hardware/driver/drivers.ts';
import type { FarEnd } from '#hardware/port/mock.ts';
import type { Port } from '#hardware/port/port.ts';
import { Presence, watched } from '#hardware/port/presence.ts';
import { openingTrouble, PortError, trouble } from '#hardware/port/trouble.ts';
import { SHIPPED_PROFILES } from '#hardware/profiles.ts';
import { SimulatedCoordinator } from '#hardware/simulator/coordinator.ts';
import { SimulatedGamepad } from '#hardware/simulator/gamepad.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import { SimulatedBuzzerBox } from '#hardware/simulator/leitai/devices.ts';
import { SimulatedLineBox } from '#hardware/simulator/line-box.ts';
import { SimulatedCoils } from '#hardware/simulator/modbus-coils.ts';
import { SimulatedReceiver } from '#hardware/simulator/receiver.ts';
import { SimulatedLetterBoard, SimulatedRelayBoard } from '#hardware/simulator/relay-board.ts';

type Subject = { setting: Partial<DeviceSetting>; end: FarEnd };

const profileOf = (id: string) => SHIPPED_PROFILES.find((profile) => profile.id === id)!;

function lineBox(id: string, timers: HandTimers): Subject {
  const profile = profileOf(id);
  const end = new SimulatedLineBox(profile, { timers, milliseconds: () => timers.elapsed });
  return { setting: { driver: 'profile', profile }, end };
}

/** Reports go over a HID bus whose own tests are elsewhere; here it is bytes that come or do not. */
function pad(driver: 'buzz' | 'gamepad'): Subject {
  const end: FarEnd = { connect() {}, receive() {}, disconnect() {} };
  return { setting: { driver, keys: [SimulatedGamepad.place(1)] }, end };
}

const SUBJECTS: Record<string, (timers: HandTimers) => Subject> = {
  leitai: (timers) => {
    const box = new SimulatedBuzzerBox(8, { timers, milliseconds: () => timers.elapsed });
    box.powerOn();
    return { setting: {}, end: box };
  },
  'profile that may be silent': (timers) => lineBox('ready-winner', timers),
  'profile that answers': (timers) => lineBox('example-text-box', timers),
  coordinator: (timers) => {
    const box = new SimulatedCoordinator({ timers, milliseconds: () => timers.elapsed });
    box.powerOn();
    return { setting: { driver: 'coordinator' }, end: box };
  },
  receiver: (timers) => ({
    setting: { driver: 'receiver', kind: 'clicker' },
    end: new SimulatedReceiver({ timers }),
  }),
  modbus: () => ({ setting: { driver: 'modbus', kind: 'lamp', lamps: 4 }, end: new SimulatedCoils(1, 4) }),
  relay: () => ({ setting: { driver: 'relay', kind: 'lamp', lamps: 4 }, end: new SimulatedRelayBoard() }),
  letters: () => ({
    setting: { driver: 'letters', kind: 'lamp', lamps: 4 },
    end: new SimulatedLetterBoard(),
  }),
  buzz: () => pad('buzz'),
  gamepad: () => pad('gamepad'),
};

/** A port that says nothing of its end: nothing comes through any more, and it is not listed any more. */
class Socket {
  readonly #presence: Presence;
  readonly #end: FarEnd;
  #plugged = true;

  constructor(end: FarEnd, timers: HandTimers) {
    this.#end = end;
    this.#presence = new Presence(async () => new Set(this.#plugged ? ['COM3'] : []), timers);
  }

  readonly open = async (): Promise<Port> => {
    if (!this.#plugged) throw new PortError(openingTrouble('COM3', new Error('file not found')));
    const through = (bytes: Uint8Array) => {
      if (this.#plugged) this.#end.receive(bytes);
    };
    const port: Port = {
      write: (data) => through(typeof data === 'string' ? Buffer.from(data, 'latin1') : data),
      onData: (handler) =>
        this.#end.connect((data) => {
          if (this.#plugged) handler(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
        }),
      onClose() {},
      close: async () => this.#end.disconnect(),
    };
    return watched(
      port,
      'COM3',
      this.#presence,
      trouble('trouble.port.gone', 'not listed', { port: 'COM3' }),
    );
  };

  pull(): void {
    this.#plugged = false;
  }
}

test('every driver with a port is among these', () => {
  const withPort = Object.entries(DRIVER_FACTS).filter(([, { binding }]) => binding !== 'window');
  const drivers = Object.keys(SUBJECTS).map((name) => name.split(' ')[0] as Driver);
  expect([...new Set(drivers)].sort()).toEqual(withPort.map(([driver]) => driver).sort());
});

describe.each(Object.entries(SUBJECTS))('%s', (_, make) => {
  test.each([0, 1, 130, 250, 499, 777, 1000, 1499])('pulled %i ms after it was well', async (later) => {
    const timers = new HandTimers();
    const { setting, end } = make(timers);
    const socket = new Socket(end, timers);
    const told: string[] = [];
    const device = makeDevice(
      {
        ...{ id: 'box', kind: 'buzzer', driver: 'leitai', binding: 'serial', path: 'COM3', identity: null },
        ...setting,
      },
      {
        id: 'box',
        open: socket.open,
        now: () => ({ run: 1, ms: timers.elapsed }),
        onSignal: ({ type }) => void told.push(type),
        timers,
      },
    );
    device.start();
    await settled();
    await timers.pass(10_000 + later);
    expect(told).toEqual(['ready']);
    socket.pull();
    await timers.pass(2000);
    expect(told).toEqual(['ready', 'lost']);
    await device.close();
  });
});
