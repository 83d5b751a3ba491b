// The player of random contests: one step after the other, each something that people or devices could do now.
import { inBoth } from '#contract/messages/message.ts';
import { entryOf, nextStep } from '#engine/plan.ts';
import { liveTurn } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import type { Chance } from './chance.ts';
import type { DryContest, Refused } from './contest.ts';
import type { Course, Happening, Move } from './course.ts';
import { usualMove } from './evening.ts';
import { settleByOffers } from './onward.ts';
import { anyOffer, CALM, EVENING, happening, type Temper } from './trouble.ts';

/** Where nobody could do anything any more. */
export interface DeadEnd {
  /** The live turn, or the entry that cannot be gone to; empty where there is none. */
  readonly turn: string;
  readonly state: string;
  /** What was offered, or why it was refused. */
  readonly note: string;
}

/** Steps a turn may take by itself before it is brought to its end by offers alone. */
const PATIENCE = { turn: 80, item: 60 };

/** How well informed the teams of a contest are, and how eager to press. */
const HABITS = [
  { skill: 0, eagerness: 0, alike: true },
  { skill: 1, eagerness: 0, alike: true },
  { skill: 0, eagerness: 0.9, alike: false },
  { skill: 0.3, eagerness: 0.9, alike: false },
  { skill: 0.5, eagerness: 0.9, alike: false },
  { skill: 0.6, eagerness: 0.7, alike: false },
  { skill: 0.7, eagerness: 0.9, alike: false },
  { skill: 0.8, eagerness: 0.9, alike: false },
  { skill: 0.9, eagerness: 0.9, alike: false },
  { skill: 1, eagerness: 1, alike: false },
] as const;

export class Player {
  readonly course: Course;
  readonly #temper: Temper;
  #turn = '';
  #steps = 0;
  #deadEnd: DeadEnd | null = null;
  /** Usual moves that the engine refused: they were none. */
  readonly misjudged = new Map<string, number>();

  constructor(contest: DryContest, chance: Chance, temper: Temper = EVENING) {
    this.course = { contest, chance, ...(chance.pick(HABITS) ?? HABITS[4]) };
    this.#temper = temper === EVENING && this.course.alike ? CALM : temper;
  }

  get contest(): DryContest {
    return this.course.contest;
  }

  get deadEnd(): DeadEnd | null {
    return this.#deadEnd;
  }

  /** Announced, or at a dead end. */
  get isOver(): boolean {
    return this.#deadEnd !== null || this.contest.state.stage === 'announced';
  }

  /** What is done next; to be taken before anything else happens. */
  choose(): Move | Happening | null {
    const { chance } = this.course;
    const dice = chance.next();
    const { offers, happenings } = this.#temper;
    if (dice < offers) return anyOffer(this.course, this.#temper);
    if (dice < offers + happenings) return happening(this.course, this.#temper);
    return usualMove(this.course);
  }

  step(): void {
    const live = liveTurn(this.contest.state);
    this.#steps = live?.id === this.#turn ? this.#steps + 1 : 0;
    this.#turn = live?.id ?? '';
    if (live !== null && this.#steps > PATIENCE.turn + PATIENCE.item * live.items.length) {
      this.#getOn('');
      this.#steps = 0;
      return;
    }
    const next = this.choose();
    const refused = next === null ? { code: '', params: {} } : this.#take(next);
    if (refused === null) return;
    this.misjudged.set(refused.code, (this.misjudged.get(refused.code) ?? 0) + 1);
    this.#getOn(noteOf(refused));
  }

  #take(next: Move | Happening): Refused | null {
    if (typeof next === 'function') {
      next();
      return null;
    }
    const { contest } = this.course;
    const before = contest.record.seq;
    contest.pass(next.after);
    // Something fell due in between: it is looked at anew.
    if (contest.record.seq !== before) return null;
    return contest.give(next.body, next.actor);
  }

  /** By what is offered alone; a dead end where that leads nowhere. */
  #getOn(note: string): void {
    const { contest, chance } = this.course;
    const live = liveTurn(contest.state);
    if (live === null) {
      this.#moveOn(note);
      return;
    }
    const stuck = settleByOffers(contest, chance);
    if (stuck !== null)
      this.#deadEnd = { turn: live.id, state: stateOf(contest.state), note: stuck.join(' ') };
  }

  /** Between turns only the main key leads on. */
  #moveOn(note: string): void {
    const { contest, chance } = this.course;
    const main = contest.offers.find((offer) => offer.primary);
    if (main !== undefined && contest.give(main.command) === null) return;
    const stakes = contest.offers.filter(({ id }) => id.startsWith('stake'));
    const stake = chance.pick(stakes);
    if (stake !== undefined && contest.give(stake.command) === null) return;
    const step = nextStep(contest.state);
    const turn = (step === null ? null : entryOf(step)?.id) ?? '';
    this.#deadEnd = { turn, state: stateOf(contest.state), note };
  }
}

/** Why something was refused, in both languages. */
export function noteOf({ code, params }: Refused): string {
  if (code === '') return '';
  const { zh, en } = inBoth(`refusal.${code}`, params);
  return `${zh} / ${en}`;
}

/** Where a contest stands, in the engine's own words. */
export function stateOf(state: State): string {
  const turn = liveTurn(state);
  if (turn === null) return state.stage;
  const item = turn.current === null ? undefined : turn.items[turn.current];
  const parts = [turn.state, item?.phase, item?.buzz?.state, item?.attempts.at(-1)?.state, turn.clock?.state];
  return parts.filter((part) => part !== undefined && part !== null).join(' · ');
}
