// What kind of turns a round has, and how many of them, as far as the rules alone tell.
import type { Round } from './shape.ts';

/** One team's turn; open to whoever presses; or all teams at once and privately. */
export type TurnKind = 'single' | 'open' | 'all';

export function turnKind({ who }: Round): TurnKind {
  if (who.by === 'buzz') return 'open';
  if (who.by === 'all') return 'all';
  if (who.by === 'champion') return who.meet === 'buzz' ? 'open' : 'all';
  return 'single';
}

/** How often the teams are gone through: once for each item where items are asked in rotation. */
export function passes(round: Round): number {
  const cycles = round.who.by === 'order' || round.who.by === 'all' ? round.who.cycles : 1;
  return cycles * (round.order === 'interleaved' ? round.items : 1);
}

/** Is the round played only to order teams that are tied (加赛)? */
export function isForTied({ who }: Round): boolean {
  return who.by === 'buzz' && who.among === 'tied';
}

/** Every value an item may be worth. */
export function stakeValues({ stake }: Round): readonly number[] {
  return stake.by === 'fixed' ? [stake.value] : stake.values;
}

/** The host reads the question out, so that its reading has an end. */
export function isReadOut({ question }: Round): boolean {
  return question.shown === 'read' || question.shown === 'aloud';
}
