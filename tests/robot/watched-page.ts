// A page of a window in a real browser, with eyes on what the desk tells it.
import type { Page } from '@playwright/test';
import type { DeskMessage, WindowName } from '#contract/protocol.ts';
import type { View, ViewRole } from '#contract/view.ts';
import type { DeskProcess } from '#tests/integration/desk-support.ts';

/** Milliseconds after which a button that never comes is given up. */
const LONGEST_ACT = 30_000;

export type Answer = Extract<DeskMessage, { t: 'accepted' | 'refused' }>;

export class WatchedPage<Role extends ViewRole> {
  readonly page: Page;
  readonly #role: Role;
  #shown: { seq: number; view: View } | null = null;
  #answer: ((answer: Answer) => void) | null = null;
  #watchers: (() => void)[] = [];

  private constructor(page: Page, role: Role) {
    this.page = page;
    this.#role = role;
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.#take(JSON.parse(String(payload)))),
    );
  }

  /** Opens the window at its own address and settles when it has been sent a view. */
  static async open<Role extends ViewRole>(
    page: Page,
    desk: DeskProcess,
    window: WindowName,
    role: Role,
  ): Promise<WatchedPage<Role>> {
    const watched = new WatchedPage(page, role);
    page.setDefaultTimeout(LONGEST_ACT);
    await page.goto(desk.line.windows[window]);
    await watched.until(() => watched.#shown !== null);
    return watched;
  }

  get seq(): number {
    return this.#shown?.seq ?? 0;
  }

  get view(): Extract<View, { role: Role }> {
    const view = this.#shown?.view;
    if (view?.role !== this.#role) throw new Error(`shows ${view?.role}, not ${this.#role}`);
    return view as Extract<View, { role: Role }>;
  }

  /** Settles when the condition holds after some message. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  /** Does what a person does at the window, and settles with what the desk makes of the command that is sent. */
  async answerTo(act: () => Promise<void>): Promise<Answer> {
    const answer = new Promise<Answer>((resolve) => {
      this.#answer = resolve;
    });
    await act();
    return answer;
  }

  #take(message: DeskMessage): void {
    if (message.t === 'view') this.#shown = message;
    if (message.t === 'accepted' || message.t === 'refused') this.#answer?.(message);
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const wake of watchers) wake();
  }
}
