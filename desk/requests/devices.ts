// The requests about devices: what there is, what is in use, the check before the show, and what they said.
import type { Discovery } from '#contract/device.ts';
import type { DeskRequest } from '#contract/protocol.ts';
import { discover } from '#hardware/port/discovery.ts';
import { SHIPPED_PROFILES } from '#hardware/profiles.ts';
import type { ContestHouse } from '../contests/house.ts';
import type { DeskDevices } from '../devices/contest-devices.ts';
import type { DeviceSetting } from '../devices/setting.ts';

export type DevicesRequest = Extract<
  DeskRequest,
  { kind: 'ports' | 'devices' | 'device.profiles' | 'device.bytes' | 'check.restart' | 'trial' | 'simulate' }
>;

/** Rejects with DeskFailure or DeviceConfigError. */
export async function answerDevices(
  { house, devices }: { house: ContestHouse; devices: DeskDevices },
  request: DevicesRequest,
): Promise<unknown> {
  switch (request.kind) {
    case 'ports':
      return found(devices);
    case 'devices':
      return setDevices(house, request.devices);
    case 'device.profiles':
      return SHIPPED_PROFILES;
    case 'device.bytes':
      return house.opened.devices.bytes(request.device, request.most);
    case 'check.restart':
      return house.opened.devices.restartCheck();
    case 'trial':
      return house.opened.devices.ask(request.ask);
    case 'simulate':
      return house.opened.devices.simulate(request.device, request.act);
  }
}

/** Of a device this PC knows, how it was set the last time says what it is. */
async function found({ ways, known }: DeskDevices): Promise<Discovery> {
  const { devices, troubles } = await discover(ways);
  const driverOf = (identity: string | null) =>
    identity === null ? null : (known.get(identity)?.setting.driver ?? null);
  return {
    devices: devices.map((device) => ({ ...device, driver: device.driver ?? driverOf(device.identity) })),
    troubles,
  };
}

/** Not while another contest is opened: they would be plugged in at one that is closed. */
function setDevices(house: ContestHouse, devices: readonly DeviceSetting[]): Promise<void> {
  const contest = house.opened;
  return house.whileOpen(contest, () => contest.setDevices(devices));
}
