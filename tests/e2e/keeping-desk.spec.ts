// The windows on a real desk: PINs, a crash in the middle of an answer, a rehearsal, a backup stick and another PC.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { DeskProcess } from '#tests/integration/desk-support.ts';

interface Venue {
  /** Folder for data of further PCs, and for sticks. */
  room: string;
  desk: DeskProcess;
  /** Kills the desk without a word and starts it anew on the same data. */
  crash(): Promise<void>;
  /** Another PC with data of its own. */
  otherPc(): Promise<DeskProcess>;
}

const test = base.extend<{ venue: Venue }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from the pattern
  venue: async ({}, use) => {
    const room = mkdtempSync(join(tmpdir(), 'leitai-keeping-'));
    const data = join(room, 'pc-1');
    const others: DeskProcess[] = [];
    const venue: Venue = {
      room,
      desk: await DeskProcess.start(data),
      async crash() {
        await venue.desk.end('SIGKILL');
        venue.desk = await DeskProcess.start(data);
      },
      async otherPc() {
        const other = await DeskProcess.start(join(room, 'pc-2'));
        others.push(other);
        return other;
      },
    };
    await (await venue.desk.open('home', 'home')).result({ kind: 'contest.example' });
    await use(venue);
    for (const desk of [venue.desk, ...others]) await desk.end();
    rmSync(room, { recursive: true, force: true });
  },
  viewport: { width: 1440, height: 900 },
});

async function picture(page: Page, name: string) {
  await page.screenshot({ path: `test-results/keeping-desk/${name}.png` });
}

const nextKey = (page: Page) => page.getByRole('button', { name: /^下一键/ });

/** Presses the next key until it is this one, and then once more. */
async function onTo(page: Page, label: string) {
  for (let presses = 0; presses < 20; presses += 1) {
    await expect(nextKey(page)).toBeVisible();
    const said = (await nextKey(page).getAttribute('aria-label')) ?? '';
    await page.keyboard.press('Space');
    if (said.includes(label)) return;
    await expect(nextKey(page).and(page.getByRole('button', { name: said, exact: true }))).toHaveCount(0);
  }
  throw new Error(`the next key was never ${label}`);
}

async function start(page: Page) {
  await page.getByRole('button', { name: '开始比赛' }).click();
  await expect(page.getByText('比赛中')).toBeVisible();
}

test('with PINs every window asks who is there, and after a crash nobody is asked again', async ({
  browser,
  venue,
}) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(venue.desk.line.windows.console);
  await page.getByText('未设 PIN', { exact: true }).click();
  await page.getByRole('button', { name: '设置 PIN…' }).click();
  const dialog = page.getByRole('dialog', { name: '设置 PIN' });
  const give = async (who: RegExp, pin: string) => {
    await dialog.getByRole('listitem').filter({ hasText: who }).getByRole('button').click();
    await dialog.getByLabel('新 PIN').fill(pin);
    await dialog.getByLabel('再输一次').fill(pin);
    await page.keyboard.press('Enter');
  };
  await give(/主持人/, '1111');
  await expect(dialog.getByRole('status')).toContainText('主持人');
  await give(/裁判长/, '2222');
  await expect(dialog.getByRole('status')).toContainText('裁判长');
  await give(/技术员/, '8800');
  await expect(page.locator('summary', { hasText: '技术员' })).toBeVisible();

  const judge = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await judge.goto(venue.desk.line.windows.judge);
  await judge.getByRole('radio', { name: /裁判长/ }).check();
  await judge.keyboard.type('9999');
  await judge.keyboard.press('Enter');
  await expect(judge.getByRole('alert')).toContainText('还可再试 4 次');
  await picture(judge, 'judge-wrong');
  await judge.keyboard.type('2222');
  await judge.keyboard.press('Enter');
  await expect(judge.locator('summary', { hasText: '裁判长' })).toBeVisible();
  await picture(judge, 'judge');

  await venue.crash();
  await expect(page.getByText('已连接')).toBeVisible();
  await expect(judge.getByText('与控制核心失去联系')).toHaveCount(0);
  for (const window of [page, judge]) {
    await window.reload();
    await expect(window.locator('summary', { hasText: /技术员|裁判长/ })).toBeVisible();
  }
  await judge.locator('summary', { hasText: '裁判长' }).click();
  await judge.getByRole('button', { name: '退出登录' }).click();
  await expect(judge.getByRole('main', { name: '请登录' })).toBeVisible();

  const home = await browser.newPage();
  await home.goto(venue.desk.line.windows.home);
  await expect(home.getByRole('main', { name: '请登录' })).toBeVisible();
  await expect(home.getByRole('radio', { name: '技术员' })).toBeChecked();
  for (const window of [page, judge, home]) await window.close();
});

test('after a crash in the middle of an answer the console asks how to go on', async ({ page, venue }) => {
  await page.goto(venue.desk.line.windows.console);
  await start(page);
  await onTo(page, '请答题');
  await expect(page.getByText('计时中')).toBeVisible();
  await venue.crash();
  const card = page.getByRole('region', { name: '比赛曾中断' });
  await expect(card).toContainText('从此刻继续');
  await expect(card.getByRole('button')).toHaveCount(4);
  await picture(page, 'interrupted');
  await page.keyboard.press('2');
  await page.keyboard.type('断电');
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await expect(nextKey(page)).toContainText('继续计时');
  await page.keyboard.press('Space');
  await expect(page.getByText('计时中')).toBeVisible();
});

test('a rehearsal marks every window and gives the contest back', async ({ browser, page, venue }) => {
  await page.goto(venue.desk.line.windows.console);
  const hall = await browser.newPage();
  await hall.goto(venue.desk.line.windows.projector);
  await page.getByText('正式', { exact: true }).click();
  await page.getByRole('button', { name: '开始彩排' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始彩排' }).click();
  await expect(page.locator('[data-rehearsal]')).toBeVisible();
  await expect(hall.locator('[data-rehearsal]')).toContainText('彩排');
  await start(page);
  await onTo(page, '请答题');
  await expect(page.getByText('计时中')).toBeVisible();
  await picture(page, 'rehearsal');
  await picture(hall, 'rehearsal-hall');
  await page.locator('summary', { hasText: '彩排' }).click();
  await page.getByRole('button', { name: '结束彩排' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束彩排' }).click();
  await expect(page.getByText('正式', { exact: true })).toBeVisible();
  await expect(page.getByText('赛前准备').first()).toBeVisible();
  await expect(hall.locator('[data-rehearsal]')).toHaveCount(0);
  await hall.close();
});

test('from the stick another PC goes on, and the first one asks before it does', async ({
  browser,
  page,
  venue,
}) => {
  const stick = join(venue.room, 'stick');
  mkdirSync(stick);
  await page.goto(venue.desk.line.windows.console);
  await page.getByRole('button', { name: /记录与备份/ }).click();
  const panel = page.getByRole('dialog', { name: '记录与备份' });
  await panel.getByLabel('文件夹').fill(stick);
  await panel.getByRole('button', { name: '备份到这里' }).click();
  const second = panel.getByRole('region', { name: /第二处备份/ });
  await expect(second).toContainText('正常');
  await panel.getByRole('button', { name: '立即备份' }).click();
  await expect(panel.getByText('已备份并核验')).toBeVisible();
  await picture(page, 'storage');
  await page.keyboard.press('Escape');
  await start(page);
  await onTo(page, '请答题');
  await expect(page.getByText('计时中')).toBeVisible();
  await page.getByRole('button', { name: /记录与备份/ }).click();
  const entries = Number(/共 (\d+) 条/.exec((await panel.textContent()) ?? '')?.[1]);
  await expect(second).toContainText(`写到第 ${entries} 条`);
  await venue.desk.end('SIGKILL');

  const other = await venue.otherPc();
  const there = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await there.goto(other.line.windows.home);
  await there.getByRole('button', { name: '从备份U盘接续' }).click();
  await there.getByLabel('U盘，或其中').fill(stick);
  await there.keyboard.press('Enter');
  await expect(there.getByRole('region', { name: '比赛曾中断' })).toBeVisible();
  const notice = there.getByRole('status').filter({ hasText: '从备份接续' });
  await expect(notice).toContainText(`备份止于第 ${entries} 条`);
  await picture(there, 'other-pc');
  await notice.getByRole('button', { name: '知道了' }).click();
  await there.reload();
  await expect(there.getByRole('region', { name: '比赛曾中断' })).toBeVisible();
  await expect(notice).toHaveCount(0);
  await there.keyboard.press('1');
  await expect(there.getByText('计时中')).toBeVisible();
  expect(readdirSync(stick).some((name) => name.endsWith('.running'))).toBe(true);
  await other.end();

  venue.desk = await DeskProcess.start(join(venue.room, 'pc-1'));
  await page.goto(venue.desk.line.windows.home);
  await expect(page.getByRole('alert')).toContainText('已在另一处');
  await picture(page, 'first-pc-asks');
  await page
    .getByRole('button', { name: /^打开 / })
    .first()
    .click();
  await page.getByLabel('理由').fill('裁判长决定：以原来的电脑为准');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: '控制台' })).toBeVisible();
  await there.close();
});
