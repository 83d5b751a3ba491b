// What Buzz!, gamepads and keyboards share: buttons without a clock of their own, and reports that tell all of them.
import type { Instant } from '#contract/units.ts';
import { Device } from './device.ts';

/** Presses and releases that happened at some moment within {@link Device.late} before they arrived. */
export abstract class ButtonDevice<Message> extends Device<Message> {
  protected pressed(seat: number, at: Instant): void {
    this.#tell('press', seat, at);
  }

  protected released(seat: number, at: Instant): void {
    this.#tell('release', seat, at);
  }

  #tell(type: 'press' | 'release', seat: number, at: Instant): void {
    const happened = this.byArrival(at);
    this.emit({ type, id: this.freshId(), at, seat, deviceTime: null, happened });
  }
}

/**
 * A device each of whose reports tells every button: what is new in it was pressed, at the same moment where several
 * are. A report within the first tick after the opening tells which buttons are held: they win nothing until they
 * were let go. Many devices report only what changes; one that is quiet in that time is taken as untouched.
 */
export abstract class ReportDevice<Message> extends ButtonDevice<Message> {
  #down: ReadonlySet<number> = new Set();
  readonly #held = new Set<number>();

  /** What it is called and how many seats it has. */
  protected abstract what(): { name: string; seats: number };

  protected override tick(): void {
    if (this.phase !== 'ready') this.#begin(new Set(), this.options.now());
  }

  /** The seats that are down now. */
  protected report(down: ReadonlySet<number>, at: Instant): void {
    if (this.phase !== 'ready') {
      this.#begin(down, at);
      return;
    }
    const before = this.#down;
    this.#down = down;
    for (const seat of before) if (!down.has(seat)) this.#up(seat, at);
    for (const seat of down) if (!before.has(seat)) this.pressed(seat, at);
  }

  #begin(down: ReadonlySet<number>, at: Instant): void {
    this.#down = down;
    this.#held.clear();
    for (const seat of down) this.#held.add(seat);
    this.welcome({ ...this.what(), boot: '', held: [...down] }, at);
  }

  #up(seat: number, at: Instant): void {
    if (this.#held.delete(seat)) this.emit({ type: 'fault', id: this.freshId(), at, seat, fault: null });
    else this.released(seat, at);
  }
}
