// What a line about an event says besides its type: plain values, with names looked up.
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Knowledge } from './decide/index.ts';
import { KEYS } from './seating.ts';

/** Plain values of an event for a line about it; names are looked up, long texts left out. */
export function eventParams(
  event: { type: string } & Record<string, unknown>,
  knowledge: Knowledge,
): MessageParams {
  const params: MessageParams = {};
  for (const [name, value] of Object.entries(event)) {
    if (name === 'type') continue;
    if (value === null) params[name] = '—';
    else if (name === 'item' && typeof value === 'number') params.item = value + 1;
    else if (name === 'person' || name === 'out' || name === 'in' || name === 'leader')
      params[name] = knowledge.name(String(value));
    else if (name === 'verdict') params.verdict = `verdict.${String(value)}`;
    else if (name === 'side' || name === 'vote') params[name] = `${name}.${String(value)}`;
    else if (name === 'outcome') params.outcome = `appeal.${String(value)}`;
    else if (name === 'kind' && event.type === 'team.out') params.kind = `out.${String(value)}`;
    else if (event.type === 'access.noted' && name === 'what') params.what = `access.noted.${String(value)}`;
    else if (event.type === 'access.noted' && name === 'role') params.role = `role.${String(value)}`;
    else if (event.type === 'lost.chosen' && name === 'how') params.how = `lost.${String(value)}`;
    else if (name === 'label') params.label = `event.${String(value)}`;
    else if (name === 'remaining' || name === 'limit' || name === 'late' || name === 'by' || name === 'lead')
      params[name] = typeof value === 'number' ? Math.round(value) / 1000 : String(value);
    else if (typeof value === 'number' || typeof value === 'string') params[name] = value;
  }
  return { ...params, ...postingParams(event), ...deviceEventParams(event as LeitaiEvent) };
}

function postingParams(event: { type: string } & Record<string, unknown>): MessageParams {
  if (event.type !== 'points.posted' || !Array.isArray(event.postings)) return {};
  const texts = event.postings.map(
    (posting: { team: number; amount: number }) =>
      `${posting.team}: ${posting.amount > 0 ? '+' : ''}${posting.amount / 1000}`,
  );
  return { postings: texts.join('；') };
}

/** Devices, seats and whose they are, in events that hold more than plain values. */
function deviceEventParams(event: LeitaiEvent): MessageParams {
  switch (event.type) {
    case 'press.observed':
      return pressParams(event.signal);
    case 'device.seen':
      return {
        device: event.signal.device,
        what: `device.seen.${event.signal.type}`,
        ...faultParams(event.signal),
      };
    case 'devices.listed':
      return { count: event.devices.length };
    case 'seat.bound':
      return { ...event.place, ...ownerParams(event.owner) };
    case 'seats.swapped':
      return { ...event.a, ...otherParams(event.b) };
    case 'seat.disabled':
      return { ...event.place, what: event.disabled ? 'seat.disabled' : 'seat.enabled' };
    case 'gate.passed':
      return { count: event.reasons.length };
    case 'panel.counted': {
      const { dead = [] } = event;
      return dead.length > 0 ? { dead: 'panel.dead', seats: dead.join('、') } : { dead: '' };
    }
    default:
      return {};
  }
}

/** Whose it was is the record's to say. */
function pressParams(signal: DeviceSignal): MessageParams {
  if (signal.type !== 'press') return {};
  const { device, seat } = signal;
  return { device, seat, place: device === KEYS ? 'press.by-key' : 'press.at', whose: '' };
}

function faultParams(signal: DeviceSignal): MessageParams {
  return signal.type === 'fault' ? { seat: signal.seat, fault: `fault.${signal.fault ?? 'well'}` } : {};
}

function ownerParams(owner: SeatOwner | null): MessageParams {
  if (owner === null) return { owner: 'bound.nobody' };
  return { owner: `bound.${owner.as}`, ...('number' in owner ? { number: owner.number } : {}) };
}

function otherParams({ device, seat }: DevicePlace): MessageParams {
  return { otherDevice: device, otherSeat: seat };
}
