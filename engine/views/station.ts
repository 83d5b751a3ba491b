// 答题台: the player's own question and confirmed answer; nothing of the key before the reveal.
import type { Verdict } from '#contract/definition.ts';
import type { Instant } from '#contract/units.ts';
import type { StationView } from '#contract/view.ts';
import type { Knowledge } from '../decide/index.ts';
import type { ContestRecord } from '../record.ts';
import { itemVerdict } from '../scoring.ts';
import { answeringTeam, attemptOf, isLive, roundOf } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
import {
  clockView,
  contestView,
  keyView,
  playerView,
  publicQuestion,
  questionOf,
  resultView,
  teamName,
} from './parts.ts';

/** `desk`: the team whose answer desk it is, where each has its own; null: the one on stage. */
export function stationView(
  record: ContestRecord,
  knowledge: Knowledge,
  now: Instant,
  desk: number | null = null,
): StationView {
  const { state } = record;
  const turn = stationTurn(state, desk);
  const clock = turn === null || !isLive(turn) ? null : clockView(turn.clock, now);
  return {
    role: 'station',
    contest: contestView(state),
    clock,
    game: null,
    team: desk === null ? null : { number: desk, name: teamName(state, desk) },
    frozen: state.slate || clock?.state === 'paused' || clock?.state === 'held',
    turn: turn === null ? null : turnPart(state, turn, knowledge, desk),
  };
}

/**
 * The station shows turns answered at a desk, with their result until the rundown moves on. A turn of all teams is
 * shown at the desks of those who take part, never at the one on stage; a desk of a team shows its own turns and those it
 * goes on with after a miss.
 */
function stationTurn(state: State, desk: number | null): Turn | null {
  const { turn } = state;
  if (turn === null || turn.state === 'voided' || state.position !== turn.id) return null;
  if (roundOf(state, turn.round).answer.entry !== 'desk') return null;
  if (turn.kind === 'all') return desk !== null && turn.eligible.includes(desk) ? turn : null;
  return desk === null || desk === answeringTeam(turn) ? turn : null;
}

function stationItem(turn: Turn): Item | null {
  return (
    turn.items.find((item) => item.phase === 'open') ??
    (turn.current === null ? null : (turn.items[turn.current] ?? null))
  );
}

function phaseOf(
  turn: Turn,
  item: Item | null,
  desk: number | undefined,
): 'ready' | 'answering' | 'locked' | 'result' {
  if (item === null || item.phase === null || item.phase === 'presented') return 'ready';
  if (item.phase === 'revealed' || item.phase === 'settled') return 'result';
  const attempt = attemptOf(item, desk);
  return item.phase === 'open' && attempt?.state === 'answering' && turn.clock?.state !== 'expired'
    ? 'answering'
    : 'locked';
}

function turnPart(
  state: State,
  turn: Turn,
  knowledge: Knowledge,
  desk: number | null,
): NonNullable<StationView['turn']> {
  const round = roundOf(state, turn.round);
  const item = stationItem(turn);
  const question = questionOf(state, knowledge, item);
  const own = turn.kind === 'all' && desk !== null ? desk : undefined;
  const phase = phaseOf(turn, item, own);
  const set = round.clock.scope === 'turn';
  const shown = phase === 'result';
  const team = own ?? turn.team;
  const person = own === undefined ? turn.player : (turn.players[own] ?? null);
  const settled = turn.state === 'settled' || item?.phase === 'settled';
  return {
    id: turn.id,
    round: round.title,
    player: playerView(state, knowledge, team, person),
    phase,
    item: item?.index ?? 0,
    items: turn.items.length,
    question: question === null || item?.phase == null ? null : publicQuestion(question),
    answer: item === null ? null : (attemptOf(item, own)?.answer ?? null),
    verdicts: shown ? verdictsOf(turn, item, set, own) : null,
    key: shown && !set && question !== null ? keyView(question) : null,
    result: settled ? resultView(state, turn, set ? null : (item?.index ?? null), own ?? null) : null,
  };
}

function verdictsOf(turn: Turn, item: Item | null, set: boolean, own: number | undefined): Verdict[] | null {
  if (set) return turn.items.map((each) => itemVerdict(each) ?? 'unanswered');
  const verdict = own === undefined || item === null ? null : attemptOf(item, own)?.verdict;
  return verdict == null ? null : [verdict];
}
