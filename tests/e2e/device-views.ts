// Devices for views of the working windows, and what a turn says while nothing is wrong with them.
import type { DeviceSetting, FoundDevice, SeatOwner, SeatView } from '#contract/device.ts';
import type { DeviceView, TurnView } from '#contract/view.ts';

/** No tie, no device lost. */
export const NO_TROUBLE: Pick<TurnView, 'tie' | 'lost'> = { tie: null, lost: [] };

export function seat(number: number, part: Partial<SeatView> = {}): SeatView {
  return {
    seat: number,
    owner: null,
    disabled: false,
    seen: false,
    presses: 0,
    latency: null,
    fault: null,
    trial: null,
    ...part,
  };
}

/** Seat n is team n's, of a clicker base panel seat n. */
function ownerOf(kind: DeviceView['kind'], number: number): SeatOwner | null {
  if (kind === 'lamp' || kind === 'journal') return null;
  return { as: kind === 'clicker' ? 'panel' : 'team', number };
}

/** A well device: a buzzer box of eight buttons, unless said otherwise. */
export function device(id: string, part: Partial<DeviceView> = {}): DeviceView {
  const { kind = 'buzzer', seats = 8 } = part;
  return {
    id,
    name: '',
    kind,
    driver: 'leitai',
    binding: 'serial',
    seats,
    well: true,
    trouble: null,
    lastSeat: null,
    advice: [],
    late: 12,
    latency: null,
    clock: null,
    places: Array.from({ length: seats }, (_, index) => seat(index + 1, { owner: ownerOf(kind, index + 1) })),
    ...part,
  };
}

export function settingOf({ id, kind, driver, binding }: DeviceView): DeviceSetting {
  const path = binding === 'serial' ? `COM-${id}` : id;
  return { id, kind: kind === 'journal' ? 'buzzer' : kind, driver, binding, path, identity: null };
}

/** A CH340 adapter at COM3, unless said otherwise: it may be anything. */
export function found(part: Partial<FoundDevice> = {}): FoundDevice {
  return {
    binding: 'serial',
    path: 'COM3',
    manufacturer: 'wch.cn',
    product: 'USB-SERIAL CH340',
    serialNumber: null,
    vendorId: '1a86',
    productId: '7523',
    identity: null,
    driver: null,
    advice: [],
    ...part,
  };
}
