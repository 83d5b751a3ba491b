// The floor: commands and signals come in one after another, the engine decides, the journal keeps, then it shows.
//
// Two records. `decided` moves on at once, so that the next press is judged on everything before it even while the
// disk is still busy. `shown` moves only when the journal has acknowledged; views, lamps and tones follow `shown`
// alone. When the disk fails, what was decided and not kept never happened: `decided` is given up and ruling stops
// until the journal has been opened and folded again.
import type { Command } from '#contract/command.ts';
import type { Happened } from '#contract/event.ts';
import type { MessageKey } from '#contract/messages/message.ts';
import type { Message } from '#contract/offer.ts';
import type { Actor, Entry } from '#contract/record.ts';
import type { Signal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import { decide, type EventDraft, type Knowledge, observe } from '#engine/decide.ts';
import { ContestRecord } from '#engine/record.ts';
import { sizeText } from '../disk-fault.ts';
import { asFailure, type DeskFailure } from '../failure.ts';
import type { Log } from '../log.ts';
import { type Remaining, remainingNow } from './clocks.ts';
import { fromEntry, number, type Written } from './entries.ts';
import { FirstResults } from './first-results.ts';
import { type Outcome, refuse } from './outcome.ts';
import { type Journal, Pipeline } from './pipeline.ts';
import { isStale, lastOperatorDecision } from './staleness.ts';

export interface FloorJournal extends Journal {
  /** Closes the journal if it can, opens it again, and reads all of it. */
  reopen(): Promise<Entry[]>;
}

export interface FloorParts {
  journal: FloorJournal;
  knowledge: Knowledge;
  now: () => Instant;
  wall: () => string;
  /** Bytes free on the journal's disk when it was last looked at; null: not known. */
  free: () => number | null;
  log: Log;
}

export interface FloorListener {
  /** The record that decides has moved: alarms may be due at other moments. */
  decided(): void;
  /** These are on disk: now they may be seen. Empty after everything was folded again. */
  shown(happened: readonly Happened[]): void;
}

const TROUBLES: Readonly<Record<string, MessageKey>> = {
  'disk-full': 'trouble.journal.full',
  'disk-read-only': 'trouble.journal.read-only',
  'disk-failing': 'trouble.journal.failing',
};

const DESK: Actor = { role: 'desk', person: null, onBehalfOf: null };
const DEVICE: Actor = { role: 'device', person: null, onBehalfOf: null };

export class Floor {
  readonly #parts: FloorParts;
  readonly #pipeline: Pipeline;
  #listener: FloorListener = { decided() {}, shown() {} };
  #decided: ContestRecord;
  #shown: ContestRecord;
  #walls: string[];
  readonly #results = new FirstResults();
  #lastDecision = 0;
  /** Why the journal failed; null while it keeps what it is given. */
  #failure: DeskFailure | null = null;
  /** Time left of the clocks that ran when ruling stopped. */
  #remainingAtStop: Remaining = { turn: null, game: null };
  #recovery: Promise<void> | null = null;

  constructor(entries: readonly Entry[], parts: FloorParts) {
    this.#parts = parts;
    this.#pipeline = new Pipeline(parts.journal);
    const written = entries.map(fromEntry);
    this.#shown = new ContestRecord(written.map(({ happened }) => happened));
    this.#walls = written.map(({ wall }) => wall);
    this.#decided = this.#shown.copy();
    this.#learn();
  }

  listen(listener: FloorListener): void {
    this.#listener = listener;
  }

  /** What everybody may see. */
  get shown(): ContestRecord {
    return this.#shown;
  }

  /** What the next command is decided on; ahead of {@link shown} by what the disk has not acknowledged. */
  get decided(): ContestRecord {
    return this.#decided;
  }

  /** The date and time of a shown entry, for the list of the journal. */
  wall = (seq: number): string => this.#walls[seq - 1] ?? '';

  /** The journal failed and has not been opened again. */
  get stopped(): boolean {
    return this.#failure !== null;
  }

  /** Why ruling is stopped and what to do; null while it is not. */
  get trouble(): Message | null {
    if (this.#failure === null) return null;
    const free = this.#parts.free();
    const params = { free: free === null ? '—' : sizeText(free) };
    return { key: TROUBLES[this.#failure.code] ?? ('trouble.journal' satisfies MessageKey), params };
  }

  /** Settles once nothing that was decided is waiting for the disk. */
  settled(): Promise<void> {
    return this.#pipeline.settled();
  }

  get idle(): boolean {
    return this.#pipeline.idle;
  }

  /** The first outcome of a command id; null when it is new. */
  firstOutcome(id: string): Promise<Outcome> | null {
    return this.#results.of(id);
  }

  /** Whether anybody, the clock or a device has decided anything since that entry. */
  decidedSince(seq: number): boolean {
    return (this.#decided.happened.findLast(({ kind }) => kind === 'decision')?.seq ?? 0) > seq;
  }

  /** Settles after the disk: accepted means kept. A repeated id gets the first outcome. */
  command(command: Command): Promise<Outcome> {
    const first = this.#results.of(command.id);
    if (first !== null) return first;
    const outcome = this.stopped ? this.#afterRecovery(command) : this.#rule(command);
    this.#results.remember(command.id, outcome);
    return outcome;
  }

  /**
   * What happened is never refused; while the journal cannot keep it, it only stands in the log.
   * True when it is on its way to the disk: then it will be shown by itself.
   */
  signal(signal: Signal): boolean {
    if (this.#results.of(signal.id) !== null) {
      this.#parts.log.warn({ signal: signal.type, id: signal.id }, 'signal with an id used before');
      return false;
    }
    if (this.stopped) {
      this.#lose(signal);
      return false;
    }
    const actor = 'device' in signal ? DEVICE : DESK;
    const events = this.#guarded(signal.id, () => observe(this.#decided, signal));
    if (events === null || events.length === 0) return false;
    void this.#keep(events, signal.id, actor, signal.at).then((outcome) => {
      if (!outcome.ok) this.#lose(signal);
    });
    return true;
  }

  /** The log is the only place left that knows of it. */
  #lose(signal: Signal): void {
    const { type, id } = signal;
    const from =
      'device' in signal ? { device: signal.device, seat: 'seat' in signal ? signal.seat : null } : {};
    this.#parts.log.warn({ signal: type, id, ...from }, 'signal while ruling is stopped');
  }

  async #afterRecovery(command: Command): Promise<Outcome> {
    try {
      await this.#recover();
    } catch (error) {
      this.#failure = asFailure(error);
      this.#results.forget(command.id);
      this.#tell([]);
      return this.#refuseFailed();
    }
    // A commit whose acknowledgement failed may be on the disk all the same.
    return this.#results.journalled(command.id) ?? this.#rule(command);
  }

  #rule(command: Command): Promise<Outcome> {
    if (isStale(command, this.#lastDecision)) return Promise.resolve(refuse('stale'));
    const decision = this.#guarded(command.id, () => decide(this.#decided, command, this.#parts.knowledge));
    if (decision === null) return Promise.resolve(refuse('desk.fault'));
    if (!decision.ok) return Promise.resolve({ ok: false, refusal: decision.refusal });
    if (decision.events.length === 0) return Promise.resolve({ ok: true, seq: this.#decided.seq });
    return this.#keep(decision.events, command.id, command.actor, command.at);
  }

  #keep(events: readonly EventDraft[], cause: string, actor: Actor, at: Instant): Promise<Outcome> {
    const written = number(events, this.#decided.seq, { cause, actor, at, wall: this.#parts.wall() });
    const happened = written.map((one) => one.happened);
    try {
      this.#decided.append(happened);
    } catch (error) {
      // Half folded: nothing can be decided on it any more.
      return Promise.resolve(this.#stop(cause, asFailure(error)));
    }
    this.#lastDecision = Math.max(this.#lastDecision, lastOperatorDecision(happened));
    this.#listener.decided();
    return new Promise((resolve) => {
      this.#pipeline.push({
        written,
        settle: (failure) => resolve(failure === null ? this.#show(written) : this.#stop(cause, failure)),
      });
    });
  }

  #show(written: readonly Written[]): Outcome {
    const happened = written.map((one) => one.happened);
    this.#shown.append(happened);
    for (const { wall } of written) this.#walls.push(wall);
    this.#results.learn(happened);
    this.#tell(happened);
    return { ok: true, seq: this.#shown.seq };
  }

  /** The disk did not keep it: it never happened, and neither did what was decided upon it. */
  #stop(cause: string, error: DeskFailure): Outcome {
    this.#results.forget(cause);
    if (!this.stopped) {
      this.#failure = error;
      this.#remainingAtStop = remainingNow(this.#shown.state, this.#parts.now());
      this.#decided = this.#shown.copy();
      this.#parts.log.error({ error, seq: this.#shown.seq }, 'the journal failed, ruling is stopped');
      this.#listener.decided();
      this.#tell([]);
    }
    return this.#refuseFailed();
  }

  #refuseFailed(): Outcome {
    const { key, params } = this.trouble ?? { key: 'trouble.journal' satisfies MessageKey, params: {} };
    return refuse('journal.failed', { ...params, why: key });
  }

  #recover(): Promise<void> {
    this.#recovery ??= this.#refold().finally(() => {
      this.#recovery = null;
    });
    return this.#recovery;
  }

  async #refold(): Promise<void> {
    const written = (await this.#parts.journal.reopen()).map(fromEntry);
    this.#shown = new ContestRecord(written.map(({ happened }) => happened));
    this.#walls = written.map(({ wall }) => wall);
    this.#decided = this.#shown.copy();
    this.#learn();
    this.#failure = null;
    this.#parts.log.info({ seq: this.#shown.seq }, 'the journal is open again');
    this.hold(this.#remainingAtStop);
    this.#tell([]);
  }

  /**
   * Nobody can have answered fairly while the desk was away: clocks that ran are held with what they had left, and the
   * operator chooses.
   */
  hold({ turn, game }: Remaining): void {
    const at = this.#parts.now();
    const id = `desk:${at.run}:${crypto.randomUUID()}`;
    this.signal({ type: 'desk.started', id, at, remaining: turn, game });
  }

  #learn(): void {
    this.#results.relearn(this.#shown.happened);
    this.#lastDecision = lastOperatorDecision(this.#shown.happened);
  }

  /** A fault in showing must not keep the next entries from the disk. */
  #tell(happened: readonly Happened[]): void {
    this.#guarded('shown', () => this.#listener.shown(happened));
  }

  /** A fault of the engine on one input must not end the show: it is logged and this input has no effect. */
  #guarded<Result>(cause: string, act: () => Result): Result | null {
    try {
      return act();
    } catch (error) {
      this.#parts.log.error({ error, cause }, 'the rules failed on this input');
      return null;
    }
  }
}
