// Signals become events: presses, panel answers, time-up, the cue, a new run of the desk. Never refused.
import type { Signal } from '#contract/signal.ts';
import { millis } from '#contract/units.ts';
import { latenessAt, timeUp } from './decide/answer.ts';
import { resolvePresses } from './decide/buzz.ts';
import { decisions, type EventDraft, observation } from './decide/context.ts';
import { evolve } from './evolve/index.ts';
import type { ContestRecord } from './record.ts';
import { currentItem, liveTurn, roundOf } from './select.ts';
import type { State } from './state.ts';

/** Events of a signal, in order; [] when it changes nothing and need not be kept. */
export function observe(record: ContestRecord, signal: Signal): EventDraft[] {
  const { state } = record;
  switch (signal.type) {
    case 'press':
      return withDecisions(state, signal, [
        observation({ type: 'press.observed', press: signal.id, signal }),
      ]);
    case 'answer':
      return panelAnswer(state, signal);
    case 'release':
      return [];
    case 'ready':
    case 'lost':
    case 'gap':
      return [observation({ type: 'device.seen', signal })];
    case 'clock.expired':
      return expire(state, signal);
    case 'cue.given':
      return withDecisions(state, signal, [
        observation({ type: 'cue.given', item: liveTurn(state)?.current ?? 0 }),
      ]);
    case 'buzz.resolve':
      return withDecisions(state, signal, []);
    case 'desk.started':
      return startRun(state, signal);
  }
}

/** What was observed, followed by whatever it makes ripe for decision. */
function withDecisions(state: State, signal: Signal, observed: EventDraft[]): EventDraft[] {
  const seen = observed.reduce(
    (folded, { kind, event }, index) =>
      evolve(folded, {
        seq: state.seq + 1 + index,
        kind,
        cause: signal.id,
        actor: { role: 'device', person: null, onBehalfOf: null },
        at: signal.at,
        event,
      }),
    state,
  );
  const turn = liveTurn(seen);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item === null || seen.slate) return observed;
  return [
    ...observed,
    ...decisions(...resolvePresses({ state: seen, turn, round: roundOf(seen, turn.round), item }, signal.at)),
  ];
}

/** Kept whenever a panel item stands; it counts when stamped before the deadline, even if it arrives after it. */
function panelAnswer(state: State, signal: Signal & { type: 'answer' }): EventDraft[] {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item === null || item.panel === null || state.slate) return [];
  if (item.phase !== 'open' && item.phase !== 'closed') return [];
  if (turn.clock?.state === 'held' || turn.clock?.state === 'paused') return [];
  if (turn.clock?.state === 'stopped' || latenessAt(turn.clock, signal.at) > 0) return [];
  if (signal.seat > (state.definition?.panel?.seats ?? 0)) return [];
  return [observation({ type: 'panel.answered', item: item.index, seat: signal.seat, signal })];
}

function expire(state: State, signal: Signal & { type: 'clock.expired' }): EventDraft[] {
  const turn = liveTurn(state);
  if (turn?.clock?.state !== 'running' || turn.clock.id !== signal.clock) return [];
  if (turn.clock.deadline.run !== signal.at.run || signal.at.ms < turn.clock.deadline.ms) return [];
  return decisions(...timeUp(turn, roundOf(state, turn.round)));
}

/**
 * A clock that ran when the last run ended is held at its last mark, for the operator to choose. Presses that were
 * only waiting for slower ones are decided: none of those can arrive any more.
 */
function startRun(state: State, signal: Signal & { type: 'desk.started' }): EventDraft[] {
  const clock = liveTurn(state)?.clock;
  const started = observation({ type: 'desk.started' });
  if (clock?.state !== 'running') return withDecisions(state, signal, [started]);
  const remaining = millis(Math.max(0, signal.remaining ?? clock.limit));
  return [started, observation({ type: 'clock.held', remaining, why: 'restart' })];
}
