// One answer desk for each team: whose it is, one answer for good, and what came of it.
import { expect, test } from '@playwright/test';
import { show } from './projector-measure.ts';
import { type StandInDesk, startStandInDesk } from './stand-in-desk.ts';
import { ownDesk } from './station-views.ts';

let desk: StandInDesk;

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true });

test.beforeEach(async () => {
  desk = await startStandInDesk();
});

test.afterEach(() => desk.close());

test('the desk asks for the team of its address, also after a reload', async ({ page }) => {
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(new URL(socket.url()).searchParams.get('team') ?? 'none'));
  show(desk, ownDesk(null));
  await page.goto(`${desk.address('station')}&team=3`);
  await expect(page.locator('[data-desk="3"]')).toContainText('3号队');
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.locator('[data-desk="3"]')).toBeVisible();
  expect(sockets).toEqual(['3', '3']);
});

test('the one desk on stage asks for no team', async ({ page }) => {
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  show(desk, ownDesk(null, { team: null }));
  await page.goto(desk.address('station'));
  await expect(page.locator('[data-phase="idle"]')).toBeVisible();
  await expect(page.locator('[data-desk]')).toHaveCount(0);
  expect(sockets.some((address) => address.includes('team='))).toBe(false);
});

test('one answer is confirmed for good, and the reveal says what it was worth', async ({ page }) => {
  await page.goto(`${desk.address('station')}&team=3`);
  show(desk, ownDesk({}));
  await expect(page.locator('header [data-desk="3"]')).toContainText('3号队');
  await page.locator('button[data-option="B"]').tap();
  await page.locator('[data-confirm]').tap();
  await expect
    .poll(() => desk.received.map((message) => message.t === 'command' && message.body))
    .toEqual([{ type: 'answer.submit', turn: 'required.2', item: 0, question: 'q-single', answer: 'B' }]);
  show(desk, ownDesk({ phase: 'locked', answer: 'B' }));
  await expect(page.getByText('已提交，不能更改')).toBeVisible();
  await expect(page.locator('button')).toHaveCount(0);
  show(
    desk,
    ownDesk({
      phase: 'result',
      answer: 'B',
      verdicts: ['right'],
      key: { key: 'B', explanation: '' },
      result: { team: 3, amount: '5', sum: null, from: '10', to: '15' },
    }),
  );
  await expect(page.locator('[data-verdict="right"]')).toContainText('正确');
  await expect(page.locator('[data-result] [data-rolling]')).toHaveText('15');
});
