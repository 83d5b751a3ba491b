// Lives of devices at random: pulled, restarted, deaf, noisy, told this and that, and closed at any moment.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSetting } from '#contract/device.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { makeDevice } from '#hardware/driver/drivers.ts';
import { type LampState, NOTHING_WANTED, type Wanted } from '#hardware/driver/wanted.ts';
import type { FarEnd } from '#hardware/port/mock.ts';
import type { Port } from '#hardware/port/port.ts';
import { SHIPPED_PROFILES } from '#hardware/profiles.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { SimulatedCoordinator } from '#hardware/simulator/coordinator.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/leitai/devices.ts';
import { SimulatedLineBox } from '#hardware/simulator/line-box.ts';
import { SimulatedCoils } from '#hardware/simulator/modbus-coils.ts';
import { SimulatedReceiver } from '#hardware/simulator/receiver.ts';
import { SimulatedRelayBoard } from '#hardware/simulator/relay-board.ts';

/** A simulated device with what a hand, or bad luck, can do to it. */
type Subject = {
  setting: Partial<DeviceSetting>;
  end: FarEnd;
  restart(): void;
  /** It says nothing and hears nothing. */
  silence(on: boolean): void;
  /** Somebody does what it is for. */
  use(seat: number): void;
  powerOff(): void;
  /** It acknowledges nothing: what it was told while it was deaf, it only hears with the next question. */
  hearsNextTime?: boolean;
  /** It never says anything: one that does is taken for another device, so no noise comes from it. */
  mute?: boolean;
  /** What it shows of what is wanted of it, in its words, and what it should. */
  shown(): unknown;
  due(wanted: Wanted): unknown;
};

/** Lets nothing through while it is on. */
class Muffler implements FarEnd {
  on = false;
  readonly #end: FarEnd;
  constructor(end: FarEnd) {
    this.#end = end;
  }
  connect(send: (data: string | Uint8Array) => void): void {
    this.#end.connect((data) => {
      if (!this.on) send(data);
    });
  }
  receive(bytes: Uint8Array): void {
    if (!this.on) this.#end.receive(bytes);
  }
  disconnect(): void {
    this.#end.disconnect();
  }
}

function muffled(end: FarEnd): Pick<Subject, 'end' | 'silence'> {
  const muffler = new Muffler(end);
  const silence = (on: boolean) => {
    muffler.on = on;
  };
  return { end: muffler, silence };
}

const LAMPS = 3;
const seats = Array.from({ length: LAMPS }, (_, index) => index + 1);
const on = (wanted: Wanted) => seats.filter((seat) => wanted.lamps.get(seat) === 'on');
const textBox = SHIPPED_PROFILES.find(({ id }) => id === 'example-text-box');

const SUBJECTS: Record<string, (timers: HandTimers) => Subject> = {
  leitai: (timers) => {
    const box = new SimulatedBuzzerBox(8, { timers, milliseconds: () => timers.elapsed, opensReset: 300 });
    box.powerOn();
    return {
      setting: { kind: 'buzzer' },
      ...muffled(box),
      restart: () => box.powerOn(),
      use: (seat) => box.press(seat),
      powerOff: () => box.powerOff(),
      shown: () => [box.armed, seats.map((seat) => box.lamp(seat))],
      due: ({ armed, lamps }) => [armed, seats.map((seat) => lamps.get(seat) ?? 'off')],
    };
  },
  'leitai as a clicker base': (timers) => {
    const base = new SimulatedClickerBase(18, { timers, milliseconds: () => timers.elapsed });
    base.powerOn();
    return {
      setting: { kind: 'clicker' },
      ...muffled(base),
      restart: () => base.powerOn(),
      use: (seat) => base.answer(seat, 'AC'),
      powerOff: () => base.powerOff(),
      shown: () => base.question,
      due: ({ question }) => question,
    };
  },
  profile: (timers) => {
    const box = new SimulatedLineBox(textBox!, { timers, milliseconds: () => timers.elapsed });
    return {
      setting: { kind: 'buzzer', driver: 'profile', profile: textBox },
      ...muffled(box),
      restart: () => box.restart(200),
      use: (seat) => box.press(seat),
      powerOff: () => {},
      hearsNextTime: true,
      shown: () => [box.armed, box.lit.filter((seat) => seats.includes(seat))],
      due: (wanted) => [wanted.armed, on(wanted)],
    };
  },
  receiver: (timers) => {
    const base = new SimulatedReceiver({ timers });
    const clickers = ['0a0b0c01', '0a0b0c02', '0a0b0c03'];
    return {
      setting: { kind: 'clicker', driver: 'receiver', clickers },
      ...muffled(base),
      // One that loses power asks nobody anything until the next question: it tells of no restart.
      restart: () => {},
      use: (seat) => base.answer(clickers[seat - 1] ?? '', 'A', 'single'),
      powerOff: () => base.restart(),
      shown: () => base.question,
      // Told to stop, it keeps the question it has sent.
      due: ({ question }) => question ?? base.question,
    };
  },
  coordinator: (timers) => {
    const box = new SimulatedCoordinator({ timers, milliseconds: () => timers.elapsed });
    box.powerOn();
    return {
      setting: { kind: 'buzzer', driver: 'coordinator' },
      ...muffled(box),
      restart: () => box.powerOn(),
      use: (seat) => box.press(seat),
      powerOff: () => box.powerOff(),
      shown: () => box.armed,
      due: ({ armed }) => armed,
    };
  },
  modbus: () => {
    const board = new SimulatedCoils(1, LAMPS);
    return {
      setting: { kind: 'lamp', driver: 'modbus', lamps: LAMPS },
      ...muffled(board),
      restart: () => {},
      use: () => {},
      powerOff: () => {},
      shown: () => board.on,
      due: on,
    };
  },
  relay: () => {
    const board = new SimulatedRelayBoard();
    return {
      setting: { kind: 'lamp', driver: 'relay', lamps: LAMPS },
      end: board,
      mute: true,
      silence: () => {},
      restart: () => {},
      use: () => {},
      powerOff: () => {},
      shown: () => board.on.filter((relay) => seats.includes(relay)),
      due: on,
    };
  },
};

const lampState = fc.constantFrom<LampState>('on', 'off', 'blink');
const wanted: fc.Arbitrary<Wanted> = fc.record({
  watching: fc.boolean(),
  armed: fc.boolean(),
  lamps: fc.array(fc.tuple(fc.constantFrom(...seats), lampState)).map((all) => new Map(all)),
  question: fc.constantFrom({ type: 'single', options: 4 } as const, { type: 'judge' } as const, null),
});

type Act =
  | { do: 'pull' | 'plug' | 'restart' | 'silence' | 'speak' | 'cue' }
  | { do: 'use'; seat: number }
  | { do: 'want'; wanted: Wanted }
  | { do: 'noise'; bytes: Uint8Array }
  | { do: 'pass'; ms: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constantFrom('pull', 'plug', 'restart', 'silence', 'speak', 'cue') }),
  fc.record({ do: fc.constant('use' as const), seat: fc.constantFrom(...seats) }),
  fc.record({ do: fc.constant('want' as const), wanted }),
  fc.record({ do: fc.constant('noise' as const), bytes: fc.uint8Array({ maxLength: 60 }) }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(0, 1, 30, 250, 1999, 2000, 2001, 6000) }),
);

let timers: HandTimers;
let signals: DeviceSignal[];

beforeEach(() => {
  timers = new HandTimers();
  signals = [];
});

/** `opening`: milliseconds each opening of the port takes. */
function begin(subject: Subject, opening: number) {
  const cable = new Cable(subject.end);
  let send: (bytes: Uint8Array) => void = () => {};
  const open = async (): Promise<Port> => {
    if (opening > 0) await new Promise<void>((resolve) => timers.after(opening, resolve));
    const port = await cable.open();
    return {
      ...port,
      onData: (handler) => {
        send = handler;
        port.onData(handler);
      },
    };
  };
  const setting: DeviceSetting = {
    id: 'box',
    kind: 'buzzer',
    driver: 'leitai',
    binding: 'serial',
    path: 'cable',
    identity: null,
    ...subject.setting,
  };
  const now = () => ({ run: 1, ms: timers.elapsed });
  const onSignal = (signal: DeviceSignal) => void signals.push(signal);
  const device = makeDevice(setting, { id: 'box', open, now, onSignal, timers });
  let plugged = true;
  const perform = async (one: Act) => {
    if (one.do === 'pull' && plugged) cable.pull();
    if (one.do === 'plug' || one.do === 'pull') plugged = one.do === 'plug';
    if (one.do === 'plug') cable.plug();
    if (one.do === 'restart') subject.restart();
    if (one.do === 'silence' || one.do === 'speak') subject.silence(one.do === 'silence');
    if (one.do === 'cue') void device.cue();
    if (one.do === 'want') device.want(one.wanted);
    if (one.do === 'noise' && plugged && !subject.mute) send(one.bytes);
    if (one.do === 'use') {
      try {
        subject.use(one.seat);
      } catch (error) {
        // Without power nobody can press.
        expect(error).toBeInstanceOf(RangeError);
      }
    }
    if (one.do === 'pass') await timers.pass(one.ms);
  };
  return { cable, device, perform };
}

describe.each(Object.keys(SUBJECTS))('%s', (name) => {
  const make = SUBJECTS[name]!;

  test('comes back from anything as it is wanted, and tells only what the contract knows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), wanted, async (acts, last) => {
        timers = new HandTimers();
        signals = [];
        const subject = make(timers);
        const { device, perform } = begin(subject, 0);
        device.start();
        await settled();
        for (const one of acts) await perform(one);
        await perform({ do: 'plug' });
        await perform({ do: 'speak' });
        await timers.pass(20_000);
        const still: Wanted = {
          ...last,
          lamps: new Map([...last.lamps].filter(([, lamp]) => lamp !== 'blink')),
        };
        if (subject.hearsNextTime) {
          const dark = seats.filter((seat) => still.lamps.get(seat) !== 'on');
          device.want({ ...still, armed: !still.armed, lamps: new Map(dark.map((seat) => [seat, 'on'])) });
          await timers.pass(100);
        }
        device.want(still);
        await timers.pass(3000);
        expect(device.health().phase).toBe('ready');
        expect(subject.shown()).toEqual(subject.due(still));
        await device.close();
        subject.powerOff();
        for (const signal of signals) deviceSignalSchema.parse(signal);
        expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
      }),
      { numRuns: 60 },
    );
  });

  test('closed at any moment says nothing more, does nothing more and leaves no timer', async () => {
    const opening = fc.constantFrom(0, 20, 3000);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), opening, async (acts, opens) => {
        timers = new HandTimers();
        signals = [];
        const subject = make(timers);
        const { device, perform } = begin(subject, opens);
        device.start();
        for (const one of acts) await perform(one);
        const closing = device.close();
        const told = signals.length;
        for (const one of acts) await perform(one);
        device.want({ ...NOTHING_WANTED, armed: true, lamps: new Map([[1, 'blink']]) });
        expect(await device.cue()).toBeNull();
        await timers.pass(10_000);
        await closing;
        subject.powerOff();
        await timers.pass(10_000);
        expect(signals).toHaveLength(told);
        expect(timers.waiting).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
