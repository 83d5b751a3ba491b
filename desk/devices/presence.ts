// Which devices are there by their own last word, told to the record again where it has that otherwise.
import { randomUUID } from 'node:crypto';
import type { SeatFault } from '#contract/device.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { State } from '#engine/state.ts';

type Word = DeviceSignal & { type: 'ready' | 'lost' };

/** Down, for whatever reason: wins nothing until it was let go. */
const DOWN: readonly (SeatFault | null)[] = ['held', 'stuck'];

export class Presence {
  readonly #words = new Map<string, Word>();

  /** Call it with every signal of a device, in order. */
  hear(signal: DeviceSignal): void {
    if (signal.type === 'ready' || signal.type === 'lost') this.#words.set(signal.device, signal);
  }

  /**
   * What the record is to be told again. While the journal failed nothing could be kept; and after a failure or a
   * stall of this PC the record takes no device for well before it speaks, but one that was there all the time has
   * nothing to say.
   * @param faultOf what the button of a seat does now that it should not.
   */
  amiss(
    { devices }: State,
    faultOf: (device: string, seat: number) => SeatFault | null,
    at: Instant,
  ): DeviceSignal[] {
    return [...this.#words.values()]
      .filter(({ device, type }) => (devices[device]?.well ?? false) !== (type === 'ready'))
      .map((word) => {
        const again = { ...word, id: `${word.device}:${randomUUID()}`, at };
        return again.type === 'ready' ? { ...again, held: heldOf(again, faultOf) } : again;
      });
  }
}

function heldOf(
  { device, seats }: Word & { type: 'ready' },
  faultOf: (device: string, seat: number) => SeatFault | null,
): number[] {
  const all = Array.from({ length: seats }, (_, index) => index + 1);
  return all.filter((seat) => DOWN.includes(faultOf(device, seat)));
}
