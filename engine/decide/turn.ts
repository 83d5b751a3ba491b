// A turn from its call to the moment the clock starts: stake, player, question, begin.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { eligiblePlayers, exclusionOf } from '../eligibility.ts';
import { voidPostings } from '../scoring.ts';
import {
  answeringPerson,
  answeringTeam,
  clockLimit,
  currentItem,
  liveTurn,
  nextItem,
  roundDeclaring,
  roundOf,
} from '../select.ts';
import type { State, Turn } from '../state.ts';
import {
  type Context,
  type Decisions,
  decisions,
  isChief,
  needItem,
  needTeam,
  needTurn,
  refuse,
} from './context.ts';

type TurnCommands = 'stake.choose' | 'player.name' | 'board.pick' | 'item.present' | 'begin' | 'turn.void';

/** Questions of the board that are still to be had at a stake, with their numbers from 1. */
export function boardNumbers(
  state: State,
  round: Round,
  value: number,
): { number: number; id: string; taken: boolean }[] {
  const paper = state.papers.find((candidate) => candidate.round === round.id);
  return (paper?.questions ?? [])
    .filter((question) => question.value === value)
    .map((question, index) => ({
      number: index + 1,
      id: question.id,
      taken: state.spent.has(question.id),
    }));
}

/** What keeps the question from being shown or begun, as a refusal code; null when nothing does. */
export function turnLacks(
  turn: Turn,
  round: Round,
): 'stake.needed' | 'question.needed' | 'player.needed' | null {
  if (turn.stake === null) return 'stake.needed';
  if (round.question.from === 'board' && turn.picked === null) return 'question.needed';
  if (turn.team !== null && turn.player === null) return 'player.needed';
  return null;
}

function needComplete(turn: Turn, round: Round): void {
  const lacks = turnLacks(turn, round);
  if (lacks !== null) refuse(lacks, { team: turn.team ?? 0 });
}

function nameablePlayer(turn: Turn, round: Round): number {
  const team = answeringTeam(turn);
  if (team === null) refuse('player.no-team');
  const named = answeringPerson(turn) !== null;
  if (round.player.by === 'cycle' && named) refuse('player.by-cycle', { cycle: turn.cycle });
  const item = currentItem(turn);
  if (item !== null && item.phase !== 'presented') refuse('player.fixed');
  // 换题 keeps the player.
  const fixed = turn.items.some(({ phase, withdrawn }) => phase === 'settled' || withdrawn.length > 0);
  if (turn.team !== null && named && fixed) refuse('player.fixed');
  return team;
}

function needPlayable(
  { state, body, command, knowledge }: Context<'player.name'>,
  round: Round,
  team: number,
): void {
  const place = needTeam(state, team).lineup.find((candidate) => candidate.person === body.person);
  if (place === undefined) refuse('player.unknown', { team });
  const exclusion = exclusionOf(state, round, team, body.person);
  if (exclusion === null) return;
  if (body.waive === null)
    refuse('player.excluded', {
      number: place.number,
      round: exclusion.roundTitle,
      ref: exclusion.ref,
      clause: exclusion.text,
    });
  if (eligiblePlayers(state, round, team).length > 0) refuse('waive.not-needed', { team });
  if (isChief(command)) return;
  const name = knowledge.chiefJudge();
  if (name === null) refuse('waive.judge');
  refuse('waive.chief-judge', { name });
}

function chooseStake(state: State, team: number, value: number): LeitaiEvent[] {
  const turn = liveTurn(state);
  const round = turn !== null ? roundOf(state, turn.round) : roundDeclaring(state);
  if (round === null || round.stake.by !== 'choice') refuse('stake.fixed');
  if (!round.stake.values.includes(value))
    refuse('stake.unknown', { value, values: round.stake.values.join('、') });
  if (round.stake.declared === 'before-round') {
    if (turn !== null) refuse('stake.too-late', { round: round.title });
    if (state.stakes.some((stake) => stake.round === round.id && stake.team === team))
      refuse('stake.chosen', { team });
    needTeam(state, team);
    return [{ type: 'stake.chosen', team, value }];
  }
  if (turn === null || turn.team !== team) refuse('stake.not-the-turn', { team });
  if (turn.stake !== null) refuse('stake.chosen', { team });
  if (
    round.question.from === 'board' &&
    !boardNumbers(state, round, value).some((question) => !question.taken)
  )
    refuse('stake.none-left', { value });
  return [{ type: 'stake.chosen', team, value }];
}

/** Events that show an item and set its clock going. */
export function openItem(turn: Turn, index: number): LeitaiEvent[] {
  const question = turn.items[index]?.question;
  if (!question) throw new Error(`no question for item ${index} of ${turn.id}`);
  return [
    { type: 'item.presented', item: index, question: question.id },
    { type: 'item.opened', item: index },
  ];
}

export const turnDecisions: Decisions<TurnCommands> = {
  'stake.choose': ({ state, body }) => decisions(...chooseStake(state, body.team, body.value)),

  'player.name': (context) => {
    const { state, body } = context;
    const { turn, round } = needTurn(state);
    const team = nameablePlayer(turn, round);
    needPlayable(context, round, team);
    return decisions({ type: 'player.named', team, person: body.person, waived: body.waive });
  },

  'board.pick': ({ state, body }) => {
    const { turn, round } = needTurn(state);
    if (round.question.from !== 'board') refuse('board.none');
    if (turn.stake === null) refuse('stake.needed', { team: turn.team ?? 0 });
    if (turn.picked !== null) refuse('question.picked', { number: turn.picked });
    const choice = boardNumbers(state, round, turn.stake).find(
      (candidate) => candidate.number === body.number,
    );
    if (choice === undefined) refuse('board.unknown', { number: body.number });
    if (choice.taken) refuse('board.taken', { number: body.number });
    const question = state.papers
      .find((paper) => paper.round === round.id)
      ?.questions.find((candidate) => candidate.id === choice.id);
    if (question === undefined) refuse('board.unknown', { number: body.number });
    return decisions({ type: 'question.picked', number: body.number, question });
  },

  'item.present': ({ state }) => {
    const { turn, round } = needTurn(state);
    if (round.question.shown === 'silent') refuse('item.silent');
    needComplete(turn, round);
    const current = currentItem(turn);
    if (current !== null && current.phase !== 'settled' && current.phase !== null) refuse('item.unsettled');
    const index = nextItem(turn);
    const question = index === null ? null : turn.items[index]?.question;
    if (index === null || !question) refuse('item.all-asked');
    return decisions({ type: 'item.presented', item: index, question: question.id });
  },

  /** 请答题: the clock starts; at a silent round the first question appears now. */
  begin: ({ state, command }) => {
    const { turn, round } = needTurn(state);
    needComplete(turn, round);
    if (state.slate) refuse('slate.stands');
    const limit = clockLimit(round, turn.stake);
    const clock: LeitaiEvent = { type: 'clock.started', clock: `clock.${command.id}`, limit };
    if (round.question.shown === 'silent') {
      const current = currentItem(turn);
      if (current !== null && current.phase !== 'settled') refuse('begin.already');
      const index = nextItem(turn);
      if (index === null) refuse('item.all-asked');
      return decisions(...openItem(turn, index), clock);
    }
    const { item } = needItem(state);
    if (item.phase !== 'presented') refuse(item.phase === 'open' ? 'begin.already' : 'item.not-presented');
    if (round.buzz !== null) {
      if (item.buzz?.state !== 'claimed') refuse('buzz.unclaimed');
      if (answeringPerson(turn) === null) refuse('player.needed', { team: answeringTeam(turn) ?? 0 });
    }
    return decisions({ type: 'item.opened', item: item.index }, clock);
  },

  'turn.void': ({ state, body }) => {
    const { turn } = needTurn(state);
    const voided: LeitaiEvent = { type: 'turn.voided', turn: turn.id, reason: body.reason };
    const postings = voidPostings(state, turn);
    return postings.length === 0 ? decisions(voided) : decisions(voided, { type: 'points.posted', postings });
  },
};
