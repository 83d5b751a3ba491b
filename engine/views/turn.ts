// The turn as those who run and judge it see it: with key, presses and what was answered.
import type { Round } from '#contract/definition.ts';
import type { PressView, TieView, TurnAnswer, TurnView } from '#contract/view.ts';
import type { Knowledge } from '../decide/index.ts';
import { comparePresses, momentOf, spreadOf } from '../press.ts';
import { amountText } from '../rational.ts';
import { itemVerdict } from '../scoring.ts';
import { answeringPerson, answeringTeam, currentItem, lastAttempt, nextItem, roundOf } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
import { lostViews } from './devices.ts';
import { msAfter } from './evidence-presses.ts';
import {
  answerViews,
  boardView,
  buzzView,
  keyView,
  panelView,
  playerView,
  publicQuestion,
  questionOf,
  resultView,
  teamName,
} from './parts.ts';

const DECIMALS = { exact: null, whole: 0, tenth: 1, hundredth: 2 } as const;

export function turnView(state: State, turn: Turn, knowledge: Knowledge): TurnView {
  const round = roundOf(state, turn.round);
  const item = currentItem(turn);
  const team = answeringTeam(turn);
  return {
    id: turn.id,
    kind: turn.kind,
    round: round.id,
    roundTitle: round.title,
    state: turn.state,
    cycle: turn.cycle,
    team,
    teamName: teamName(state, team),
    naming: turn.naming,
    teams: turn.kind === 'single' ? [] : [...turn.eligible],
    champion: round.who.by === 'champion' ? (turn.eligible[0] ?? null) : null,
    ruledBy: round.ruledBy,
    player: playerView(state, knowledge, team, answeringPerson(turn)),
    // Judges' points have no stake; the default of one says nothing.
    stake: round.partial === null ? (turn.stake ?? item?.question?.value ?? null) : null,
    board: boardView(state, turn, round),
    buzz: item === null ? null : buzzView(item),
    presses: item === null ? [] : pressViews(item),
    tie: item === null ? null : tieView(round, item),
    lost: lostViews(state, turn),
    panel: item === null ? null : panelView(state, knowledge, item),
    items: turn.items.map((each) => itemView(state, turn, each, knowledge)),
    partial: partialView(round),
    declined: turn.declined,
    // A replaced item stands for asking again.
    current: turn.current ?? (turn.state === 'running' ? nextItem(turn) : null),
    result: resultView(state, turn, round.score.per === 'turn' ? null : (item?.index ?? null)),
  };
}

/** What judges give points by; null where they rule right or wrong. */
export function partialView({ partial }: Round): TurnView['partial'] {
  if (partial === null) return null;
  const { most, step, judges, drop, rounding } = partial;
  return { most, step, judges, drop, decimals: DECIMALS[rounding] };
}

/** Questions are in sight from the call on, so that the host can prepare to read. */
function itemView(state: State, turn: Turn, item: Item, knowledge: Knowledge): TurnView['items'][number] {
  const question = questionOf(state, knowledge, item);
  const attempt = turn.kind === 'all' ? null : lastAttempt(item);
  return {
    item: item.index,
    phase: item.phase,
    question:
      question === null ? null : { ...publicQuestion(question), stem: question.stem, media: question.media },
    key: question === null ? null : keyView(question),
    points: question !== null && 'points' in question ? question.points : [],
    answer: attempt?.answer ?? null,
    verdict: turn.kind === 'all' ? null : itemVerdict(item),
    lateBy: attempt?.lateBy ?? null,
    overdue: attempt?.overdue === 'pending',
    withdrawn: item.credited || item.annulled,
    answers: turnAnswers(state, turn, item, knowledge),
    audience: item.audience,
    reading: readingOf(item),
  };
}

function turnAnswers(state: State, turn: Turn, item: Item, knowledge: Knowledge): TurnAnswer[] {
  return answerViews(state, knowledge, turn, item, true).map((view, index) => {
    const attempt = item.attempts[index]!;
    return {
      ...view,
      marks: attempt.marks.map(amountText),
      early: attempt.early,
      unread: attempt.unread,
      restated: attempt.restated,
      settled: item.phase === 'settled',
    };
  });
}

function readingOf({ reading, phase }: Item): 'reading' | 'marked' | 'ended' | null {
  if (reading === null || phase === null) return null;
  if (reading.ended !== null) return 'ended';
  return reading.marked === null ? 'reading' : 'marked';
}

function pressViews({ buzz }: Item): PressView[] {
  return (buzz?.presses ?? []).map((press) => ({
    press: press.id,
    team: press.team,
    afterCue: msAfter(buzz?.cue ?? null, momentOf(press)),
    deviceTime: press.deviceTime,
    uncertainty: press.happened.uncertainty,
    status: press.status === 'fair' ? 'waiting' : press.status,
  }));
}

/** The tie that is still to be settled, as measured. */
function tieView({ buzz }: Round, item: Item): TieView | null {
  const tied = item.buzz?.presses.filter(({ status }) => status === 'tie') ?? [];
  if (buzz === null || tied.length === 0 || item.phase !== 'presented') return null;
  const teams = [...tied].sort(comparePresses).map(({ team }) => team);
  return { teams, ...spreadOf(tied), settles: buzz.tied };
}
