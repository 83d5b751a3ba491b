// Presses of one item as evidence: how long after the cue each was stamped, and what became of it.

import type { EventOf } from '#contract/event.ts';
import type { Evidence } from '#contract/evidence.ts';
import type { Instant } from '#contract/units.ts';
import type { Buzz, PressStatus } from '../state.ts';
import type { Line } from './timeline.ts';

type PressRow = Evidence['presses'][number];

/** By how much a stamp of this device may be late, milliseconds. */
export type LatenessOf = (device: string) => number;

/** Milliseconds from one moment to another, to the microsecond; null between runs, which have no common clock. */
export function msAfter(zero: Instant | null, at: Instant): number | null {
  return zero === null || zero.run !== at.run ? null : Math.round((at.ms - zero.ms) * 1000) / 1000;
}

/** `opensShown`: pressing is allowed from the moment the question is shown, which stands for the cue. */
export function pressRows(
  lines: readonly Line[],
  buzz: Buzz | null,
  opensShown: boolean,
  lateness: LatenessOf,
): PressRow[] {
  const presses = new Map<string, { signal: Press; cue: Instant | null }>();
  const statuses = new Map<string, PressStatus>();
  let cue: Instant | null = null;
  /** Pressed before the cue that is still to come. */
  let early: string[] = [];
  const open = (at: Instant | null) => {
    cue = at;
    early = [];
  };
  for (const { happened, struck } of lines) {
    const { event, at } = happened;
    if (event.type === 'press.observed' && event.signal.type === 'press') {
      presses.set(event.press, { signal: event.signal, cue });
      early.push(event.press);
    }
    if (struck) continue;
    for (const [press, status] of ruled(event)) statuses.set(press, status);
    if (event.type === 'item.presented' || event.type === 'item.rebounded') open(opensShown ? at : null);
    if (event.type === 'buzz.opened' && cue !== null) open(null);
    if (event.type !== 'cue.given') continue;
    cue = at;
    for (const press of early) presses.set(press, { ...presses.get(press)!, cue });
  }
  return [...presses].map(([id, { signal, cue: zero }]) => ({
    team: signal.seat,
    device: signal.device,
    ms: msAfter(zero, signal.at),
    deviceTime: signal.deviceTime,
    uncertainty: lateness(signal.device),
    status: statusText(buzz?.presses.find((press) => press.id === id)?.status ?? statuses.get(id)),
  }));
}

type Press = Extract<EventOf<'press.observed'>['signal'], { type: 'press' }>;

/** What an event says of presses; those of an earlier go at the item stand in no state any more. */
function ruled(event: Line['happened']['event']): [string, PressStatus][] {
  switch (event.type) {
    case 'press.fouled':
      return [[event.press, 'foul']];
    case 'press.referred':
      return [[event.press, 'judge']];
    case 'press.ruled':
      return [[event.press, event.verdict]];
    case 'buzz.tied':
      return event.presses.map((press) => [press, 'tie']);
    case 'claim.made':
      return event.press === null ? [] : [[event.press, 'first']];
    default:
      return [];
  }
}

/** As windows call them: one the judge found fair waits like any other. */
function statusText(status: PressStatus = 'ignored'): string {
  return status === 'fair' ? 'waiting' : status;
}
