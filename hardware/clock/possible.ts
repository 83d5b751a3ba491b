// What two clocks can have to do with each other: a convex set of lines, cut smaller by every fact. Pure.

/**
 * desk = device + offset + rate × device, in milliseconds since an origin of each clock. `rate` is how much slower
 * the device's clock runs, as a share.
 */
export type ClockLine = { readonly rate: number; readonly offset: number };

/** Corners of the set, in their order around it; none: nothing is possible. */
export type Possible = readonly ClockLine[];

/** At the device's moment `device` the desk's clock stood at `desk`, at most or at least; both since the origins. */
export type Fact = { readonly device: number; readonly desk: number; readonly is: 'at most' | 'at least' };

/** A ceramic resonator with its ageing and the warmth of a stage, generously; a crystal is a hundred times better. */
const RATE = 0.005;
/** No line is on its way for ten minutes. */
const OFFSET = 600_000;

export const ANYTHING: Possible = [
  { rate: -RATE, offset: -OFFSET },
  { rate: RATE, offset: -OFFSET },
  { rate: RATE, offset: OFFSET },
  { rate: -RATE, offset: OFFSET },
];

/** The desk's moment, since its origin, at which the device's clock stood at `device`. */
export function deskAt({ rate, offset }: ClockLine, device: number): number {
  return device + offset + rate * device;
}

/** Those of the set that agree with the fact. */
export function agreeing(possible: Possible, { device, desk, is }: Fact): Possible {
  const excess = possible.map((line) => (deskAt(line, device) - desk) * (is === 'at most' ? 1 : -1));
  if (excess.every((beyond) => beyond <= 0)) return possible;
  return possible.flatMap((line, index) => {
    const following = (index + 1) % possible.length;
    const [here, there, next] = [excess[index], excess[following], possible[following]];
    if (here === undefined || there === undefined || next === undefined) return [];
    const kept = here <= 0 ? [line] : [];
    // The edge to the next corner crosses the border of what agrees.
    return here < 0 !== there < 0 && here !== 0 && there !== 0
      ? [...kept, between(line, next, here / (here - there))]
      : kept;
  });
}

function between(one: ClockLine, other: ClockLine, share: number): ClockLine {
  return {
    rate: one.rate + (other.rate - one.rate) * share,
    offset: one.offset + (other.offset - one.offset) * share,
  };
}
