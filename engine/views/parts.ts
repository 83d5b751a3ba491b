// Parts several views share. Each says for itself what may be seen when.
import type { Round } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import type { Question } from '#contract/question.ts';
import type { Instant } from '#contract/units.ts';
import type {
  BoardView,
  BuzzView,
  ClockView,
  KeyView,
  PanelView,
  PlayerView,
  PublicQuestion,
  ResultView,
  TeamScore,
} from '#contract/view.ts';
import type { Knowledge } from '../decide/index.ts';
import { boardNumbers } from '../decide/turn.ts';
import { keyText } from '../key.ts';
import { panelVerdicts } from '../panel.ts';
import { amountText, sumAmounts } from '../rational.ts';
import { answeringTeam, clockLimit, definitionOf, liveTurn, remainingAt } from '../select.ts';
import { ledgerSum, liveScore } from '../standings.ts';
import type { Buzz, Clock, Item, State, Turn } from '../state.ts';
import { sumText } from './sum.ts';

export function contestView(state: State) {
  return { title: state.definition?.title ?? '', subtitle: state.definition?.subtitle ?? '' };
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

/** The clock of the live turn; a settled turn's clock says nothing any more. */
export function turnClock(state: State, now: Instant): ClockView | null {
  const turn = liveTurn(state);
  if (turn === null) return null;
  const phase = turn.current === null ? null : turn.items[turn.current]?.phase;
  return phase === 'settled' ? null : clockView(turn.clock, now);
}

export function publicQuestion(question: Question): PublicQuestion {
  return {
    id: question.id,
    type: question.type,
    stem: question.stem,
    options: 'options' in question ? question.options : [],
    media: question.media === null ? null : { ...question.media, script: '' },
  };
}

export function keyView(question: Question): KeyView {
  return { key: keyText(question), explanation: question.explanation };
}

export function questionOf(knowledge: Knowledge, item: Item | null): Question | null {
  if (item?.question == null) return null;
  return knowledge.question(item.question.id) ?? null;
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
  if (round.question.from !== 'board' || round.stake.by !== 'choice') return null;
  return {
    stakes: round.stake.values.map((value) => ({
      value,
      seconds: clockLimit(round, value) / 1000,
      chosen: turn.stake === value,
      numbers: boardNumbers(state, round, value).map(({ number, taken }) => {
        const picked = turn.stake === value && turn.picked === number;
        return { number, taken: taken && !picked, picked };
      }),
    })),
  };
}

export function buzzView(turn: Turn, item: Item): BuzzView | null {
  const { buzz } = item;
  if (buzz === null) return null;
  const judged = buzz.presses.some((press) => press.status === 'judge' || press.status === 'tie');
  const state = buzz.state === 'opened' || buzz.state === 'held' ? 'reading' : buzz.state;
  return {
    state: judged && isUndecided(buzz) ? 'judge' : state,
    team: buzz.state === 'claimed' ? (item.attempts.at(-1)?.team ?? null) : null,
    barred: [...buzz.barred],
    eligible: [...turn.eligible],
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
  const verdicts = open ? null : panelVerdicts(state, knowledge, item);
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

/** What a settled item, or (null) a settled turn, was given in the end, with the score before and after. */
export function resultView(state: State, turn: Turn, item: number | null): ResultView | null {
  const settled = item === null ? turn.state === 'settled' : turn.items[item]?.phase === 'settled';
  const given = (posting: Posting) =>
    posting.turn === turn.id &&
    posting.item === item &&
    posting.reason !== 'foul' &&
    posting.reason !== 'correction';
  const last = settled ? state.postings.findLast(given) : undefined;
  if (last === undefined) return null;
  const score = last.ledger === 'live' ? liveScore(state, last.team) : ledgerSum(state, last.team, 'playoff');
  return {
    team: last.team,
    amount: amountText(last.amount),
    sum: sumText(last),
    from: amountText(sumAmounts([score, -last.amount as typeof score])),
    to: amountText(score),
  };
}

/** From 1; rounds of one title (自选, 他选) are one 环节 to the hall. */
export function roundNumber(state: State, title: string): number {
  const titles = new Set(definitionOf(state).rounds.map((round) => round.title));
  return [...titles].indexOf(title) + 1;
}
