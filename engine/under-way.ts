// Presses that are still under way from the devices to the desk: how long they may take, and when time is up for that.
import { type Instant, later } from '#contract/units.ts';
import { KEY_DELAY } from './decide/devices.ts';
import { openBuzz, teamsByKey } from './lost.ts';
import { isSpent } from './press.ts';
import { devicesInUse, KEYS, teamsOn } from './seating.ts';
import { currentItem, liveTurn } from './select.ts';
import type { Buzz, State } from './state.ts';

/**
 * The longest time, milliseconds, that a press made by now may take to arrive: by a team that may press and has not, on any
 * device in use but `except`, or by a stand-in key. Null where there is none.
 */
export function slowestPress(state: State, buzz: Buzz, except: string | null = null): number | null {
  const awaited = buzz.eligible.filter(
    (team) =>
      !buzz.barred.includes(team) && !buzz.presses.some((press) => press.team === team && !isSpent(press)),
  );
  const delays = devicesInUse(state)
    .filter((device) => device.id !== except && device.well)
    .filter((device) => teamsOn(state, device).some((team) => awaited.includes(team)))
    .map(({ late }) => late);
  if (except !== KEYS && teamsByKey(state).some((team) => awaited.includes(team))) delays.push(KEY_DELAY);
  return delays.length === 0 ? null : Math.max(...delays);
}

/**
 * When the running clock of the live turn is noticed to be out; null: none runs. Time to press is over only when no press
 * that was made within it can still arrive.
 */
export function timeUpAt(state: State): Instant | null {
  const turn = liveTurn(state);
  if (turn?.clock?.state !== 'running') return null;
  const { measures, deadline } = turn.clock;
  const buzz = measures === 'press' ? openBuzz(currentItem(turn)) : null;
  return later(deadline, buzz === null ? 0 : (slowestPress(state, buzz) ?? 0));
}
