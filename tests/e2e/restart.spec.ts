// After an interruption the clock stands: the console shows the ways on with their keys, the host what is waited for.
import { expect } from '@playwright/test';
import { commands, keys, picture, test } from './console-desk.ts';
import { offer } from './console-parts.ts';
import * as views from './console-views.ts';
import { buzzInterrupted, hostHeld, interrupted } from './keeping-views.ts';
import { misfits } from './projector-measure.ts';

test('the ways on stand large, each with its key and what it means', async ({ page, desk }) => {
  desk.show(interrupted());
  await page.goto(desk.address('console'));
  const card = page.getByRole('region', { name: '比赛曾中断' });
  await expect(card).toContainText('剩 6.1 秒');
  await expect(card.getByRole('button')).toHaveText([
    /^1从此刻继续空格接着用剩下的 6\.1 秒/,
    /^2重来本题…恢复全部 10 秒/,
    /^3本轮作废…不计分/,
    /^4换题…/,
  ]);
  await picture(page, 'interrupted');
  await page.keyboard.press('1');
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'clock.resume' }]);
  await page.keyboard.press('Space');
  await expect.poll(() => keys(desk.received)).toEqual(['Space']);
});

test('to repeat the question or to void the turn a reason is asked', async ({ page, desk }) => {
  desk.show(interrupted());
  await page.goto(desk.address('console'));
  await expect(page.getByRole('region', { name: '比赛曾中断' })).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.type('断电 40 秒');
  await picture(page, 'interrupted-reason');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('3');
  await page.keyboard.type('题目已被听到答案');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([
      { type: 'clock.restart', reason: '断电 40 秒' },
      { type: 'turn.void', reason: '题目已被听到答案' },
    ]);
});

test('once the clock runs again the card is gone and digits go to the desk', async ({ page, desk }) => {
  desk.show(interrupted());
  await page.goto(desk.address('console'));
  await expect(page.getByRole('region', { name: '比赛曾中断' })).toBeVisible();
  desk.show(views.answering(desk.now()));
  await expect(page.getByRole('region', { name: '比赛曾中断' })).toHaveCount(0);
  await page.keyboard.press('2');
  await expect.poll(() => keys(desk.received)).toEqual(['Digit2']);
});

test('a clock held by an undo is not called an interruption', async ({ page, desk }) => {
  desk.show(views.held());
  await page.goto(desk.address('console'));
  await expect(page.getByRole('region', { name: '计时停住，请决定' })).toBeVisible();
  await expect(page.getByText('比赛曾中断')).toHaveCount(0);
});

test('under the slate nothing is decided yet', async ({ page, desk }) => {
  desk.show({ ...interrupted(), slate: true });
  await page.goto(desk.address('console'));
  await expect(page.getByText('待机画面已打开')).toBeVisible();
  await expect(page.getByRole('region', { name: '比赛曾中断' })).toHaveCount(0);
});

test('buzzers that were armed are opened again', async ({ page, desk }) => {
  desk.show(buzzInterrupted());
  await page.goto(desk.address('console'));
  const card = page.getByRole('region', { name: '比赛曾中断' });
  await expect(card.getByRole('button').first()).toContainText('重新开抢');
  await picture(page, 'interrupted-buzz');
  await page.keyboard.press('1');
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'buzz.open' }]);
});

test('a held game clock goes on from the same card', async ({ page, desk }) => {
  const view = interrupted();
  const clock = { state: 'held' as const, limit: 600_000, remaining: 251_400, deadline: null };
  desk.show({
    ...view,
    clock: null,
    game: { period: 1, periods: 2, clock },
    offers: [offer('game.resume', { type: 'game.resume' }, { keys: ['KeyG'], primary: true })],
  });
  await page.goto(desk.address('console'));
  const card = page.getByRole('region', { name: '比赛曾中断' });
  await expect(card).toContainText('接着走，剩 4:11');
  await page.keyboard.press('1');
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'game.resume' }]);
});

test('the host is told what everybody waits for', async ({ page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  desk.show(hostHeld());
  await page.goto(desk.address('host'));
  await expect(page.locator('[data-held]')).toContainText('剩 6 秒');
  await expect(page.locator('[data-held]')).toContainText('由控制台和裁判决定');
  await expect.poll(() => misfits(page)).toEqual([]);
  await picture(page, 'interrupted-host');
});

test('in English the card is complete', async ({ page, desk }) => {
  desk.show(interrupted());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('region', { name: 'The contest was interrupted' })).toContainText(
    'Go on from here',
  );
  await picture(page, 'interrupted-english');
});
