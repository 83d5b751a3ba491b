// Relates a device's clock to the desk's: what is certain about it, from the lines it sent. Pure: it has no clock itself.
import { counted, unwrapped } from './count.ts';
import { ANYTHING, agreeing, deskAt, type Fact, type Possible } from './possible.ts';

/** A moment by the desk's clock: it lies within `ms` − `uncertainty` … `ms` + `uncertainty`, milliseconds. */
export type Estimate = { ms: number; uncertainty: number };

export type RelationOptions = {
  /**
   * A line arrives at most so many milliseconds after its stamp; for a device that cannot be asked anything. The
   * estimates are then as true as this promise. Null: only what is asked and answered bounds the other side.
   */
  longest?: number | null;
};

/** A fact as it is kept: `device` counted on over the wrap, `desk` by the desk's clock, `at` when it became known. */
type Kept = Fact & { readonly at: number };

/** Facts older than this are forgotten, milliseconds: within it the rate counts as constant. */
const WINDOW = 120_000;
/** Of each side the best fact of so many milliseconds is kept, so that a storm of lines pushes nothing out. */
const SLOT = 500;
/**
 * A stamp t of the device (whole milliseconds) means a moment in [t, t + 1). A line that arrived at `a` proves that t
 * was at most `a`; one that answers what was sent at `s` proves that t + 1 was at least `s`. Together they leave a set
 * of straight lines from clock to clock, the rate within ±5000 ppm and constant for two minutes; an estimate spans what
 * all of them say. A fact that leaves nothing (a clock has jumped) makes the relation start afresh.
 */
export class ClockRelation {
  readonly #longest: number | null;
  #kept: { most: Kept[]; least: Kept[] } = { most: [], least: [] };
  /** Cut by everything kept, and by facts since that were not worth keeping. */
  #possible: Possible = ANYTHING;
  #origin = { device: 0, desk: 0 };
  #latest: number | null = null;

  constructor({ longest = null }: RelationOptions = {}) {
    this.#longest = longest;
  }

  /** The device has started again: its clock is another one. */
  afresh(): void {
    this.#forget();
    this.#latest = null;
  }

  /** A stamp of the device counted on over the wraps since it started, milliseconds. */
  counted(device: number): number {
    return counted(device, this.#latest);
  }

  /** A line with the stamp `device` arrived at `at` by the desk's clock. */
  arrived(device: number, at: number): void {
    const stamp = this.#follow(device);
    this.#learn({ device: stamp, desk: at, is: 'at most', at });
    if (this.#longest !== null)
      this.#learn({ device: stamp + 1, desk: at - this.#longest, is: 'at least', at });
  }

  /** The same, of a line that was stamped after something sent at `sent` had reached the device. */
  answered(device: number, sent: number, at: number): void {
    this.arrived(device, at);
    this.#learn({ device: this.#follow(device) + 1, desk: sent, is: 'at least', at });
  }

  /**
   * When, by the desk's clock, that was which the device stamped with `device`; known to have been no later than
   * `before`. Null while one side or the other is not bounded, or where that cannot be.
   */
  at(device: number, before = Number.POSITIVE_INFINITY): Estimate | null {
    if (this.#kept.most.length === 0 || this.#kept.least.length === 0) return null;
    const since = unwrapped(device, this.#latest) - this.#origin.device;
    const from = Math.min(...this.#possible.map((line) => deskAt(line, since)));
    const to = Math.max(...this.#possible.map((line) => deskAt(line, since + 1)));
    const earliest = this.#origin.desk + from;
    const latest = Math.min(this.#origin.desk + to, before);
    if (latest < earliest) return null;
    return { ms: (earliest + latest) / 2, uncertainty: (latest - earliest) / 2 };
  }

  /** How good it is at the latest stamp: half the width in milliseconds; and by how much the device runs fast, ppm. */
  quality(): { uncertainty: number; drift: number } | null {
    const estimate = this.#latest === null ? null : this.at(this.#latest);
    if (estimate === null) return null;
    const rates = this.#possible.map(({ rate }) => rate);
    const rate = (Math.min(...rates) + Math.max(...rates)) / 2;
    return { uncertainty: estimate.uncertainty, drift: (1 / (1 + rate) - 1) * 1e6 };
  }

  #follow(device: number): number {
    this.#latest = unwrapped(device, this.#latest);
    return this.#latest;
  }

  #forget(): void {
    this.#kept = { most: [], least: [] };
    this.#possible = ANYTHING;
  }

  #learn(fact: Kept): void {
    const { most, least } = this.#kept;
    keep(fact.is === 'at most' ? most : least, fact);
    const stale = ({ at }: Kept) => at < fact.at - WINDOW;
    if ([most[0], least[0]].some((oldest) => oldest && stale(oldest))) {
      this.#kept = {
        most: most.filter((kept) => !stale(kept)),
        least: least.filter((kept) => !stale(kept)),
      };
      this.#cutAnew();
    } else if (most.length + least.length === 1) {
      this.#cutAnew();
    } else {
      this.#possible = agreeing(this.#possible, this.#sinceOrigin(fact));
    }
    if (this.#possible.length === 0) this.#forget();
  }

  #cutAnew(): void {
    const facts = [...this.#kept.most, ...this.#kept.least];
    const [first] = facts;
    if (first) this.#origin = { device: first.device, desk: first.desk };
    this.#possible = facts.reduce((possible, fact) => agreeing(possible, this.#sinceOrigin(fact)), ANYTHING);
  }

  #sinceOrigin({ device, desk, is }: Fact): Fact {
    return { device: device - this.#origin.device, desk: desk - this.#origin.desk, is };
  }
}

/** Puts it behind the others, or in the place of the last one where both fall into one slot and it says more. */
function keep(kept: Kept[], fact: Kept): void {
  const last = kept.at(-1);
  if (last === undefined || Math.floor(last.at / SLOT) !== Math.floor(fact.at / SLOT)) {
    kept.push(fact);
    return;
  }
  const gain = fact.desk - fact.device - (last.desk - last.device);
  if (fact.is === 'at most' ? gain < 0 : gain > 0) kept[kept.length - 1] = fact;
}
