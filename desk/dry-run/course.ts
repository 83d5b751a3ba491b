// What a course of a contest consists of: moves, one after the other, chosen by chance.
import type { CommandBody } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import type { Question } from '#contract/question.ts';
import type { Actor } from '#contract/record.ts';
import { currentItem, liveTurn, roundOf } from '#engine/select.ts';
import type { Item, State, Turn } from '#engine/state.ts';
import type { Chance } from './chance.ts';
import type { DryContest } from './contest.ts';

export interface Course {
  readonly contest: DryContest;
  readonly chance: Chance;
  /** Share of right answers, 0 to 1. */
  readonly skill: number;
  /** How often somebody presses where anybody may. */
  readonly eagerness: number;
  /** All teams do the same, and nothing goes wrong: so ties come about. */
  readonly alike: boolean;
}

/** One thing somebody does, after so many seconds. */
export interface Move {
  readonly after: number;
  readonly body: CommandBody;
  readonly actor?: Actor;
}

/** Something that only happens: time passes, a device is pressed. */
export type Happening = () => void;

export interface Live {
  readonly state: State;
  readonly turn: Turn;
  readonly round: Round;
  readonly item: Item | null;
}

export function liveOf({ contest }: Course): Live | null {
  const { state } = contest;
  const turn = liveTurn(state);
  return turn === null ? null : { state, turn, round: roundOf(state, turn.round), item: currentItem(turn) };
}

export function move(after: number, body: CommandBody): Move {
  return { after, body };
}

/** An answer to the question: the key, or something of the same kind that is not. */
export function answerTo(question: Question, right: boolean): string {
  switch (question.type) {
    case 'single':
      return right ? question.key : question.key === 'A' ? 'B' : 'A';
    case 'multiple':
      return right ? question.key : question.key === 'AB' ? 'AC' : 'AB';
    case 'judge':
      return right === (question.key === 'T') ? 'T' : 'F';
    case 'blank':
      return right ? (question.key[0]?.[0] ?? '') : 'other';
    default:
      return right ? question.key : 'other';
  }
}

/** What somebody says to the present question: rightly as often as the skill of the contest has it. */
export function spokenAnswer({ contest, chance, skill }: Course, item: Item): string | null {
  const question = item.question === null ? undefined : contest.knowledge.question(item.question.id);
  return question === undefined ? null : answerTo(question, chance.happens(skill));
}
