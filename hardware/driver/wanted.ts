// The state the desk wants a device to be in, kept by its driver so that a restarted device can be given it again.

export const LAMP_STATES = ['on', 'off', 'blink'] as const;
export type LampState = (typeof LAMP_STATES)[number];

/** What a clicker may answer: one letter, several, or 对/错; `options` letters from A, 2…8. */
export type QuestionMode = { type: 'single' | 'multiple'; options: number } | { type: 'judge' };

export type Wanted = {
  /**
   * A question to be buzzed for stands: presses are looked at, from its showing on, so that a false start is seen.
   */
  readonly watching: boolean;
  /** Presses count; shown by the box where it can, nothing is locked or let through by it. */
  readonly armed: boolean;
  /** By seat of the device; a seat that is not there is dark. */
  readonly lamps: ReadonlyMap<number, LampState>;
  readonly question: QuestionMode | null;
};

export const NOTHING_WANTED: Wanted = { watching: false, armed: false, lamps: new Map(), question: null };

/** Lamps whose state differs, as the second wants them. */
export function lampChanges(before: Wanted, after: Wanted): [number, LampState][] {
  const seats = new Set([...before.lamps.keys(), ...after.lamps.keys()]);
  return [...seats].flatMap((seat): [number, LampState][] => {
    const state = after.lamps.get(seat) ?? 'off';
    return (before.lamps.get(seat) ?? 'off') === state ? [] : [[seat, state]];
  });
}
