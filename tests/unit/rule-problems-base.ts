// A short right definition for tests of wrong ones, and the small changes that make it wrong.
import type { WrittenDefinition } from '#contract/definition.ts';
import type { ProblemCode } from '#contract/rules/problem.ts';

export type WrittenRound = WrittenDefinition['rounds'][number];

/** A contest of three rounds: in order, by buzz, and pairs that name each other. */
export function written(): WrittenDefinition {
  return {
    leitai: 1,
    id: 'short',
    title: 'Short',
    clauses: { one: { ref: '1', text: 'One.' } },
    teams: { min: 3, max: 6, players: { min: 2, max: 4 } },
    rounds: [
      { id: 'first', title: 'First', player: { by: 'team' } },
      { id: 'buzz', title: 'Buzz', who: { by: 'buzz' }, items: 5, order: 'interleaved', buzz: {} },
      { id: 'pairs', title: 'Pairs', who: { by: 'designation' }, player: { by: 'opponent' } },
    ],
  };
}

export type Change = (definition: WrittenDefinition) => void;
export type WrongRow = readonly [path: string, code: ProblemCode, change: Change];

export const first = (part: Partial<WrittenRound>): Change => round(0, part);
export const buzz = (part: Partial<WrittenRound>): Change => round(1, part);
export const pairs = (part: Partial<WrittenRound>): Change => round(2, part);
export const ranking = (part: WrittenDefinition['ranking']): Change => whole({ ranking: part });

export function round(index: number, part: Partial<WrittenRound>): Change {
  return (definition) => Object.assign(definition.rounds[index] ?? {}, part);
}

export function whole(part: Partial<WrittenDefinition>): Change {
  return (definition) => Object.assign(definition, part);
}

/** The pairs become a play-off. */
export function tied(part: Partial<WrittenRound> = {}, ties: 'playoff'[] = ['playoff']): Change {
  return (definition) => {
    const playoff: WrittenRound = {
      id: 'last',
      title: 'Last',
      who: { by: 'buzz', among: 'tied' },
      buzz: {},
      score: { per: 'item', ledger: 'playoff' },
    };
    definition.rounds.push({ ...playoff, ...part });
    definition.ranking = { ties, prizes: [{ title: 'A', places: 1 }] };
  };
}

export const CHOICE = { by: 'choice' as const, values: [10, 20] };
export const SPRINT: Partial<WrittenRound> = {
  items: 5,
  clock: { scope: 'turn' },
  answer: { entry: 'desk' },
  ruledBy: 'key',
};
export const sprint = (part: Partial<WrittenRound>): Change => first({ ...SPRINT, ...part });
export const sprintClock = (clock: WrittenRound['clock']): Change =>
  sprint({ clock: { scope: 'turn', ...clock } });
export const scored = (formula: string, to?: ('team' | 'player' | 'others' | 'naming')[]) => ({
  per: 'item' as const,
  right: { formula, ...(to ? { to } : {}) },
});
