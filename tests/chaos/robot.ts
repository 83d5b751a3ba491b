// The robot that outlives the desk: what it got no answer for it says again, and what stood still it sets going again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandBody } from '#contract/command.ts';
import type { ClientMessage, DeskMessage } from '#contract/protocol.ts';
import type { SimulatedAct } from '#desk/devices/setting.ts';
import type { Stage } from '#desk/scenario/play.ts';
import { monotonicNow } from '#desk/time.ts';
import type { Hall } from './hall.ts';
import type { Windows } from './life.ts';

/** Who sits at the judges' window; the others' rulings are entered at the console (代录). */
const SEATED_JUDGE = 'judge-1';
/** Milliseconds of a second of the clock left for what must happen in it. */
const MARGIN = 250;
/** Most seconds one adjustment may move the clock. */
const LARGEST_STEP = 60;
/** Milliseconds after which a hand presses again. */
const UNHEARD = 500;
const REASON = '机器人';

type Seat = 'console' | 'host' | 'judge' | 'station';
type CommandMessage = Extract<ClientMessage, { t: 'command' }>;
type Wish = (windows: Windows) => Omit<CommandMessage, 't' | 'id' | 'seen'>;

/** Results are confirmed by the chief judge, whom the console enters for; nobody has signed in at the judges' window. */
function seatOf(as: string, { type }: CommandBody): Seat {
  if (as === 'host') return 'host';
  return as === SEATED_JUDGE && type !== 'results.confirm' ? 'judge' : 'console';
}

export class Robot implements Stage {
  readonly #hall: Hall;
  /** Ids of the steps' commands that were accepted, in order. */
  readonly causes: string[] = [];
  #given = 0;
  #owed = 0;
  /** Milliseconds the clock of the scenario has left; null: none is running. */
  #left: number | null = null;
  #why = '';

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  why(): string {
    return this.#why;
  }

  async command(body: CommandBody, as: string): Promise<string | null> {
    if (body.type === 'buzz.open') await this.#nobodyWaiting();
    await this.#elapse();
    const seat = seatOf(as, body);
    const onBehalfOf = seat === 'console' && as !== 'technician' ? as : null;
    const answer = await this.#give(seat, () => ({ onBehalfOf, body }));
    if (answer.t === 'accepted') this.causes.push(answer.id);
    this.#why = answer.t === 'refused' ? JSON.stringify(answer.refusal) : '';
    return answer.t === 'refused' ? answer.refusal.code : null;
  }

  async station(answer: string): Promise<void> {
    await this.#elapse();
    await this.#until(({ station }) =>
      station.sees(({ turn }) => turn?.phase === 'answering' && turn.answer === null),
    );
    const given = await this.#give('station', ({ station }) => {
      const { turn } = station.view;
      if (turn === null) throw new Error('the station shows no turn');
      const question = turn.question?.id ?? '';
      return {
        onBehalfOf: null,
        body: { type: 'answer.submit', turn: turn.id, item: turn.item, question, answer },
      };
    });
    if (given.t !== 'accepted') throw new Error(`the station's answer: ${JSON.stringify(given)}`);
    this.causes.push(given.id);
  }

  /** Presses that the desk did not live to keep are pressed again. */
  async press(teams: readonly number[]): Promise<void> {
    await this.#elapse();
    const opened = this.#buzzOpened();
    for (const team of teams) {
      while (!this.#hasPressed(team)) {
        if (opened) await this.#armed();
        await this.#hand('box', { do: 'press', seat: team }, () => this.#hasPressed(team));
      }
    }
    if (opened)
      await this.#until(({ console }) => console.sees(({ turn }) => turn?.buzz?.state === 'claimed'));
  }

  /** The first answer of a seat counts, so it does no harm to give one again that the desk did not live to keep. */
  async panel(answers: readonly (string | null)[]): Promise<void> {
    await this.#elapse();
    for (const [index, answer] of answers.entries()) {
      const seat = index + 1;
      const act = { do: 'answer', seat, answer: answer ?? '' } as const;
      while (answer !== null && !this.#hasAnswered(seat)) {
        if (this.#hall.windows.console.view.clock?.state === 'expired')
          throw new Error(`seat ${seat} ran out of time`);
        await this.#moveClock();
        await this.#hand('base', act, () => this.#hasAnswered(seat));
      }
    }
  }

  async wait(seconds: number): Promise<void> {
    this.#owed += seconds;
  }

  /** The answer to one command, however many lives of the desk it takes. */
  async #give(seat: Seat, wish: Wish): Promise<Extract<DeskMessage, { t: 'accepted' | 'refused' }>> {
    for (;;) {
      const id = `robot-${this.#given}`;
      this.#given += 1;
      let asked: CommandMessage | null = null;
      let answer: DeskMessage | null = null;
      let died = false;
      while (answer === null) {
        await this.#everybodyKnows();
        // Said again as it was said before, also with what its sender had seen then.
        asked ??= { t: 'command', id, seen: this.#hall.windows[seat].seq, ...wish(this.#hall.windows) };
        const message = asked;
        answer = await this.#hall.send((windows) => windows[seat].ask(message));
        died ||= answer === null;
      }
      if (answer.t !== 'accepted' && answer.t !== 'refused') throw new Error(JSON.stringify(answer));
      if (died) await this.#setGoing();
      if (answer.t === 'refused' && died) continue;
      if (answer.t === 'accepted') await this.#everybodyKnows(answer.seq);
      return answer;
    }
  }

  /** A clock that was held by a death goes on, and a buzz is opened anew. */
  async #setGoing(): Promise<void> {
    const { console } = this.#hall.windows;
    await this.#everybodyKnows();
    if (console.view.clock?.state === 'held') {
      const resumed = await this.#give('console', () => ({
        onBehalfOf: null,
        body: { type: 'clock.resume' },
      }));
      if (resumed.t === 'refused') await this.#order('console', { type: 'clock.time-up' });
    }
    if (this.#buzzHeld()) await this.#order('host', { type: 'buzz.open' });
    await this.#moveClock();
  }

  async #order(seat: Seat, body: CommandBody): Promise<void> {
    const answer = await this.#give(seat, () => ({ onBehalfOf: null, body }));
    if (answer.t === 'refused') throw new Error(`${body.type}: ${JSON.stringify(answer.refusal)}`);
  }

  /** Gives up a hand that the device was not yet armed for: people press again when nothing comes of it. */
  async #hand(device: string, act: SimulatedAct, kept: () => boolean): Promise<void> {
    const done = await this.#hall.send(async ({ console }) => {
      await console.result({ kind: 'simulate', device, act });
      await Promise.race([console.until(kept), sleep(UNHEARD)]);
      return true;
    });
    if (done === null) await this.#setGoing();
  }

  /** Open and with its cue given. */
  async #armed(): Promise<void> {
    await this.#until(({ console }) => console.sees(({ turn }) => turn?.buzz?.state !== 'reading'));
  }

  /** An early press is a foul or it is not; the host goes on when that is said. */
  async #nobodyWaiting(): Promise<void> {
    await this.#until(({ console }) =>
      console.sees(({ turn }) => turn?.presses.every(({ status }) => status !== 'waiting') ?? true),
    );
  }

  async #until(condition: (windows: Windows) => Promise<void>): Promise<void> {
    while ((await this.#hall.lasting((windows) => condition(windows).then(() => true))) === null)
      await this.#setGoing();
  }

  /** Every window has been shown this entry, and whatever else any of them has been shown. */
  async #everybodyKnows(seq = 0): Promise<void> {
    await this.#hall.lasting(async ({ home: _, ...windows }) => {
      const all = Object.values(windows);
      const last = Math.max(seq, ...all.map((window) => window.seq));
      for (const window of all) await window.until(() => window.seq >= last);
    });
  }

  /** It was opened, and is to be opened again. */
  #buzzHeld(): boolean {
    const { offers } = this.#hall.windows.host.view;
    return this.#buzzOpened() && offers.some(({ command }) => command.type === 'buzz.open');
  }

  #buzzOpened(): boolean {
    const opening = ['buzz.opened', 'item.presented'];
    const last = this.#hall.windows.console.view.journal.find(({ type }) => opening.includes(type));
    return last?.type === 'buzz.opened';
  }

  #hasAnswered(seat: number): boolean {
    return this.#hall.windows.console.view.turn?.panel?.seats[seat - 1] !== 'silent';
  }

  #hasPressed(team: number): boolean {
    const { turn } = this.#hall.windows.console.view;
    return turn?.presses.some((press) => press.team === team && press.status !== 'ignored') ?? false;
  }

  /** Only what the rules can tell apart is kept: in which second of the clock a step falls. */
  async #elapse(): Promise<void> {
    await this.#everybodyKnows();
    const { clock } = this.#hall.windows.console.view;
    const seconds = this.#owed;
    this.#owed = 0;
    if (clock === null || clock.state === 'expired' || clock.state === 'stopped') this.#left = null;
    else {
      this.#left ??= clock.limit;
      if (clock.state !== 'paused') this.#left -= seconds * 1000;
    }
    await this.#moveClock();
  }

  async #moveClock(): Promise<void> {
    for (;;) {
      const remaining = this.#remaining();
      if (this.#left === null || remaining === null) return;
      if (this.#left <= 0 && remaining < 1000) {
        await this.#until(({ console }) => console.sees(({ clock }) => clock?.state !== 'running'));
        continue;
      }
      const second = Math.max(0, Math.floor(this.#left / 1000));
      const short = MARGIN - (remaining % 1000);
      const steps = second - Math.floor(remaining / 1000);
      if (steps === 0 && short <= 0) return;
      if (short > 0) await sleep(MARGIN - short + 1);
      else await this.#adjust(Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, steps)));
    }
  }

  /** Milliseconds; null when the clock does not run. */
  #remaining(): number | null {
    const deadline = this.#hall.windows.console.view.clock?.deadline ?? null;
    return deadline === null ? null : Math.max(0, deadline - monotonicNow());
  }

  async #adjust(seconds: number): Promise<void> {
    const body: CommandBody = { type: 'clock.adjust', seconds, reason: REASON };
    await this.#give('console', () => ({ onBehalfOf: null, body }));
  }
}
