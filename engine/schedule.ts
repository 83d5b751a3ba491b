// From definition and teams to the rundown: which team has which turn in which order.
import type { Definition, Round } from '#contract/definition.ts';
import type { RundownEntry, TurnEntry } from '#contract/event.ts';

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

function roundTurns(round: Round, numbers: readonly number[]): TurnEntry[] {
  const turn = (cycle: number, team: number, naming: number | null = null): TurnEntry => ({
    id: `${round.id}.${cycle}.${team}`,
    kind: 'turn',
    round: round.id,
    cycle,
    team,
    naming,
  });
  const sorted = [...numbers].sort((a, b) => a - b);
  const times = (count: number, turns: (cycle: number) => TurnEntry[]) =>
    Array.from({ length: count }, (_, index) => turns(index + 1)).flat();
  switch (round.who.by) {
    case 'order':
      return times(round.who.cycles * rotations(round), (cycle) => sorted.map((team) => turn(cycle, team)));
    case 'designation': {
      const pairs = designations(round, sorted);
      return times(rotations(round), (cycle) =>
        pairs.map((pair) => turn(cycle, pair.answering, pair.naming)),
      );
    }
    case 'buzz':
      return round.who.among === 'tied' ? [] : times(rotations(round), (cycle) => [buzzTurn(round, cycle)]);
  }
}

/** Who names whose player, of the teams there are. */
export function designations(round: Round, numbers: readonly number[]) {
  if (round.who.by !== 'designation') return [];
  if (round.who.pairs === 'mirror') return mirrorPairs(numbers);
  return round.who.pairs.filter((pair) => numbers.includes(pair.answering) && numbers.includes(pair.naming));
}

/** A turn open to whoever presses first. */
export function buzzTurn(round: Round, cycle: number): TurnEntry {
  return { id: `${round.id}.${cycle}`, kind: 'turn', round: round.id, cycle, team: null, naming: null };
}

export function roundEntry(round: Round): RundownEntry {
  return { id: round.id, kind: 'round', round: round.id };
}

/** The rundown at the start; rounds for tied teams join it only when a prize needs them. */
export function buildRundown(definition: Definition, numbers: readonly number[]): RundownEntry[] {
  return definition.rounds
    .map((round) => ({ round, turns: roundTurns(round, numbers) }))
    .filter(({ turns }) => turns.length > 0)
    .flatMap(({ round, turns }): RundownEntry[] => [roundEntry(round), ...turns]);
}

/** How often the order of teams is gone through for the items of one go: in a block, once. */
export function rotations(round: Round): number {
  return round.order === 'interleaved' ? round.items : 1;
}

/** Items in one turn: in rotation (interleaved) a turn has one. */
export function itemsPerTurn(round: Round): number {
  return round.order === 'interleaved' ? 1 : round.items;
}
