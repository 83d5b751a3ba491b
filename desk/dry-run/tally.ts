// What many contests came to: points by round and in all, rounds that were reached, and how long they took.
import type { Definition } from '#contract/definition.ts';
import type { DryRunReport } from '#contract/dry-run.ts';
import { POINT } from '#contract/units.ts';
import { liveScore } from '#engine/standings.ts';
import type { State } from '#engine/state.ts';
import type { DeadEnd } from './player.ts';

/** What is alike is told once, and so many different ones at most. */
const MOST_DEAD_ENDS = 20;

class Span {
  least = Number.POSITIVE_INFINITY;
  greatest = Number.NEGATIVE_INFINITY;
  sum = 0;
  count = 0;

  add(value: number): void {
    this.least = Math.min(this.least, value);
    this.greatest = Math.max(this.greatest, value);
    this.sum += value;
    this.count += 1;
  }

  /** 0 and 0 where nothing was added. */
  get bounds(): { least: number; greatest: number } {
    return this.count === 0 ? { least: 0, greatest: 0 } : { least: this.least, greatest: this.greatest };
  }

  get mean(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }
}

export class Tally {
  readonly #definition: Definition;
  readonly #rounds = new Map<string, Span>();
  readonly #total = new Span();
  readonly #minutes = new Span();
  readonly #deadEnds = new Map<string, DeadEnd>();
  #contests = 0;
  #commands = 0;

  constructor(definition: Definition) {
    this.#definition = definition;
  }

  /** A contest played to its end or to a dead end, which took so many milliseconds on its own clock. */
  add(state: State, { commands, took }: { commands: number; took: number }): void {
    this.#contests += 1;
    this.#commands += commands;
    this.#minutes.add(took / 60_000);
    const roundOf = new Map(
      state.rundown.flatMap((entry) => (entry.kind === 'turn' ? [[entry.id, entry.round] as const] : [])),
    );
    const played = new Set([...state.turns, ...(state.turn ? [state.turn] : [])].map(({ round }) => round));
    const points = new Map<string, number>();
    for (const { ledger, turn, team, amount } of state.postings) {
      const key = `${roundOf.get(turn)} ${team}`;
      if (ledger !== 'player') points.set(key, (points.get(key) ?? 0) + amount / POINT);
    }
    for (const { number } of state.teams) {
      for (const round of played) this.#spanOf(round).add(points.get(`${round} ${number}`) ?? 0);
      this.#total.add(liveScore(state, number) / POINT);
    }
  }

  addDeadEnd(deadEnd: DeadEnd): void {
    const round = deadEnd.turn.split('.')[0];
    const key = `${round} ${deadEnd.state} ${deadEnd.note}`;
    if (this.#deadEnds.size < MOST_DEAD_ENDS && !this.#deadEnds.has(key)) this.#deadEnds.set(key, deadEnd);
  }

  get report(): Omit<DryRunReport, 'secondsTaken'> {
    const { rounds } = this.#definition;
    return {
      contests: this.#contests,
      commands: this.#commands,
      deadEnds: [...this.#deadEnds.values()],
      unreached: rounds
        .filter(({ id }) => !this.#rounds.has(id))
        .map(({ id, title }) => ({ round: id, title })),
      scores: rounds.flatMap(({ id, title }) => {
        const span = this.#rounds.get(id);
        return span === undefined ? [] : [{ round: id, title, ...span.bounds }];
      }),
      total: this.#total.bounds,
      minutes: { ...this.#minutes.bounds, mean: this.#minutes.mean },
    };
  }

  #spanOf(round: string): Span {
    const span = this.#rounds.get(round) ?? new Span();
    this.#rounds.set(round, span);
    return span;
  }
}
