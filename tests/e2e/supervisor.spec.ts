// The supervisor's window: everything is read, and nothing can be pressed but confirm, release and agree.
import { expect } from '@playwright/test';
import type { DeskMessage } from '#contract/protocol.ts';
import { commands, test } from './console-desk.ts';
import * as views from './console-views.ts';
import { evidence } from './evidence-views.ts';
import { SUPERVISOR, signedIn } from './keeping-views.ts';
import {
  announcedWith,
  CONFIRM,
  done,
  JUDGES_CONFIRMED,
  RELEASE,
  reopen,
  results,
  SHEET,
  seen,
  UPHELD,
  VOTED,
} from './results-views.ts';
import type { Asking } from './stand-in-desk.ts';
import { resultsPictures as pictures } from './trust-pictures.ts';

function knowing(message: Asking): DeskMessage {
  const { id } = message;
  if (message.t !== 'request') return { t: 'accepted', id, seq: 2 };
  const { request } = message;
  const result = request.kind === 'evidence' ? evidence({ turn: request.turn, item: request.item }) : SHEET;
  return { t: 'reply', id, ok: true, result };
}

const access = signedIn(SUPERVISOR);
const withAppeals = { results: results({ appeals: [UPHELD, VOTED] }) };

test('the supervisor sees the turn, the progress, the scores and what proves the record', async ({
  page,
  desk,
}) => {
  desk.show(seen({ ...views.ruled(), access }, withAppeals));
  desk.answerWith(knowing);
  await page.goto(desk.address('supervisor'));
  await expect(page.getByRole('region', { name: '流程' })).toContainText('擂台比拼');
  await expect(page.getByRole('region', { name: '得分' })).toContainText('沙坡头区');
  await expect(page.getByText('9f2c 41d0 7be8 a635')).toBeVisible();
  await expect(page.getByText('田文静 · 监督')).toBeVisible();
  await expect(page.getByRole('complementary', { name: '作答与判定' })).toContainText('B');
  await pictures(page, 'now-supervisor');
});

test('nothing of the contest can be pressed: no ruling, no correction, no appeal, no key', async ({
  page,
  desk,
}) => {
  desk.show(seen({ ...views.ruled(), access }, withAppeals));
  desk.answerWith(knowing);
  await page.goto(desk.address('supervisor'));
  await expect(page.getByRole('complementary', { name: '作答与判定' })).toBeVisible();
  for (const key of ['Space', 'Enter', 'r', 'w', 's', 'Control+z']) await page.keyboard.press(key);
  for (const tab of ['当前', '已赛轮次', '记录', '异议', '成绩']) {
    await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: tab }).click();
    await expect(page.getByRole('button', { name: /…$/ }), tab).toHaveCount(0);
    for (const act of ['撤销：', '判正确', '判错误', '换题', '请答题'])
      await expect(page.getByRole('button', { name: act }), `${tab}: ${act}`).toHaveCount(0);
  }
  await page
    .getByRole('button', { name: /中宁县/ })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('button')).toHaveText(['证据…', '关闭']);
  expect(desk.received.filter(({ t }) => t !== 'request')).toEqual([]);
});

test('the record says who did what, one kind alone if wanted', async ({ page, desk }) => {
  desk.show(seen({ ...views.ruled(), access }));
  await page.goto(desk.address('supervisor'));
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '记录' }).click();
  const record = page.getByRole('region', { name: '记录', exact: true });
  await expect(record.getByRole('row').first()).toContainText('裁判长 赵明');
  await pictures(page, 'record-supervisor');
  await record.getByRole('button', { name: '异议与成绩' }).click();
  await expect(record.getByRole('row')).toHaveCount(3);
  await expect(record).toContainText('技术员（代录 孙丽华）');
  await record.getByRole('button', { name: '改判与撤销' }).click();
  await expect(record.getByRole('row')).toHaveCount(1);
  await record.getByRole('button', { name: '登录与记录' }).click();
  await expect(record).toContainText('登录：裁判长 赵明');
  await record.getByRole('button', { name: '判定', exact: true }).click();
  await expect(record.getByRole('row')).toHaveCount(2);
});

test('the supervisor confirms the results and releases the written totals', async ({ page, desk }) => {
  const view = done({
    access,
    offers: [CONFIRM.supervisor, RELEASE],
    results: results({
      released: false,
      confirmed: { judges: JUDGES_CONFIRMED, supervisor: null },
      appeals: [UPHELD, VOTED],
    }),
  });
  desk.show(seen(view));
  desk.answerWith(knowing);
  await page.goto(desk.address('supervisor'));
  await page.getByRole('button', { name: /^异议/ }).click();
  await pictures(page, 'done-supervisor');
  await page.getByRole('button', { name: '公开笔试成绩' }).click();
  await page.getByRole('button', { name: '监督确认成绩' }).click();
  await pictures(page, 'confirm-supervisor');
  await page.getByRole('dialog').getByRole('button', { name: '确认成绩' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(commands(desk.received)).toEqual([
    { type: 'written.release' },
    { type: 'results.confirm', side: 'supervisor' },
  ]);
});

test('the supervisor agrees to open announced results again', async ({ page, desk }) => {
  const view = announcedWith({ reopening: { side: 'judges', reason: '漏计加赛分' } }, [reopen('supervisor')]);
  desk.show(seen({ ...view, access }));
  desk.answerWith(knowing);
  await page.goto(desk.address('supervisor'));
  await page.getByRole('button', { name: /^成绩/ }).click();
  await pictures(page, 'announced-supervisor');
  await page.getByRole('button', { name: '监督同意重新打开' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('同意更正');
  await page.getByRole('dialog').getByRole('button', { name: '同意并打开' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(commands(desk.received)).toEqual([
    { type: 'results.reopen', side: 'supervisor', reason: '同意更正' },
  ]);
});

test('the supervisor\u2019s window is complete in English', async ({ page, desk }) => {
  desk.show(seen({ ...views.ruled(), access }, withAppeals));
  desk.answerWith(knowing);
  await page.goto(desk.address('supervisor'));
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /^Turns held/ }).click();
  await page.getByRole('navigation', { name: 'Turns held' }).getByRole('button').nth(1).click();
  await pictures(page, 'held-supervisor-en');
});
