// Devices of a contest in memory, for tests of seats, gate and losses.
import type { DeviceKind } from '#contract/device.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import type { MemoryStage } from './engine-support.ts';

/** Kind and number of seats of each device, by id. */
export type Devices = Readonly<Record<string, readonly [kind: DeviceKind, seats: number]>>;

/** These are the devices in use. */
export function listed(stage: MemoryStage, devices: Devices): void {
  stage.signal({
    type: 'devices',
    devices: Object.entries(devices).map(([id, [kind, seats]]) => ({ id, kind, driver: 'leitai', seats })),
  });
}

export function ready(stage: MemoryStage, device: string, held: number[] = []): void {
  const known = stage.state.devices[device];
  if (known === undefined) throw new Error(`no device ${device}`);
  const { kind, seats } = known;
  const down = held.length > 0 ? { held } : {};
  stage.signal({ type: 'ready', device, kind, name: device, seats, boot: 'b1', late: 20, ...down });
}

/** Listed, and all of them well. */
export function racked(stage: MemoryStage, devices: Devices): void {
  listed(stage, devices);
  for (const device of Object.keys(devices)) ready(stage, device);
}

export function lose(stage: MemoryStage, device: string): LeitaiEvent[] {
  return stage.signal({ type: 'lost', device, reason: 'unplugged' });
}

export const place = (device: string, seat: number) => ({ device, seat });
export const team = (number: number) => ({ as: 'team' as const, number });
export const panel = (number: number) => ({ as: 'panel' as const, number });
