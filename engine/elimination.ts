// Who is out of a round before its end, in the order of going; and who holds the stage in a round of challenges.
import type { Round } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { ofRound } from './memo.ts';
import { definitionOf, isMiss, isOut, turnsHeld } from './select.ts';
import type { State, Turn } from './state.ts';

/** Teams eliminated in one round, in the order of going. */
export function eliminatedIn(state: State, round: Round): readonly number[] {
  return leavingOf(state, round).gone;
}

interface Leaving {
  readonly gone: readonly number[];
  /** Teams level where some must leave, for lots to decide; null: nothing is open. */
  readonly level: { readonly cycle: number; readonly teams: readonly number[] } | null;
}

/** Lots that decide who stays, when teams are level at the edge and no lots were drawn yet. */
export function levelAtTheEdge(state: State, round: Round): Leaving['level'] {
  return leavingOf(state, round).level;
}

const leavingOf = ofRound((state, round): Leaving => {
  const turns = turnsHeld(state).filter((turn) => turn.round === round.id && turn.state === 'settled');
  if (round.who.by === 'champion') return { gone: champions(state, round, turns).losers, level: null };
  if (round.eliminate === null || turns.length === 0) return { gone: [], level: null };
  const starters = startersOf(state, round);
  if (round.eliminate.when === 'cycle') return byCycle(state, round, turns, starters, round.eliminate);
  return { gone: byMisses(state, turns, starters, round.eliminate), level: null };
});

/** Teams that are neither out of the contest nor of this round. */
export function activeIn(state: State, round: Round): number[] {
  const gone = eliminatedIn(state, round);
  return startersOf(state, round).filter((team) => !gone.includes(team) && !isOut(state, team));
}

/** Teams that come into a round: all that no earlier round has put out of the contest. */
export function startersOf(state: State, round: Round): number[] {
  const { rounds } = definitionOf(state);
  const earlier = rounds.slice(
    0,
    rounds.findIndex(({ id }) => id === round.id),
  );
  const gone = earlier
    .filter(({ eliminate }) => eliminate?.outOf === 'contest')
    .flatMap((other) => eliminatedIn(state, other));
  return state.teams.map((team) => team.number).filter((team) => !gone.includes(team));
}

type ByMisses = Extract<NonNullable<Round['eliminate']>, { when: 'misses' }>;

/**
 * Who misses a question together leaves together; where too few would be left, nobody leaves at this question, and a
 * further miss decides.
 */
function byMisses(
  state: State,
  turns: readonly Turn[],
  starters: readonly number[],
  { count, until }: ByMisses,
): number[] {
  const misses = new Map<number, number>();
  const gone: number[] = [];
  for (const [index, turn] of turns.entries()) {
    // A team that was withdrawn since was there as long as it took part.
    const wasThere = (team: number) =>
      !isOut(state, team) || turns.slice(index).some((later) => takesPart(later, team));
    for (const item of turn.items) {
      const missed = item.annulled
        ? []
        : item.attempts.filter(({ verdict }) => isMiss(verdict)).map(({ team }) => team);
      for (const team of missed) misses.set(team, (misses.get(team) ?? 0) + 1);
      const leaving = missed.filter((team) => (misses.get(team) ?? 0) >= count && !gone.includes(team));
      const left = starters.filter((team) => !gone.includes(team) && wasThere(team));
      if (left.length - leaving.length >= until) gone.push(...leaving);
    }
  }
  return gone;
}

type ByCycle = Extract<NonNullable<Round['eliminate']>, { when: 'cycle' }>;

/** After each complete cycle the lowest go; teams level at the edge by lot, or the higher numbers. */
function byCycle(
  state: State,
  round: Round,
  turns: readonly Turn[],
  starters: readonly number[],
  rule: ByCycle,
): Leaving {
  const gone: number[] = [];
  const cycles = [...new Set(turns.map((turn) => turn.cycle))].sort((a, b) => a - b);
  for (const cycle of cycles) {
    if (!isComplete(state, round, turns, cycle)) break;
    const left = starters.filter((team) => !gone.includes(team) && tookPart(turns, cycle, team));
    const staying = starters.filter((team) => !gone.includes(team) && !isOut(state, team)).length;
    const leaving = Math.max(0, Math.min(rule.lowest, staying - rule.until));
    const points = pointsBy(state, turns, cycle, rule.by);
    const lot = drawnToStay(state, round, cycle);
    const order = left.sort((a, b) => points(a) - points(b) || lot(b) - lot(a) || b - a);
    const level = levelTeams(order, leaving, points);
    if (rule.equal === 'draw' && level.some((team) => lot(team) < 0))
      return { gone, level: { cycle, teams: [...level].sort((a, b) => a - b) } };
    gone.push(...order.slice(0, leaving));
  }
  return { gone, level: null };
}

/** Every planned turn of the cycle was held, or is skipped because its team is out. */
function isComplete(state: State, round: Round, turns: readonly Turn[], cycle: number): boolean {
  return state.rundown
    .filter((entry) => entry.kind === 'turn' && entry.round === round.id && entry.cycle === cycle)
    .every((entry) => turns.some((turn) => turn.id === entry.id) || isGone(state, entry));
}

/** Teams with the points of the edge, when they stand on both sides of it. */
function levelTeams(
  order: readonly number[],
  leaving: number,
  points: (team: number) => number,
): readonly number[] {
  const [last, next] = [order[leaving - 1], order[leaving]];
  if (last === undefined || next === undefined || points(last) !== points(next)) return [];
  return order.filter((team) => points(team) === points(last));
}

/** The place of a team among lots drawn for who stays after a cycle, from 0; −1 without one. */
function drawnToStay(state: State, round: Round, cycle: number): (team: number) => number {
  const drawn = state.draws.findLast(
    (draw) => draw.round === round.id && draw.cycle === cycle && draw.decides === 'stay',
  );
  return (team) => drawn?.teams.indexOf(team) ?? -1;
}

function pointsBy(
  state: State,
  turns: readonly Turn[],
  cycle: number,
  by: 'round' | 'score',
): (team: number) => number {
  const held = new Set(turns.filter((turn) => turn.cycle <= cycle).map((turn) => turn.id));
  const counts = by === 'round' ? ({ turn }: Posting) => held.has(turn) : postedBy(state, held);
  const sums = new Map<number, number>();
  for (const [index, posting] of state.postings.entries())
    if (posting.ledger === 'live' && counts(posting, index))
      sums.set(posting.team, (sums.get(posting.team) ?? 0) + posting.amount);
  return (team) => sums.get(team) ?? 0;
}

/** What was posted by the end of these turns: nothing that comes later brings a team back, but a correction of them. */
function postedBy(state: State, held: ReadonlySet<string>): (posting: Posting, index: number) => boolean {
  const called = [...state.turns, ...(state.turn ? [state.turn] : [])].map(({ id }) => id);
  const before = new Set(called.slice(0, called.findLastIndex((id) => held.has(id)) + 1));
  const next = state.postings.findIndex(({ turn }) => turn !== '' && !before.has(turn));
  return ({ turn }, index) => (turn === '' ? next < 0 || index < next : before.has(turn));
}

function tookPart(turns: readonly Turn[], cycle: number, team: number): boolean {
  return turns.some((turn) => turn.cycle === cycle && takesPart(turn, team));
}

function takesPart(turn: Turn, team: number): boolean {
  return turn.team === team || turn.eligible.includes(team);
}

function isGone(state: State, entry: State['rundown'][number]): boolean {
  return entry.kind === 'turn' && state.outs.some((out) => out.person === null && out.team === entry.team);
}

export interface Champions {
  /** Who holds the stage; null before the first challenge. */
  readonly champion: number | null;
  /** Those who lost, in the order of losing. */
  readonly losers: readonly number[];
}

/** The succession of champions: the winner of each challenge stays. */
export function champions(state: State, round: Round, turns: readonly Turn[]): Champions {
  let champion: number | null = null;
  const losers: number[] = [];
  for (const turn of turns) {
    const [first, second] = turn.eligible;
    if (first === undefined || second === undefined) continue;
    const points = (team: number) =>
      state.postings
        .filter((posting) => posting.turn === turn.id && posting.team === team)
        .filter(({ ledger, reason }) => ledger !== 'player' && reason !== 'free')
        .reduce((sum, posting) => sum + posting.amount, 0);
    const stays =
      points(first) === points(second)
        ? round.who.by === 'champion' && round.who.level === 'challenger'
          ? second
          : first
        : points(first) > points(second)
          ? first
          : second;
    champion = stays;
    losers.push(stays === first ? second : first);
  }
  return { champion, losers };
}
