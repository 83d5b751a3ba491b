// The demo: an example contest fresh each time, with simulated boxes, started and ready.
import { mkdirSync, rmSync } from 'node:fs';
import type { DeviceSetting } from '../devices/setting.ts';
import type { ContestHouse } from './house.ts';
import { order } from './setting-up.ts';

/** The ids begin with what the console knows simulated devices by. */
const DEVICES: readonly DeviceSetting[] = [
  { id: 'sim-buzzer', kind: 'buzzer', path: 'sim-buzzer', binding: 'simulated' },
  { id: 'sim-clicker', kind: 'clicker', path: 'sim-clicker', binding: 'simulated' },
];

/** Empties the demo's own folders first: what a visitor did to it is not kept, unless the desk died in it. */
export async function startDemo(house: ContestHouse, example: string): Promise<void> {
  if (await house.comeBack()) return;
  for (const root of [house.root, house.rehearsals]) {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
  }
  await house.createExample(example);
  await house.opened.setDevices(DEVICES);
  await order(house.opened, { type: 'contest.start' });
}
