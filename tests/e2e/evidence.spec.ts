// The evidence page: everything the record holds about one item, in the window and on paper.
import { expect } from '@playwright/test';
import type { Evidence } from '#contract/evidence.ts';
import { requests, test } from './console-desk.ts';
import * as views from './console-views.ts';
import { answering, preview } from './correcting-views.ts';
import { buzzed, duel, evidence } from './evidence-views.ts';
import { pictures, printed } from './trust-pictures.ts';

const gives = (record: Evidence) =>
  answering({ evidence: (turn, item) => ({ ...record, turn, item }), preview: () => preview() });

test('presses stand with stamp, device clock and uncertainty, and the appeal with its votes', async ({
  page,
  desk,
}) => {
  desk.show(views.ruled());
  desk.answerWith(gives(buzzed()));
  await page.goto(desk.address('console'));
  await page.getByRole('complementary', { name: '作答与判定' }).getByRole('button', { name: '证据' }).click();
  const window = page.getByRole('dialog', { name: '证据' });
  const presses = window.getByRole('region', { name: '按键' });
  await expect(presses.getByRole('row', { name: /2号队/ })).toContainText('183.488403.9±4.2抢到');
  await expect(presses.getByRole('row', { name: /5号队/ })).toContainText('−120.0');
  await expect(presses.getByRole('row', { name: /1号队/ })).toContainText('—');
  await expect(window.getByText('与最先者相差不超过 2 毫秒，按规则算并列')).toBeVisible();
  await expect(window.getByRole('img', { name: '抢答先后' })).toBeVisible();
  const appeals = window.getByRole('region', { name: '异议与合议' });
  await expect(appeals).toContainText('冯领队');
  await expect(appeals).toContainText('孙丽华: 支持');
  await expect(appeals).toContainText('裁决（赵明）：以时间戳为准');
  await pictures(page, 'evidence-buzz');
  await window.getByRole('region', { name: '计分' }).scrollIntoViewIfNeeded();
  await pictures(page, 'evidence-buzz-end');
  await page.keyboard.press('Escape');
  await expect(window).toHaveCount(0);
  expect(requests(desk.received)).toContainEqual({ kind: 'evidence', turn: 'warmup-2-3', item: 0 });
});

test('the time line names cue, done and deadline, and undone lines stay to be seen', async ({
  page,
  desk,
}) => {
  desk.show(views.ruled());
  desk.answerWith(gives(evidence()));
  await page.goto(desk.address('console'));
  await page.getByRole('complementary', { name: '作答与判定' }).getByRole('button', { name: '证据' }).click();
  const window = page.getByRole('dialog', { name: '证据' });
  const drawing = window.getByRole('img', { name: '时间线' });
  for (const mark of ['请答题', '回答完毕', '截止']) await expect(drawing.getByText(mark)).toBeVisible();
  const table = window.getByRole('region', { name: '时间表' });
  await expect(table.getByRole('row', { name: /已撤销/ })).toContainText('判定：正确');
  await expect(table.getByRole('row', { name: /代录：赵明/ })).toContainText('+14.200');
  await expect(window.getByText('3f9a1c0d e7b24586')).toBeVisible();
  await pictures(page, 'evidence-plain');
});

test('the panel is listed seat by seat, and one goes from item to item', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(gives(duel()));
  await page.goto(desk.address('console'));
  await page
    .getByRole('region', { name: '流程' })
    .getByRole('button', { name: /中宁县/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '证据' }).click();
  const window = page.getByRole('dialog', { name: '证据' });
  await expect(window.getByRole('region', { name: '挑战团逐席' }).getByRole('listitem')).toHaveCount(18);
  await expect(window.getByRole('region', { name: '挑战团逐席' })).toContainText('对 12 · 错 5');
  await pictures(page, 'evidence-panel');
  await window.getByRole('button', { name: '下一题' }).click();
  await expect(window.getByText('第2题 / 共5题')).toBeVisible();
  expect(requests(desk.received).filter(({ kind }) => kind === 'evidence')).toEqual([
    { kind: 'evidence', turn: 'turn-0-2', item: 0 },
    { kind: 'evidence', turn: 'turn-0-2', item: 1 },
  ]);
});

test('on paper stands the evidence alone, with lines for the signatures', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(gives({ ...buzzed(), ...{ seats: duel().seats, counts: duel().counts } }));
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto(desk.address('console'));
  await page.getByRole('complementary', { name: '作答与判定' }).getByRole('button', { name: '证据' }).click();
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.printed');
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('裁判长');
  await expect(paper).toContainText('监督');
  await expect(page.locator('#root')).toBeHidden();
  await printed(page, 'evidence-paper');
});

test('evidence the desk refuses says why', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(({ id, t }) =>
    t === 'request'
      ? {
          t: 'reply',
          id,
          ok: false,
          message: { zh: '这一轮没有这道题，请另选。', en: 'No such item: choose another.' },
        }
      : { t: 'accepted', id, seq: 2 },
  );
  await page.goto(desk.address('console'));
  await page.getByRole('complementary', { name: '作答与判定' }).getByRole('button', { name: '证据' }).click();
  await expect(page.getByRole('alert')).toHaveText('这一轮没有这道题，请另选。');
  await expect(page.getByRole('button', { name: '打印' })).toBeDisabled();
});

test('the evidence is complete in English', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(gives(buzzed()));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Evidence' }).click();
  await expect(page.getByRole('region', { name: 'Presses', exact: true })).toContainText('False start');
  await pictures(page, 'evidence-en');
});
