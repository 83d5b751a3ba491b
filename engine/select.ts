// Questions put to the state: which round, which item, whose turn, what is left of the clock.
import type { Definition, Round, Verdict } from '#contract/definition.ts';
import type { RundownEntry, TurnEntry } from '#contract/event.ts';
import { OBJECTIVE_TYPES, type QuestionType } from '#contract/question.ts';
import type { PersonId, Team } from '#contract/roster.ts';
import { type Instant, type Millis, millis } from '#contract/units.ts';
import { isPlannedLive } from './schedule.ts';
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

/**
 * Entries not yet come to: those after the present one in order, then what was leapt over. A voided turn may be called
 * again by name, it does not wait in line; turns of teams that are out are skipped.
 */
export function pendingEntries(state: State): readonly RundownEntry[] {
  const here = state.rundown.findIndex((entry) => entry.id === state.position);
  return [...state.rundown.slice(here + 1), ...state.rundown.slice(0, here + 1)].filter(
    (entry) => entry.id !== state.position && !state.past.has(entry.id) && !isSkipped(state, entry),
  );
}

/** Where entries planned after this one are put: behind it. */
export function insertionPoint(state: State, after: string): number {
  return state.rundown.findIndex((entry) => entry.id === after) + 1;
}

/** Whose team is out of the contest, or whose naming team has nobody left to name. */
export function isSkipped(state: State, entry: RundownEntry): boolean {
  if (entry.kind !== 'turn') return false;
  if (entry.team !== null) return isOut(state, entry.team);
  return entry.naming !== null && unanswered(state, entry).length === 0;
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

/** The round that comes next, when its teams declare their stakes before its first turn. */
export function roundDeclaring(state: State): Round | null {
  const round = roundAhead(state);
  return round?.stake.by === 'choice' && round.stake.declared === 'before-round' ? round : null;
}

/** The round of the next turn; of a round planned as it goes no turn stands there before its first. */
function roundAhead(state: State): Round | null {
  const here = state.rundown.findIndex((entry) => entry.id === state.position);
  const entered = state.rundown.slice(0, here + 1).findLast((entry) => entry.kind !== 'page');
  if (entered?.kind === 'round' && isUnplanned(state, entered.round)) return roundOf(state, entered.round);
  const next = pendingEntries(state).find(
    (entry) => entry.kind === 'turn' || (entry.kind === 'round' && isUnplanned(state, entry.round)),
  );
  return next === undefined || next.kind === 'page' ? null : roundOf(state, next.round);
}

function isUnplanned(state: State, id: string): boolean {
  const begun = state.rundown.some((entry) => entry.kind === 'turn' && entry.round === id);
  return !begun && isPlannedLive(roundOf(state, id), definitionOf(state).rounds);
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
