// The demo: an example contest fresh each time, with simulated boxes, started and ready.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import type { DeviceSetting } from '../devices/setting.ts';
import type { ContestHouse } from './house.ts';
import { order } from './setting-up.ts';

/** The ids begin with what the console knows simulated devices by. */
const DEVICES: readonly DeviceSetting[] = [
  simulated('sim-buzzer', 'buzzer'),
  simulated('sim-clicker', 'clicker'),
];

function simulated(id: string, kind: DeviceSetting['kind']): DeviceSetting {
  return { id, kind, driver: 'leitai', path: id, binding: 'simulated', identity: null };
}

/**
 * Empties the demo's own folders first: what a visitor did to it is not kept, unless the desk died in it. What was open and
 * cannot be opened again is moved aside, not removed.
 */
export async function startDemo(house: ContestHouse, example: string): Promise<void> {
  if (await house.comeBack()) return;
  const stuck = house.home().notice !== undefined;
  for (const root of [house.root, house.rehearsals]) {
    if (stuck) renameSync(root, `${root}-${Date.now()}`);
    else rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
  }
  await house.createExample(example);
  await house.opened.setDevices(DEVICES);
  await order(house.opened, { type: 'contest.start' });
}
