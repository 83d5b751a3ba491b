// 试答: a question to every clicker that counts for nothing; its answers are shown and never journalled.
import type { DeviceSignal } from '#contract/signal.ts';
import type { ConsoleView } from '#contract/view.ts';
import type { QuestionMode } from '#hardware/open.ts';

type Asked = NonNullable<ConsoleView['trial']>;

const MODES: Readonly<Record<Asked, QuestionMode>> = {
  single: { type: 'single', options: 4 },
  judge: { type: 'judge' },
};

export class Trial {
  #asked: Asked | null = null;
  #answers = new Map<string, string>();

  get asked(): Asked | null {
    return this.#asked;
  }

  get question(): QuestionMode | null {
    return this.#asked === null ? null : MODES[this.#asked];
  }

  /** A new question; the answers to the one before are gone. Null ends it and leaves them to be looked at. */
  ask(asked: Asked | null): void {
    this.#asked = asked;
    if (asked !== null) this.#answers = new Map();
  }

  /** True when this was an answer to the trial question. */
  takes(signal: DeviceSignal): boolean {
    if (this.#asked === null || signal.type !== 'answer') return false;
    this.#answers.set(place(signal.device, signal.seat), signal.answer);
    return true;
  }

  answer(device: string, seat: number): string | null {
    return this.#answers.get(place(device, seat)) ?? null;
  }
}

function place(device: string, seat: number): string {
  return `${device}/${seat}`;
}
