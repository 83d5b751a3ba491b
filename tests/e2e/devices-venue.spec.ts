// The window about devices over a real desk: discovery, seating by a real press, the check with a trial question, raw bytes.
import { expect, test } from '@playwright/test';
import { Venue } from '#tests/robot/venue.ts';

let venue: Venue;

test.beforeEach(async () => {
  venue = await Venue.open();
});

test.afterEach(() => venue.close());

test('a button is bound where it is pressed, the panel answers the trial, and the bytes are there to be read', async ({
  page,
}) => {
  await page.goto(venue.desk.line.windows.console);
  await page.getByRole('button', { name: '设备管理' }).click();
  const window = page.getByRole('dialog', { name: '设备管理' });
  const tab = (name: string) => window.getByRole('navigation').getByRole('button', { name }).click();
  await expect(window.getByText('2/2 正常')).toBeVisible();
  await expect(window.getByRole('button', { name: '添加 键盘当抢答器' })).toBeVisible();
  await expect(window.getByRole('alert')).toHaveCount(0);

  await tab('座位');
  await window.getByRole('button', { name: /^1号队/ }).click();
  await expect(window.getByText('请按：1号队')).toBeVisible();
  venue.box.type('press 6');
  await expect(window.getByText('请按：2号队')).toBeVisible();
  await expect(window.getByRole('button', { name: /6 号席 1号队/ })).toBeVisible();
  await expect(window.getByRole('button', { name: /1 号席 备用/ })).toBeVisible();

  await tab('赛前检查');
  await window.getByRole('button', { name: '重新检查' }).click();
  await expect(window.getByText('已按 0/23')).toBeVisible();
  venue.box.type('press 6');
  await expect(window.getByText('已按 1/23')).toBeVisible();
  await window.getByRole('button', { name: '试答：单选' }).click();
  await expect(window.getByText('试答 0/18')).toBeVisible();
  for (let seat = 1; seat <= 18; seat += 1) venue.base.type(`answer ${seat} B`);
  await expect(window.getByText('试答 18/18')).toBeVisible();
  await window.getByRole('button', { name: '结束试答' }).click();
  await expect(window.getByRole('button', { name: '试答：单选' })).toBeVisible();

  await tab('字节');
  // At the pace of the line a message may come in several chunks.
  const heard = window.getByRole('row').filter({ hasText: '收' }).locator('td:last-child');
  await expect.poll(async () => (await heard.allTextContents()).join('')).toMatch(/PRESS \w+ \d+ \d+ 6\*/);
});
