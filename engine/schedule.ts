// From definition and teams to the rundown: the turns that are known from the start, in their order.
import type { Definition, Round } from '#contract/definition.ts';
import type { RundownEntry, TurnEntry } from '#contract/event.ts';

export interface Pair {
  readonly naming: number;
  /** Null: the naming team has yet to name who answers. */
  readonly answering: number | null;
}

/** Pairs 1 with n, 2 with n−1 …; the middle team of an odd number is named by team 1 (rules 三(三)3). */
export function mirrorPairs(numbers: readonly number[]): { naming: number; answering: number }[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const pairs: { naming: number; answering: number }[] = [];
  const half = Math.floor(sorted.length / 2);
  for (let index = 0; index < half; index += 1) {
    const low = sorted[index]!;
    const high = sorted[sorted.length - 1 - index]!;
    pairs.push({ naming: high, answering: low }, { naming: low, answering: high });
  }
  if (sorted.length % 2 === 1 && sorted.length > 1)
    pairs.push({ naming: sorted[0]!, answering: sorted[half]! });
  return pairs;
}

/** First with second, third with fourth …, each for the other, the higher answering first; a last one alone names itself. */
export function rankPairs(ranked: readonly number[]): { naming: number; answering: number }[] {
  const pairs: { naming: number; answering: number }[] = [];
  for (let index = 0; index < ranked.length; index += 2) {
    const higher = ranked[index]!;
    const lower = ranked[index + 1] ?? higher;
    pairs.push({ naming: lower, answering: higher });
    if (lower !== higher) pairs.push({ naming: higher, answering: lower });
  }
  return pairs;
}

/** Who names for whom, of the teams there are; pairs by rank are known only when their round begins. */
export function designations(round: Round, numbers: readonly number[]): Pair[] {
  if (round.who.by !== 'designation') return [];
  const { pairs } = round.who;
  const sorted = [...numbers].sort((a, b) => a - b);
  const neighbour = (step: number) =>
    sorted.map((naming, index) => ({
      naming,
      answering: sorted[(index + step + sorted.length) % sorted.length]!,
    }));
  if (Array.isArray(pairs))
    return pairs.filter((pair) => numbers.includes(pair.answering) && numbers.includes(pair.naming));
  switch (pairs) {
    case 'mirror':
      return mirrorPairs(sorted);
    case 'next':
      return neighbour(1);
    case 'previous':
      return neighbour(-1);
    case 'free':
      return sorted.map((naming) => ({ naming, answering: null }));
    case 'ranks':
      return rankPairs(sorted);
  }
}

/** Turns of this round follow the score, a lot, the clock or who is still in: they are planned as they come. */
export function isPlannedLive(round: Round, rounds: Definition['rounds']): boolean {
  if (round.who.by === 'buzz' && round.who.among === 'tied') return false;
  if (round.game !== null || round.eliminate !== null || comesAfterCut(round, rounds)) return true;
  switch (round.who.by) {
    case 'order':
      return round.who.sequence !== 'number' && round.who.sequence !== 'reverse';
    case 'designation':
      return round.who.pairs === 'ranks';
    case 'champion':
    case 'winner':
      return true;
    default:
      return false;
  }
}

/** An earlier round puts teams out of the contest. */
function comesAfterCut(round: Round, rounds: Definition['rounds']): boolean {
  const place = rounds.findIndex(({ id }) => id === round.id);
  return rounds.slice(0, Math.max(0, place)).some(({ eliminate }) => eliminate?.outOf === 'contest');
}

export function teamTurn(round: Round, cycle: number, team: number): TurnEntry {
  return { id: `${round.id}.${cycle}.${team}`, kind: 'turn', round: round.id, cycle, team, naming: null };
}

export function pairTurn(round: Round, cycle: number, { naming, answering }: Pair): TurnEntry {
  const id = `${round.id}.${cycle}.${answering ?? naming}`;
  return { id, kind: 'turn', round: round.id, cycle, team: answering, naming };
}

/** A turn of several teams: open to whoever presses first, or answered by all at once. */
export function sharedTurn(round: Round, cycle: number): TurnEntry {
  return { id: `${round.id}.${cycle}`, kind: 'turn', round: round.id, cycle, team: null, naming: null };
}

/** How often a round of this kind goes through its teams, rotation of items included. */
export function cyclesOf(round: Round): number {
  const { who } = round;
  return (who.by === 'order' || who.by === 'all' ? who.cycles : 1) * rotations(round);
}

function roundTurns(round: Round, numbers: readonly number[], all: Definition['rounds']): TurnEntry[] {
  if (isPlannedLive(round, all)) return [];
  const { who } = round;
  const sorted = [...numbers].sort((a, b) => a - b);
  const cycles = Array.from({ length: cyclesOf(round) }, (_, index) => index + 1);
  switch (who.by) {
    case 'order': {
      const order = who.sequence === 'reverse' ? sorted.reverse() : sorted;
      return cycles.flatMap((cycle) => order.map((team) => teamTurn(round, cycle, team)));
    }
    case 'designation': {
      const pairs = designations(round, sorted);
      return cycles.flatMap((cycle) => pairs.map((pair) => pairTurn(round, cycle, pair)));
    }
    case 'buzz':
      return who.among === 'tied' ? [] : cycles.map((cycle) => sharedTurn(round, cycle));
    case 'all':
      return cycles.map((cycle) => sharedTurn(round, cycle));
    default:
      return [];
  }
}

export function roundEntry(round: Round): RundownEntry {
  return { id: round.id, kind: 'round', round: round.id };
}

/** Rounds that join the rundown by themselves: a play-off only when a prize needs it, a bonus after what it belongs to. */
function standsInRundown(round: Round): boolean {
  return round.who.by !== 'winner' && !(round.who.by === 'buzz' && round.who.among === 'tied');
}

/** The rundown of these rounds (of all) as far as it is known before they begin. */
export function buildRundown(
  rounds: Definition['rounds'],
  numbers: readonly number[],
  all = rounds,
): RundownEntry[] {
  return rounds
    .filter(standsInRundown)
    .flatMap((round): RundownEntry[] => [roundEntry(round), ...roundTurns(round, numbers, all)]);
}

/** How often the order of teams is gone through for the items of one go: in a block, once. */
export function rotations(round: Round): number {
  return round.order === 'interleaved' ? round.items : 1;
}

/** Items in one turn: in rotation (interleaved) and under a game clock a turn has one. */
export function itemsPerTurn(round: Round): number {
  return round.order === 'interleaved' || round.game !== null ? 1 : round.items;
}
