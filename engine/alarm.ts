// When the desk must come back by itself: the next deadline, presses that become ripe, or a panel that has been collected.
import type { Instant } from '#contract/units.ts';
import { collectsUntil } from './collect.ts';
import { resolveDue } from './decide/presses.ts';
import { currentItem, liveTurn, roundOf } from './select.ts';
import type { State } from './state.ts';
import { timeUpAt } from './under-way.ts';

export interface Alarm {
  readonly at: Instant;
  readonly signal: 'clock.expired' | 'buzz.resolve' | 'panel.due';
  /** Clock id or item id. */
  readonly subject: string;
}

export function alarm(state: State): Alarm | null {
  if (state.slate) return null;
  const [first] = [gameAlarm(state), clockAlarm(state), buzzAlarm(state), panelAlarm(state)]
    .filter((candidate) => candidate !== null)
    .sort((a, b) => a.at.run - b.at.run || a.at.ms - b.at.ms);
  return first ?? null;
}

function gameAlarm(state: State): Alarm | null {
  const clock = state.game?.clock;
  return clock?.state === 'running'
    ? { at: clock.deadline, signal: 'clock.expired', subject: clock.id }
    : null;
}

function clockAlarm(state: State): Alarm | null {
  const clock = liveTurn(state)?.clock;
  const at = timeUpAt(state);
  return clock == null || at === null ? null : { at, signal: 'clock.expired', subject: clock.id };
}

function buzzAlarm(state: State): Alarm | null {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item?.buzz == null || item.phase !== 'presented') return null;
  const rules = roundOf(state, turn.round).buzz;
  const due = rules === null ? null : resolveDue(state, item.buzz, rules);
  return due === null ? null : { at: due, signal: 'buzz.resolve', subject: `${turn.id}/${item.index}` };
}

function panelAlarm(state: State): Alarm | null {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item === null) return null;
  const due = collectsUntil(state, item);
  return due === null ? null : { at: due, signal: 'panel.due', subject: `${turn.id}/${item.index}` };
}

/** What the desk tells the floor when it rings. */
export function alarmSignal({
  signal,
  subject,
}: Alarm): { type: 'clock.expired'; clock: string } | { type: 'buzz.resolve' | 'panel.due'; item: string } {
  return signal === 'clock.expired' ? { type: signal, clock: subject } : { type: signal, item: subject };
}
