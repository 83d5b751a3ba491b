// The life of the program: desk up, first windows open, everything down again, once.
import { inBoth } from '#contract/messages/message.ts';
import type { DeskReady } from '#contract/shell.ts';
import type { DeskReports } from './desk-process.ts';

export interface Parts {
  keepDesk(reports: DeskReports): { stop(): Promise<void> };
  windows: { serve(desk: DeskReady): void };
  /** Shows an error box. */
  tell(title: string, text: string): void;
  /** Ends the program at once. */
  quit(code: number): void;
}

const REFUSED = inBoth('shell.refused');

export class Application {
  readonly #parts: Parts;
  #desk: { stop(): Promise<void> } | null = null;
  #ending = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#desk = this.#parts.keepDesk({
      ready: (desk) => this.#parts.windows.serve(desk),
      refused: ({ message }) => {
        this.#parts.tell(`${REFUSED.zh} ${REFUSED.en}`, `${message.zh}\n\n${message.en}`);
        void this.end(1);
      },
    });
  }

  /** Lets the desk close its databases before the program ends; further calls change nothing. */
  async end(code: number): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    await this.#desk?.stop();
    this.#parts.quit(code);
  }
}
