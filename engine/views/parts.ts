// Parts several views share. Each says for itself what may be seen when.
import type { Round } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import type { Question } from '#contract/question.ts';
import type { Instant } from '#contract/units.ts';
import type {
  AnswerView,
  BoardView,
  BuzzView,
  ClockView,
  GameView,
  KeyView,
  PanelView,
  PlayerView,
  PublicQuestion,
  ResultView,
  TeamScore,
} from '#contract/view.ts';
import { boardNumbers, ROLL_STEP } from '../board.ts';
import type { Knowledge } from '../decide/index.ts';
import { keyText } from '../key.ts';
import { withKeys } from '../knowledge.ts';
import { panelVerdicts } from '../panel.ts';
import { privilegeLeft } from '../privileges.ts';
import { amountText, sumAmounts } from '../rational.ts';
import {
  answeringTeam,
  clockLimit,
  definitionOf,
  lastAttempt,
  liveTurn,
  remainingAt,
  roundOf,
} from '../select.ts';
import { ledgerSum, liveScore } from '../standings.ts';
import type { Attempt, Buzz, Clock, Item, State, Turn } from '../state.ts';
import { sumText } from './sum.ts';

export function contestView(state: State) {
  const { title = '', subtitle = '' } = state.definition ?? {};
  return { title, subtitle, rehearsal: state.rehearsal };
}

export function clockView(clock: Clock | null, now: Instant): ClockView | null {
  if (clock === null) return null;
  return {
    state: clock.state,
    limit: clock.limit,
    remaining: Math.round(remainingAt(clock, now)),
    deadline: clock.state === 'running' ? clock.deadline.ms : null,
  };
}

/** The game clock of the round in time halves; null outside of one. */
export function gameView(state: State, now: Instant): GameView | null {
  const { game } = state;
  const clock = clockView(game?.clock ?? null, now);
  if (game === null || clock === null || !isPlayed(state, game.round)) return null;
  return { period: game.period, periods: roundOf(state, game.round).game?.periods ?? 1, clock };
}

/** The rundown stands in the round, or in the bonuses that belong to it. */
function isPlayed(state: State, round: string): boolean {
  const entry = state.rundown.find(({ id }) => id === state.position);
  if (entry === undefined || entry.kind === 'page') return false;
  const { who } = roundOf(state, entry.round);
  return entry.round === round || (who.by === 'winner' && who.of === round);
}

/** The clock of the live turn; a settled turn's clock says nothing any more. */
export function turnClock(state: State, now: Instant): ClockView | null {
  const turn = liveTurn(state);
  if (turn === null) return null;
  const phase = turn.current === null ? null : turn.items[turn.current]?.phase;
  return phase === 'settled' ? null : clockView(turn.clock, now);
}

/** Where the time for early answers ends, as setters write it; the host sees it, hall and stations do not. */
const MARK = /\s*[(\uff08]\*[)\uff09]\s*/g;

export function publicQuestion(question: Question): PublicQuestion {
  return {
    id: question.id,
    type: question.type,
    stem: question.stem.replace(MARK, ''),
    options: 'options' in question ? question.options : [],
    media: question.media === null ? null : { ...question.media, script: '' },
  };
}

export function keyView(question: Question): KeyView {
  return { key: keyText(question), explanation: question.explanation };
}

/** With the key in force. */
export function questionOf(state: State, knowledge: Knowledge, item: Item | null): Question | null {
  if (item?.question == null) return null;
  return withKeys(state, knowledge).question(item.question.id) ?? null;
}

export function teamScores(state: State): TeamScore[] {
  if (state.definition === null) return [];
  const turn = liveTurn(state);
  const active = turn === null ? null : answeringTeam(turn);
  return state.teams.map((team) => ({
    number: team.number,
    name: team.name,
    short: team.short,
    score: amountText(liveScore(state, team.number)),
    active: team.number === active,
    privileges: definitionOf(state).privileges.map((privilege) => ({
      id: privilege.id,
      title: privilege.title,
      does: privilege.does,
      left: privilegeLeft(state, privilege, team.number),
    })),
    out: state.outs.find((out) => out.team === team.number && out.person === null)?.kind ?? null,
  }));
}

export function playerView(
  state: State,
  knowledge: Knowledge,
  team: number | null,
  person: string | null,
): PlayerView | null {
  const found = state.teams.find((candidate) => candidate.number === team);
  if (found === undefined || person === null) return null;
  return {
    team: found.number,
    teamName: found.name,
    number: found.lineup.find((place) => place.person === person)?.number ?? null,
    name: knowledge.name(person),
  };
}

export function teamName(state: State, number: number | null): string {
  return state.teams.find((team) => team.number === number)?.name ?? '';
}

export function boardView(state: State, turn: Turn, round: Round): BoardView | null {
  if (round.question.from === 'paper') return null;
  const { stake } = round;
  const valued = stake.by === 'choice' && round.question.from === 'board';
  const values = valued ? stake.values : [null];
  const free = boardNumbers(state, round, turn.stake).filter(({ taken }) => !taken);
  return {
    stakes: values.map((value) => {
      const chosen = !valued || turn.stake === value;
      return {
        value,
        seconds:
          clockLimit(
            round,
            value ?? turn.stake ?? (stake.by === 'fixed' ? stake.value : (stake.values[0] ?? 0)),
          ) / 1000,
        chosen,
        numbers: boardNumbers(state, round, value).map(({ number, taken }) => {
          const picked = chosen && turn.picked === number;
          return { number, taken: taken && !picked, picked };
        }),
      };
    }),
    sets: round.question.from === 'sets',
    rolling:
      turn.rolling === null
        ? null
        : { since: turn.rolling.ms, step: ROLL_STEP, free: free.map(({ number }) => number) },
  };
}

export function buzzView(item: Item): BuzzView | null {
  const { buzz } = item;
  if (buzz === null) return null;
  const judged = buzz.presses.some((press) => press.status === 'judge' || press.status === 'tie');
  const state = buzz.state === 'opened' || buzz.state === 'held' ? 'reading' : buzz.state;
  return {
    state: judged && isUndecided(buzz) ? 'judge' : state,
    team: buzz.state === 'claimed' ? (item.attempts.at(-1)?.team ?? null) : null,
    barred: [...buzz.barred],
    eligible: [...buzz.eligible],
    cueAt:
      buzz.state === 'opened' && buzz.countdown !== null
        ? buzz.countdown.from.ms + buzz.countdown.length
        : null,
  };
}

function isUndecided(buzz: Buzz): boolean {
  return buzz.state === 'armed' || buzz.state === 'held';
}

/** Seats are anonymous; whether they were right is known from the reveal on. */
export function panelView(state: State, knowledge: Knowledge, item: Item): PanelView | null {
  if (item.panel === null) return null;
  const open = item.phase !== 'revealed' && item.phase !== 'settled';
  const seats = state.definition?.panel?.seats ?? 0;
  const verdicts = open ? null : panelVerdicts(state, withKeys(state, knowledge), item);
  return {
    seats: Array.from({ length: seats }, (_, index) => {
      if (verdicts !== null) return verdicts[index]?.verdict ?? 'silent';
      return item.panel?.answers[index + 1] === undefined ? 'silent' : 'answered';
    }),
    answered: Object.keys(item.panel.answers).length,
    right: open ? null : (item.panel.counted?.right ?? null),
    wrong: open ? null : (item.panel.counted?.wrong ?? null),
    manual: item.panel.manual !== null,
  };
}

/** What a settled item, or (null) a settled turn, was given in the end (to `team`), with the score before and after. */
export function resultView(
  state: State,
  turn: Turn,
  item: number | null,
  team: number | null = null,
): ResultView | null {
  const settled = item === null ? turn.state === 'settled' : turn.items[item]?.phase === 'settled';
  const given = (posting: Posting) =>
    posting.turn === turn.id &&
    posting.item === item &&
    (team === null || posting.team === team) &&
    posting.ledger !== 'player' &&
    posting.of === undefined &&
    posting.mends === undefined &&
    !['foul', 'correction', 'free'].includes(posting.reason);
  const counts = settled && !(item !== null && turn.items[item]?.annulled);
  const last = counts ? state.postings.findLast(given) : undefined;
  if (last === undefined) return null;
  const mended = state.postings.filter(({ id, mends }) => id === last.id || mends === last.id);
  const amount = sumAmounts(mended.map((posting) => posting.amount));
  const score = last.ledger === 'live' ? liveScore(state, last.team) : ledgerSum(state, last.team, 'playoff');
  return {
    team: last.team,
    amount: amountText(amount),
    sum: mended.length === 1 ? sumText(last) : null,
    from: amountText(sumAmounts([score, -amount as typeof score])),
    to: amountText(score),
  };
}

/** The attempts at an item; to the hall (`open` false) nothing of them but who has answered before the reveal. */
export function answerViews(
  state: State,
  knowledge: Knowledge,
  turn: Turn,
  item: Item,
  open: boolean,
): AnswerView[] {
  const shown = open || item.phase === 'revealed' || item.phase === 'settled';
  // One after another each is ruled before the next tries; all at once nothing is said before the reveal.
  const ruled = (attempt: Attempt) => shown || (turn.kind !== 'all' && attempt !== lastAttempt(item));
  return item.attempts.map((attempt) => ({
    team: attempt.team,
    teamName: teamName(state, attempt.team),
    player: playerView(state, knowledge, attempt.team, attempt.person),
    answered: attempt.state === 'answered' || attempt.state === 'ruled' || attempt.answer !== null,
    answer: shown ? attempt.answer : null,
    verdict: ruled(attempt) ? attempt.verdict : null,
    points: shown && attempt.points !== null ? amountText(attempt.points) : null,
    amount: item.phase === 'settled' ? givenTo(state, turn, item, attempt.team) : null,
  }));
}

/** What a team's attempt at an item has brought it, corrections included. */
function givenTo(state: State, turn: Turn, item: Item, team: number): string | null {
  const own = state.postings.filter(
    (posting) =>
      posting.turn === turn.id &&
      posting.item === item.index &&
      posting.team === team &&
      posting.of === undefined &&
      posting.ledger !== 'player' &&
      posting.reason !== 'foul' &&
      posting.reason !== 'free',
  );
  return own.length === 0 ? null : amountText(sumAmounts(own.map((posting) => posting.amount)));
}

/** From 1; rounds of one title (自选, 他选) are one 环节 to the hall. */
export function roundNumber(state: State, title: string): number {
  const titles = new Set(definitionOf(state).rounds.map((round) => round.title));
  return [...titles].indexOf(title) + 1;
}
