// Who is out of a round before its end, in the order of going; and who holds the stage in a round of challenges.
import type { Round } from '#contract/definition.ts';
import { definitionOf, isMiss, isOut, turnsHeld } from './select.ts';
import type { State, Turn } from './state.ts';

export interface Eliminated {
  readonly team: number;
  readonly round: string;
}

/** Teams eliminated in all rounds, the first to go first; each stands once. */
export function eliminatedTeams(state: State): readonly Eliminated[] {
  const gone = definitionOf(state).rounds.flatMap((round) =>
    eliminatedIn(state, round).map((team) => ({ team, round: round.id })),
  );
  return gone.filter(({ team }, index) => gone.findIndex((other) => other.team === team) === index);
}

/** Teams eliminated in one round, in the order of going. */
export function eliminatedIn(state: State, round: Round): readonly number[] {
  const turns = turnsHeld(state).filter((turn) => turn.round === round.id && turn.state === 'settled');
  if (round.who.by === 'champion') return champions(state, round, turns).losers;
  if (round.eliminate === null || turns.length === 0) return [];
  const starters = startersOf(state, round);
  const going =
    round.eliminate.when === 'misses'
      ? byMisses(turns, round.eliminate.count)
      : byCycle(state, round, turns, starters, round.eliminate);
  // Teams that are out of the contest do not count among those left, unless they left by losing.
  const playing = starters.filter((team) => going.includes(team) || !isOut(state, team));
  return going.slice(0, Math.max(0, playing.length - round.eliminate.until));
}

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

function byMisses(turns: readonly Turn[], count: number): number[] {
  const misses = new Map<number, number>();
  const gone: number[] = [];
  for (const { team, verdict } of turns.flatMap((turn) => turn.items.flatMap((item) => item.attempts))) {
    if (!isMiss(verdict)) continue;
    const missed = (misses.get(team) ?? 0) + 1;
    misses.set(team, missed);
    if (missed === count) gone.push(team);
  }
  return gone;
}

/** After each complete cycle the lowest go; of equal ones at the edge the higher number goes. */
function byCycle(
  state: State,
  round: Round,
  turns: readonly Turn[],
  starters: readonly number[],
  rule: { lowest: number; by: 'round' | 'score' },
): number[] {
  const gone: number[] = [];
  const entries = state.rundown.filter((entry) => entry.kind === 'turn' && entry.round === round.id);
  const cycles = [...new Set(turns.map((turn) => turn.cycle))].sort((a, b) => a - b);
  for (const cycle of cycles) {
    const planned = entries.filter((entry) => entry.kind === 'turn' && entry.cycle === cycle);
    const complete = planned.every(
      (entry) => turns.some((turn) => turn.id === entry.id) || isGone(state, entry),
    );
    if (!complete) break;
    const held = new Set(turns.filter((turn) => turn.cycle <= cycle).map((turn) => turn.id));
    const left = starters.filter((team) => !gone.includes(team) && tookPart(turns, cycle, team));
    const points = (team: number) =>
      state.postings
        .filter((posting) => posting.team === team && posting.ledger === 'live')
        .filter(
          (posting) =>
            held.has(posting.turn) || (rule.by === 'score' && !isLater(state, posting.turn, cycle, round)),
        )
        .reduce((sum, posting) => sum + posting.amount, 0);
    gone.push(...left.sort((a, b) => points(a) - points(b) || b - a).slice(0, rule.lowest));
  }
  return gone;
}

function tookPart(turns: readonly Turn[], cycle: number, team: number): boolean {
  return turns.some((turn) => turn.cycle === cycle && (turn.team === team || turn.eligible.includes(team)));
}

function isGone(state: State, entry: State['rundown'][number]): boolean {
  return entry.kind === 'turn' && state.outs.some((out) => out.person === null && out.team === entry.team);
}

/** Whether a turn belongs to a later cycle of the same round. */
function isLater(state: State, turn: string, cycle: number, round: Round): boolean {
  const entry = state.rundown.find((candidate) => candidate.id === turn);
  return entry?.kind === 'turn' && entry.round === round.id && entry.cycle > cycle;
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
