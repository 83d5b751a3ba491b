// What the hall sees, as a scene. Holds no key, no answer and no verdict before their reveal.
import type { IndividualRow, Scene, StandingRow } from '#contract/view.ts';
import type { Knowledge } from '../decide/index.ts';
import { amountText, rationalText } from '../rational.ts';
import { itemVerdict, remainingSeconds } from '../scoring.ts';
import { answeringPerson, answeringTeam, currentItem, lastAttempt, roundOf } from '../select.ts';
import { individualStandings, type Standing, standings } from '../standings.ts';
import type { State, Turn } from '../state.ts';
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
  roundNumber,
  teamName,
} from './parts.ts';

export function sceneView(state: State, knowledge: Knowledge): Scene {
  if (state.slate) return { kind: 'slate' };
  if (state.definition === null || state.scene === 'title') return { kind: 'title' };
  if (state.scene === 'standings') return standingsScene(state, knowledge);
  const entry = state.rundown.find((candidate) => candidate.id === state.position);
  switch (entry?.kind) {
    case 'page':
      return { kind: 'page', title: entry.page.title, body: entry.page.body };
    case 'round': {
      const round = roundOf(state, entry.round);
      return {
        kind: 'round',
        number: roundNumber(state, round.title),
        title: round.title,
        subtitle: round.subtitle,
        brief: round.brief,
      };
    }
    case 'turn':
      return state.turn === null ? { kind: 'title' } : turnScene(state, state.turn, knowledge);
    default:
      return { kind: 'title' };
  }
}

/** Until the announcement only the live scores stand on the screen. */
export function standingRows(state: State, open: boolean): StandingRow[] {
  if (state.definition === null) return [];
  const rows = standings(state);
  const shown = open ? rows : byLiveScore(rows);
  return shown.map((row) => ({
    rank: row.rank,
    shared: row.shared,
    number: row.team,
    name: teamName(state, row.team),
    live: amountText(row.live),
    written: open && row.written !== null ? rationalText(row.written) : null,
    comprehensive: open && row.comprehensive !== null ? rationalText(row.comprehensive) : null,
    total: open && row.total !== null ? rationalText(row.total) : null,
    playoff: open && playedOff(state, row.team) ? amountText(row.playoff) : null,
    decidedBy: open ? row.decidedBy : null,
    prize: open && row.total !== null ? row.prize : null,
    out: row.out,
  }));
}

/** Places of players; points alone make them, so nothing of them is shown before the announcement. */
export function individualRows(state: State, knowledge: Knowledge): IndividualRow[] {
  if (state.definition?.ranking.individual == null) return [];
  return individualStandings(state).map((row) => ({
    rank: row.rank,
    shared: row.shared,
    team: row.team,
    teamName: teamName(state, row.team),
    name: knowledge.name(row.person),
    points: amountText(row.points),
    prize: row.prize,
    out: row.out,
  }));
}

/** A team that comes out at 0 played all the same. */
function playedOff(state: State, team: number): boolean {
  return state.postings.some((posting) => posting.ledger === 'playoff' && posting.team === team);
}

/** Teams that are out stand below all others. */
function isAbove(other: Standing, row: Standing): boolean {
  if ((other.out === null) !== (row.out === null)) return other.out === null;
  return other.live > row.live;
}

function byLiveScore(rows: ReturnType<typeof standings>): ReturnType<typeof standings> {
  return rows
    .map((row) => ({
      ...row,
      rank: 1 + rows.filter((other) => isAbove(other, row)).length,
      shared:
        row.out === null && rows.filter((other) => other.out === null && other.live === row.live).length > 1,
    }))
    .sort((a, b) => a.rank - b.rank || a.team - b.team);
}

function standingsScene(state: State, knowledge: Knowledge): Scene {
  const final = state.stage === 'announced';
  const individual = final ? individualRows(state, knowledge) : [];
  return { kind: 'standings', final, rows: standingRows(state, final), individual };
}

function turnScene(state: State, turn: Turn, knowledge: Knowledge): Scene {
  const round = roundOf(state, turn.round);
  if (round.clock.scope === 'turn') return sprintScene(state, turn, knowledge);
  const item = currentItem(turn);
  const question = questionOf(state, knowledge, item);
  if (item === null || item.phase === null || question === null || turn.state === 'voided') {
    return {
      kind: 'turn',
      round: round.title,
      player: playerView(state, knowledge, turn.team, turn.player),
      team: turn.team,
      teamName: teamName(state, turn.team),
      naming: turn.naming,
      stake: round.stake.by === 'choice' ? turn.stake : null,
      board: boardView(state, turn, round),
      teams: turn.kind === 'single' ? [] : [...turn.eligible],
      champion: round.who.by === 'champion' ? (turn.eligible[0] ?? null) : null,
      declined: turn.declined,
    };
  }
  const shown = item.phase === 'revealed' || item.phase === 'settled';
  const several = turn.kind === 'all' || item.attempts.length > 1;
  const attempt = turn.kind === 'all' ? null : lastAttempt(item);
  return {
    kind: 'question',
    round: round.title,
    phase: item.phase,
    item: item.index + 1,
    items: turn.items.length,
    player: playerView(state, knowledge, answeringTeam(turn), answeringPerson(turn)),
    stake: round.panel || round.partial !== null ? null : (turn.stake ?? item.question?.value ?? null),
    question: round.question.shown === 'aloud' && !shown ? null : publicQuestion(question),
    buzz: buzzView(item),
    panel: panelView(state, knowledge, item),
    key: shown ? keyView(question) : null,
    answer: shown && turn.kind !== 'all' ? (lastAttempt(item)?.answer ?? null) : null,
    verdict: shown && turn.kind !== 'all' ? itemVerdict(item) : null,
    answers: several ? answerViews(state, knowledge, turn, item, false) : [],
    audience: item.audience,
    points: shown && attempt?.points != null ? amountText(attempt.points) : null,
    result: item.phase === 'settled' && !several ? resultView(state, turn, item.index) : null,
  };
}

function sprintPhase(turn: Turn): 'ready' | 'running' | 'closed' | 'revealed' | 'settled' {
  if (turn.state === 'settled') return 'settled';
  if (turn.items.every((item) => item.phase === 'revealed')) return 'revealed';
  if (turn.clock === null) return 'ready';
  return turn.clock.state === 'expired' || turn.clock.state === 'stopped' ? 'closed' : 'running';
}

function sprintScene(state: State, turn: Turn, knowledge: Knowledge): Scene {
  const phase = sprintPhase(turn);
  const shown = phase === 'revealed' || phase === 'settled';
  const verdicts = turn.items.map((item) => itemVerdict(item) ?? 'unanswered');
  return {
    kind: 'sprint',
    round: roundOf(state, turn.round).title,
    phase,
    player: playerView(state, knowledge, turn.team, turn.player),
    answered: turn.items.filter((item) => item.credited || (lastAttempt(item)?.answer ?? null) !== null)
      .length,
    items: turn.items.length,
    verdicts: shown ? verdicts : null,
    right: shown ? verdicts.filter((verdict) => verdict === 'right').length : null,
    remaining: shown ? remainingSeconds(roundOf(state, turn.round), turn) : null,
    result: phase === 'settled' ? resultView(state, turn, null) : null,
  };
}
