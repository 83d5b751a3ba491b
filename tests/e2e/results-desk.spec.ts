// The end of a real final at the windows: an appeal, its votes and decision, the correction, confirmed, announced, opened again.
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { WindowName } from '#contract/protocol.ts';
import { playStep } from '#desk/scenario/play.ts';
import { exampleScenario } from '#tests/robot/example-final.ts';
import { GatewayStage } from '#tests/robot/gateway-stage.ts';
import { Venue } from '#tests/robot/venue.ts';

const LONGEST_FINAL = 420_000;

let venue: Venue;

test.beforeEach(async () => {
  venue = await Venue.open();
});

test.afterEach(() => venue.close());

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/results/desk-${name}.png` });
}

async function open(browser: Browser, window: WindowName): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(venue.desk.line.windows[window]);
  return page;
}

/** All of the example but its confirmations and the announcement. */
async function playToTheEnd(): Promise<void> {
  const stage = await GatewayStage.open(venue);
  const { steps } = exampleScenario();
  const end = steps.findIndex((step) => step.do?.type === 'results.confirm');
  for (const [index, step] of steps.slice(0, end).entries()) await playStep(step, index + 1, stage);
  await venue.console.sees((view) => view.stage === 'done');
}

async function givePins(): Promise<void> {
  const accounts = venue.console.view.access.accounts.map(({ id }) => id).filter((id) => id !== 'technician');
  for (const account of [...accounts, 'technician'])
    await venue.console.result({ kind: 'pin.set', account, pin: '135790', current: null });
}

async function signIn(page: Page, who: RegExp): Promise<void> {
  await page.getByRole('radio', { name: who }).check();
  await page.keyboard.type('135790');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: '请登录' })).toHaveCount(0);
}

test('from an appeal to the announcement and back, each at the window that has the say', async ({
  browser,
}) => {
  test.setTimeout(LONGEST_FINAL);
  await playToTheEnd();
  const console = await open(browser, 'console');
  const judge = await open(browser, 'judge');
  const supervisor = await open(browser, 'supervisor');
  const hall = await open(browser, 'projector');

  // Filed at the judges' window, about the first turn of the warm-up.
  await judge.getByRole('button', { name: /^异议/ }).click();
  await judge.getByRole('button', { name: '登记异议' }).click();
  await judge.getByLabel('哪一队提出').selectOption('1');
  const turns = judge.getByLabel('哪一轮').locator('option');
  const first = (await turns.last().getAttribute('value')) ?? '';
  await judge.getByLabel('哪一轮').selectOption(first);
  await judge.getByLabel('理由').fill('参考答案与现行规定不符');
  await judge.getByRole('dialog').getByRole('button', { name: '登记' }).click();
  await expect(judge.getByRole('dialog')).toHaveCount(0);
  for (const window of [judge, supervisor]) {
    await window.getByRole('button', { name: /^异议/ }).click();
    await expect(window.getByRole('listitem').filter({ hasText: '祁远舟' })).toContainText(/影响奖项/);
  }
  await expect(console.getByRole('button', { name: '未决异议 1', exact: true })).toBeVisible();
  await picture(console, 'appeal');

  // A judge without a name says whose vote it is; the chief judge's decision is entered at the console.
  await judge.getByRole('button', { name: '合议投票' }).click();
  const vote = judge.getByRole('dialog', { name: '合议投票' });
  await vote.getByLabel('哪位裁判的意见').selectOption({ label: '苗淑宁' });
  await vote.getByRole('radio', { name: '支持' }).check();
  await vote.getByRole('button', { name: '投票' }).click();
  await expect(console.getByText('支持 1 · 驳回 0')).toBeVisible();
  await picture(judge, 'voted');
  await console.getByRole('button', { name: '裁判长裁定' }).click();
  const decision = console.getByRole('dialog', { name: '裁判长裁定' });
  await decision.getByRole('radio', { name: '成立', exact: true }).check();
  await decision.getByLabel('裁定理由').fill('条文已修订');
  await decision.getByRole('button', { name: '裁定' }).click();
  await expect(decision).toHaveCount(0);
  await expect(supervisor.getByText('裁定：葛承平')).toBeVisible();

  // What follows from it is corrected from the appeal itself.
  const card = console
    .getByRole('region', { name: '异议' })
    .getByRole('listitem')
    .filter({ hasText: '祁远舟' });
  await card.getByRole('button', { name: '改判' }).click();
  const correcting = console.getByRole('dialog');
  await expect(correcting.getByLabel('哪一轮')).toHaveValue(first);
  const wrong = (await correcting.getByText('现为').textContent())?.includes('正确');
  await correcting.getByRole('radio', { name: wrong === true ? '错误' : '正确', exact: true }).check();
  await correcting.getByLabel('理由').fill('异议成立');
  await correcting.getByLabel('代裁判录入').selectOption({ index: 1 });
  await correcting.getByRole('button', { name: '预览' }).click();
  await correcting.getByRole('button', { name: '确认改判' }).click();
  await expect(correcting).toHaveCount(0);
  await picture(console, 'corrected');

  // With PINs each says it at the own window, and the technician has no totals until they are released.
  await givePins();
  await signIn(console, /技术员/);
  await signIn(judge, /葛承平/);
  await signIn(supervisor, /封守真/);
  await expect(console.getByText('笔试成绩未公开')).toBeVisible();
  await expect(console.getByRole('columnheader', { name: '总成绩' })).toHaveCount(0);
  await expect(console.getByText('等待裁判长和监督在各自窗口确认成绩')).toBeVisible();
  await picture(console, 'kept');
  await supervisor.getByRole('button', { name: '公开笔试成绩' }).click();
  await expect(console.getByRole('columnheader', { name: '总成绩' })).toBeVisible();
  await judge.getByRole('button', { name: /^成绩/ }).click();
  await judge.getByRole('button', { name: '裁判组确认成绩' }).click();
  await judge.getByRole('dialog').getByRole('button', { name: '确认成绩' }).click();
  await expect(judge.getByRole('region', { name: '裁判组' })).toContainText('已确认葛承平');
  await picture(judge, 'confirmed');
  await supervisor.getByRole('button', { name: '监督确认成绩' }).click();
  await picture(supervisor, 'confirming');
  await supervisor.getByRole('dialog').getByRole('button', { name: '确认成绩' }).click();

  await expect(console.getByText('双方均已确认')).toBeVisible();
  await console.keyboard.press('Space');
  await console.keyboard.press('Space');
  // A second, hasty key takes the question back.
  await expect(console.getByRole('dialog')).toHaveCount(0);
  await console.keyboard.press('Space');
  await console.getByRole('dialog').getByRole('button', { name: '宣布成绩' }).click();
  await expect(console.getByRole('region', { name: '监督' })).toContainText('封守真');
  await expect(hall.getByText('最终排名')).toBeVisible();
  await expect(hall.getByText('第一名')).toBeVisible();
  await picture(console, 'announced');
  await picture(supervisor, 'announced-supervisor');

  // Opened again only by both.
  await expect(console.getByRole('button', { name: /重新打开/ })).toHaveCount(0);
  await judge.getByRole('button', { name: '裁判长要求重新打开成绩' }).click();
  await judge.getByRole('dialog').getByLabel('理由').fill('漏计加赛分');
  await judge.getByRole('dialog').getByRole('button', { name: '提出' }).click();
  await expect(console.getByText('裁判组已提出重新打开：漏计加赛分')).toBeVisible();
  await supervisor.getByRole('button', { name: '监督同意重新打开' }).click();
  await supervisor.getByRole('dialog').getByLabel('理由').fill('同意');
  await supervisor.getByRole('dialog').getByRole('button', { name: '同意并打开' }).click();
  await expect(console.getByRole('region', { name: '成绩确认' }).first()).toContainText('监督确认');
  await expect(judge.getByRole('button', { name: '裁判组确认成绩' })).toBeVisible();
  await picture(console, 'reopened');

  // The record says who did what.
  await supervisor.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '记录' }).click();
  await supervisor.getByRole('button', { name: '异议与成绩' }).click();
  const record = supervisor.getByRole('region', { name: '记录', exact: true });
  await expect(record.getByRole('row').filter({ hasText: '监督 封守真' }).first()).toBeVisible();
  await expect(record).toContainText('技术员（代录 葛承平）');
  await picture(supervisor, 'record');
});
