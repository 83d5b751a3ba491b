// The windows of Leitai in the installed browser: opened, and opened again when the browser goes down.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MessageKey } from '#contract/messages/message.ts';
import type { WindowName } from '#contract/protocol.ts';
import { type DeskReady, restartDelay } from '#contract/shell.ts';
import { openWindow } from './browser-window.ts';
import type { Browser } from './browsers.ts';
import { type Display, secondDisplay } from './displays.ts';
import { say } from './say.ts';

/** A browser that goes down so often cannot show the window on this PC. */
const MOST_CRASHES = 5;

export class BrowserWindows {
  readonly #browser: Browser;
  readonly #projectorAt: Display | null;
  readonly #profiles = mkdtempSync(path.join(tmpdir(), 'leitai-windows-'));
  readonly #open = new Map<WindowName, ChildProcess>();
  readonly #crashes = new Map<WindowName, number>();
  #closing = false;

  /** `projectorAt` null: the projector goes to the second display when one is found. */
  constructor(browser: Browser, projectorAt: Display | null) {
    this.#browser = browser;
    this.#projectorAt = projectorAt ?? secondDisplay();
  }

  /** The first window, and the projector when there is a display for it: on the only one it would cover all else. */
  open({ windows, first }: DeskReady): void {
    this.#show(first, windows[first], null);
    if (this.#projectorAt !== null) this.#show('projector', windows.projector, this.#projectorAt);
  }

  /** Ends the browsers and resolves when they are gone, with the folder of their data. */
  async close(): Promise<void> {
    this.#closing = true;
    const browsers = [...this.#open.values()];
    const gone = browsers.map((browser) => once(browser, 'close'));
    for (const browser of browsers) browser.kill();
    await Promise.all(gone);
    // Helpers of the browser may write there a moment longer.
    rmSync(this.#profiles, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  #show(window: WindowName, address: string, fills: Display | null): void {
    if (this.#closing) return;
    const order = { window, address, profiles: this.#profiles, fills, root: process.getuid?.() === 0 };
    const child = openWindow(this.#browser, order, (cause) => {
      this.#open.delete(window);
      if (this.#closing) return;
      if (cause === null) this.#closedByPerson(window);
      else this.#wentDown(window, cause, () => this.#show(window, address, fills));
    });
    this.#open.set(window, child);
  }

  #closedByPerson(window: WindowName): void {
    say('shell.window.closed', { window: titleOf(window) });
  }

  #wentDown(window: WindowName, cause: string, again: () => void): void {
    const crashes = (this.#crashes.get(window) ?? 0) + 1;
    this.#crashes.set(window, crashes);
    if (crashes > MOST_CRASHES) {
      say('shell.window.unable', { window: titleOf(window) });
      return;
    }
    say('shell.window.reopened', { window: titleOf(window), cause });
    setTimeout(again, restartDelay(crashes)).unref();
  }
}

/** The name of the window, as a text inside of another. */
function titleOf(window: WindowName): MessageKey {
  return `window.${window}`;
}
