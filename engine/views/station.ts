// 答题台: the player's own question and confirmed answer; nothing of the key before the reveal.
import type { Instant } from '#contract/units.ts';
import type { StationView } from '#contract/view.ts';
import type { Knowledge } from '../decide/index.ts';
import type { ContestRecord } from '../record.ts';
import { itemVerdict } from '../scoring.ts';
import { isLive, lastAttempt, roundOf } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
import {
  clockView,
  contestView,
  keyView,
  playerView,
  publicQuestion,
  questionOf,
  resultView,
} from './parts.ts';

export function stationView(record: ContestRecord, knowledge: Knowledge, now: Instant): StationView {
  const { state } = record;
  const turn = stationTurn(state);
  const clock = turn === null || !isLive(turn) ? null : clockView(turn.clock, now);
  return {
    role: 'station',
    contest: contestView(state),
    clock,
    frozen: state.slate || clock?.state === 'paused' || clock?.state === 'held',
    turn: turn === null ? null : turnPart(state, turn, knowledge),
  };
}

/** The station shows turns answered at a desk, with their result until the rundown moves on. */
function stationTurn(state: State): Turn | null {
  const { turn } = state;
  if (turn === null || turn.state === 'voided' || state.position !== turn.id) return null;
  return roundOf(state, turn.round).answer.entry === 'desk' ? turn : null;
}

function stationItem(turn: Turn): Item | null {
  return (
    turn.items.find((item) => item.phase === 'open') ??
    (turn.current === null ? null : (turn.items[turn.current] ?? null))
  );
}

function phaseOf(turn: Turn, item: Item | null): 'ready' | 'answering' | 'locked' | 'result' {
  if (item === null || item.phase === null || item.phase === 'presented') return 'ready';
  if (item.phase === 'revealed' || item.phase === 'settled') return 'result';
  const attempt = lastAttempt(item);
  return item.phase === 'open' && attempt?.state === 'answering' && turn.clock?.state !== 'expired'
    ? 'answering'
    : 'locked';
}

function turnPart(state: State, turn: Turn, knowledge: Knowledge): NonNullable<StationView['turn']> {
  const round = roundOf(state, turn.round);
  const item = stationItem(turn);
  const question = questionOf(knowledge, item);
  const phase = phaseOf(turn, item);
  const set = round.clock.scope === 'turn';
  const shown = phase === 'result';
  return {
    id: turn.id,
    round: round.title,
    player: playerView(state, knowledge, turn.team, turn.player),
    phase,
    item: item?.index ?? 0,
    items: turn.items.length,
    question: question === null || item?.phase == null ? null : publicQuestion(question),
    answer: item === null ? null : (lastAttempt(item)?.answer ?? null),
    verdicts: shown && set ? turn.items.map((each) => itemVerdict(each) ?? 'unanswered') : null,
    key: shown && !set && question !== null ? keyView(question) : null,
    result:
      turn.state === 'settled' || item?.phase === 'settled'
        ? resultView(state, turn, set ? null : (item?.index ?? null))
        : null,
  };
}
