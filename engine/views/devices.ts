// What keeps the next round from starting, and what was lost during a question, as those who run the contest see it.
import type { GateReasonView, LostDeviceView } from '#contract/view.ts';
import { gateReasons, passedBecause, roundAtGate } from '../gate.ts';
import { concernedBy } from '../lost.ts';
import { isLive } from '../select.ts';
import type { State, Turn } from '../state.ts';

/** Between turns, of the round of the next turn. */
export function gateView(state: State): GateReasonView[] {
  const round = roundAtGate(state);
  if (round === null) return [];
  return gateReasons(state, round.id).map((reason) => ({
    reason,
    passed: passedBecause(state, round.id, reason),
  }));
}

/** Devices that nobody misses any more are left out. */
export function lostViews(state: State, turn: Turn): LostDeviceView[] {
  if (!isLive(turn)) return [];
  return turn.lost.flatMap(({ device: id, back, chosen }) => {
    const device = state.devices[id];
    if (device === undefined) return [];
    const { teams, panel } = concernedBy(state, turn, device);
    if (teams.length === 0 && panel.length === 0) return [];
    return [{ device: id, kind: device.kind, teams: [...teams], panel: [...panel], back, chosen }];
  });
}
