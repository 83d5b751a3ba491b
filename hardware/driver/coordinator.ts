// An ESP-NOW coordinator with its wireless buttons as a buzzer box. What is assumed of it: docs/receivers.md.
import { randomBytes, randomInt } from 'node:crypto';
import type { Instant } from '#contract/units.ts';
import { WRAP } from '../clock/count.ts';
import type { Estimate } from '../clock/relation.ts';
import { encodeCommand } from '../codec/coordinator/commands.ts';
import { type CoordinatorMessage, coordinatorCodec } from '../codec/coordinator/frames.ts';
import { ClockedDevice } from './clocked.ts';
import type { DriverOptions } from './device.ts';
import type { Wanted } from './wanted.ts';

type Press = Extract<CoordinatorMessage, { type: 'press' }>;
type Status = Extract<CoordinatorMessage, { type: 'status' }>;

const SEATS = 15;
/** Of itself it speaks every 5 s; asked twice a second, so that one lost answer is no silence. */
const ASK_EVERY_TICKS = 2;
const PATIENCE = { silent: 2000, atStart: 5000 };

/** From a button through the air to the coordinator's stamp, milliseconds. */
const AIR = 10;
/** The air, a line of text in front of the frame, and an adapter that holds bytes back. */
const LATE = 50;

/** A stamp of the same start-up is never so much earlier than the one before, nor so much later than the time passed. */
const BACK = 100;
const AHEAD = 60_000;

/** A coordinator that does not show what it was told is told again so often, then it is counted as unconfirmed. */
const REPEATS = 4;
/** Presses kept to recognise one that is sent twice. */
const REMEMBERED = 256;

export class CoordinatorDevice extends ClockedDevice<CoordinatorMessage> {
  #boot = '';
  #lastStatus: { time: number; at: Instant } | null = null;
  /** When it was last asked, the latest status since, and whether it was told something else meanwhile. */
  #askedAt: number | null = null;
  #answer: { status: Status; at: number } | null = null;
  #toldSince = false;
  /** Another one at each arming; the first by chance, so that no game of an earlier start of ours is meant. */
  #game = randomInt(1, 0x7fff_ffff);
  #repeats = 0;
  #givenUp = 0;
  #seen = new Set<string>();

  constructor(options: DriverOptions) {
    const alive = (message: CoordinatorMessage) => message.type !== 'damaged';
    super(options, {
      kind: 'buzzer',
      driver: 'coordinator',
      codec: coordinatorCodec,
      patience: PATIENCE,
      alive,
    });
  }

  override late(): number {
    return LATE;
  }

  protected override boot(): string | null {
    return this.#boot === '' ? null : this.#boot;
  }

  protected override unconfirmed(): number {
    return this.#givenUp;
  }

  protected override opened(): void {
    this.#askedAt = null;
    this.#ask();
  }

  protected override tick(ticks: number): void {
    if (ticks % ASK_EVERY_TICKS === 0) this.#ask();
  }

  protected override bring(before: Wanted, { armed }: Wanted): void {
    if (before.armed === armed) return;
    this.#repeats = 0;
    if (armed) this.#game += 1;
    this.#tell();
  }

  #tell(): void {
    this.#toldSince = true;
    this.write(encodeCommand(this.wanted.armed ? 'arm' : 'disarm', this.#game));
  }

  /**
   * Asks for a status. The last one heard since the time before answered that, or was sent after what answered it: only
   * now is that certain, as the coordinator also speaks of itself.
   */
  #ask(): void {
    if (this.#askedAt !== null && this.#answer !== null) {
      const { status, at } = this.#answer;
      this.relation.answered(status.time, this.#askedAt, at);
      if (this.phase === 'ready' && !this.#toldSince) this.#compare(status);
    }
    this.#answer = null;
    this.#toldSince = false;
    this.#askedAt = this.options.now().ms;
    this.write(encodeCommand('status', this.#game));
  }

  protected override receive(message: CoordinatorMessage, at: Instant): void {
    if (message.type === 'damaged') {
      this.#damaged(at);
      return;
    }
    this.lines.good += 1;
    if (message.type === 'status') this.#status(message, at);
    else this.#pressed(message, at);
  }

  #damaged(at: Instant): void {
    this.lines.damaged += 1;
    if (this.inStep) this.gap(1, 'bytes that are neither a good frame nor text', at);
  }

  #status(status: Status, at: Instant): void {
    if (this.#hasRestarted(status, at)) this.#begin(at);
    this.#lastStatus = { time: status.time, at };
    this.relation.arrived(status.time, at.ms);
    this.#answer = { status, at: at.ms };
    if (this.phase === 'ready') return;
    // Whatever it was told before, it starts from nothing.
    this.write(encodeCommand('end', this.#game));
    this.welcome({ name: 'ESP-NOW', seats: SEATS, boot: this.#boot }, at);
  }

  /** Also true of the first status ever. */
  #hasRestarted({ time }: Status, at: Instant): boolean {
    if (this.#lastStatus === null) return true;
    const apart = (time - this.#lastStatus.time + WRAP) % WRAP;
    const step = apart > WRAP / 2 ? apart - WRAP : apart;
    return step < -BACK || step > at.ms - this.#lastStatus.at.ms + AHEAD;
  }

  #begin(at: Instant): void {
    this.#boot = randomBytes(4).toString('hex');
    this.#seen.clear();
    this.clockStarted();
    this.#askedAt = null;
    this.restarted(at);
  }

  /** It acknowledges nothing: what it shows of its state tells whether it has heard. */
  #compare({ armed, game }: Status): void {
    const heard = this.wanted.armed ? game === this.#game : armed === 0;
    if (heard || this.#repeats > REPEATS) return;
    this.#repeats += 1;
    if (this.#repeats > REPEATS) this.#givenUp += 1;
    else this.#tell();
  }

  #pressed({ dev, time }: Press, at: Instant): void {
    // A press before the first status belongs to a start-up not yet told apart.
    if (this.#boot === '') this.#begin(at);
    const id = `${this.id}:${this.#boot}:${dev}:${time}`;
    if (this.#seen.has(id)) {
      this.lines.repeated += 1;
      return;
    }
    this.#remember(id);
    if (dev < 1 || dev > SEATS) {
      this.gap(1, `firmware fault: press of button ${dev}`, at);
      return;
    }
    const happened = this.#when(time, at);
    const deviceTime = this.deviceTime(time, at);
    this.emit({ type: 'press', id, at, seat: dev, deviceTime, happened });
  }

  #remember(id: string): void {
    this.#seen.add(id);
    const [oldest] = this.#seen;
    if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
  }

  /** By the stamp where the clocks are related and the stamp can be true; by its arrival otherwise. */
  #when(time: number, at: Instant): Estimate {
    const stamped = this.stamped(time, at);
    if (stamped === null) return this.byArrival(at);
    this.measure(time, at);
    return { ms: stamped.ms - AIR / 2, uncertainty: stamped.uncertainty + AIR / 2 };
  }
}
