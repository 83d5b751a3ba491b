// Presses of one item as evidence: how long after the cue each happened, what became of it, and which could not be told apart.

import type { EventOf } from '#contract/event.ts';
import type { Evidence } from '#contract/evidence.ts';
import type { Instant } from '#contract/units.ts';
import { evolveDevices } from '../evolve/devices.ts';
import type { ContestRecord } from '../record.ts';
import { teamPressing } from '../seating.ts';
import type { Buzz, PressStatus, State } from '../state.ts';
import { NO_RACK } from '../state-devices.ts';
import type { Line } from './timeline.ts';

type PressRow = Evidence['presses'][number];

/** Milliseconds from one moment to another, to the microsecond; null between runs, which have no common clock. */
export function msAfter(zero: Instant | null, at: Instant): number | null {
  return zero === null || zero.run !== at.run ? null : Math.round((at.ms - zero.ms) * 1000) / 1000;
}

/** `opensShown`: pressing is allowed from the moment the question is shown, which stands for the cue. */
export function pressRows(
  lines: readonly Line[],
  buzz: Buzz | null,
  opensShown: boolean,
  teams: ReadonlyMap<string, number>,
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
  return [...presses].flatMap(([id, { signal, cue: zero }]) => {
    const team = teams.get(id);
    if (team === undefined) return [];
    return [
      {
        team,
        device: signal.device,
        ms: msAfter(zero, { run: signal.at.run, ms: signal.happened?.ms ?? signal.at.ms }),
        deviceTime: signal.deviceTime,
        uncertainty: signal.happened?.uncertainty ?? null,
        status: statusText(buzz?.presses.find((press) => press.id === id)?.status ?? statuses.get(id)),
      },
    ];
  });
}

/** Whose each press was when it was made, by its id: seats that were given to others since change nothing. */
export function pressingTeams({ state, happened }: ContestRecord): ReadonlyMap<string, number> {
  const teams = new Map<string, number>();
  let seated: State = { ...state, ...NO_RACK, turn: null };
  for (const entry of happened) {
    const { event } = entry;
    if (event.type === 'press.observed') {
      const team = event.signal.type === 'press' ? teamPressing(seated, event.signal) : null;
      if (team !== null) teams.set(event.press, team);
    } else seated = evolveDevices(seated, entry);
  }
  return teams;
}

/** What could not be told apart, as measured when it was decided. */
export function tieRows(lines: readonly Line[]): Evidence['ties'] {
  return lines.flatMap(({ happened: { event }, struck }) =>
    event.type === 'buzz.tied' && !struck
      ? [{ teams: event.teams, gap: event.gap ?? null, uncertainty: event.uncertainty ?? null }]
      : [],
  );
}

/** From the arrival of the press that won by itself, or of the first of a tie, to the decision; of the last go at the item. */
export function waitOf(lines: readonly Line[]): number | null {
  const decided = lines.findLast(
    ({ happened: { event }, struck }) =>
      !struck && (event.type === 'buzz.tied' || (event.type === 'claim.made' && event.reason === null)),
  )?.happened;
  if (decided === undefined) return null;
  const ids = idsOf(decided.event);
  const arrived = lines.flatMap(({ happened: { event } }) =>
    event.type === 'press.observed' && ids.includes(event.press) ? [event.signal.at] : [],
  );
  const waits = arrived.flatMap((at) => msAfter(at, decided.at) ?? []);
  return waits.length === 0 ? null : Math.max(0, ...waits);
}

function idsOf(event: Line['happened']['event']): readonly string[] {
  if (event.type === 'buzz.tied') return event.presses;
  return event.type === 'claim.made' && event.press !== null ? [event.press] : [];
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
