// How a device is doing, for the technician's page and the check before the start.
import type { Message } from '#contract/offer.ts';
import type { Instant } from '#contract/units.ts';

/** opening: never heard yet. refused: it answers, but is not what the configuration says. */
export type Phase = 'opening' | 'ready' | 'lost' | 'refused';

/** How long what a device says takes to arrive, milliseconds; measured over the last minute or two. */
export type Latency = {
  median: number;
  worst: number;
  /** Half of a command's way there and back, or the device's own clock against the desk's. */
  from: 'round-trip' | 'clock';
};

/** The device's clock as related to the desk's. */
export type ClockHealth = {
  /** A stamp of the device, put on the desk's clock now, is wrong by at most so many milliseconds. */
  uncertainty: number;
  /** By how much it runs fast, parts per million. */
  drift: number;
};

export type Health = {
  phase: Phase;
  /** Why it is not ready, as a text of the catalogue; null when it is or when nothing is known yet. */
  trouble: Message | null;
  name: string | null;
  seats: number;
  /** The device's own start-up in force. */
  boot: string | null;
  lastHeard: Instant | null;
  /** Lines or frames since the driver was started. */
  lines: { good: number; damaged: number; missing: number; repeated: number; unknown: number };
  /** Commands never acknowledged by a device that was there. */
  unconfirmed: number;
  /** A press is stamped at most so many milliseconds after it happened. */
  late: number;
  latency: Latency | null;
  clock: ClockHealth | null;
  /** What the technician should know although it is well. */
  advice: Message[];
  /** Of a receiver: identities of all clickers it knows, in the order of seats. */
  clickers: readonly string[];
};

export function noLines(): Health['lines'] {
  return { good: 0, damaged: 0, missing: 0, repeated: 0, unknown: 0 };
}
