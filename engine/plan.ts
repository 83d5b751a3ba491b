// What comes next in the rundown, also where it could not be known before: orders by score or lot, challenges, bonuses,
// time halves, play-offs.
import type { Round } from '#contract/definition.ts';
import type { RundownEntry, TurnEntry } from '#contract/event.ts';
import { activeIn, champions, levelAtTheEdge, startersOf } from './elimination.ts';
import { ofState } from './memo.ts';
import { pendingEntries } from './pending.ts';
import { goesOn, playoffEntries, questionsLeft } from './playoff.ts';
import {
  cyclesOf,
  designations,
  isPlannedLive,
  itemsPerTurn,
  pairTurn,
  rankPairs,
  sharedTurn,
  teamTurn,
} from './schedule.ts';
import { definitionOf, isOut, lastAttempt, roundOf, turnsHeld } from './select.ts';
import { liveScore } from './standings.ts';
import type { State } from './state.ts';

export type NextStep =
  | { readonly kind: 'entry'; readonly entry: RundownEntry }
  /** Turns to be added after an entry; the first of them comes next. */
  | { readonly kind: 'plan'; readonly after: string; readonly entries: readonly TurnEntry[] }
  | { readonly kind: 'playoff'; readonly entries: readonly RundownEntry[] }
  /** Lots must be drawn first, among these teams. */
  | {
      readonly kind: 'draw';
      readonly decides: 'order' | 'stay';
      readonly round: Round;
      readonly cycle: number;
      readonly teams: readonly number[];
    };

/** What the main key goes to when no turn is live; null: the rundown is at its end. */
export const nextStep = ofState((state): NextStep | null => {
  if (state.stage !== 'running') return null;
  const [pending] = pendingEntries(state);
  const bonus = bonusStep(state);
  if (bonus !== null) return bonus;
  const here = roundHere(state);
  if (pending !== undefined && isNextPage(state, pending)) return { kind: 'entry', entry: pending };
  const planned = here === null ? null : planOf(state, here);
  if (planned !== null) return planned;
  if (pending !== undefined) return { kind: 'entry', entry: pending };
  for (const round of definitionOf(state).rounds) {
    const resumed = hasBegun(state, round) ? planOf(state, round) : null;
    if (resumed !== null) return resumed;
  }
  const entries = playoffEntries(state);
  return entries.length > 0 ? { kind: 'playoff', entries } : null;
});

/** The entry a step goes to; null where lots must be drawn first. */
export function entryOf(step: NextStep): RundownEntry | null {
  switch (step.kind) {
    case 'entry':
      return step.entry;
    case 'plan':
    case 'playoff':
      return step.entries[0] ?? null;
    case 'draw':
      return null;
  }
}

/** A page somebody put right here comes before turns that are only planned now. */
function isNextPage(state: State, pending: RundownEntry): boolean {
  const here = state.rundown.findIndex((entry) => entry.id === state.position);
  return pending.kind === 'page' && state.rundown[here + 1]?.id === pending.id;
}

/** The round the rundown stands in: of the present entry, or of the last one before a page. */
function roundHere(state: State): Round | null {
  const here = state.rundown.findIndex((entry) => entry.id === state.position);
  const entry = state.rundown.slice(0, here + 1).findLast((candidate) => candidate.kind !== 'page');
  if (entry === undefined) return null;
  const round = roundOf(state, entry.round);
  return round.who.by === 'winner' ? roundOf(state, round.who.of) : round;
}

function hasBegun(state: State, round: Round): boolean {
  return state.position === round.id || state.past.has(round.id);
}

function turnsOf(state: State, round: Round): TurnEntry[] {
  return state.rundown.filter(
    (entry): entry is TurnEntry => entry.kind === 'turn' && entry.round === round.id,
  );
}

/** The last entry of a round and of the bonuses that belong to it: behind it new turns are put. */
function endOf(state: State, round: Round): string {
  const belongs = (id: string) => {
    const { who } = roundOf(state, id);
    return id === round.id || (who.by === 'winner' && who.of === round.id);
  };
  return state.rundown.findLast((entry) => entry.kind !== 'page' && belongs(entry.round))?.id ?? round.id;
}

/** The bonus turn a won turn brings; before anything else. */
function bonusStep(state: State): NextStep | null {
  const { turn } = state;
  if (turn?.state !== 'settled' || state.position !== turn.id) return null;
  const item = turn.items.at(-1);
  const winner = item && lastAttempt(item);
  if (winner?.verdict !== 'right' || item?.annulled) return null;
  const round = definitionOf(state).rounds.find(({ who }) => who.by === 'winner' && who.of === turn.round);
  if (round === undefined || !hasPaper(state, round)) return null;
  const entry = teamTurn(round, turn.cycle, winner.team);
  const planned = state.rundown.some(({ id }) => id === entry.id);
  return planned ? null : { kind: 'plan', after: turn.id, entries: [entry] };
}

/** The next turns of a round that is planned as it goes; null when it has turns waiting or is over. */
function planOf(state: State, round: Round): NextStep | null {
  if (!isPlannedLive(round, definitionOf(state).rounds) || round.who.by === 'winner') return null;
  const turns = turnsOf(state, round);
  const waiting = pendingEntries(state).some((entry) => entry.kind === 'turn' && entry.round === round.id);
  if (waiting) return null;
  const level = levelAtTheEdge(state, round);
  if (level !== null) return { kind: 'draw', decides: 'stay', round, ...level };
  const cycle = Math.max(0, ...turns.map((turn) => turn.cycle)) + 1;
  const next = cycleTurns(state, round, cycle);
  if (next === null) return null;
  return 'kind' in next ? next : { kind: 'plan', after: endOf(state, round), entries: next.entries };
}

type CyclePlan = { readonly entries: readonly TurnEntry[] } | Extract<NextStep, { kind: 'draw' }> | null;

function cycleTurns(state: State, round: Round, cycle: number): CyclePlan {
  const left = activeIn(state, round);
  if (round.eliminate !== null && left.length <= round.eliminate.until) return null;
  if (left.length === 0) return null;
  switch (round.who.by) {
    case 'order': {
      if (cycle > cyclesOf(round)) return null;
      const order = sequenceOf(state, round, round.who, cycle, left);
      if ('draw' in order) return { kind: 'draw', decides: 'order', round, cycle, teams: order.draw };
      return { entries: order.teams.map((team) => teamTurn(round, cycle, team)) };
    }
    case 'designation':
      return someTurns(cycle > cyclesOf(round) ? [] : pairTurns(state, round, cycle, left));
    case 'champion':
      return challenge(state, round, cycle);
    case 'all':
      return cycle > cyclesOf(round) ? null : { entries: [sharedTurn(round, cycle)] };
    case 'buzz':
      return mayGoOn(state, round, cycle) ? { entries: [sharedTurn(round, cycle)] } : null;
    case 'winner':
      return null;
  }
}

function someTurns(entries: readonly TurnEntry[]): CyclePlan {
  return entries.length === 0 ? null : { entries };
}

/** Who names for whom among those left; in later cycles the pairs of the first. */
function pairTurns(state: State, round: Round, cycle: number, left: readonly number[]): TurnEntry[] {
  const earlier = turnsOf(state, round).filter((turn) => turn.cycle === 1);
  const kept = earlier.flatMap(({ naming, team }) =>
    naming !== null && left.includes(naming) && (team === null || left.includes(team))
      ? [{ naming, answering: team }]
      : [],
  );
  const ranked = round.who.by === 'designation' && round.who.pairs === 'ranks';
  const first = ranked ? rankPairs(byScore(state, left)) : designations(round, left);
  return (cycle === 1 ? first : kept).map((pair) => pairTurn(round, cycle, pair));
}

/** Under a game clock: time, halves and questions left; else the rotations of the round. */
function mayGoOn(state: State, round: Round, cycle: number): boolean {
  const { game } = round;
  if (game === null) return cycle <= cyclesOf(round);
  if (game.most !== null && cycle > game.most) return false;
  if (!hasPaper(state, round)) return false;
  if (state.game?.round !== round.id || state.game.clock.state !== 'expired') return true;
  return state.game.period < game.periods;
}

/** Questions for one more turn. */
function hasPaper(state: State, round: Round): boolean {
  if (goesOn(round)) return questionsLeft(state, round).length >= itemsPerTurn(round);
  const questions = state.papers.find((candidate) => candidate.round === round.id)?.questions ?? [];
  return questions.length >= (turnsOf(state, round).length + 1) * itemsPerTurn(round);
}

interface InSequence {
  readonly sequence: 'number' | 'reverse' | 'score-up' | 'score-down' | 'drawn';
  readonly equal: 'number' | 'draw';
}

/** The teams in the order of a cycle, or those among whom lots must be drawn first. */
function sequenceOf(
  state: State,
  round: Round,
  { sequence, equal }: InSequence,
  cycle: number,
  teams: readonly number[],
  score: (team: number) => number = (team) => liveScore(state, team),
): { teams: number[] } | { draw: readonly number[] } {
  const sorted = [...teams].sort((a, b) => a - b);
  // Lots are drawn once for a round; an order by score may need new ones in each cycle.
  const drawn = state.draws.findLast(
    (draw) =>
      draw.round === round.id && draw.decides === 'order' && (sequence === 'drawn' || draw.cycle === cycle),
  );
  const lot = (team: number) => drawn?.teams.indexOf(team) ?? -1;
  switch (sequence) {
    case 'number':
      return { teams: sorted };
    case 'reverse':
      return { teams: sorted.reverse() };
    case 'drawn':
      return sorted.some((team) => lot(team) < 0)
        ? { draw: sorted }
        : { teams: sorted.sort((a, b) => lot(a) - lot(b)) };
    case 'score-up':
    case 'score-down': {
      const tied = sorted.filter((team) =>
        sorted.some((other) => other !== team && score(other) === score(team)),
      );
      if (equal === 'draw' && tied.some((team) => lot(team) < 0)) return { draw: tied };
      const up = sequence === 'score-up' ? 1 : -1;
      return { teams: sorted.sort((a, b) => up * (score(a) - score(b)) || lot(a) - lot(b) || a - b) };
    }
  }
}

function byScore(state: State, teams: readonly number[]): number[] {
  return [...teams].sort((a, b) => liveScore(state, b) - liveScore(state, a) || a - b);
}

/** The next challenge, when somebody is left to challenge. */
function challenge(state: State, round: Round, cycle: number): CyclePlan {
  const order = challengeOrder(state, round);
  if ('draw' in order) return { kind: 'draw', decides: 'order', round, cycle: 1, teams: order.draw };
  const possible = nextChallenge(state, round) !== null && hasPaper(state, round);
  return possible ? { entries: [sharedTurn(round, cycle)] } : null;
}

/** Who comes on when: by number, by lot, or by the score as it stood before this round. */
function challengeOrder(state: State, round: Round): { teams: number[] } | { draw: readonly number[] } {
  const everybody = startersOf(state, round).filter((team) => !isOut(state, team));
  if (round.who.by !== 'champion') return { teams: everybody };
  const before = (team: number) => liveScore(state, team) - pointsIn(state, round, team);
  return sequenceOf(state, round, round.who, 1, everybody, before);
}

/** Champion and challenger of the next challenge of a round; null when nobody is left to challenge. */
export function nextChallenge(state: State, round: Round): [number, number] | null {
  const order = challengeOrder(state, round);
  return 'draw' in order ? null : challengers(state, round, order.teams, activeIn(state, round));
}

function pointsIn(state: State, round: Round, team: number): number {
  const turns = new Set(turnsOf(state, round).map((turn) => turn.id));
  return state.postings
    .filter((posting) => posting.team === team && posting.ledger === 'live' && turns.has(posting.turn))
    .reduce((sum, posting) => sum + posting.amount, 0);
}

function challengers(
  state: State,
  round: Round,
  order: readonly number[],
  left: readonly number[],
): [number, number] | null {
  const held = turnsHeld(state).filter((turn) => turn.round === round.id && turn.state === 'settled');
  const { champion } = champions(state, round, held);
  const waiting = order.filter((team) => left.includes(team));
  if (champion === null || !left.includes(champion)) {
    const [first, second] = waiting;
    return first === undefined || second === undefined ? null : [first, second];
  }
  const challenger = waiting.find((team) => team !== champion);
  return challenger === undefined ? null : [champion, challenger];
}
