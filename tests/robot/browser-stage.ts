// The robot in a real browser: every window open, each person pressing the keys and buttons of theirs.
import type { Browser, Page } from '@playwright/test';
import type { CommandBody } from '#contract/command.ts';
import { message } from '#contract/messages/message.ts';
import type { WindowName } from '#contract/protocol.ts';
import type { Scenario } from '#desk/scenario/format.ts';
import { NOT_OFFERED, Person } from './person.ts';
import { RealStage } from './real-stage.ts';
import type { Venue } from './venue.ts';
import { WatchedPage } from './watched-page.ts';

/** Who sits at the judges' window; the others' rulings are entered at the console (代录). */
const SEATED_JUDGE = 'judge-1';
/** Milliseconds of a second left for a step: a key at the station. */
const MARGIN = 700;
/** Refusals a window can run into; whatever else the rules refuse, it does not even offer. */
const MET_IN_A_WINDOW = ['ruling.contradicts-key', 'rule.needs-judge'];

const LAPTOP = { width: 1440, height: 900 };
const HALL = { width: 1920, height: 1080 };

interface Pages {
  console: WatchedPage<'technician'>;
  host: WatchedPage<'host'>;
  judge: WatchedPage<'judge'>;
  projector: WatchedPage<'projector'>;
  station: WatchedPage<'station'>;
}

/** The scenario as windows play it: what would be refused is not there to be pressed. */
export function inWindows(scenario: Scenario): Scenario {
  return {
    ...scenario,
    steps: scenario.steps.map((step) =>
      step.refused === undefined || MET_IN_A_WINDOW.includes(step.refused)
        ? step
        : { ...step, refused: NOT_OFFERED },
    ),
  };
}

export class BrowserStage extends RealStage {
  readonly #pages: Pages;
  readonly #technician: Person;
  /** The technician's mouse: rulings entered for a judge go by the buttons. */
  readonly #clerk: Person;
  readonly #host: Person;
  readonly #judge: Person;

  private constructor(venue: Venue, pages: Pages) {
    super(venue, MARGIN);
    this.#pages = pages;
    this.#technician = new Person(pages.console, 'keyboard');
    this.#clerk = new Person(pages.console, 'mouse');
    this.#host = new Person(pages.host, 'keyboard');
    this.#judge = new Person(pages.judge, 'mouse');
  }

  static async open(venue: Venue, browser: Browser): Promise<BrowserStage> {
    const { desk } = venue;
    const page = (viewport: typeof LAPTOP) => browser.newPage({ viewport });
    return new BrowserStage(venue, {
      console: await WatchedPage.open(await page(LAPTOP), desk, 'console', 'technician'),
      host: await WatchedPage.open(await page(HALL), desk, 'host', 'host'),
      judge: await WatchedPage.open(await page(LAPTOP), desk, 'judge', 'judge'),
      projector: await WatchedPage.open(await page(HALL), desk, 'projector', 'projector'),
      station: await WatchedPage.open(await page(HALL), desk, 'station', 'station'),
    });
  }

  page(window: Exclude<WindowName, 'home' | 'supervisor'>): Page {
    return this.#pages[window].page;
  }

  override async everybodyKnows(): Promise<void> {
    await this.consoleKnows();
    for (const page of Object.values(this.#pages)) await page.until(() => page.seq >= this.seq);
  }

  async command(body: CommandBody, as: string): Promise<string | null> {
    await this.elapse();
    await this.everybodyKnows();
    if (body.type === 'done') return this.#done(body.answer);
    const wish = this.addressed(body);
    const refused = this.#took(await this.#give(wish, as));
    if (refused === null) await this.consequenceOf(body);
    return refused;
  }

  async station(answer: string): Promise<void> {
    await this.everybodyKnows();
    const { station } = this.#pages;
    await station.until(() => station.view.turn?.phase === 'answering' && station.view.turn.answer === null);
    for (const option of answer) await station.page.locator(`[data-option="${option}"]`).click();
    await this.elapse();
    // By the keypad: a click first waits for the page to come to rest, and here a fraction of a second may be all there is.
    const given = await station.answerTo(() => station.page.keyboard.press('Enter'));
    if (given.t !== 'accepted') throw new Error(`the station's answer: ${given.refusal.code}`);
    this.heard(given.seq);
  }

  async #give(wish: CommandBody, as: string) {
    if (as === 'host') return this.#host.give(wish);
    if (as === 'technician') {
      await this.#enterFor('');
      return this.#technician.give(wish);
    }
    // For whom a confirmation is entered is said in its own dialog.
    if (wish.type === 'results.confirm' || wish.type === 'panel.confirm') return this.#clerk.give(wish);
    if (as === SEATED_JUDGE && (await this.#judge.sees(wish))) return this.#judge.give(wish);
    await this.#enterFor(as);
    return this.#clerk.give(wish);
  }

  /** 代录: the choice stands among the rulings, where there are any. */
  async #enterFor(judge: string): Promise<void> {
    const choice = this.#pages.console.page.getByLabel(message('zh-CN', 'behalf.label'));
    if ((await choice.isVisible()) && (await choice.inputValue()) !== judge) await choice.selectOption(judge);
  }

  /** The key of an option is 回答完毕 with it; more letters are added after it, other answers are written down. */
  async #done(answer: string | null): Promise<string | null> {
    const { turn } = this.#pages.console.view;
    const options = turn?.items[turn.current ?? 0]?.question?.options ?? [];
    const spelled = answer !== null && (options.length > 0 || /^[TF]$/.test(answer));
    const [first = null, ...more] = spelled ? [...answer] : [];
    const refused = this.#took(await this.#technician.give({ type: 'done', answer: first }));
    if (refused !== null) return refused;
    const written = spelled ? more.map((_, index) => answer.slice(0, index + 2)) : [answer];
    for (const text of written) {
      if (text === null) continue;
      await this.everybodyKnows();
      const stored = this.#took(await this.#technician.give({ type: 'answer.enter', answer: text }));
      if (stored !== null) return stored;
    }
    return null;
  }

  #took(outcome: { seq: number } | { refused: string }): string | null {
    if ('refused' in outcome) return outcome.refused;
    this.heard(outcome.seq);
    return null;
  }
}
