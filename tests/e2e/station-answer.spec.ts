// The answer desk: choose, confirm once, never blank, never twice, and nothing else.
import { expect, type Page, test } from '@playwright/test';
import type { CommandOf } from '#contract/command.ts';
import { misfits, show } from './projector-measure.ts';
import { clock, JUDGE, SINGLE } from './projector-parts.ts';
import { type StandInDesk, startStandInDesk } from './stand-in-desk.ts';
import { answering, SCENES, stationView } from './station-views.ts';

let desk: StandInDesk;

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true });

test.beforeEach(async ({ page }) => {
  desk = await startStandInDesk();
  await page.goto(desk.address('station'));
});

test.afterEach(() => desk.close());

function submitted(): CommandOf<'answer.submit'>[] {
  return desk.received.flatMap((message) =>
    message.t === 'command' && message.body.type === 'answer.submit' ? [message.body] : [],
  );
}

const option = (page: Page, value: string) => page.locator(`button[data-option="${value}"]`);
const confirm = (page: Page) => page.locator('[data-confirm]');

test('every phase fits the screen', async ({ page }) => {
  for (const [name, view] of Object.entries(SCENES)) {
    show(desk, view);
    await expect(page.locator(`[data-phase="${view.turn?.phase ?? 'idle'}"]`)).toBeVisible();
    await expect.poll(() => misfits(page), { message: name }).toEqual([]);
  }
});

test('a tapped option is confirmed and the next question comes', async ({ page }) => {
  show(desk, answering(SINGLE, 0));
  await option(page, 'B').tap();
  await expect(option(page, 'B')).toHaveAttribute('aria-pressed', 'true');
  await option(page, 'C').tap();
  await expect(option(page, 'B')).toHaveAttribute('aria-pressed', 'false');
  await confirm(page).tap();
  await expect
    .poll(submitted)
    .toEqual([
      { type: 'answer.submit', turn: 'sprint-1', item: 0, question: expect.any(String), answer: 'C' },
    ]);
  show(desk, answering(JUDGE, 1));
  await expect(page.locator('[data-progress]')).toHaveText('第 2 题 / 共 10 题');
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
});

test('a double tap confirms once, also when the next question has come in between', async ({ page }) => {
  desk.answerWith((message) => {
    show(desk, answering(JUDGE, 1));
    return message.t === 'command' ? { t: 'accepted', id: message.id, seq: 2 } : null;
  });
  show(desk, answering(SINGLE, 0));
  await option(page, 'A').tap();
  await confirm(page).dblclick();
  await expect(page.locator('[data-progress]')).toHaveText('第 2 题 / 共 10 题');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(submitted()).toHaveLength(1);
});

test('a blank confirmation is refused with a word why', async ({ page }) => {
  show(desk, answering(SINGLE, 0));
  await expect(async () => {
    await confirm(page).tap();
    await expect(page.getByRole('alert')).toContainText('还没有选择答案', { timeout: 200 });
  }).toPass();
  expect(submitted()).toEqual([]);
  await option(page, 'A').tap();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('several options are chosen and taken back, and sent in the order of letters', async ({ page }) => {
  show(desk, answering({ ...SINGLE, type: 'multiple' }, 3));
  for (const letter of ['D', 'B', 'A', 'B']) await option(page, letter).tap();
  await confirm(page).tap();
  await expect.poll(() => submitted().map(({ answer }) => answer)).toEqual(['AD']);
});

test('letters, digits and Enter answer; no key is forwarded to the desk', async ({ page }) => {
  show(desk, answering(SINGLE, 0));
  await expect(option(page, 'A')).toBeVisible();
  for (const key of ['r', 'n', 'Control+z', 'h', 'F5', 'b']) await page.keyboard.press(key);
  await expect(option(page, 'B')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect.poll(() => submitted().map(({ answer }) => answer)).toEqual(['D']);
  show(desk, answering(JUDGE, 1));
  await expect(option(page, 'F')).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.press('Enter');
  await expect.poll(() => submitted().map(({ answer }) => answer)).toEqual(['D', 'F']);
  expect(desk.received.filter(({ t }) => t === 'key')).toEqual([]);
});

test('an answer confirmed while the connection breaks is given again when it is back', async ({ page }) => {
  desk.answerWith(() => null);
  show(desk, answering(SINGLE, 0));
  await option(page, 'A').tap();
  await confirm(page).tap();
  await expect.poll(submitted).toHaveLength(1);
  desk.leave();
  await expect(page.getByRole('status')).toContainText('连接中断');
  await expect(page.getByText('试用期不得超过')).toBeVisible();
  await expect(confirm(page)).toHaveText('等待连接');
  desk.answerWith((message) => ({ t: 'accepted', id: message.id, seq: 2 }));
  desk.back();
  await expect.poll(submitted).toHaveLength(2);
  const [first, second] = submitted();
  expect(second).toEqual(first);
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('an answer that had arrived before the break is not given twice', async ({ page }) => {
  desk.answerWith(() => null);
  show(desk, answering(SINGLE, 0));
  await option(page, 'A').tap();
  await confirm(page).tap();
  await expect.poll(submitted).toHaveLength(1);
  desk.leave();
  show(desk, answering(JUDGE, 1));
  desk.back();
  await expect(page.locator('[data-progress]')).toHaveText('第 2 题 / 共 10 题');
  expect(submitted()).toHaveLength(1);
});

test('a refusal is said in words and the answer can be confirmed again', async ({ page }) => {
  desk.answerWith((message) => ({
    t: 'refused',
    id: message.id,
    refusal: { code: 'submit.held', params: {}, allowed: [] },
  }));
  show(desk, answering(SINGLE, 0));
  await option(page, 'A').tap();
  await confirm(page).tap();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('alert')).not.toContainText('submit.held');
  await confirm(page).tap();
  await expect.poll(submitted).toHaveLength(2);
});

test('while time stands still there is nothing to read or to touch', async ({ page }) => {
  show(desk, stationView({}, { frozen: true, clock: clock('held', 120_000, 61_000) }));
  await expect(page.getByText('计时暂停').first()).toBeVisible();
  await expect(page.locator('button')).toHaveCount(0);
  await expect(page.getByText('试用期不得超过')).toHaveCount(0);
});

test('after the reveal the sum stands as the rules write it', async ({ page }) => {
  const settled = SCENES['result-settled'];
  if (settled === undefined) throw new Error('no such view');
  show(desk, settled);
  await expect(page.locator('[data-sum]')).toHaveText('8 × 10+ 20 × 0.8= 96');
  await expect(page.locator('[data-rolling]')).toHaveText('406');
  await expect(page.locator('[data-cell="right"]')).toHaveCount(8);
});
