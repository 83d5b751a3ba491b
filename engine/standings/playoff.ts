// The play-off of a tie: its first turns count together, later ones one by one (sudden death).
import { definitionOf, turnsHeld } from '../select.ts';
import type { State, Turn } from '../state.ts';

/** Turns that are looked at together. */
interface Stretch {
  readonly turns: Turn[];
  readonly length: number;
}

interface PlayedTie {
  readonly teams: readonly number[];
  readonly stretches: Stretch[];
}

/** How many turns a tie is played over at first; null: the round is no play-off among tied teams. */
function extraOf(state: State, round: string): number | null {
  const who = definitionOf(state).rounds.find(({ id }) => id === round)?.who;
  return who?.by === 'buzz' && who.among === 'tied' ? who.extra : null;
}

function isBegun({ turns, length }: Stretch): boolean {
  return turns.length < length;
}

function playedTies(state: State): PlayedTie[] {
  const ties: PlayedTie[] = [];
  for (const turn of turnsHeld(state)) {
    const extra = extraOf(state, turn.round);
    if (extra === null) continue;
    // Teams still tied after some of them were parted go on with the tie they come from.
    const tie = ties.find(({ teams }) => turn.eligible.every((team) => teams.includes(team)));
    const last = tie?.stretches.at(-1);
    if (tie === undefined) ties.push({ teams: turn.eligible, stretches: [{ turns: [turn], length: extra }] });
    else if (last !== undefined && isBegun(last)) last.turns.push(turn);
    else tie.stretches.push({ turns: [turn], length: 1 });
  }
  return ties;
}

/** Groups of turns whose play-off points part a tie, in order; a group not yet over parts none. */
export function decidingTurns(state: State): ReadonlySet<string>[] {
  const stretches = playedTies(state).flatMap((tie) => tie.stretches);
  const stretchOf = new Map(stretches.flatMap((each) => each.turns.map(({ id }) => [id, each] as const)));
  const isOver = (each: Stretch) => !isBegun(each) && each.turns.every(({ state }) => state === 'settled');
  const posted = new Set(state.postings.filter(({ ledger }) => ledger === 'playoff').map(({ turn }) => turn));
  const groups = new Map<Stretch | string, Set<string>>();
  for (const turn of posted) {
    const stretch = stretchOf.get(turn);
    // Points given outside of such a round, say after drawing lots, stand by themselves.
    if (stretch === undefined) groups.set(turn, new Set([turn]));
    else if (isOver(stretch)) groups.set(stretch, new Set(stretch.turns.map(({ id }) => id)));
  }
  return [...groups.values()];
}
