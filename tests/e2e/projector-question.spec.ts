// A question on the projector: the clock, the reveal, the score that rolls, and the sounds.
import { expect, type Page, test } from '@playwright/test';
import type { ProjectorView } from '#contract/view.ts';
import { show } from './projector-measure.ts';
import { clock, questionScene, SINGLE, view } from './projector-parts.ts';
import { SCENES } from './projector-scenes.ts';
import { type StandInDesk, startStandInDesk } from './stand-in-desk.ts';

let desk: StandInDesk;

test.beforeEach(async ({ page }) => {
  desk = await startStandInDesk();
  await page.addInitScript(() => {
    const made = { tones: 0 };
    Object.assign(window, { made });
    const create = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () {
      made.tones += 1;
      return create.call(this);
    };
  });
  await page.goto(desk.address('projector'));
});

test.afterEach(() => desk.close());

function scene(name: string): ProjectorView {
  const found = SCENES[name];
  if (found === undefined) throw new Error(`no scene ${name}`);
  return found;
}

const tones = (page: Page) =>
  page.evaluate(() => (window as unknown as { made: { tones: number } }).made.tones);

test('the clock counts down to the deadline and stops at nought', async ({ page }) => {
  show(desk, view(questionScene(SINGLE), clock('running', 10_000, 4900)));
  const seen: number[] = [];
  await expect
    .poll(
      async () => {
        seen.push(Number(await page.locator('[data-clock-text]').textContent()));
        return seen.at(-1);
      },
      { timeout: 30_000 },
    )
    .toBe(0);
  expect(seen).toEqual(seen.toSorted((one, other) => other - one));
  expect(seen[0]).toBeLessThan(5);
});

test('the last five seconds look different, not only in colour', async ({ page }) => {
  show(desk, view(questionScene(SINGLE), clock('paused', 10_000, 5400)));
  await expect(page.locator('[data-clock]')).toHaveAttribute('data-last', 'false');
  const marks = page.locator('[data-clock] path');
  await expect(marks).toHaveCount(0);
  show(desk, view(questionScene(SINGLE), clock('paused', 10_000, 3400)));
  await expect(page.locator('[data-clock]')).toHaveAttribute('data-last', 'true');
  await expect(marks).toHaveCount(5);
  await expect(page.locator('[data-clock]')).toContainText('暂停');
});

test('nothing of the key is in the page before the reveal', async ({ page }) => {
  for (const each of Object.values(SCENES)) {
    if (each.scene.kind !== 'question' || each.scene.key !== null || each.scene.question === null) continue;
    show(desk, each);
    await expect(page.getByText(each.scene.question.stem.slice(-8))).toBeVisible();
    await expect(page.locator('[data-key], [data-right], [data-verdict]')).toHaveCount(0);
  }
});

test('the reveal marks the key with a tick and the wrong answer with a cross', async ({ page }) => {
  show(desk, scene('question-revealed'));
  await expect(page.locator('[data-option="B"]')).toHaveAttribute('data-right', 'true');
  await expect(page.locator('[data-option="B"] svg')).toHaveCount(1);
  await expect(page.locator('[data-option="C"]')).toContainText('选手所答');
  await expect(page.locator('[data-option="C"] svg')).toHaveCount(1);
  await expect(page.locator('[data-option="A"] svg')).toHaveCount(0);
  await expect(page.locator('[data-verdict="wrong"]')).toHaveText('错误');
});

test('the sum of a duel is built up from the panel and the score rolls to its new value', async ({
  page,
}) => {
  show(desk, scene('duel-settled'));
  await expect(page.locator('[data-panel="revealed"]')).toContainText('答错 6');
  await expect(page.locator('[data-panel] .counted')).toHaveCount(6);
  await expect(page.locator('[data-sum]')).toHaveText('10+ 6= 16');
  await expect(page.locator('[data-sum] > :last-child')).toBeVisible();
  await expect(page.locator('[data-result] [data-rolling]')).toHaveText('316');
  await expect(page.locator('[data-team="1"] [data-rolling]')).toHaveText('316');
});

test('a score below zero rolls to a true minus', async ({ page }) => {
  show(desk, scene('duel-manual'));
  await expect(page.locator('[data-result]')).toContainText('−18');
  await expect(page.locator('[data-result] [data-rolling]')).toHaveText('−14');
});

test('points of a play-off leave the score strip alone', async ({ page }) => {
  show(desk, scene('playoff-settled'));
  await expect(page.locator('[data-result] [data-rolling]')).toHaveText('0');
  await expect(page.locator('[data-team="4"]')).toContainText('342.5');
  await expect(page.locator('[data-team="4"] [data-rolling]')).toHaveCount(0);
});

test('where less motion is wanted the new score stands at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  show(desk, scene('sprint-settled'));
  await expect(page.locator('[data-sum]')).toHaveText('8 × 10+ 20 × 0.8= 96');
  await expect(page.locator('[data-result] [data-rolling]')).toHaveText('406');
});

test('seats of the panel that answered differ from silent ones in shape', async ({ page }) => {
  show(desk, scene('duel-open'));
  await expect(page.locator('[data-panel="secret"]')).toContainText('11 / 18');
  await expect(page.locator('[data-panel] circle.fill-none')).toHaveCount(7);
});

test('a buzz sounds, and so does each of the last five seconds', async ({ page }) => {
  show(desk, scene('question-single'));
  await expect(page.locator('[data-clock]')).toBeVisible();
  desk.say({ t: 'sound', sound: 'buzz' });
  await expect.poll(() => tones(page)).toBe(2);
  show(desk, view(questionScene(SINGLE), clock('running', 10_000, 4500)));
  // One a second: how many are left depends on how soon the page hears of the clock.
  await expect.poll(() => tones(page)).toBeGreaterThanOrEqual(4);
});

test('keys pressed at the projector go to the desk', async ({ page }) => {
  show(desk, scene('question-single'));
  await expect(page.locator('[data-scene="question"]')).toBeVisible();
  await page.keyboard.press('Space');
  await expect.poll(() => desk.received.map((message) => message.t)).toEqual(['key']);
});

test('when the desk goes away the last scene stays, and the next one comes when it is back', async ({
  page,
}) => {
  show(desk, scene('question-single'));
  await expect(page.locator('[data-scene="question"]')).toBeVisible();
  desk.leave();
  await expect(page.locator('[data-scene="question"]')).toBeVisible();
  show(desk, scene('standings'));
  desk.back();
  await expect(page.locator('[data-scene="standings"]')).toBeVisible();
});
