// Somebody at a window: finds the offer for what they want, presses its key or button, and fills in the dialog.
import type { Locator } from '@playwright/test';
import type { CommandBody } from '#contract/command.ts';
import { message } from '#contract/messages/message.ts';
import type { Offer } from '#contract/offer.ts';
import { offerFor, valuesFor } from './offer-finder.ts';
import type { Answer, WatchedPage } from './watched-page.ts';

/** What a person gets who wants something the window does not offer; no command is sent. */
export const NOT_OFFERED = 'not-offered';

const text = (key: string) => message('zh-CN', key);

const ASKED_BACK = ['ruling.contradicts-key', 'undo.strikes-answers'];

/** Everything but the option letters and digits goes by one of these, the main key first. */
function keyOf({ keys }: Offer): string | null {
  const code = keys.includes('Space') ? 'Space' : keys[0];
  return code?.replace('Ctrl+', 'Control+') ?? null;
}

type ActingWindow = WatchedPage<'technician'> | WatchedPage<'host'> | WatchedPage<'judge'>;

export class Person {
  readonly #window: ActingWindow;
  readonly #hand: 'keyboard' | 'mouse';

  constructor(window: ActingWindow, hand: 'keyboard' | 'mouse') {
    this.#window = window;
    this.#hand = hand;
  }

  /** Settles with the last entry's number, or with why not. */
  async give(wish: CommandBody): Promise<{ seq: number } | { refused: string }> {
    const offer = offerFor(this.#window.view.offers, wish);
    if (offer === null) return { refused: NOT_OFFERED };
    const answer = await this.#window.answerTo(() => this.#perform(offer, wish));
    return this.#read(answer, wish);
  }

  /** Whether a button for it stands on this window. */
  async sees(wish: CommandBody): Promise<boolean> {
    const offer = offerFor(this.#window.view.offers, wish);
    return offer !== null && (await this.#button(offer).isVisible());
  }

  async #perform(offer: Offer, wish: CommandBody): Promise<void> {
    const key = keyOf(offer);
    if (offer.needs === null && key !== null && this.#hand === 'keyboard')
      await this.#window.page.keyboard.press(key);
    else await this.#button(offer).click();
    if (offer.needs !== null) await this.#fillIn(wish);
    else if (wish.type === 'results.confirm') await this.#agree('results.confirm.send');
    else if (wish.type === 'panel.confirm') await this.#agree('panel.confirm.send');
    else if (wish.type === 'announce') await this.#agree('offer.announce');
  }

  /** Formal words are asked for once more; the only one they can be entered for is chosen already. */
  async #agree(key: string): Promise<void> {
    await this.#window.page
      .getByRole('dialog')
      .getByRole('button', { name: text(key) })
      .click();
  }

  #button(offer: Offer): Locator {
    const { page } = this.#window;
    const label =
      offer.command.type === 'rundown.insert'
        ? text('console.insertPage')
        : message('zh-CN', offer.label, offer.params);
    const named = page.getByRole('button', { name: label });
    return page.locator(`[data-offer="${offer.id}"]`).or(named).first();
  }

  async #fillIn(wish: CommandBody): Promise<void> {
    const dialog = this.#window.page.getByRole('dialog');
    if (wish.type === 'order.draw' && wish.teams === null)
      await dialog.getByRole('button', { name: text('draw.byDesk') }).click();
    for (const { label, value } of valuesFor(wish)) {
      const named = { name: message('zh-CN', label.key, label.params), exact: true };
      const choice = dialog.getByRole('combobox', named);
      if ((await choice.count()) > 0) await choice.selectOption(value);
      else await dialog.getByRole('textbox', named).fill(value);
    }
    await dialog.getByRole('button', { name: text('ask.send') }).click();
    // What follows is named once more before somebody is out.
    if (wish.type === 'team.out')
      await dialog.getByRole('button', { name: text(`out.${wish.kind}`) }).click();
  }

  async #read(answer: Answer, wish: CommandBody): Promise<{ seq: number } | { refused: string }> {
    if (answer.t === 'accepted') return { seq: answer.seq };
    const { code } = answer.refusal;
    const { page } = this.#window;
    if (!ASKED_BACK.includes(code)) {
      await page
        .getByRole('alert')
        .getByRole('button', { name: text('banner.close') })
        .click();
      return { refused: code };
    }
    const dialog = page.getByRole('dialog');
    if ('confirm' in wish && wish.confirm) {
      const again = await this.#window.answerTo(() =>
        dialog.getByRole('button', { name: text('confirm.yes') }).click(),
      );
      return this.#read(again, wish);
    }
    await dialog.getByRole('button', { name: text('confirm.no') }).click();
    return { refused: code };
  }
}
