// A turn from its call to the moment the clock starts: stake, player, question, begin.

import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent, Posting } from '#contract/event.ts';
import { millis, points } from '#contract/units.ts';
import { boardNumbers } from '../board.ts';
import { choosableStakes, nameableTeams, undeclaredTeams } from '../choices.ts';
import { voidPostings } from '../corrections.ts';
import { eligiblePlayers, exclusionOf, hasNumber } from '../eligibility.ts';
import { roundDeclaring } from '../pending.ts';
import {
  answeringPerson,
  answeringTeam,
  clockLimit,
  currentItem,
  lastAttempt,
  liveTurn,
  nextItem,
  roundOf,
} from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
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
import { needDevices } from './devices.ts';

type TurnCommands =
  | 'stake.choose'
  | 'stake.decline'
  | 'team.name'
  | 'player.name'
  | 'item.present'
  | 'begin'
  | 'turn.void';

type Lack = 'team.needed' | 'stake.needed' | 'question.needed' | 'player.needed' | 'game.needed';

/** What keeps the question from being shown or begun, as a refusal code; null when nothing does. */
export function turnLacks(state: State, turn: Turn, round: Round): Lack | null {
  if (turn.kind === 'single' && turn.team === null) return 'team.needed';
  if (round.stake.by !== 'question' && turn.stake === null) return 'stake.needed';
  if (round.question.from !== 'paper' && turn.picked === null) return 'question.needed';
  const named = round.player.by !== 'any' && turn.team !== null;
  if (named && turn.player === null && !nobodyMayPlay(state, round, turn.team ?? 0)) return 'player.needed';
  if (round.game !== null && turn.current === null && !isGameOn(state, turn)) return 'game.needed';
  return null;
}

/** A team whose players are all out of the contest plays as one. */
function nobodyMayPlay(state: State, round: Round, number: number): boolean {
  const team = state.teams.find((candidate) => candidate.number === number);
  return team?.lineup.every(({ person }) => !hasNumber(state, round, number, person)) ?? false;
}

/** The half the turn belongs to has been started. */
function isGameOn(state: State, turn: Turn): boolean {
  const { game } = state;
  return game?.round === turn.round && turn.period !== null && game.period >= turn.period;
}

function needComplete(state: State, turn: Turn, round: Round): void {
  const lacks = turnLacks(state, turn, round);
  if (lacks !== null) refuse(lacks, { team: turn.team ?? turn.naming ?? 0 });
}

/** The team whose player is named: in a turn of all teams, the person's own. */
function nameablePlayer(state: State, turn: Turn, round: Round, person: string): number {
  if (round.player.by === 'any') refuse('player.none');
  if (turn.kind === 'all') return nameableOfAll(state, turn, round, person);
  const team = answeringTeam(turn);
  if (team === null) refuse('player.no-team');
  const named = answeringPerson(turn) !== null;
  if (round.player.by === 'cycle' && named) refuse('player.by-cycle', { cycle: turn.cycle });
  const item = currentItem(turn);
  if (item !== null && item.phase !== 'presented' && !isUnnamedClaim(turn, item)) refuse('player.fixed');
  // 换题 keeps the player.
  const fixed = turn.items.some(({ phase, withdrawn }) => phase === 'settled' || withdrawn.length > 0);
  if (turn.team === team && named && fixed) refuse('player.fixed');
  return team;
}

/** Where winning the buzz starts the clock by itself, the player may still be named while the answer runs. */
function isUnnamedClaim(turn: Turn, item: Item): boolean {
  const open = turn.team === null && lastAttempt(item)?.person === null;
  return open && !item.audience && item.phase !== 'settled';
}

function nameableOfAll(state: State, turn: Turn, round: Round, person: string): number {
  const team = state.teams.find(({ lineup }) => lineup.some((place) => place.person === person));
  if (team === undefined || !turn.eligible.includes(team.number))
    refuse('player.unknown', { team: team?.number ?? 0 });
  const known = turn.players[team.number] !== undefined;
  if (round.player.by === 'cycle' && known) refuse('player.by-cycle', { cycle: turn.cycle });
  if (turn.current !== null && currentItem(turn)?.phase !== 'presented') refuse('player.fixed');
  return team.number;
}

function needPlayable(
  { state, body, command, knowledge }: Context<'player.name'>,
  round: Round,
  team: number,
): void {
  const place = needTeam(state, team).lineup.find((candidate) => candidate.person === body.person);
  if (place === undefined) refuse('player.unknown', { team });
  if (!hasNumber(state, round, team, body.person)) refuse('player.not-allowed', { number: place.number });
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
  const chief = knowledge.officials().judges.find(({ role }) => role === 'chief-judge');
  if (chief === undefined) refuse('waive.judge');
  refuse('waive.chief-judge', { name: chief.name });
}

function chooseStake(state: State, team: number, value: number): LeitaiEvent[] {
  const turn = liveTurn(state);
  const round = turn !== null ? roundOf(state, turn.round) : roundDeclaring(state);
  if (round === null || round.stake.by !== 'choice') refuse('stake.fixed');
  if (!round.stake.values.includes(value))
    refuse('stake.unknown', { value, values: round.stake.values.join('、') });
  if (!choosableStakes(state, round, team).includes(value)) refuse('stake.repeat', { value });
  if (round.stake.declared === 'before-round') {
    if (turn !== null) refuse('stake.too-late', { round: round.title });
    needTeam(state, team);
    if (state.stakes.some((stake) => stake.round === round.id && stake.team === team))
      refuse('stake.chosen', { team });
    if (!undeclaredTeams(state, round).includes(team)) refuse('team.out', { team });
    return [{ type: 'stake.chosen', team, value }];
  }
  if (turn === null || turn.team !== team) refuse('stake.not-the-turn', { team });
  if (turn.stake !== null) refuse('stake.chosen', { team });
  if (round.question.from === 'board' && !boardNumbers(state, round, value).some(({ taken }) => !taken))
    refuse('stake.none-left', { value });
  return [{ type: 'stake.chosen', team, value }];
}

/** Somebody is there to answer: the buzz was won, the question restated, the player named. */
function needAnswerer(state: State, round: Round, turn: Turn, item: Item): void {
  const attempt = turn.kind === 'all' ? null : lastAttempt(item);
  const won = item.buzz === null || item.buzz.state === 'claimed' || attempt?.state === 'assigned';
  if (!won) refuse('buzz.unclaimed');
  if (round.clock.starts === 'read' && item.reading?.ended === null && attempt === null)
    refuse('reading.not-ended');
  if (attempt === null) return;
  if (round.buzz?.restate && attempt.state === 'claimed' && attempt.restated === null)
    refuse('restate.needed', { team: attempt.team });
  const named = round.player.by === 'any' || attempt.team === turn.team || answeringPerson(turn) !== null;
  if (!named && item.buzz !== null && !nobodyMayPlay(state, round, attempt.team))
    refuse('player.needed', { team: attempt.team });
}

/** Time to answer, for the first who tries or for one who follows. */
export function answerClock(round: Round, turn: Turn, item: Item, cause: string): LeitaiEvent {
  const follows = turn.kind !== 'all' && item.attempts.length > 1 && round.miss.seconds !== null;
  const limit = follows
    ? millis((round.miss.seconds ?? 0) * 1000)
    : clockLimit(round, turn.stake ?? item.question?.value ?? null);
  return { type: 'clock.started', clock: `clock.${cause}`, limit };
}

/** Time to begin, where the rules limit it. */
export function beginClock(round: Round, cause: string): LeitaiEvent[] {
  return round.clock.begin === null
    ? []
    : [
        {
          type: 'clock.started',
          clock: `begin.${cause}`,
          limit: millis(round.clock.begin * 1000),
          measures: 'begin',
        },
      ];
}

/** What the showing of a question sets going by itself. */
function startedByShowing(round: Round, turn: Turn, index: number, cause: string): LeitaiEvent[] {
  if (turn.kind === 'open') return [];
  if (round.clock.starts === 'presented')
    return [{ type: 'item.opened', item: index }, answerClock(round, turn, turn.items[index]!, cause)];
  return round.clock.starts === 'begin' ? beginClock(round, cause) : [];
}

function declinedPosting(state: State, round: Round, turn: Turn, team: number): Posting {
  return {
    id: `p${state.postings.length + 1}`,
    ledger: round.score.ledger,
    team,
    person: null,
    amount: points(0),
    reason: 'declined',
    clause: round.clause ?? '',
    turn: turn.id,
    item: null,
    variables: {},
    formula: '',
  };
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

  /** The question is declined: no points, and the turn is over. */
  'stake.decline': ({ state, body }) => {
    const { turn, round } = needTurn(state);
    if (round.stake.by !== 'choice' || !round.stake.decline) refuse('stake.no-decline');
    if (turn.team !== body.team) refuse('stake.not-the-turn', { team: body.team });
    if (turn.current !== null) refuse('stake.shown');
    return decisions(
      { type: 'stake.declined', team: body.team },
      { type: 'points.posted', postings: [declinedPosting(state, round, turn, body.team)] },
      { type: 'turn.settled', turn: turn.id },
    );
  },

  'team.name': ({ state, body }) => {
    const { turn, round } = needTurn(state);
    if (turn.kind !== 'single' || turn.team !== null) refuse('team.fixed');
    if (!nameableTeams(state, turn, round).includes(body.team)) refuse('team.answered', { team: body.team });
    return decisions({ type: 'team.named', team: body.team });
  },

  'player.name': (context) => {
    const { state, body } = context;
    const { turn, round } = needTurn(state);
    const team = nameablePlayer(state, turn, round, body.person);
    const present = turn.kind === 'all' ? turn.players[team] : answeringPerson(turn);
    if (present === body.person) refuse('player.named');
    needPlayable(context, round, team);
    return decisions({ type: 'player.named', team, person: body.person, waived: body.waive });
  },

  'item.present': ({ state, command }) => {
    const { turn, round } = needTurn(state);
    if (round.question.shown === 'silent') refuse('item.silent');
    needComplete(state, turn, round);
    const current = currentItem(turn);
    // In a set the next question follows one that was withdrawn before the clock was started.
    const skipped = round.clock.scope === 'turn' && turn.clock === null && current?.credited === true;
    const over = current === null || current.phase === 'settled' || current.phase === null;
    if (!over && !skipped) refuse('item.unsettled');
    const index = nextItem(turn);
    const question = index === null ? null : turn.items[index]?.question;
    if (index === null || !question) refuse('item.all-asked');
    needDevices(state);
    return decisions(
      { type: 'item.presented', item: index, question: question.id },
      ...startedByShowing(round, turn, index, command.id),
    );
  },

  /** 请答题: the clock starts; at a silent round the first question appears now. */
  begin: ({ state, command }) => {
    const { turn, round } = needTurn(state);
    needComplete(state, turn, round);
    if (state.slate) refuse('slate.stands');
    if (turn.kind === 'all') needDevices(state);
    if (round.question.shown === 'silent') {
      const current = currentItem(turn);
      if (current !== null && current.phase !== 'settled') refuse('begin.already');
      const index = nextItem(turn);
      if (index === null) refuse('item.all-asked');
      return decisions(...openItem(turn, index), answerClock(round, turn, turn.items[index]!, command.id));
    }
    const { item } = needItem(state);
    if (item.phase !== 'presented') refuse(item.phase === 'open' ? 'begin.already' : 'item.not-presented');
    needAnswerer(state, round, turn, item);
    return decisions({ type: 'item.opened', item: item.index }, answerClock(round, turn, item, command.id));
  },

  'turn.void': ({ state, body }) => {
    const { turn } = needTurn(state);
    const voided: LeitaiEvent = { type: 'turn.voided', turn: turn.id, reason: body.reason };
    const postings = voidPostings(state, turn);
    return postings.length === 0 ? decisions(voided) : decisions(voided, { type: 'points.posted', postings });
  },
};
