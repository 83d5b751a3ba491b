// What a decision may look at, and how it says no.
import type { Command, CommandBody, CommandOf, CommandType } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { Question } from '#contract/question.ts';
import type { Judge, Supervisor, Team } from '#contract/roster.ts';
import type { Instant } from '#contract/units.ts';
import type { ContestRecord } from '../record.ts';
import { liveTurn, roundOf } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';

/** Looked up when needed and never kept in the state: texts, keys and names stay out of the journal. */
export interface Knowledge {
  question(id: string): Question | undefined;
  name(person: string): string;
  /** Who judges and who watches, by the roster. */
  officials(): { readonly judges: readonly Judge[]; readonly supervisors: readonly Supervisor[] };
}

export interface EventDraft {
  readonly kind: 'decision' | 'observation';
  readonly event: LeitaiEvent;
}

export interface Context<Type extends CommandType = CommandType> {
  readonly record: ContestRecord;
  readonly state: State;
  readonly knowledge: Knowledge;
  readonly command: Command;
  readonly body: CommandOf<Type> & CommandBody;
  readonly at: Instant;
}

/**
 * Thrown inside the engine only; {@link decide} turns it into a value. No Error: thousands are thrown while offers are
 * found, and each would first write down where it stood.
 */
export class Refused {
  readonly code: string;
  readonly params: MessageParams;
  constructor(code: string, params: MessageParams) {
    this.code = code;
    this.params = params;
  }
}

export function refuse(code: string, params: MessageParams = {}): never {
  throw new Refused(code, params);
}

export function decisions(...events: LeitaiEvent[]): EventDraft[] {
  return events.map((event) => ({ kind: 'decision', event }));
}

export function observation(event: LeitaiEvent): EventDraft {
  return { kind: 'observation', event };
}

/** The live turn with its round; refuses when there is none. */
export function needTurn(state: State): { turn: Turn; round: Round } {
  const turn = liveTurn(state);
  if (turn === null) refuse('turn.none');
  return { turn, round: roundOf(state, turn.round) };
}

/** The present item; refuses before the first was shown. */
export function needItem(state: State): { turn: Turn; round: Round; item: Item } {
  const { turn, round } = needTurn(state);
  const item = turn.current === null ? undefined : turn.items[turn.current];
  if (item === undefined) refuse('item.none');
  return { turn, round, item };
}

/** The team of that number; refuses when there is none. */
export function needTeam(state: State, number: number): Team {
  const team = state.teams.find((candidate) => candidate.number === number);
  if (team === undefined) refuse('team.unknown', { team: number });
  return team;
}

/** The chief judge, or someone at the console for the chief judge. */
export function isChief(command: Command): boolean {
  return command.actor.role === 'chief-judge' || command.actor.asChief === true;
}

/** The supervisor, or someone at the console for the supervisor. */
export function isSupervising(command: Command): boolean {
  return command.actor.role === 'supervisor' || command.actor.asSupervisor === true;
}

/** A judge, or someone at the console for one; entering for the supervisor is not judging. */
export function isJudging(command: Command): boolean {
  const { role, onBehalfOf, asChief, asSupervisor } = command.actor;
  if (role === 'judge' || role === 'chief-judge') return true;
  return onBehalfOf !== null && (asSupervisor !== true || asChief === true);
}

/** The chief judge; where the roster names none, any judge; where it names nobody, whoever sits at the console. */
export function speaksForJudges({ command, knowledge }: Pick<Context, 'command' | 'knowledge'>): boolean {
  if (isChief(command)) return true;
  const { judges } = knowledge.officials();
  if (judges.some(({ role }) => role === 'chief-judge')) return false;
  return command.actor.role === 'judge' || (command.actor.role === 'technician' && judges.length === 0);
}

/** Whose word it is, as far as known: the one entered for, or the one who gave the command. */
export function personOf({ actor }: Command): string | null {
  return actor.onBehalfOf ?? actor.person;
}

export type Decide<Type extends CommandType> = (context: Context<Type>) => EventDraft[];
/** One decision for each command; a command without one does not compile. */
export type Decisions<Types extends CommandType> = { readonly [Type in Types]: Decide<Type> };
