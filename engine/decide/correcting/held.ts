// Where a correction may reach: turns and items whose points stand; and what follows from it in points.
import type { LeitaiEvent, Posting } from '#contract/event.ts';
import { exchangedPostings, type Named } from '../../corrections.ts';
import { evolveCorrections } from '../../evolve/corrections.ts';
import { turnsHeld } from '../../select.ts';
import type { Item, State, Turn } from '../../state.ts';
import { refuse } from '../context.ts';

/**
 * The turn of that id which counts; refuses a voided one, one that never was called, and one entered from paper: what
 * its points were made of stands on the paper alone.
 */
export function needHeldTurn(state: State, id: string): Turn {
  const turn = turnsHeld(state).findLast((candidate) => candidate.id === id);
  if (turn?.paper) refuse('correct.paper');
  if (turn !== undefined) return turn;
  const voided = [...state.turns, state.turn].some((candidate) => candidate?.id === id);
  return refuse(voided ? 'correct.voided' : 'correct.unsettled');
}

/** The same, of which at least one item was settled: what is corrected concerns the turn as a whole. */
export function needSettledTurn(state: State, id: string): Turn {
  const turn = needHeldTurn(state, id);
  if (turn.declined) refuse('correct.declined');
  if (!turn.items.some(({ phase }) => phase === 'settled')) refuse('correct.turn-unsettled');
  return turn;
}

/** A settled item that counts; refuses one that is still to be ruled, and one whose question was annulled. */
export function needSettledItem(state: State, id: string, index: number): { turn: Turn; item: Item } {
  const turn = needHeldTurn(state, id);
  const item = turn.items[index];
  if (item?.phase !== 'settled') refuse('correct.unsettled');
  if (item.annulled) refuse('correct.annulled');
  return { turn, item };
}

/** Items of all turns that count, but those entered from paper, at which this question was asked. */
export function itemsAsking(state: State, question: string): { turn: Turn; item: Item }[] {
  const played = turnsHeld(state).filter(({ paper }) => !paper);
  return played.flatMap((turn) =>
    turn.items.filter((item) => item.question?.id === question).map((item) => ({ turn, item })),
  );
}

/** What was put right, and the postings by which every turn it changes comes to what the rules give now. */
export function withPostings(state: State, facts: readonly LeitaiEvent[], named?: Named): LeitaiEvent[] {
  const after = facts.reduce((folded, event) => evolveCorrections(folded, { event }), state);
  const turns = ({ turn, turns: past }: State) => (turn === null ? past : [...past, turn]);
  const corrected = turns(after);
  const postings: Posting[] = [];
  for (const [index, before] of turns(state).entries()) {
    const turn = corrected[index];
    const first = state.postings.length + 1 + postings.length;
    if (turn !== undefined && turn !== before)
      postings.push(...exchangedPostings(state, before, turn, first, named));
  }
  return postings.length === 0 ? [...facts] : [...facts, { type: 'points.posted', postings }];
}
