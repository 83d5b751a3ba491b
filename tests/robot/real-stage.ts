// What every robot at a real desk has in common: hands on the devices, time, and eyes on the console.
import type { CommandBody } from '#contract/command.ts';
import type { ConsoleView } from '#contract/view.ts';
import type { Stage } from '#desk/scenario/play.ts';
import { Pace } from './pace.ts';
import type { Venue } from './venue.ts';

/** Seconds; see the review window of {@link Venue}. */
const LONGER_THAN_REVIEW = 1.5;

type TurnPress = NonNullable<ConsoleView['turn']>['presses'][number];

export abstract class RealStage implements Stage {
  protected readonly venue: Venue;
  readonly #pace: Pace;
  /** Number of the last journal entry any window has heard of. */
  #seq = 0;
  /** Seconds of the scenario that are still to pass before the next thing happens. */
  #owed = 0;

  /** `margin`: see {@link Pace}. */
  constructor(venue: Venue, margin: number) {
    this.venue = venue;
    this.#pace = new Pace(venue.console, margin, () => {
      this.heard(venue.console.seq);
      return this.everybodyKnows();
    });
  }

  abstract command(body: CommandBody, as: string): Promise<string | null>;
  abstract station(answer: string): Promise<void>;

  /** The seats of the box are the numbers of the teams. The cue is given by the desk; nobody is faster than it. */
  async press(teams: readonly number[]): Promise<void> {
    await this.elapse();
    const { console, box } = this.venue;
    const opened = this.#buzzOpened();
    if (opened) await console.sees(({ turn }) => turn?.buzz?.state !== 'reading');
    const before = this.#presses().length;
    box.type(`press ${teams.join(' ')}`);
    await console.until(() => this.#presses().length === before + teams.length);
    // A claim waits `settle`; the host goes on when it is decided.
    if (opened) await console.sees(({ turn }) => turn?.buzz?.state !== 'armed');
    this.heard(console.seq);
  }

  async panel(answers: readonly (string | null)[]): Promise<void> {
    await this.elapse();
    const { console, base } = this.venue;
    const before = console.seq;
    const given = answers.flatMap((answer, index) =>
      answer === null ? [] : [`answer ${index + 1} ${answer}`],
    );
    for (const line of given) base.type(line);
    // Each answer is one entry, also one that does not count.
    await console.until(() => console.seq >= before + given.length);
    this.heard(console.seq);
  }

  async wait(seconds: number): Promise<void> {
    this.#owed += seconds;
  }

  /** Lets the time pass that has been waited for; the last thing before the effect of a step. */
  protected async elapse(): Promise<void> {
    await this.consoleKnows();
    const { console } = this.venue;
    const seconds = this.#owed;
    this.#owed = 0;
    // A press while the question is read is a foul once the review window has passed without the cue, and not before.
    if (seconds > LONGER_THAN_REVIEW && !this.#buzzOpened())
      await console.until(() => !this.#presses().some(({ status }) => status === 'waiting'));
    await this.#pace.pass(seconds);
    this.heard(console.seq);
  }

  /** A fair press claims the question once `settle` has passed; the host sees it before going on. */
  protected async consequenceOf(body: CommandBody): Promise<void> {
    if (body.type !== 'press.rule' || body.verdict !== 'fair') return;
    await this.venue.console.sees(({ turn }) => turn?.buzz?.state === 'claimed');
    this.heard(this.venue.console.seq);
  }

  protected heard(seq: number): void {
    this.#seq = Math.max(this.#seq, seq);
  }

  /** What every window must have seen before somebody acts at it, lest it be refused as stale. */
  protected get seq(): number {
    return this.#seq;
  }

  /** Settles when every window that can be seen has been shown all that has happened. */
  protected everybodyKnows(): Promise<void> {
    return this.consoleKnows();
  }

  protected consoleKnows(): Promise<void> {
    return this.venue.console.until(() => this.venue.console.seq >= this.#seq);
  }

  /** A scenario cannot know the id of a press: `team:5` stands for the referred press of team 5. */
  protected addressed(body: CommandBody): CommandBody {
    if (body.type !== 'press.rule') return body;
    const referred = this.#presses().find(
      ({ team, status }) => status === 'judge' && body.press === `team:${team}`,
    );
    return { ...body, press: referred?.press ?? body.press };
  }

  #presses(): readonly TurnPress[] {
    return this.venue.console.view.turn?.presses ?? [];
  }

  #buzzOpened(): boolean {
    const last = this.venue.console.view.journal.find(({ type }) =>
      ['buzz.opened', 'item.presented'].includes(type),
    );
    return last?.type === 'buzz.opened';
  }
}
