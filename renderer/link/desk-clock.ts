// The desk's monotonic clock as this window sees it, estimated from the stamps on its messages.

const SAMPLES = 16;

export interface DeskClock {
  /** A message stamped `desk` (ms of the desk's clock) arrived at `local` (ms of this window's clock). */
  sample(desk: number, local: number): void;
  /** Forget everything: the desk may have been started anew, with another zero. */
  reset(): void;
  /** The desk's clock at the local instant, ms; the local instant itself before the first sample. */
  at(local: number): number;
}

/**
 * A message can only arrive late, so the sample with the greatest lead is the truest;
 * only recent ones count, because the two clocks drift apart.
 */
export function createDeskClock(): DeskClock {
  let leads: number[] = [];
  return {
    sample(desk, local) {
      leads = [...leads.slice(1 - SAMPLES), desk - local];
    },
    reset() {
      leads = [];
    },
    at(local) {
      return leads.length === 0 ? local : local + Math.max(...leads);
    },
  };
}
