// Offers from the call of a turn to 请答题: stake, number, player, show, begin, open the buzz.

import type { Round } from '#contract/definition.ts';
import { boardNumbers } from '../board.ts';
import { choosableStakes, nameableTeams, undeclaredTeams } from '../choices.ts';
import type { Knowledge } from '../decide/index.ts';
import { marksReading } from '../decide/reading.ts';
import { turnLacks } from '../decide/turn.ts';
import { eligiblePlayers } from '../eligibility.ts';
import { roundDeclaring } from '../pending.ts';
import { privilegeLeft } from '../privileges.ts';
import {
  answeringPerson,
  answeringTeam,
  currentItem,
  definitionOf,
  liveTurn,
  roundOf,
  teamOf,
} from '../select.ts';
import type { State, Turn } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

export function turnCandidates(state: State, knowledge: Knowledge): Candidate[] {
  const turn = liveTurn(state);
  if (turn === null) return declaredStakes(state);
  const round = roundOf(state, turn.round);
  const lacks = turnLacks(state, turn, round);
  const silent = round.question.shown === 'silent';
  const claimed = currentItem(turn)?.buzz?.state === 'claimed';
  return [
    ...teams(state, turn, round),
    ...stakes(state, turn, round),
    ...board(state, turn, round),
    ...rolling(round),
    ...players(state, turn, round, knowledge),
    candidate('game.start', { type: 'game.start' }, { primary: lacks === 'game.needed' }),
    candidate('present', { type: 'item.present' }, { primary: lacks === null }),
    candidate('buzz.open', { type: 'buzz.open' }, { keys: ['KeyU'], primary: true }),
    ...reading(round, claimed),
    ...restating(round, claimed),
    candidate(
      'begin',
      { type: 'begin' },
      {
        keys: ['KeyQ'],
        primary: silent || currentItem(turn)?.phase === 'presented',
      },
    ),
    ...privileges(state, turn),
  ];
}

/** Whom the naming team may name. */
function teams(state: State, turn: Turn, round: Round): Candidate[] {
  if (turn.kind !== 'single' || turn.team !== null) return [];
  return nameableTeams(state, turn, round).map((team) =>
    candidate(
      `team:${team}`,
      { type: 'team.name', team },
      {
        label: 'offer.team',
        params: { team, naming: turn.naming ?? 0 },
        keys: team < 10 ? [`Digit${team}`] : [],
      },
    ),
  );
}

function rolling(round: Round): Candidate[] {
  if (round.question.pick !== 'rolling') return [];
  return [
    candidate('board.roll', { type: 'board.roll' }, { primary: true }),
    candidate('board.stop', { type: 'board.stop' }, { primary: true }),
  ];
}

function reading(round: Round, claimed: boolean): Candidate[] {
  if (claimed) return [];
  const marks = marksReading(round);
  return [
    ...(marks
      ? [candidate('reading.mark', { type: 'reading.mark' }, { keys: ['KeyM'], primary: true })]
      : []),
    candidate('reading.end', { type: 'reading.end' }, { keys: ['KeyE'], primary: true }),
  ];
}

function restating(round: Round, claimed: boolean): Candidate[] {
  if (!claimed || round.buzz?.restate !== true) return [];
  return [
    candidate('restate.right', { type: 'restate.rule', verdict: 'right' }, { keys: ['KeyR'], primary: true }),
    candidate('restate.wrong', { type: 'restate.rule', verdict: 'wrong' }, { keys: ['KeyW'] }),
  ];
}

function privileges(state: State, turn: Turn): Candidate[] {
  const team = answeringTeam(turn);
  if (team === null) return [];
  return definitionOf(state).privileges.map((privilege) =>
    candidate(
      `privilege:${privilege.id}`,
      { type: 'privilege.use', team, privilege: privilege.id },
      {
        label: 'offer.privilege',
        params: { team, title: privilege.title, left: privilegeLeft(state, privilege, team) },
      },
    ),
  );
}

function stakeCandidates(team: number, values: readonly number[]): Candidate[] {
  return values.map((value, index) =>
    candidate(
      `stake:${team}-${value}`,
      { type: 'stake.choose', team, value },
      { label: 'offer.stake', params: { team, value }, keys: [`Digit${index + 1}`] },
    ),
  );
}

function stakes(state: State, turn: Turn, round: Round): Candidate[] {
  if (turn.team === null || round.stake.by !== 'choice' || turn.current !== null) return [];
  const { team } = turn;
  const decline = candidate(
    'decline',
    { type: 'stake.decline', team },
    { params: { team }, keys: turn.stake === null ? ['KeyX'] : [] },
  );
  return turn.stake === null
    ? [...stakeCandidates(team, choosableStakes(state, round, team)), decline]
    : [decline];
}

/** One team after the other declares before the round's first turn. */
function declaredStakes(state: State): Candidate[] {
  const round = roundDeclaring(state);
  if (round?.stake.by !== 'choice') return [];
  const [next] = undeclaredTeams(state, round);
  return next === undefined ? [] : stakeCandidates(next, choosableStakes(state, round, next));
}

function board(state: State, turn: Turn, round: Round): Candidate[] {
  if (turn.picked !== null || round.question.from === 'paper' || round.question.pick === 'rolling') return [];
  if (turn.stake === null && round.stake.by === 'choice') return [];
  if (turn.kind === 'single' && turn.team === null) return [];
  return boardNumbers(state, round, turn.stake)
    .filter(({ taken }) => !taken)
    .map(({ number }) =>
      candidate(
        `pick:${number}`,
        { type: 'board.pick', number },
        {
          label: round.question.from === 'sets' ? 'offer.pick.set' : 'offer.pick',
          params: { number },
          keys: number < 10 ? [`Digit${number}`] : [],
        },
      ),
    );
}

/** Digits name players once nothing else waits for a digit. */
function players(state: State, turn: Turn, round: Round, knowledge: Knowledge): Candidate[] {
  if (round.player.by === 'any') return [];
  if (turn.kind === 'all')
    return turn.eligible
      .filter((team) => round.player.by !== 'cycle' || turn.players[team] === undefined)
      .flatMap((team) => playersOf(state, turn, round, team, knowledge, false));
  const team = answeringTeam(turn);
  if (team === null) return [];
  const choosing =
    (turn.stake === null && round.stake.by === 'choice') ||
    (round.question.from !== 'paper' && turn.picked === null && round.question.pick !== 'rolling');
  return playersOf(state, turn, round, team, knowledge, !choosing);
}

function playersOf(
  state: State,
  turn: Turn,
  round: Round,
  team: number,
  knowledge: Knowledge,
  digits: boolean,
): Candidate[] {
  const waiving = eligiblePlayers(state, round, team).length === 0;
  const present = turn.kind === 'all' ? turn.players[team] : answeringPerson(turn);
  return teamOf(state, team)
    .lineup.filter((place) => place.person !== present)
    .map(({ number, person }) =>
      candidate(
        `player:${person}`,
        { type: 'player.name', person, waive: waiving ? TO_FILL : null },
        {
          label: waiving ? 'offer.player.waive' : turn.kind === 'all' ? 'offer.player.of' : 'offer.player',
          params: { number, name: knowledge.name(person), ...(turn.kind === 'all' ? { team } : {}) },
          keys: !digits || number > 9 || waiving ? [] : [`Digit${number}`],
          needs: waiving ? 'waive' : null,
          judging: waiving,
        },
      ),
    );
}
