// The list of devices as stored, and what a hand may do to a simulated device.
import type { DeviceSetting } from '#contract/device.ts';
import { type DeskRequest, requestSchema } from '#contract/protocol.ts';

export type { DeviceSetting } from '#contract/device.ts';
export type SimulatedAct = Extract<DeskRequest, { kind: 'simulate' }>['act'];

/** Settings as stored; an unreadable list counts as none, the technician sees that no device is there. */
export function readDeviceSettings(stored: unknown): DeviceSetting[] {
  const request = requestSchema.safeParse({ kind: 'devices', devices: stored ?? [] });
  return request.success && request.data.kind === 'devices' ? request.data.devices : [];
}
