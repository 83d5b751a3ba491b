// The play-off (加赛): which turns it adds when an undecided tie affects a prize.
import type { PaperQuestion } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import type { RundownEntry } from '#contract/event.ts';
import { itemsPerTurn, roundEntry, sharedTurn } from './schedule.ts';
import { definitionOf } from './select.ts';
import { undecidedTies } from './standings.ts';
import type { State } from './state.ts';

/** Questions simply go on, one after the other and with the spares: in a play-off, under a game clock, in challenges. */
export function goesOn({ who, game }: Round): boolean {
  return game !== null || who.by === 'champion' || (who.by === 'buzz' && who.among === 'tied');
}

/** What is left to be asked in a round that goes on until it is decided or time is up. */
export function questionsLeft(state: State, round: Round): readonly PaperQuestion[] {
  const paper = state.papers.find((candidate) => candidate.round === round.id);
  const pool = paper === undefined ? [] : [...paper.questions, ...paper.spares];
  return pool.filter(({ id }) => !state.spent.has(id));
}

/**
 * The entries a play-off adds: the agreed number of questions first, then one at a time (sudden death). Empty when no
 * tie needs it, or when there is no play-off to be held: none in the definition, or no question left for it.
 */
export function playoffEntries(state: State): RundownEntry[] {
  const round = definitionOf(state).rounds.find(({ who }) => who.by === 'buzz' && who.among === 'tied');
  if (round?.who.by !== 'buzz' || undecidedTies(state).length === 0) return [];
  const held = state.rundown.filter((entry) => entry.kind === 'turn' && entry.round === round.id).length;
  const questions = Math.floor(questionsLeft(state, round).length / itemsPerTurn(round));
  const turns = Math.min(held === 0 ? round.who.extra : 1, questions);
  if (turns < 1) return [];
  const entries = Array.from({ length: turns }, (_, index) => sharedTurn(round, held + 1 + index));
  return held === 0 ? [roundEntry(round), ...entries] : entries;
}
