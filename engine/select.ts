// Questions put to the state: which round, which item, whose turn, what is left of the clock.
import type { Definition, Round, Verdict } from '#contract/definition.ts';
import type { TurnEntry } from '#contract/event.ts';
import { OBJECTIVE_TYPES, type QuestionType } from '#contract/question.ts';
import type { PersonId, Team } from '#contract/roster.ts';
import { type Instant, type Millis, millis } from '#contract/units.ts';
import type { Attempt, Clock, Item, State, Turn } from './state.ts';

export function definitionOf(state: State): Definition {
  if (state.definition === null) throw new Error('the contest has no definition yet');
  return state.definition;
}

export function roundOf(state: State, id: string): Round {
  const round = definitionOf(state).rounds.find((candidate) => candidate.id === id);
  if (round === undefined) throw new Error(`no round ${id}`);
  return round;
}

export function teamOf(state: State, number: number): Team {
  const team = state.teams.find((candidate) => candidate.number === number);
  if (team === undefined) throw new Error(`no team ${number}`);
  return team;
}

/** Everybody of a team, on stage or not. */
export function membersOf({ lineup, substitutes }: Team): PersonId[] {
  return [...lineup.map((place) => place.person), ...substitutes];
}

/** Teams that were neither withdrawn nor disqualified, in the order of numbers. */
export function activeTeams(state: State): readonly Team[] {
  return state.teams.filter((team) => !isOut(state, team.number));
}

export function isOut(state: State, team: number): boolean {
  return state.outs.some((out) => out.team === team && out.person === null);
}

export function isPersonOut(state: State, person: PersonId): boolean {
  return state.outs.some((out) => out.person === person);
}

export function isLive(turn: Turn | null): turn is Turn {
  return turn !== null && (turn.state === 'called' || turn.state === 'running');
}

export function liveTurn(state: State): Turn | null {
  return isLive(state.turn) ? state.turn : null;
}

export function currentItem(turn: Turn): Item | null {
  return turn.current === null ? null : (turn.items[turn.current] ?? null);
}

export function lastAttempt(item: Item): Attempt | null {
  return item.attempts.at(-1) ?? null;
}

/** A team's attempt at an item; without a team the last one. */
export function attemptOf(item: Item, team: number | undefined): Attempt | null {
  return team === undefined
    ? lastAttempt(item)
    : (item.attempts.findLast((attempt) => attempt.team === team) ?? null);
}

const NO_MISS: readonly (Verdict | null)[] = ['right', 'scored', 'passed', null];

/** A wrong answer, or anything that counts as one. */
export function isMiss(verdict: Verdict | null): boolean {
  return !NO_MISS.includes(verdict);
}

/** All turns that took place, the live one included, voided ones left out. */
export function turnsHeld(state: State): readonly Turn[] {
  const all = state.turn === null ? state.turns : [...state.turns, state.turn];
  return all.filter((turn) => turn.state !== 'voided');
}

export function turnEntry(state: State, id: string): TurnEntry | null {
  const entry = state.rundown.find((candidate) => candidate.id === id);
  return entry?.kind === 'turn' ? entry : null;
}

/** Where entries planned after this one are put: behind it. */
export function insertionPoint(state: State, after: string): number {
  return state.rundown.findIndex((entry) => entry.id === after) + 1;
}

/** Teams that have not answered in this cycle of a round yet. */
export function unanswered(
  state: State,
  { id, round, cycle }: Pick<TurnEntry, 'id' | 'round' | 'cycle'>,
): number[] {
  const answered = turnsHeld(state)
    .filter((turn) => turn.round === round && turn.cycle === cycle && turn.id !== id)
    .map((turn) => turn.team);
  return activeTeams(state)
    .map((team) => team.number)
    .filter((team) => !answered.includes(team));
}

/** The team that answers the present item: whoever has the last attempt, else the turn's own; null where several do. */
export function answeringTeam(turn: Turn): number | null {
  if (turn.kind === 'all') return null;
  return currentItem(turn)?.attempts.at(-1)?.team ?? turn.team;
}

/** The player of the present item. */
export function answeringPerson(turn: Turn): PersonId | null {
  const attempt = turn.kind === 'all' ? undefined : currentItem(turn)?.attempts.at(-1);
  if (attempt === undefined) return turn.player;
  return attempt.person ?? (attempt.team === turn.team ? turn.player : null);
}

export function hasBegun(turn: Turn): boolean {
  return turn.items.some((item) => item.phase !== null && item.phase !== 'presented');
}

/** Time to press while the buzz waits to be opened anew: it starts with that. */
export function isPressingHeld(state: State): boolean {
  const turn = liveTurn(state);
  return turn?.clock?.measures === 'press' && currentItem(turn)?.buzz?.state === 'held';
}

/** Time left at `now`; a running clock of another run of the desk has nothing to say. */
export function remainingAt(clock: Clock, now: Instant): Millis {
  switch (clock.state) {
    case 'running':
      return millis(clock.deadline.run === now.run ? Math.max(0, clock.deadline.ms - now.ms) : 0);
    case 'expired':
      return millis(0);
    default:
      return clock.remaining;
  }
}

/** The next item of a turn that is still to be asked; null when all were. */
export function nextItem(turn: Turn): number | null {
  const next = turn.items.find((item) => item.phase === null && !item.credited);
  return next?.index ?? null;
}

export function isObjective(type: QuestionType): boolean {
  return OBJECTIVE_TYPES.includes(type);
}

export function clockLimit(round: Round, stake: number | null): Millis {
  const limit = round.clock.limit;
  const seconds = limit.by === 'fixed' ? limit.seconds : limit.seconds[String(stake)];
  if (seconds === undefined) throw new Error(`no time limit for stake ${stake} in ${round.id}`);
  return millis(seconds * 1000);
}

/** Milliseconds between 抢答开始 and the cue, of the buzz that has been opened; 0 without a countdown. */
export function countdownOf(state: State): Millis {
  const turn = liveTurn(state);
  return (turn && currentItem(turn)?.buzz?.countdown?.length) ?? millis(0);
}
