// The ready gate: every reason why a round cannot start with the devices as they are, and which were by-passed.
import type { Round } from '#contract/definition.ts';
import type { Message } from '#contract/offer.ts';
import { turnKind } from '#contract/rules/turns.ts';
import { eligibleTeams } from './decide/call.ts';
import { pendingEntries } from './pending.ts';
import { entryOf, nextStep } from './plan.ts';
import { devicesInUse, isSameOwner, type Place, placesOf, teamsAnsweringOn } from './seating.ts';
import { isLive, roundOf } from './select.ts';
import type { State } from './state.ts';
import type { KnownDevice } from './state-devices.ts';

/** All reasons, by-passed or not; none in a contest that is played without devices. */
export function gateReasons(state: State, id: string): Message[] {
  if (state.listed === null || state.listed.length === 0) return [];
  const round = roundOf(state, id);
  return [
    ...(round.buzz === null ? [] : toPress(state, round)),
    ...(round.panel ? toAnswer(state) : []),
    ...(turnKind(round) === 'all' && round.answer.entry === 'desk' ? toAnswerAtOnce(state) : []),
  ];
}

/** Why one of them does not stand in the way any more; null: it does. */
export function passedBecause({ passed }: State, round: string, reason: Message): string | null {
  const covers = (reasons: readonly Message[]) => reasons.some((other) => isSameReason(other, reason));
  return passed.findLast((pass) => pass.round === round && covers(pass.reasons))?.reason ?? null;
}

export function isSameReason(one: Message, other: Message): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ key, params }: Message): string {
  return JSON.stringify([key, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The reasons that keep the round from starting. */
export function closedReasons(state: State, round: string): Message[] {
  return gateReasons(state, round).filter((reason) => passedBecause(state, round, reason) === null);
}

/** The round of the next turn, between turns; null: there is none. */
export function roundAtGate(state: State): Round | null {
  if (state.definition === null || isLive(state.turn)) return null;
  const step = nextStep(state);
  if (step?.kind === 'draw') return step.round;
  const next = step === null ? null : entryOf(step);
  const entry = next?.kind === 'page' ? pendingEntries(state).find(({ kind }) => kind !== 'page') : next;
  return entry == null || entry.kind === 'page' ? null : roundOf(state, entry.round);
}

function unwell(devices: readonly KnownDevice[]): Message[] {
  return devices
    .filter(({ well }) => !well)
    .map(({ id, kind }) => ({ key: 'gate.device', params: { device: id, kind: `device.${kind}` } }));
}

interface Seat extends Place {
  readonly device: KnownDevice;
}

function seatsOn(state: State, devices: readonly KnownDevice[]): Seat[] {
  return devices.flatMap((device) => placesOf(state, device).map((place) => ({ ...place, device })));
}

/** Lamps belong to the buzz: they show who won it. */
function toPress(state: State, round: Round): Message[] {
  const devices = devicesInUse(state);
  const buttons = devices.filter(({ kind }) => kind === 'buzzer');
  const lamps = devices.filter(({ kind }) => kind === 'lamp');
  if (buttons.length === 0) return [{ key: 'gate.no-buzzer', params: {} }, ...unwell(lamps)];
  const seats = seatsOn(state, buttons);
  const teams = eligibleTeams(state, round, { team: null }).flatMap((team) => {
    const own = seats.filter(({ owner }) => isSameOwner(owner, { as: 'team', number: team }));
    const reason = buttonTrouble(own, buttons);
    return reason === null ? [] : [{ key: reason, params: { team } }];
  });
  return [...unwell(buttons), ...unwell(lamps), ...teams];
}

/** Why a team cannot press; null: it can, or what keeps it from it is that its device is not well. */
function buttonTrouble(seats: readonly Seat[], buttons: readonly KnownDevice[]): string | null {
  const stuck = ({ device, place }: Seat) => ['held', 'stuck'].includes(device.faults[place.seat] ?? '');
  const enabled = seats.filter(({ disabled }) => !disabled);
  if (enabled.some((seat) => !seat.device.well || !stuck(seat))) return null;
  if (enabled.length > 0) return 'gate.team.stuck';
  if (seats.length > 0) return 'gate.team.disabled';
  return buttons.some(isUntold) ? null : 'gate.team.unseated';
}

/** How many seats it has it says when it is there. */
function isUntold({ seats, well }: KnownDevice): boolean {
  return seats === 0 && !well;
}

/** Teams answer at their desks or with clickers: those that are in use for it. */
function toAnswerAtOnce(state: State): Message[] {
  const clickers = devicesInUse(state).filter(({ kind }) => kind === 'clicker');
  const noPanel = state.definition?.panel === null;
  return unwell(clickers.filter((base) => noPanel || teamsAnsweringOn(state, base).length > 0));
}

/** A seat that was disabled with a reason is known to be silent. */
function toAnswer(state: State): Message[] {
  const clickers = devicesInUse(state).filter(({ kind }) => kind === 'clicker');
  if (clickers.length === 0) return [{ key: 'gate.no-clicker', params: {} }];
  const all = Array.from({ length: state.definition?.panel?.seats ?? 0 }, (_, index) => index + 1);
  const seated = new Set(
    seatsOn(state, clickers).map(({ owner }) => (owner?.as === 'panel' ? owner.number : null)),
  );
  const unseated = clickers.some(isUntold) ? [] : all.filter((number) => !seated.has(number));
  return [
    ...unwell(clickers),
    ...(unseated.length > 0 ? [{ key: 'gate.panel.unseated', params: { seats: unseated.join('、') } }] : []),
  ];
}
