// Offers from the call of a turn to 请答题: stake, number, player, show, begin, open the buzz.
import type { Round } from '#contract/definition.ts';
import type { Knowledge } from '../decide/index.ts';
import { boardNumbers, turnLacks } from '../decide/turn.ts';
import { eligiblePlayers } from '../eligibility.ts';
import {
  answeringPerson,
  answeringTeam,
  currentItem,
  liveTurn,
  roundDeclaring,
  roundOf,
  teamOf,
} from '../select.ts';
import type { State, Turn } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

export function turnCandidates(state: State, knowledge: Knowledge): Candidate[] {
  const turn = liveTurn(state);
  if (turn === null) return declaredStakes(state);
  const round = roundOf(state, turn.round);
  const lacks = turnLacks(turn, round);
  const silent = round.question.shown === 'silent';
  return [
    ...stakes(turn, round),
    ...board(state, turn, round),
    ...players(state, turn, round, knowledge),
    candidate('present', { type: 'item.present' }, { primary: lacks === null }),
    candidate(
      'begin',
      { type: 'begin' },
      {
        keys: ['KeyQ'],
        primary: silent || currentItem(turn)?.phase === 'presented',
      },
    ),
    candidate('buzz.open', { type: 'buzz.open' }, { keys: ['KeyU'], primary: true }),
  ];
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

function stakes(turn: Turn, round: Round): Candidate[] {
  return turn.team === null || round.stake.by === 'fixed' || turn.stake !== null
    ? []
    : stakeCandidates(turn.team, round.stake.values);
}

/** One team after the other declares before the round's first turn. */
function declaredStakes(state: State): Candidate[] {
  const round = roundDeclaring(state);
  if (round?.stake.by !== 'choice') return [];
  const next = state.teams.find(
    (team) => !state.stakes.some((stake) => stake.round === round.id && stake.team === team.number),
  );
  return next === undefined ? [] : stakeCandidates(next.number, round.stake.values);
}

function board(state: State, turn: Turn, round: Round): Candidate[] {
  if (turn.stake === null || turn.picked !== null || round.question.from !== 'board') return [];
  return boardNumbers(state, round, turn.stake)
    .filter((question) => !question.taken)
    .map(({ number }) =>
      candidate(
        `pick:${number}`,
        { type: 'board.pick', number },
        { label: 'offer.pick', params: { number }, keys: number < 10 ? [`Digit${number}`] : [] },
      ),
    );
}

/** Digits name players once nothing else waits for a digit. */
function players(state: State, turn: Turn, round: Round, knowledge: Knowledge): Candidate[] {
  const team = answeringTeam(turn);
  if (team === null) return [];
  const choosing = turn.stake === null || (round.question.from === 'board' && turn.picked === null);
  const waiving = eligiblePlayers(state, round, team).length === 0;
  return teamOf(state, team)
    .lineup.filter((place) => place.person !== answeringPerson(turn))
    .map(({ number, person }) =>
      candidate(
        `player:${person}`,
        { type: 'player.name', person, waive: waiving ? TO_FILL : null },
        {
          label: waiving ? 'offer.player.waive' : 'offer.player',
          params: { number, name: knowledge.name(person) },
          keys: choosing || number > 9 || waiving ? [] : [`Digit${number}`],
          needs: waiving ? 'waive' : null,
          judging: waiving,
        },
      ),
    );
}
