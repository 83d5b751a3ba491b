// 彩排 is said on every window, covers nothing there, and is begun and ended at the console.
import { expect, type Page } from '@playwright/test';
import type { WindowName } from '#contract/protocol.ts';
import type { View } from '#contract/view.ts';
import { picture, requests, test } from './console-desk.ts';
import * as rounds from './console-round-views.ts';
import * as views from './console-views.ts';
import { SCENES as HOST_SCENES } from './host-views.ts';
import { HOME, locked, rehearsed, supervisor, TECHNICIAN } from './keeping-views.ts';
import { misfits, show } from './projector-measure.ts';
import { SCENES } from './projector-scenes.ts';
import { TEAM_SCENES } from './projector-team-scenes.ts';
import { SCENES as STATION } from './station-views.ts';

const mark = (page: Page) => page.locator('[data-rehearsal]');

const WINDOWS: [WindowName, View][] = [
  ['console', rehearsed(views.reading())],
  ['host', rehearsed(HOST_SCENES.reading!)],
  ['judge', rehearsed(views.judge(views.ruling()))],
  ['supervisor', supervisor(rehearsed(views.reading()))],
  ['station', rehearsed(Object.values(STATION)[0]!)],
  ['projector', rehearsed(SCENES['question-short']!)],
];

for (const [window, view] of WINDOWS) {
  test(`the window ${window} says that it is a rehearsal, above its content`, async ({ page, desk }) => {
    show(desk, view);
    await page.goto(desk.address(window));
    await expect(mark(page)).toContainText('彩排');
    // Console and supervisor have lists that scroll.
    if (window !== 'console' && window !== 'supervisor') await expect.poll(() => misfits(page)).toEqual([]);
    const band = await mark(page).boundingBox();
    const content = await page.locator('#root main').first().boundingBox();
    expect(content?.y).toBeGreaterThanOrEqual((band?.y ?? 0) + (band?.height ?? 0) - 1);
    await picture(page, `rehearsal-${window}`);
  });
}

test('outside of a rehearsal no window has the mark', async ({ page, desk }) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  await expect(page.getByText('正式', { exact: true })).toBeVisible();
  await expect(mark(page)).toHaveCount(0);
});

test('a locked window of a rehearsal says so too', async ({ page, desk }) => {
  desk.show(locked([TECHNICIAN], true));
  await page.goto(desk.address('console'));
  await expect(mark(page)).toBeVisible();
});

const HALLS = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 3840, height: 1080 },
];

test.describe('in the hall', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  for (const size of HALLS) {
    test(`every scene fits beside the mark at ${size.width}×${size.height}`, async ({ page, desk }) => {
      await page.setViewportSize(size);
      await page.goto(desk.address('projector'));
      for (const [name, view] of Object.entries({ ...SCENES, ...TEAM_SCENES })) {
        show(desk, rehearsed({ ...view, scene: { kind: 'slate' as const } }));
        await expect(page.locator('[data-scene="slate"]')).toBeVisible();
        show(desk, rehearsed(view));
        await expect(page.locator(`[data-scene="${view.scene.kind}"]`)).toBeVisible();
        await expect.poll(() => misfits(page), { message: name }).toEqual([]);
        if (PICTURED.includes(name))
          await page.screenshot({ path: `test-results/console/rehearsal-hall-${name}-${size.width}.png` });
      }
    });
  }

  test('the word is large enough for the last row', async ({ page, desk }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    show(desk, rehearsed(SCENES['question-short']!));
    await page.goto(desk.address('projector'));
    const size = await mark(page)
      .getByText('彩排')
      .first()
      .evaluate((word) => Number.parseFloat(getComputedStyle(word).fontSize));
    expect(size).toBeGreaterThanOrEqual(56);
  });
});

const PICTURED = ['question-short', 'standings-final', 'title'];

test('the console and the host fit beside the mark in their fullest states', async ({ page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  desk.show(rehearsed(rounds.duel(desk.now())));
  await page.goto(desk.address('console'));
  await expect(mark(page)).toBeVisible();
  const overflow = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight];
  });
  expect(overflow).toEqual([0, 0]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(desk.address('host'));
  for (const [name, view] of Object.entries(HOST_SCENES)) {
    show(desk, rehearsed(view));
    await expect.poll(() => misfits(page), { message: name }).toEqual([]);
  }
});

test('a rehearsal is begun and ended after one question each', async ({ page, desk }) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  await page.getByText('正式', { exact: true }).click();
  await page.getByRole('button', { name: '开始彩排' }).click();
  await picture(page, 'rehearsal-begin');
  // A hasty Enter changes nothing.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(requests(desk.received)).toEqual([]);
  await page.getByText('正式', { exact: true }).click();
  await page.getByRole('button', { name: '开始彩排' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始彩排' }).click();
  await expect.poll(() => requests(desk.received)).toEqual([{ kind: 'rehearsal.start' }]);

  desk.show(rehearsed(views.reading()));
  await page.locator('summary', { hasText: '彩排' }).click();
  await page.getByRole('button', { name: '结束彩排' }).click();
  await picture(page, 'rehearsal-end');
  await page.getByRole('dialog').getByRole('button', { name: '结束彩排' }).click();
  await expect.poll(() => requests(desk.received).at(-1)).toEqual({ kind: 'rehearsal.end' });
});

test('what stands in the way of a rehearsal is said where it was asked for', async ({ page, desk }) => {
  desk.show(views.answering(desk.now()));
  desk.answerWith(({ id }) => ({
    t: 'reply',
    id,
    ok: false,
    message: { zh: '本轮还在进行。请先结束本轮。', en: 'A turn is in progress. Finish it first.' },
  }));
  await page.goto(desk.address('console'));
  await page.getByText('正式', { exact: true }).click();
  await page.getByRole('button', { name: '开始彩排' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始彩排' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('请先结束本轮');
});

test('the list of contests marks rehearsals', async ({ page, desk }) => {
  desk.show(HOME);
  await page.goto(desk.address('home'));
  await expect(page.getByRole('listitem').filter({ hasText: '彩排' })).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: '彩排' })).toContainText('/rehearsals/');
});
