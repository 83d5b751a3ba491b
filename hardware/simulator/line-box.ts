// A box that exists only as a line profile: says what the profile says, and does what it may be told.
import { filled, letterOf, partsOf } from '#contract/device-pattern.ts';
import { type DeviceProfile, type ProfilePattern, sentText } from '#contract/device-profile.ts';
import type { FarEnd } from '../port/mock.ts';
import { systemTimers, type Timers } from '../timers.ts';

export type LineBoxOptions = {
  timers?: Timers;
  /** A steady millisecond clock. */
  milliseconds?: () => number;
  /** Opening its port restarts it: for so many milliseconds it neither hears nor says anything. Absent: it does not. */
  opensReset?: number;
  /**
   * It takes so many milliseconds to read a reset, and then says that it is ready; whatever it is told in that time
   * spoils the reset. Absent: it does it at once and says nothing.
   */
  slowReset?: number;
};

/** Milliseconds a question and its answer take. */
const ANSWER = 2;

type Command = keyof DeviceProfile['send'];
type Said = keyof DeviceProfile['says'];

export class SimulatedLineBox implements FarEnd {
  readonly #profile: DeviceProfile;
  readonly #timers: Timers;
  readonly #milliseconds: () => number;
  readonly #options: LineBoxOptions;
  readonly #commands: ReadonlyMap<string, { command: Command; seat: number }>;
  readonly #lit = new Set<number>();
  #send: ((data: string) => void) | null = null;
  #cancelStart: () => void = () => {};
  #spoilReset: (() => void) | null = null;
  #running = true;
  #startedAt = 0;
  #pending = '';
  #armed = false;
  #told = false;

  /** Commands carried out since it was made, e.g. `arm`, `lampOn 3`. */
  readonly obeyed: string[] = [];

  constructor(profile: DeviceProfile, options: LineBoxOptions = {}) {
    this.#profile = profile;
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    this.#milliseconds = options.milliseconds ?? (() => performance.now());
    this.#commands = commandsOf(profile);
    this.#startedAt = this.#milliseconds();
  }

  get armed(): boolean {
    return this.#armed;
  }

  /** Lamps that are lit, in order. */
  get lit(): number[] {
    return [...this.#lit].sort((a, b) => a - b);
  }

  /** A box that locks out says nothing after the first press. */
  press(seat: number): void {
    if (this.#profile.locksOut && this.#told) return;
    this.#told = true;
    this.#say('press', seat);
  }

  release(seat: number): void {
    this.#say('release', seat);
  }

  answer(seat: number, answer: string): void {
    this.#say('answer', seat, answer);
  }

  /** Anything at all, as it stands here. */
  type(text: string): void {
    if (this.#running) this.#send?.(text);
  }

  /** Its reset button, or its power coming back: everything is forgotten; it takes `ms` to be there. */
  restart(ms = 0): void {
    this.#cancelStart();
    this.#running = false;
    this.#forget();
    this.#pending = '';
    this.#cancelStart = this.#timers.after(ms, () => {
      this.#running = true;
      this.#startedAt = this.#milliseconds();
      this.#say('ready');
    });
  }

  connect(send: (data: string) => void): void {
    this.#send = send;
    const { opensReset } = this.#options;
    if (opensReset !== undefined || !this.#running) this.restart(opensReset);
  }

  disconnect(): void {
    this.#send = null;
    this.#cancelStart();
  }

  receive(bytes: Uint8Array): void {
    if (!this.#running) return;
    this.#pending += Buffer.from(bytes).toString('latin1');
    while (this.#pending !== '') {
      const text = [...this.#commands.keys()].find((known) => this.#pending.startsWith(known));
      if (text === undefined && [...this.#commands.keys()].some((known) => known.startsWith(this.#pending)))
        return;
      this.#pending = this.#pending.slice(text?.length ?? 1);
      const known = this.#commands.get(text ?? '');
      if (known) this.#hear(known.command, known.seat);
    }
  }

  #hear(command: Command, seat: number): void {
    if (this.#spoilReset === null) this.#obey(command, seat);
    else this.#spoilReset();
  }

  #obey(command: Command, seat: number): void {
    const ofSeat = command === 'lampOn' || command === 'lampOff';
    this.obeyed.push(ofSeat ? `${command} ${seat}` : command);
    if (command === 'arm') this.#armed = true;
    if (command === 'disarm') this.#armed = false;
    if (command === 'lampOn') this.#lit.add(seat);
    if (command === 'lampOff') this.#lit.delete(seat);
    if (command === 'ask') this.#timers.after(ANSWER, () => this.#say('remark'));
    if (command === 'reset') this.#reset();
  }

  #reset(): void {
    const { slowReset } = this.#options;
    if (slowReset === undefined) {
      this.#forget();
      return;
    }
    const cancel = this.#timers.after(slowReset, () => {
      this.#spoilReset = null;
      this.#forget();
      this.#say('ready');
    });
    this.#spoilReset = () => {
      this.#spoilReset = null;
      cancel();
    };
  }

  #forget(): void {
    this.#armed = false;
    this.#told = false;
    this.#lit.clear();
  }

  /** Says it as the profile's first pattern for it is written; nothing where there is none. */
  #say(said: Said, seat = 1, answer = ''): void {
    const patterns: readonly ProfilePattern[] = this.#profile.says[said];
    const pattern = patterns.find((each) => each.seat === undefined || each.seat === seat);
    const taken = partsOf(pattern?.line ?? '');
    if (pattern === undefined || !('parts' in taken)) return;
    const ms = this.#milliseconds() - this.#startedAt;
    const values = {
      seat: String(seat),
      letter: letterOf(seat),
      ms: String(Math.floor(ms)),
      us: String(Math.floor(ms * 1000)),
      answer,
    };
    this.type(`${filled(taken.parts, values)}\r\n`);
  }
}

function commandsOf({ send, seats }: DeviceProfile): Map<string, { command: Command; seat: number }> {
  const commands = new Map<string, { command: Command; seat: number }>();
  for (const command of Object.keys(send) as Command[]) {
    for (let seat = 1; seat <= seats; seat += 1)
      if (send[command] !== '') commands.set(sentText(send[command], seat), { command, seat });
  }
  return commands;
}
