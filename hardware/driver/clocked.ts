// What devices that stamp what they tell share: their clock put in relation to the desk's, and how long their words took.
import type { Instant } from '#contract/units.ts';
import { Latencies } from '../clock/latencies.ts';
import { ClockRelation, type Estimate } from '../clock/relation.ts';
import { Device } from './device.ts';
import type { ClockHealth, Latency } from './health.ts';

/** A stamp so many milliseconds older than its arrival is of another clock than the one known: nothing is so late. */
const STALE = 5000;

export abstract class ClockedDevice<Message> extends Device<Message> {
  protected readonly relation = new ClockRelation();
  readonly #latencies = new Latencies();

  protected override latency(): Latency | null {
    const summary = this.#latencies.summary();
    return summary && { ...summary, from: 'clock' };
  }

  protected override clock(): ClockHealth | null {
    return this.relation.quality();
  }

  /** Its clock has started again. */
  protected clockStarted(): void {
    this.relation.afresh();
    this.#latencies.clear();
  }

  /** When that was which it stamped with `time`; null while the clocks are not related, or where it cannot be true. */
  protected stamped(time: number, at: Instant): Estimate | null {
    const estimate = this.relation.at(time, at.ms);
    return estimate === null || estimate.ms < at.ms - STALE ? null : estimate;
  }

  /** The stamp as the contest is told it, counted on over the wraps; null where the clocks say that it cannot be true. */
  protected deviceTime(time: number, at: Instant): number | null {
    const related = this.relation.quality() !== null;
    return related && this.stamped(time, at) === null ? null : this.relation.counted(time);
  }

  /** What it stamped with `time` arrived at `at`: as long it took. */
  protected measure(time: number, at: Instant): void {
    const estimate = this.stamped(time, at);
    if (estimate !== null) this.#latencies.add(at.ms - estimate.ms);
  }
}
