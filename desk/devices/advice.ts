// What could be better about a device although it is well: an adapter that holds bytes back, keyboards of other make.
import { isDeepStrictEqual } from 'node:util';
import type { Message } from '#contract/offer.ts';
import type { Ways } from '#hardware/open.ts';
import { adviceFor } from '#hardware/port/discovery.ts';
import type { DeviceSetting } from './setting.ts';

export class Advice {
  readonly #ways: Ways;
  readonly #onChange: () => void;
  readonly #advice = new Map<string, readonly Message[]>();

  constructor(ways: Ways, onChange: () => void) {
    this.#ways = ways;
    this.#onChange = onChange;
  }

  /** Looks at a device again: it is new, or it has come back, perhaps mended. */
  async look(setting: DeviceSetting): Promise<void> {
    const advice = await adviceFor(setting, this.#ways);
    if (isDeepStrictEqual(this.of(setting.id), advice)) return;
    this.#advice.set(setting.id, advice);
    this.#onChange();
  }

  of(device: string): Message[] {
    return [...(this.#advice.get(device) ?? [])];
  }
}
