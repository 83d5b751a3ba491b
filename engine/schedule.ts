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
  switch (round.who.by) {
    case 'order': {
      const cycles = round.order === 'interleaved' ? round.items : round.who.cycles;
      return Array.from({ length: cycles }, (_, cycle) => sorted.map((team) => turn(cycle + 1, team))).flat();
    }
    case 'designation': {
      const pairs = round.who.pairs === 'mirror' ? mirrorPairs(sorted) : round.who.pairs;
      return pairs
        .filter((pair) => numbers.includes(pair.answering) && numbers.includes(pair.naming))
        .map((pair) => turn(1, pair.answering, pair.naming));
    }
    case 'buzz':
      return round.who.among === 'tied' ? [] : [buzzTurn(round, 1)];
  }
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

/** Items in one turn: in rotation (interleaved) a turn has one. */
export function itemsPerTurn(round: Round): number {
  return round.order === 'interleaved' ? 1 : round.items;
}
