// The record and its backups at the console, what a recovery did, and opening contests that have more than one record.
import { expect } from '@playwright/test';
import { picture, requests, test } from './console-desk.ts';
import * as views from './console-views.ts';
import { HOME, OFF, PULLED, RECOVERY, STICK, storage, supervisor } from './keeping-views.ts';
import type { Answer } from './stand-in-desk.ts';

const refused: Answer = ({ id }) => ({
  t: 'reply',
  id,
  ok: false,
  message: { zh: '这个文件夹写不进去。请换一个。', en: 'This folder cannot be written. Choose another.' },
});

test('at the top stands how well the record is kept, in words and with a sign', async ({ page, desk }) => {
  const chip = page.getByRole('button', { name: /记录与备份/ });
  desk.show({ ...views.reading(), storage: storage() });
  await page.goto(desk.address('console'));
  await expect(chip).toContainText('1234');
  await expect(chip).toContainText('备份正常');
  desk.show({ ...views.reading(), storage: storage({}, OFF) });
  await expect(chip).toContainText('只备份在本机');
  desk.show({ ...views.reading(), storage: storage({}, { ...STICK, state: 'behind', seq: 1229 }) });
  await expect(chip).toContainText('备份落后');
  desk.show({ ...views.reading(), storage: storage({}, PULLED) });
  await expect(chip).toContainText('备份失败');
  await expect(page.getByRole('region', { name: '设备' })).toContainText('找不到第二处备份');
  await picture(page, 'storage-failing');
});

test('the panel tells the head, both places, the disk and what is the matter', async ({ page, desk }) => {
  const notices = [{ key: 'notice.date-set', params: { seconds: 3600 } }];
  desk.show({ ...views.reading(), storage: storage({ notices }, PULLED) });
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: /记录与备份/ }).click();
  const panel = page.getByRole('dialog', { name: '记录与备份' });
  await expect(panel.getByRole('region', { name: '记录' })).toContainText('共 1234 条');
  await expect(panel.getByRole('region', { name: '记录' })).toContainText('9f2c 41d0 7be8 a635');
  await expect(panel.getByRole('region', { name: '记录' })).toContainText('128 GB');
  await expect(panel.getByRole('region', { name: '本机备份' })).toContainText('12 份完整备份');
  await expect(panel.getByRole('region', { name: /第二处备份/ })).toContainText('失败：没有写入');
  await expect(panel.getByRole('region', { name: '提醒' })).toContainText('3600 秒');
  await picture(page, 'storage-panel');
  // The desk has tried; the place itself says that it failed.
  await panel.getByRole('button', { name: '立即备份' }).click();
  await expect.poll(() => requests(desk.received)).toEqual([{ kind: 'backup.now' }]);
  await expect(panel.getByText('已备份并核验')).toHaveCount(0);
  desk.show({ ...views.reading(), storage: storage() });
  await expect(panel.getByText('已备份并核验')).toBeVisible();
  await panel.getByRole('button', { name: '停用第二处' }).click();
  await expect
    .poll(() => requests(desk.received))
    .toEqual([{ kind: 'backup.now' }, { kind: 'backup.place', folder: null }]);
});

test('a second place is chosen, and why it will not do is said there', async ({ page, desk }) => {
  desk.show({ ...views.reading(), storage: storage({}, OFF) });
  desk.answerWith(refused);
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: /记录与备份/ }).click();
  const panel = page.getByRole('dialog', { name: '记录与备份' });
  await panel.getByLabel('文件夹').fill('/media/usb/leitai');
  await panel.getByRole('button', { name: '备份到这里' }).click();
  await expect(panel.getByRole('alert')).toContainText('请换一个');
  await picture(page, 'storage-off');
  desk.answerWith((message) => ({ t: 'reply', id: message.id, ok: true, result: null }));
  await panel.getByRole('button', { name: '备份到这里' }).click();
  desk.show({ ...views.reading(), storage: storage() });
  await expect(panel.getByText('第二处备份：/media/usb/leitai')).toBeVisible();
  expect(requests(desk.received).at(-1)).toEqual({ kind: 'backup.place', folder: '/media/usb/leitai' });
});

test('a notice shows until it is dismissed, and a new one shows again', async ({ page, desk }) => {
  const dated = { key: 'notice.date-set', params: { seconds: 3600 } };
  const strip = page.getByRole('status').filter({ hasText: '本机时间被调整' });
  desk.show({ ...views.reading(), storage: storage({ notices: [dated] }) });
  await page.goto(desk.address('console'));
  await expect(strip).toContainText('3600 秒');
  await picture(page, 'storage-notice');
  await strip.getByRole('button', { name: '知道了' }).click();
  await expect(strip).toHaveCount(0);
  await expect.poll(() => requests(desk.received)).toEqual([{ kind: 'recovery.read' }]);
  desk.show({
    ...views.reading(),
    storage: storage({ notices: [dated, { key: 'notice.date-set', params: { seconds: -7 } }] }),
  });
  await expect(strip).toContainText('-7 秒');
  await expect(strip).not.toContainText('3600');
});

test('what a recovery did is told step by step until somebody has read it', async ({ page, desk }) => {
  desk.show({ ...views.reading(), storage: storage({ recovery: RECOVERY }) });
  await page.goto(desk.address('console'));
  const strip = page.getByRole('alert').filter({ hasText: '打开时发现记录损坏' });
  await expect(strip.getByRole('listitem')).toHaveCount(2);
  await expect(strip).toContainText('没有丢失');
  await picture(page, 'recovery');
  desk.show({ ...views.reading(), storage: storage({ recovery: { ...RECOVERY, lostFrom: 1231 } }) });
  await expect(strip).toContainText('从第 1231 条起可能丢失');
  await picture(page, 'recovery-lost');
  await strip.getByRole('button', { name: '已阅' }).click();
  await expect.poll(() => requests(desk.received)).toEqual([{ kind: 'recovery.read' }]);
  desk.show({ ...views.reading(), storage: storage() });
  await expect(strip).toHaveCount(0);
});

test('the supervisor reads how the record is kept and changes nothing of it', async ({ page, desk }) => {
  desk.show(supervisor({ ...views.reading(), storage: storage({ recovery: RECOVERY }, PULLED) }));
  await page.goto(desk.address('supervisor'));
  await expect(page.getByRole('alert')).toContainText('没有丢失');
  await expect(page.getByRole('button', { name: '已阅' })).toHaveCount(0);
  await page.getByRole('button', { name: /记录与备份/ }).click();
  const panel = page.getByRole('dialog', { name: '记录与备份' });
  await expect(panel).toContainText('失败：没有写入');
  await expect(panel.getByRole('button')).toHaveText(['关闭']);
  await picture(page, 'storage-supervisor');
});

test('of two records of one contest neither is opened without a reason', async ({ page, desk }) => {
  desk.show(HOME);
  await page.goto(desk.address('home'));
  await expect(page.getByText('同一场比赛的另一份记录：第 1180 条之后分叉')).toHaveCount(2);
  await expect(page.getByText('另一份只到第 410 条')).toBeVisible();
  await picture(page, 'home-kin');
  await page.getByRole('button', { name: '打开 中卫市人社系统' }).first().click();
  const dialog = page.getByRole('dialog', { name: '以这一份为准？' });
  await expect(dialog.getByRole('button', { name: '以这一份为准' })).toBeDisabled();
  await dialog.getByLabel('理由').fill('裁判长决定：以备用机为准');
  await picture(page, 'home-accept');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => requests(desk.received))
    .toEqual([
      {
        kind: 'contest.open',
        folder: '/home/desk/contests/zhongwei-2026',
        accept: '裁判长决定：以备用机为准',
      },
    ]);
});

test('a record refused for one at another PC then asks for a reason', async ({ page, desk }) => {
  desk.show(HOME);
  desk.answerWith(({ id }) => {
    const kin = [{ folder: 'DESK-2', relation: 'fork' as const, common: 388 }];
    const contests = HOME.contests.map((one) => (one.title === '市直机关知识竞赛' ? { ...one, kin } : one));
    desk.show({ ...HOME, contests });
    const message = { zh: '这场比赛已在另一处继续。请核对以哪一份为准。', en: 'It went on elsewhere.' };
    return { t: 'reply', id, ok: false, message };
  });
  await page.goto(desk.address('home'));
  const open = page.getByRole('button', { name: '打开 市直机关知识竞赛' });
  await open.click();
  await expect(page.getByRole('alert')).toContainText('已在另一处继续');
  await expect(open).toHaveText('以这一份为准打开…');
  await open.click();
  await page.getByLabel('理由').fill('另一台只是试机');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => requests(desk.received).at(-1))
    .toEqual({ kind: 'contest.open', folder: '/home/desk/contests/city-2026', accept: '另一台只是试机' });
});

test('why the contest was not opened again after a restart is said at home and at the console', async ({
  page,
  desk,
}) => {
  const notice = {
    zh: '这场比赛已在另一处（DESK-2）从第 388 条起继续，未打开。请核对以哪一份为准。',
    en: 'This contest went on elsewhere (DESK-2) after entry 388 and was not opened. Check which one is the record.',
  };
  desk.show({ ...HOME, notice });
  await page.goto(desk.address('home'));
  await expect(page.getByRole('alert')).toContainText('DESK-2');
  await picture(page, 'home-not-opened');
  await page.goto(desk.address('console'));
  await expect(page.getByRole('alert')).toContainText('DESK-2');
  await picture(page, 'console-not-opened');
});

test('a contest goes on from the stick of another PC', async ({ page, desk }) => {
  desk.show(HOME);
  await page.goto(desk.address('home'));
  await page.getByRole('button', { name: '从备份U盘接续' }).click();
  await page.getByLabel('U盘，或其中').fill('/media/usb/leitai/决赛 0a1b2c3d.running');
  await picture(page, 'home-backup');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => requests(desk.received))
    .toEqual([{ kind: 'backup.open', folder: '/media/usb/leitai/决赛 0a1b2c3d.running' }]);
  await expect(page).toHaveURL(/console\.html/);
});
