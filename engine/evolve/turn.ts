// Fold of a turn: called, its items, attempts, rulings, withdrawals, settled.
import type { EventOf, Happened } from '#contract/event.ts';
import type { Instant } from '#contract/units.ts';
import { remainingAt } from '../select.ts';
import { type Attempt, freshItem, type Item, NO_ATTEMPT, NO_PANEL, type State, type Turn } from '../state.ts';
import { changeAttempt, changeItem, changeTurn } from './change.ts';
import { evolvePanel } from './panel.ts';
import { evolveWithdrawal } from './withdrawal.ts';

export function evolveTurn(state: State, happened: Happened): State {
  const { event } = happened;
  switch (event.type) {
    case 'turn.called':
      return callTurn(state, event);
    case 'stake.chosen':
      return changeTurn(state, (turn) =>
        turn.state === 'called' && turn.team === event.team ? { ...turn, stake: event.value } : turn,
      );
    case 'player.named':
      return namePlayer(state, event.team, event.person);
    case 'question.picked':
      return changeTurn(spend(state, event.question.id), (turn) => ({
        ...turn,
        picked: event.number,
        items: turn.items.map((item) => ({ ...item, question: event.question })),
      }));
    case 'item.presented':
      return changeItem(
        changeTurn(spend(state, event.question), (turn) => ({
          ...turn,
          state: 'running',
          current: event.item,
          clock: keepsClock(state, turn) ? turn.clock : null,
        })),
        event.item,
        (item) => present(state, item, happened.at),
      );
    case 'item.opened':
      return openItem(state, event.item);
    case 'attempt.done':
      return changeItem(state, event.item, (item) =>
        changeAttempt(item, (attempt) => ({
          ...attempt,
          state: attempt.verdict === null ? 'answered' : attempt.state,
          answer: event.answer ?? attempt.answer,
          lateBy: event.late,
          overdue: event.late > 0 ? attempt.overdue : null,
        })),
      );
    case 'answer.entered':
      return changeItem(state, event.item, (item) =>
        changeAttempt(item, (attempt) => ({ ...attempt, answer: event.answer })),
      );
    case 'answer.submitted':
      return changeItem(state, event.item, (item) =>
        changeAttempt(item, (attempt) => ({
          ...attempt,
          state: 'answered',
          answer: event.answer,
          remaining: event.remaining,
          lateBy: null,
        })),
      );
    case 'overdue.ruled':
      return changeItem(state, event.item, (item) =>
        changeAttempt(item, (attempt) => ({
          ...attempt,
          state: attempt.state === 'ruled' ? 'ruled' : 'answered',
          overdue: event.verdict,
        })),
      );
    case 'attempt.ruled':
      return changeItem(state, event.item, (item) => ruled(state.turn, item, event));
    case 'item.closed':
      return changeItem(state, event.item, (item) => ({
        ...item,
        phase: 'closed',
        buzz:
          item.buzz !== null && (event.why === 'nobody' || event.why === 'void')
            ? { ...item.buzz, state: 'over' }
            : item.buzz,
      }));
    case 'item.revealed':
      return changeItem(state, event.item, (item) => ({ ...item, phase: 'revealed' }));
    case 'item.settled':
      return changeItem(state, event.item, (item) => ({ ...item, phase: 'settled' }));
    case 'turn.settled':
      return changeTurn(state, (turn) => ({ ...turn, state: 'settled' }));
    case 'turn.voided':
      return changeTurn(state, (turn) => ({ ...turn, state: 'voided', clock: null }));
    case 'corrected':
      return correctItem(state, event);
    default:
      return evolveWithdrawal(evolvePanel(state, happened), happened);
  }
}

function callTurn(state: State, event: EventOf<'turn.called'>): State {
  const entry = state.rundown.find((candidate) => candidate.id === event.turn);
  if (entry?.kind !== 'turn') return state;
  const round = state.definition?.rounds.find((candidate) => candidate.id === entry.round);
  const count = round === undefined || round.order === 'interleaved' ? 1 : round.items;
  const turn: Turn = {
    id: entry.id,
    round: entry.round,
    cycle: entry.cycle,
    team: entry.team,
    naming: entry.naming,
    state: 'called',
    player: event.player,
    stake: event.stake,
    picked: null,
    eligible: event.eligible,
    items: Array.from({ length: count }, (_, index) => freshItem(index, event.questions[index] ?? null)),
    current: null,
    clock: null,
  };
  return { ...state, turns: state.turn === null ? state.turns : [...state.turns, state.turn], turn };
}

function spend(state: State, question: string): State {
  return state.spent.has(question) ? state : { ...state, spent: new Set([...state.spent, question]) };
}

/** One clock over all items of the turn goes on when the next item is presented. */
function keepsClock(state: State, turn: Turn): boolean {
  const round = state.definition?.rounds.find((candidate) => candidate.id === turn.round);
  return round?.clock.scope === 'turn';
}

function present(state: State, item: Item, at: Instant): Item {
  const round = state.definition?.rounds.find((candidate) => candidate.id === state.turn?.round);
  return {
    ...item,
    phase: 'presented',
    openedWith: state.turn?.clock && keepsClock(state, state.turn) ? remainingAt(state.turn.clock, at) : null,
    buzz: round?.buzz ? { state: 'reading', cue: null, presses: [], barred: [] } : null,
    panel: round?.panel ? NO_PANEL : null,
  };
}

function namePlayer(state: State, team: number, person: string): State {
  return changeTurn(state, (turn) => {
    if (turn.team !== null) return { ...turn, player: person };
    return {
      ...turn,
      items: turn.items.map((item) =>
        item.index === turn.current
          ? changeAttempt(item, (attempt) => (attempt.team === team ? { ...attempt, person } : attempt))
          : item,
      ),
    };
  });
}

function openItem(state: State, index: number): State {
  return changeItem(state, index, (item) => {
    const turn = state.turn;
    const answering = (attempt: Attempt): Attempt => ({ ...attempt, state: 'answering' });
    const opened: Item = { ...item, phase: 'open' };
    if (opened.attempts.length > 0) return changeAttempt(opened, answering);
    if (turn === null || turn.team === null) return opened;
    return {
      ...opened,
      attempts: [{ ...NO_ATTEMPT, team: turn.team, person: turn.player, state: 'answering' }],
    };
  });
}

function ruled(turn: Turn | null, item: Item, event: EventOf<'attempt.ruled'>): Item {
  const withAttempt =
    item.attempts.length > 0 || turn === null || turn.team === null
      ? item
      : {
          ...item,
          attempts: [{ ...NO_ATTEMPT, team: turn.team, person: turn.player, state: 'assigned' as const }],
        };
  return changeAttempt(withAttempt, (attempt) => ({
    ...attempt,
    state: 'ruled',
    overdue: attempt.overdue === 'pending' ? 'late' : attempt.overdue,
    verdict: event.verdict,
    ruledBy: event.by,
  }));
}

function correctItem(state: State, event: EventOf<'corrected'>): State {
  const correct = (turn: Turn): Turn =>
    turn.id !== event.turn || turn.state === 'voided'
      ? turn
      : {
          ...turn,
          items: turn.items.map((item) =>
            item.index === event.item
              ? changeAttempt(item, (attempt) => ({
                  ...attempt,
                  verdict: event.verdict,
                  ruledBy: 'judges',
                }))
              : item,
          ),
        };
  return {
    ...state,
    turn: state.turn === null ? null : correct(state.turn),
    turns: state.turns.map(correct),
  };
}
