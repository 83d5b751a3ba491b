// Waiting as an argument: the system's timers in the desk, hand-moved ones in the tests.

/** Calls `act` once after at least `ms` milliseconds; the result takes it back. */
export type Timers = { after(ms: number, act: () => void): () => void };

export const systemTimers: Timers = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** Calls `act` every `ms` milliseconds until the result is called. */
export function every(timers: Timers, ms: number, act: () => void): () => void {
  let cancel = () => {};
  const wait = () => {
    cancel = timers.after(ms, () => {
      wait();
      act();
    });
  };
  wait();
  return () => cancel();
}
