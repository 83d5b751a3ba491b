// Lines of the device list as tests write them.
import type { DeviceKind, DeviceSetting } from '#contract/device.ts';

/** A device inside the desk's own program. */
export function simulated(id: string, kind: DeviceKind): DeviceSetting {
  return { id, kind, driver: 'leitai', path: id, binding: 'simulated', identity: null };
}

/** A device of our line protocol on a port. */
export function plugged(
  id: string,
  kind: DeviceKind,
  path: string,
  identity: string | null = null,
): DeviceSetting {
  return { id, kind, driver: 'leitai', path, binding: 'serial', identity };
}

/** A keyboard of this PC, its keys in the order of seats. */
export function keyboard(id: string, keys: string[]): DeviceSetting {
  return {
    id,
    kind: 'buzzer',
    driver: 'keyboard',
    path: 'keyboard',
    binding: 'window',
    identity: null,
    keys,
  };
}
