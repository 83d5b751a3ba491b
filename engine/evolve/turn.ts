// Fold of a turn: called, its items, attempts, rulings, withdrawals, settled.
import type { Round } from '#contract/definition.ts';
import type { EventOf, Happened } from '#contract/event.ts';
import { turnKind } from '#contract/rules/turns.ts';
import type { Instant } from '#contract/units.ts';
import { itemsPerTurn } from '../schedule.ts';
import { remainingAt } from '../select.ts';
import {
  type Buzz,
  freshItem,
  type Item,
  NO_ATTEMPT,
  NO_PANEL,
  type Reading,
  type State,
  type Turn,
} from '../state.ts';
import type { LostDevice } from '../state-devices.ts';
import { namePlayer, openItem, ruled } from './attempts.ts';
import { changeAttempt, changeItem, changeTurn, spend } from './change.ts';
import type { Growth } from './growth.ts';
import { evolvePanel } from './panel.ts';
import { evolveWithdrawal } from './withdrawal.ts';

export function evolveTurn(state: State, happened: Happened, growth: Growth): State {
  const { event } = happened;
  switch (event.type) {
    case 'turn.called':
      return callTurn(state, event, growth);
    case 'stake.chosen':
      return changeTurn(state, (turn) =>
        turn.state === 'called' && turn.team === event.team ? { ...turn, stake: event.value } : turn,
      );
    case 'stake.declined':
      return changeTurn(state, (turn) => ({ ...turn, declined: true }));
    case 'team.named':
      return changeTurn(state, (turn) => ({
        ...turn,
        team: event.team,
        eligible: [event.team],
        stake: turn.stake ?? declaredStake(state, turn.round, event.team),
      }));
    case 'board.rolled':
      return changeTurn(state, (turn) => ({ ...turn, rolling: happened.at }));
    case 'set.picked':
      return pickSet(state, event, growth);
    case 'reading.marked':
      return onReading(state, event.item, (reading) => ({ ...reading, marked: happened.at }));
    case 'reading.ended':
      return onReading(state, event.item, (reading) => ({ ...reading, ended: happened.at }));
    case 'restated':
      return changeItem(state, event.item, (item) =>
        changeAttempt(item, (attempt) => ({ ...attempt, restated: event.verdict })),
      );
    case 'audience.credited':
      return changeItem(state, event.item, (item) => ({ ...item, audienceFor: event.team }));
    case 'item.rebounded':
      return rebound(state, event, happened.at);
    case 'player.named':
      return namePlayer(state, event.team, event.person);
    case 'question.picked':
      return changeTurn(spend(state, [event.question.id], growth), (turn) => ({
        ...turn,
        picked: event.number,
        rolling: null,
        items: turn.items.map((item) => ({ ...item, question: event.question })),
      }));
    case 'item.presented':
      return changeItem(
        changeTurn(spend(state, [event.question], growth), (turn) => ({
          ...turn,
          state: 'running',
          current: event.item,
          clock: keepsClock(state, turn) ? turn.clock : null,
          lost: stillLost(turn),
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
        changeAttempt(item, (attempt) => ({ ...attempt, answer: event.answer }), event.team),
      );
    case 'answer.submitted': {
      const { answer, remaining, team } = event;
      return changeItem(state, event.item, (item) =>
        changeAttempt(
          item,
          (attempt) => ({ ...attempt, state: 'answered', answer, remaining, lateBy: null }),
          team,
        ),
      );
    }
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
        audience: event.why === 'audience',
        buzz: item.buzz !== null && OVER.includes(event.why) ? { ...item.buzz, state: 'over' } : item.buzz,
        panel: item.panel && { ...item.panel, closed: closedAt(state, happened.at), collected: false },
      }));
    case 'item.revealed':
      return changeItem(state, event.item, (item) => ({ ...item, phase: 'revealed' }));
    case 'item.settled':
      return changeItem(state, event.item, (item) => ({ ...item, phase: 'settled' }));
    case 'turn.settled':
      return changeTurn(state, (turn) => ({ ...turn, state: 'settled' }));
    case 'turn.voided':
      return changeTurn(state, (turn) => ({ ...turn, state: 'voided', clock: null }));
    default:
      return evolveWithdrawal(evolvePanel(state, happened), happened, growth);
  }
}

/** By time at the deadline, whenever that was noticed. */
function closedAt({ turn }: State, at: Instant): Instant {
  return turn?.clock?.state === 'expired' ? turn.clock.deadline : at;
}

/** Closed like this, nobody may press any more. */
const OVER: readonly EventOf<'item.closed'>['why'][] = ['nobody', 'void', 'audience'];

function callTurn(state: State, event: EventOf<'turn.called'>, growth: Growth): State {
  const entry = state.rundown.find((candidate) => candidate.id === event.turn);
  if (entry?.kind !== 'turn') return state;
  const round = state.definition?.rounds.find((candidate) => candidate.id === entry.round);
  if (round === undefined) return state;
  const count = itemsPerTurn(round);
  const turn: Turn = {
    id: entry.id,
    kind: turnKind(round),
    round: entry.round,
    cycle: entry.cycle,
    team: entry.team,
    naming: entry.naming,
    state: 'called',
    player: event.player,
    stake: event.stake,
    picked: null,
    eligible: event.eligible,
    players: Object.fromEntries((event.players ?? []).map(({ team, person }) => [team, person])),
    rolling: null,
    declined: false,
    paper: false,
    period: round.game === null ? null : (periodBefore(state, entry.id) ?? periodOf(state, round)),
    items: Array.from({ length: count }, (_, index) => freshItem(index, event.questions[index] ?? null)),
    current: null,
    clock: null,
    lost: [],
  };
  const turns = state.turn === null ? state.turns : growth.list(state.turns, [state.turn]);
  return { ...state, turns, turn };
}

/** What the team declared before the round; null where stakes are chosen in the turn. */
function declaredStake(state: State, id: string, team: number): number | null {
  const stake = state.definition?.rounds.find((candidate) => candidate.id === id)?.stake;
  if (stake?.by !== 'choice' || stake.declared !== 'before-round') return null;
  return state.stakes.find((other) => other.round === id && other.team === team)?.value ?? null;
}

/** The half a voided turn belonged to, when it is called again; null of a turn never called before. */
function periodBefore({ turn, turns }: State, id: string): number | null {
  return [...turns, ...(turn ? [turn] : [])].findLast((other) => other.id === id)?.period ?? null;
}

/** The half a turn called now belongs to: the present one, or the next when its time is over; after the last, the last. */
function periodOf({ game }: State, { id, game: rules }: Round): number {
  if (game?.round !== id) return 1;
  return game.clock.state === 'expired' ? Math.min(game.period + 1, rules?.periods ?? 1) : game.period;
}

function pickSet(state: State, { number, questions }: EventOf<'set.picked'>, growth: Growth): State {
  const asked = questions.map(({ id }) => id);
  return changeTurn(spend(state, asked, growth), (turn) => ({
    ...turn,
    picked: number,
    rolling: null,
    items: turn.items.map((item) => ({ ...item, question: questions[item.index] ?? null })),
  }));
}

function onReading(state: State, index: number, change: (reading: Reading) => Reading): State {
  return changeItem(state, index, (item) =>
    item.reading === null ? item : { ...item, reading: change(item.reading) },
  );
}

/** Another may try: the missers are out, and whoever goes on starts with no clock. */
function rebound(state: State, { item: index, to, among }: EventOf<'item.rebounded'>, at: Instant): State {
  const round = state.definition?.rounds.find((candidate) => candidate.id === state.turn?.round);
  const open = changeTurn(state, (turn) => ({
    ...turn,
    clock: null,
  }));
  return changeItem(open, index, (item) => {
    const missed = item.attempts.map((attempt) => attempt.team);
    const barred = [...new Set([...(item.buzz?.barred ?? []), ...missed])];
    if (to !== null)
      return {
        ...item,
        phase: 'presented',
        attempts: [...item.attempts, { ...NO_ATTEMPT, team: to, person: null, state: 'assigned' }],
      };
    return { ...item, phase: 'presented', buzz: { ...freshBuzz(round, at, among), barred } };
  });
}

function freshBuzz(round: Round | undefined, at: Instant, eligible: readonly number[]): Buzz {
  const armed = round?.buzz?.opens === 'presented';
  return {
    state: armed ? 'armed' : 'reading',
    cue: armed ? at : null,
    presses: [],
    eligible,
    barred: [],
    countdown: null,
  };
}

/** Those that are back are forgotten; keys that stand in go on doing so, to wait was said of the question before. */
function stillLost({ lost }: Turn): readonly LostDevice[] {
  return lost
    .filter(({ back }) => !back)
    .map((device) => (device.chosen === 'wait' ? { ...device, chosen: null } : device));
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
    buzz: round?.buzz && state.turn?.kind === 'open' ? freshBuzz(round, at, state.turn.eligible) : null,
    reading: isReadOut(round) ? { marked: null, ended: null } : null,
    panel: round?.panel ? NO_PANEL : null,
  };
}

/** How far the question has been read matters: a press may stop it, or its end starts the clock. */
function isReadOut(round: Round | undefined): boolean {
  return round?.buzz?.opens === 'presented' || round?.clock.starts === 'read';
}
