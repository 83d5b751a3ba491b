// Devices: whose their seats are, the ready gate, and what is done when one is lost during a question.
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import { closedReasons, isSameReason } from '../gate.ts';
import { concernedBy, lossesAhead, lossesNow, openBuzz, teamsByKey, turnWith } from '../lost.ts';
import { KEYS, mayExchange } from '../seating.ts';
import { definitionOf } from '../select.ts';
import type { State } from '../state.ts';
import { type Decisions, needItem, needTeam, needTurn, observation, refuse } from './context.ts';

type DeviceCommands = 'seat.bind' | 'seat.swap' | 'seat.disable' | 'gate.pass' | 'lost.choose' | 'press.key';

/** A key of the console takes a press at most so long, milliseconds: USB polling, window, and the way to the desk. */
export const KEY_DELAY = 30;

/** Refuses while the present question waits for a lost device. */
export function needNoLoss(state: State): void {
  const [lost] = lossesNow(state);
  if (lost !== undefined) refuse('device.lost', { device: lost.device });
}

/** Refuses a question that some team could not press for, or where all answer at once not answer. */
export function needDevices(state: State): void {
  const [lost] = lossesAhead(state);
  if (lost !== undefined) refuse('device.lost', { device: lost.device });
}

function needDevice(state: State, id: string) {
  const device = state.devices[id];
  if (device === undefined) refuse('device.unknown', { device: id });
  return device;
}

/** A button is a team's or the host's, a clicker a team's or a panel seat's, a lamp a team's, a keypad a team's or the turn's. */
function needOwnable(state: State, place: DevicePlace, owner: SeatOwner): void {
  const { kind } = needDevice(state, place.device);
  const seats = state.definition?.panel?.seats ?? 0;
  if (owner.as === 'team') needTeam(state, owner.number);
  if (owner.as === 'host' && kind !== 'buzzer') refuse('seat.kind', { ...place });
  if (owner.as === 'turn' && kind !== 'keypad') refuse('seat.kind', { ...place });
  if (owner.as === 'panel' && kind !== 'clicker') refuse('seat.kind', { ...place });
  if (owner.as === 'panel' && owner.number > seats) refuse('seat.no-panel', { seat: owner.number, seats });
}

export const deviceDecisions: Decisions<DeviceCommands> = {
  'seat.bind': ({ state, body }) => {
    needDevice(state, body.place.device);
    if (body.owner !== null) needOwnable(state, body.place, body.owner);
    return [observation({ type: 'seat.bound', place: body.place, owner: body.owner })];
  },

  'seat.swap': ({ state, body }) => {
    for (const { device } of [body.a, body.b]) needDevice(state, device);
    if (!mayExchange(state, body.a, body.b)) refuse('seat.swap');
    return [observation({ type: 'seats.swapped', a: body.a, b: body.b })];
  },

  'seat.disable': ({ state, body }) => {
    needDevice(state, body.place.device);
    const { place, disabled, reason } = body;
    return [observation({ type: 'seat.disabled', place, disabled, reason })];
  },

  'gate.pass': ({ state, body }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    if (!definitionOf(state).rounds.some(({ id }) => id === body.round))
      refuse('rundown.unknown', { entry: body.round });
    const { only } = body;
    const reasons = closedReasons(state, body.round).filter(
      (one) => only === undefined || isSameReason(one, only),
    );
    if (reasons.length === 0) refuse('gate.open');
    return [observation({ type: 'gate.passed', round: body.round, reasons, reason: body.reason })];
  },

  /** Keys press for buttons, and enter what teams at clickers answer; a panel raises its cards. */
  'lost.choose': ({ state, body }) => {
    const { turn } = needTurn(state);
    const lost = turn.lost.find(({ device, back }) => device === body.device && !back);
    const found = turnWith(state, body.device);
    if (lost === undefined || found === null) refuse('lost.none', { device: body.device });
    if (lost.chosen === body.how) refuse('lost.chosen', { device: body.device });
    if (body.how === 'keys' && concernedBy(state, turn, found.device).teams.length === 0)
      refuse('lost.no-keys', { device: body.device });
    return [
      observation({ type: 'lost.chosen', item: turn.current ?? 0, device: body.device, how: body.how }),
    ];
  },

  /** Decided like any other press, when it is due. */
  'press.key': ({ state, body, at, command }) => {
    const { item } = needItem(state);
    const { team } = body;
    if (!teamsByKey(state).includes(team)) refuse('key.no-stand-in', { team });
    if (state.slate) refuse('slate.stands');
    const buzz = openBuzz(item);
    if (buzz === null || buzz.state === 'held') refuse('key.not-open');
    if (buzz.presses.some((press) => press.team === team && !['ignored', 'foul'].includes(press.status)))
      refuse('key.pressed', { team });
    return [
      observation({
        type: 'press.observed',
        press: command.id,
        signal: {
          type: 'press',
          id: command.id,
          at,
          device: KEYS,
          seat: team,
          deviceTime: null,
          happened: { ms: at.ms - KEY_DELAY / 2, uncertainty: KEY_DELAY / 2 },
        },
      }),
    ];
  },
};
