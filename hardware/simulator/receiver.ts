// A 2.4 GHz 答题器 receiver with its clickers, as bytes alone: what docs/receivers.md says of one.
import {
  encodeFrame,
  type FrameState,
  type HostFrame,
  NO_FRAME,
  splitFrames,
} from '../codec/receiver/frames.ts';
import {
  encodeKeypad,
  packItem,
  parseKeypad,
  QUESTION,
  uidBytes,
  uidFrom,
} from '../codec/receiver/keypad.ts';
import type { QuestionMode } from '../driver/wanted.ts';
import type { FarEnd } from '../port/mock.ts';
import { systemTimers, type Timers } from '../timers.ts';

export type ReceiverOptions = {
  timers?: Timers;
  /** Milliseconds for which it is busy with a question, and after which it reports whom it reached. */
  sendingFor?: number;
};

const KINDS = { 1: 'single', 2: 'multiple', 3: 'judge' } as const;
const PER_REPORT = 47;
const UID = [0x0d, 0x15, 0x0a, 0x01];

export class SimulatedReceiver implements FarEnd {
  readonly #timers: Timers;
  readonly #sendingFor: number;
  #send: ((bytes: Uint8Array) => void) | null = null;
  #received: FrameState = NO_FRAME;
  #stopSending: (() => void) | null = null;
  #sign = 0;
  /** Frames heard from the PC: type and sign. */
  readonly heard: { type: number; sign: number }[] = [];
  /** Identities it hears, or everybody's when it does not filter. */
  readonly list = new Set<string>();
  /** Clickers out of reach of a question. */
  readonly outOfReach = new Set<string>();
  /** It takes no more than so many clickers into its list. */
  places = 120;
  filtering = false;
  collecting = false;
  question: QuestionMode | null = null;
  /** Says nothing while true, as without power or with its program hanging. */
  silent = false;
  /** Types of commands whose next answer is lost on the way, one for each. */
  readonly losing: number[] = [];
  /** So many questions are refused as busy. */
  busyFor = 0;
  /** Types of commands this firmware does not know. */
  readonly ignorant = new Set<number>();

  constructor({ timers = systemTimers, sendingFor = 500 }: ReceiverOptions = {}) {
    this.#timers = timers;
    this.#sendingFor = sendingFor;
  }

  /** Questions it has begun to send. */
  get asked(): number {
    return this.heard.filter(({ type }) => type === 0x10).length;
  }

  connect(send: (bytes: Uint8Array) => void): void {
    this.#send = send;
    this.#received = NO_FRAME;
  }

  disconnect(): void {
    this.#send = null;
  }

  /** The power was away: the list and the filter stay, what it was doing does not. */
  restart(): void {
    this.#stopSending?.();
    this.#stopSending = null;
    this.collecting = false;
    this.question = null;
  }

  /** Somebody presses: letters A–F, T or F of a judged question. */
  answer(uid: string, letters: string, kind: QuestionMode['type'] = this.question?.type ?? 'single'): void {
    const heard = this.collecting && (!this.filtering || this.list.has(uid));
    if (heard) this.say(0x11, this.#sign, this.answerFrame(uid, letters, kind));
  }

  /** The clicker's own frame with such an answer. */
  answerFrame(uid: string, letters: string, kind: QuestionMode['type']): Uint8Array {
    const buttons = kind === 'judge' ? 'TF' : 'ABCDEF';
    const mask = [...letters].reduce((bits, letter) => bits | (1 << buttons.indexOf(letter)), 0);
    return encodeKeypad({ uid, type: QUESTION, data: Uint8Array.of(1, 1, packItem(kind, mask)) });
  }

  say(type: number, sign: number, data: Uint8Array): void {
    this.raw(encodeFrame({ type, sign, data }));
  }

  raw(bytes: Uint8Array): void {
    if (!this.silent) this.#send?.(bytes);
  }

  receive(bytes: Uint8Array): void {
    if (this.silent) return;
    const { state, pieces } = splitFrames(this.#received, bytes);
    this.#received = state;
    for (const piece of pieces) if (!('damaged' in piece)) this.#obey(piece);
  }

  #obey(frame: HostFrame): void {
    this.heard.push({ type: frame.type, sign: frame.sign });
    const answer = this.ignorant.has(frame.type) ? null : this.#carryOut(frame);
    const losing = this.losing.indexOf(frame.type);
    if (losing >= 0) this.losing.splice(losing, 1);
    else if (answer === null) this.say(0xe0, 0xffffffff, Uint8Array.of(0xff, frame.type));
    else this.say(frame.type, frame.sign, Uint8Array.from(answer));
  }

  #carryOut({ type, sign, data }: HostFrame): number[] | null {
    switch (type) {
      case 0x10:
        return [this.#ask(sign, data), Number(this.filtering), this.list.size];
      case 0x12:
        this.#stopSending?.();
        this.#stopSending = null;
        return [0, Number(this.filtering), this.list.size];
      case 0x20:
        return this.#admit(data);
      case 0x22:
        this.list.clear();
        return [0];
      case 0x23:
      case 0x24:
        this.filtering = type === 0x23;
        return [0];
      case 0x2c:
        return [...UID, 1, 9, 2, ...new Array(23).fill(0)];
      case 0x40:
        this.collecting = data[0] === 1;
        return [0];
      default:
        return null;
    }
  }

  #admit(data: Uint8Array): number[] {
    const before = this.list.size;
    for (let at = 1; at + 4 <= data.length; at += 4)
      if (this.list.size < this.places) this.list.add(uidFrom(data.subarray(at, at + 4)));
    return [this.list.size - before, ...new Array(8).fill(0), this.list.size];
  }

  #ask(sign: number, data: Uint8Array): number {
    if (this.#stopSending !== null) return 1;
    if (this.busyFor > 0) {
      this.busyFor -= 1;
      return 1;
    }
    const [, , item = 0] = parseKeypad(data)?.data ?? [];
    const type = KINDS[(item >> 6) as keyof typeof KINDS];
    this.question =
      type === 'judge' ? { type } : { type, options: (item & 0x3f).toString(2).replaceAll('0', '').length };
    this.#sign = sign;
    this.#stopSending = this.#timers.after(this.#sendingFor, () => {
      this.#stopSending = null;
      this.report(1);
    });
    return 0;
  }

  /** Tells whom the question reached in this try, and whom not, in frames of at most 47 clickers. */
  report(attempt: number, sign = this.#sign): void {
    for (const [type, reached] of [
      [0x30, false],
      [0x31, true],
    ] as const) {
      const entries = [...this.list]
        .map((uid, place) => ({ uid, place }))
        .filter(({ uid }) => this.outOfReach.has(uid) !== reached)
        .map(({ uid, place }) => [place, ...uidBytes(uid)]);
      do this.say(type, sign, Uint8Array.from([attempt, ...entries.splice(0, PER_REPORT).flat()]));
      while (entries.length > 0);
    }
  }
}
