// The 2.4 GHz 答题器 receiver as the panel's base: questions down, answers up. What is assumed of it: docs/receivers.md.
import type { DeviceSetting } from '#contract/device.ts';
import type { Message } from '#contract/offer.ts';
import type { Instant } from '#contract/units.ts';
import { MOST_ADMITTED, TYPES } from '../codec/receiver/commands.ts';
import { LETTERS } from '../codec/receiver/keypad.ts';
import { type ReceiverMessage, receiverCodec } from '../codec/receiver/messages.ts';
import { normaliseAnswer } from './answers.ts';
import { Device, type DriverOptions } from './device.ts';
import type { Health } from './health.ts';
import { ReceiverOutbox } from './receiver-outbox.ts';
import { ClickerSeats } from './receiver-seats.ts';
import type { QuestionMode, Wanted } from './wanted.ts';

type Of<T extends ReceiverMessage['type']> = Extract<ReceiverMessage, { type: T }>;

/** It says nothing unless it is asked; twice a second, so that one lost answer is no silence. */
const ASK_EVERY_TICKS = 2;
const PATIENCE = { silent: 2000, atStart: 5000 };

/** The air between clicker and receiver: tried again and again for 500 ms to 4 s. */
const LATE = 4000;

export class ReceiverDevice extends Device<ReceiverMessage> {
  readonly #outbox: ReceiverOutbox;
  readonly #seats: ClickerSeats;
  /** Sign of the question last sent down. */
  #asked = 0;
  #unreached = new Set<number>();
  /** The last answer of each seat to the question that is down. */
  #answers = new Map<number, string>();
  /** Clickers of the list that the receiver did not take into its own. */
  #rejected = 0;

  constructor({ clickers = [] }: Pick<DeviceSetting, 'clickers'>, options: DriverOptions) {
    const alive = (message: ReceiverMessage) => message.type !== 'damaged';
    super(options, { kind: 'clicker', driver: 'receiver', codec: receiverCodec, patience: PATIENCE, alive });
    this.#seats = new ClickerSeats(clickers);
    this.#outbox = new ReceiverOutbox(options.timers, (frame) => this.write(frame));
  }

  override late(): number {
    return LATE;
  }

  /**
   * Its clickers: those of the setting, then those heard since the driver was started. To be kept as the setting's
   * `clickers`, so that each has the same seat next time.
   */
  override health(): Health {
    const { uids } = this.#seats;
    return { ...super.health(), seats: uids.length, clickers: [...uids] };
  }

  protected override advice(): Message[] {
    const { newcomers, listed } = this.#seats;
    const { question } = this.wanted;
    const advice: Message[] = [];
    const seats = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other).join(', ');
    if (this.#unreached.size > 0)
      advice.push({ key: 'advice.clickers.unreached', params: { seats: seats(this.#unreached) } });
    if (newcomers.length > 0)
      advice.push({ key: 'advice.clickers.new', params: { seats: seats(newcomers) } });
    if (this.#rejected > 0)
      advice.push({
        key: 'advice.clickers.rejected',
        params: { rejected: this.#rejected, listed: listed.length },
      });
    if (question !== null && question.type !== 'judge' && question.options > LETTERS.length)
      advice.push({ key: 'advice.clickers.letters', params: { options: question.options } });
    return advice;
  }

  protected override unconfirmed(): number {
    return this.#outbox.givenUp;
  }

  protected override forget(): void {
    this.#outbox.clear();
  }

  protected override opened(): void {
    this.#outbox.identify();
  }

  protected override tick(ticks: number): void {
    if (ticks % ASK_EVERY_TICKS === 0) this.#outbox.identify();
  }

  protected override bring(before: Wanted, { question }: Wanted): void {
    if (JSON.stringify(before.question) === JSON.stringify(question)) return;
    this.#outbox.withdrawQuestion();
    if (before.question !== null) this.#outbox.post({ type: 'stop' });
    if (question !== null) this.#ask(question);
  }

  #ask(mode: QuestionMode): void {
    this.lines.missing += this.#unreached.size;
    this.#unreached.clear();
    this.#answers.clear();
    // Told each time: a receiver that was without power between two questions takes answers again.
    this.#outbox.post({ type: 'collect' });
    this.#asked = this.#outbox.post({ type: 'ask', mode });
  }

  protected override receive(message: ReceiverMessage, at: Instant): void {
    if (message.type === 'damaged') {
      this.#damaged(message, at);
      return;
    }
    this.lines.good += 1;
    switch (message.type) {
      case 'identified':
        this.#introduced(`2.4G ${message.uid} V${message.version}`, at);
        break;
      case 'refused':
        // It does not tell who it is, but it is there.
        if (message.command === TYPES.identify) this.#introduced('2.4G', at);
        else this.#outbox.refused(message.command);
        break;
      case 'acknowledged':
      case 'admitted':
        this.#acknowledged(message);
        break;
      case 'answer':
        this.#answered(message, at);
        break;
      case 'delivery':
        this.#delivered(message);
        break;
      case 'unknown':
        this.lines.unknown += 1;
        break;
    }
  }

  #damaged({ bytes }: Of<'damaged'>, at: Instant): void {
    this.lines.damaged += 1;
    if (this.inStep) this.gap(1, `${bytes} bytes belong to no good frame`, at);
  }

  #introduced(name: string, at: Instant): void {
    if (this.phase === 'ready') return;
    this.#setUp();
    this.welcome({ name, seats: this.#seats.uids.length, boot: '' }, at);
  }

  /** Whatever it was told before, it starts from nothing. Without a list every clicker is heard, to be seated. */
  #setUp(): void {
    const { listed } = this.#seats;
    this.#rejected = 0;
    this.#outbox.post({ type: 'stop' });
    if (listed.length > 0) this.#outbox.post({ type: 'clear' });
    for (let from = 0; from < listed.length; from += MOST_ADMITTED)
      this.#outbox.post({ type: 'admit', uids: listed.slice(from, from + MOST_ADMITTED) });
    this.#outbox.post({ type: 'filter', on: listed.length > 0 });
    this.#outbox.post({ type: 'collect' });
  }

  #acknowledged(message: Of<'acknowledged' | 'admitted'>): void {
    const done = this.#outbox.acknowledge(message);
    if (done?.type === 'admit' && message.type === 'admitted')
      this.#rejected += Math.max(0, done.uids.length - message.added);
  }

  #answered({ uid, answer: letters }: Of<'answer'>, at: Instant): void {
    const answer = normaliseAnswer(letters);
    const seat = this.#seats.findOrSeat(uid);
    if (seat === null) {
      this.lines.unknown += 1;
      return;
    }
    this.#unreached.delete(seat);
    // The air repeats what was not acknowledged; outside a question each press is worth telling.
    if (this.wanted.question !== null && this.#answers.get(seat) === answer) {
      this.lines.repeated += 1;
      return;
    }
    this.#answers.set(seat, answer);
    const happened = this.byArrival(at);
    this.emit({ type: 'answer', id: this.freshId(), at, seat, answer, deviceTime: null, happened });
  }

  /** Told after each of the receiver's tries; a report of an earlier question says nothing about this one. */
  #delivered({ sign, reached, uids }: Of<'delivery'>): void {
    if (sign !== this.#asked) return;
    for (const uid of uids) {
      const seat = this.#seats.find(uid);
      if (seat === null) continue;
      if (reached) this.#unreached.delete(seat);
      else if (!this.#answers.has(seat)) this.#unreached.add(seat);
    }
  }
}
