// A device that exists only as bytes: speaks the line protocol as docs/hardware.md has it.
import { type Command, parseCommand } from '../../codec/leitai/commands.ts';
import { type LineState, NO_LINE, splitLines } from '../../codec/leitai/lines.ts';
import {
  encodeMessage,
  type LineDeviceKind,
  type MessageContent,
  PROTOCOL_VERSION,
} from '../../codec/leitai/messages.ts';
import type { LampState, QuestionMode } from '../../driver/wanted.ts';
import { type FarEnd, plugIn } from '../../port/mock.ts';
import { every, systemTimers, type Timers } from '../../timers.ts';
import { Lane } from './lane.ts';

export type SimulationOptions = {
  /** 1…24 letters, digits, - or _. */
  name?: string;
  timers?: Timers;
  /** A steady millisecond clock. */
  milliseconds?: () => number;
  /** 4…8 hexadecimal digits (small letters), another one at each start-up. */
  nextBoot?: () => string;
  /** Called for each command carried out. */
  onCommand?: (command: Command) => void;
  /** Opening its port restarts it, as an Arduino: it comes to itself so many milliseconds later. */
  opensReset?: number;
  /** Its clock runs fast by so many parts per million. */
  drift?: number;
  /** Milliseconds the next line takes on the cable, either way; lines never overtake each other. */
  transit?: () => number;
};

const BEAT_EVERY = 500;

function countedBoots(): () => string {
  let boots = 0;
  return () => {
    boots += 1;
    return boots.toString(16).padStart(4, '0');
  };
}

export abstract class SimulatedDevice implements FarEnd {
  abstract readonly kind: LineDeviceKind;
  readonly seats: number;
  readonly name: string;
  readonly #timers: Timers;
  readonly #milliseconds: () => number;
  readonly #nextBoot: () => string;
  readonly #onCommand: (command: Command) => void;
  readonly #opensReset: number | null;
  readonly #rate: number;
  readonly #toDesk: Lane;
  readonly #toDevice: Lane;
  readonly #lamps = new Map<number, LampState>();
  #send: ((text: string) => void) | null = null;
  #stopBeating: (() => void) | null = null;
  #cancelStart: () => void = () => {};
  #path: string | null = null;
  #pull: (() => void) | null = null;
  #boot = '';
  #bootedAt = 0;
  #sequence = 0;
  #received: LineState = NO_LINE;
  #last: { command: number; time: number } | null = null;
  #damageNext = false;
  #armed = false;
  #question: QuestionMode | null = null;
  #cues = 0;

  protected constructor(seats: number, name: string, options: SimulationOptions) {
    this.seats = seats;
    this.name = options.name ?? name;
    this.#timers = options.timers ?? systemTimers;
    this.#milliseconds = options.milliseconds ?? (() => performance.now());
    this.#nextBoot = options.nextBoot ?? countedBoots();
    this.#onCommand = options.onCommand ?? (() => {});
    this.#opensReset = options.opensReset ?? null;
    this.#rate = 1 + (options.drift ?? 0) / 1e6;
    this.#toDesk = new Lane(this.#timers, this.#milliseconds, options.transit);
    this.#toDevice = new Lane(this.#timers, this.#milliseconds, options.transit);
  }

  get armed(): boolean {
    return this.#armed;
  }

  get question(): QuestionMode | null {
    return this.#question;
  }

  /** Cues given since the last start-up. */
  get cues(): number {
    return this.#cues;
  }

  lamp(seat: number): LampState {
    return this.#lamps.get(seat) ?? 'off';
  }

  /** Starts the device's program: new boot id, everything forgotten, says hello. */
  powerOn(): void {
    this.powerOff();
    this.#boot = this.#nextBoot();
    this.#bootedAt = this.#milliseconds();
    this.#sequence = 0;
    this.#received = NO_LINE;
    this.#last = null;
    this.#cues = 0;
    this.#clear();
    this.#stopBeating = every(this.#timers, BEAT_EVERY, () => this.say({ type: 'beat' }));
    this.introduce();
  }

  powerOff(): void {
    this.#cancelStart();
    this.#stopBeating?.();
    this.#stopBeating = null;
  }

  /** The reset button: the device starts again, the cable stays. */
  reboot(): void {
    this.powerOn();
  }

  /** Plugs the device, powered by the cable, into a mock port of this name. */
  plugInto(path: string): void {
    this.#path = path;
    this.#pull = plugIn(path, this);
    this.powerOn();
  }

  /** Pulls the cable out of the mock port. */
  unplug(): void {
    this.powerOff();
    this.#pull?.();
    this.#pull = null;
  }

  /** Back into the port it was in last. */
  replug(): void {
    if (this.#path === null) throw new RangeError('this device was never plugged in');
    if (this.#pull === null) this.plugInto(this.#path);
  }

  /** The next line is disturbed on its way. */
  damageNext(): void {
    this.#damageNext = true;
  }

  connect(send: (text: string) => void): void {
    this.#send = send;
    if (this.#opensReset === null) return;
    this.powerOff();
    this.#cancelStart = this.#timers.after(this.#opensReset, () => this.powerOn());
  }

  disconnect(): void {
    this.#send = null;
  }

  receive(bytes: Uint8Array): void {
    this.#toDevice.pass(() => this.#read(bytes));
  }

  /** Says which device it is; a buzzer box first, which of its buttons are down since before. */
  protected introduce(): void {
    const { kind, seats, name } = this;
    this.say({ type: 'hello', version: PROTOCOL_VERSION, kind, seats, name });
  }

  /** The buzzing is open; the box shows it. */
  protected arm(): void {
    this.#armed = true;
  }

  /** Has power and has come to itself. */
  protected get running(): boolean {
    return this.#stopBeating !== null;
  }

  /** Puts a line on the cable; without a listener it is lost, as with a real device. */
  protected say(content: MessageContent, time = this.#time()): void {
    if (!this.running) throw new RangeError(`${this.name} has no power`);
    const line = encodeMessage({ boot: this.#boot, sequence: this.#sequence, time, ...content });
    this.#sequence += 1;
    const sent = this.#damageNext ? disturb(line) : line;
    this.#damageNext = false;
    this.#toDesk.pass(() => this.#send?.(sent));
  }

  protected checkSeat(seat: number): void {
    if (!Number.isInteger(seat) || seat < 1 || seat > this.seats) {
      throw new RangeError(`${this.name} has seats 1 to ${this.seats}, not ${seat}`);
    }
  }

  /** Whole milliseconds since start-up by its own clock, in 32 bits. */
  #time(): number {
    return Math.floor((this.#milliseconds() - this.#bootedAt) * this.#rate) % 2 ** 32;
  }

  #read(bytes: Uint8Array): void {
    if (!this.running) return;
    const { state, lines } = splitLines(this.#received, bytes);
    this.#received = state;
    for (const line of lines) if (line.ok) this.#obey(line.body);
  }

  #clear(): void {
    this.#armed = false;
    this.#question = null;
    this.#lamps.clear();
  }

  #obey(body: string): void {
    const numbered = parseCommand(body);
    if (!numbered) return;
    const { number, command } = numbered;
    if (command.type === 'hello' || number !== this.#last?.command) {
      this.#last = { command: number, time: this.#time() };
      this.#carryOut(command);
      this.#onCommand(command);
    }
    this.say({ type: 'ack', command: number }, this.#last.time);
  }

  #carryOut(command: Command): void {
    switch (command.type) {
      case 'hello':
        this.introduce();
        break;
      case 'ping':
        break;
      case 'arm':
        this.arm();
        break;
      case 'disarm':
        this.#armed = false;
        break;
      case 'reset':
        this.#clear();
        break;
      case 'lamp':
        this.#lamps.set(command.seat, command.state);
        break;
      case 'dark':
        this.#lamps.clear();
        break;
      case 'cue':
        this.#cues += 1;
        break;
      case 'ask':
        this.#question = command.mode;
        break;
      case 'stop':
        this.#question = null;
        break;
    }
  }
}

/** Turns one bit of one character over, as a loose contact would; the line end stays. */
function disturb(line: string): string {
  const middle = line.length >> 1;
  const flipped = String.fromCharCode(line.charCodeAt(middle) ^ 0x01);
  return line.slice(0, middle) + flipped + line.slice(middle + 1);
}
