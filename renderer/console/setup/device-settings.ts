// The list of devices while it is being changed: what there is, additions, ports.
import type { DeskRequest } from '#contract/protocol.ts';
import type { DeviceView } from '#contract/view.ts';
import { isSimulated, SIMULATED } from '../simulated-hands.tsx';

export type Setting = Extract<DeskRequest, { kind: 'devices' }>['devices'][number];

/** Stands among the ports for a device that needs none. */
export const SIMULATED_PATH = 'simulated';

/** The devices there are. The desk does not tell their ports, so those of real ones are to be chosen again. */
export function presentSettings(devices: readonly DeviceView[]): Setting[] {
  return devices.flatMap((device): Setting[] => {
    const { id, kind } = device;
    if (kind !== 'buzzer' && kind !== 'clicker') return [];
    return isSimulated(device)
      ? [{ id, kind, path: id, binding: 'simulated' }]
      : [{ id, kind, path: '', binding: 'serial' }];
  });
}

/** The first id of this kind and binding that is not taken. */
function freshId(settings: readonly Setting[], kind: Setting['kind'], simulated: boolean): string {
  const stem = `${simulated ? SIMULATED : ''}${kind}-`;
  let number = 1;
  while (settings.some(({ id }) => id === `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

export function add(settings: readonly Setting[], kind: Setting['kind'], path: string): Setting[] {
  const simulated = path === SIMULATED_PATH;
  const id = freshId(settings, kind, simulated);
  const binding = simulated ? 'simulated' : 'serial';
  return [...settings, { id, kind, path: simulated ? id : path, binding }];
}

export function withPort(settings: readonly Setting[], id: string, path: string): Setting[] {
  return settings.map((setting) => (setting.id === id ? { ...setting, path } : setting));
}
