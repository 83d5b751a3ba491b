// The host's window: what to read, the key, and the next keys.
import { expect, test } from '@playwright/test';
import type { HostView } from '#contract/view.ts';
import { FORMATS } from './host-format-views.ts';
import { SCENES } from './host-views.ts';
import { misfits, show } from './projector-measure.ts';
import { type StandInDesk, startStandInDesk } from './stand-in-desk.ts';

let desk: StandInDesk;

test.use({ viewport: { width: 1280, height: 800 } });

test.beforeEach(async ({ page }) => {
  desk = await startStandInDesk();
  await page.goto(desk.address('host'));
});

test.afterEach(() => desk.close());

function scene(name: string): HostView {
  const found = SCENES[name] ?? FORMATS[name];
  if (found === undefined) throw new Error(`no view ${name}`);
  return found;
}

test('every state fits the screen', async ({ page }) => {
  for (const [name, view] of Object.entries({ ...SCENES, ...FORMATS })) {
    show(desk, view);
    const over = view.stage === 'done' || view.stage === 'announced';
    const title = over ? undefined : view.turn?.roundTitle;
    await expect(page.getByRole('heading', { name: title ?? '主持提词' })).toBeVisible();
    await expect.poll(() => misfits(page), { message: name }).toEqual([]);
  }
});

test('question, key and explanation stand together, the key apart from what is read', async ({ page }) => {
  show(desk, scene('reading'));
  await expect(page.getByText('试用期不得超过多长时间')).toBeVisible();
  await expect(page.locator('[data-key]')).toContainText('《劳动合同法》第十九条');
  await expect(page.locator('[data-key]')).toContainText('答案');
});

test('a large button sends its offer, a key is forwarded', async ({ page }) => {
  show(desk, scene('ruling'));
  await page.locator('[data-offer="rule.wrong"]').click();
  await page.keyboard.press('r');
  await expect
    .poll(() => desk.received.map((message) => (message.t === 'command' ? message.body.type : message.t)))
    .toEqual(['rule', 'key']);
});

test('once a turn is scored what comes next takes the place of its question', async ({ page }) => {
  show(desk, scene('played'));
  await expect(page.locator('main')).toContainText('勇往直前');
  await expect(page.getByText('试用期不得超过多长时间')).toHaveCount(0);
});

test('after the last turn the results may be announced', async ({ page }) => {
  show(desk, scene('last played'));
  await expect(page.getByText('成绩可以宣布')).toBeVisible();
  await expect(page.getByText('试用期不得超过多长时间')).toHaveCount(0);
});

test('at the end the order is there to announce, from the last place up', async ({ page }) => {
  show(desk, scene('over'));
  await expect(page.locator('main li').last()).toContainText('一等奖');
});

test('above the question stands what the host does with it now', async ({ page }) => {
  const cue = page.locator('[data-cue]');
  show(desk, scene('reading aloud'));
  await expect(cue).toContainText('读过标记按 M');
  show(desk, scene('restating'));
  await expect(cue).toContainText('请2号队复述题目');
  show(desk, scene('rebound'));
  await expect(cue).toContainText('其他队可抢答：1、3号队');
  show(desk, scene('audience'));
  await expect(cue).toContainText('观众题');
});

test('where all teams answer at once each is ruled in its row', async ({ page }) => {
  show(desk, scene('boards to rule'));
  await page.getByRole('button', { name: '3号队判错误' }).click();
  await expect(page.locator('footer [data-offer^="rule."]')).toHaveCount(0);
  await expect
    .poll(() => desk.received.at(-1))
    .toMatchObject({ body: { type: 'rule', verdict: 'wrong', team: 3 } });
});
