// Finishing on paper: what is printed, and what was ruled on paper entered afterwards.
import { expect, type Page } from '@playwright/test';
import type { DeskMessage } from '#contract/protocol.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import { commands, test } from './console-desk.ts';
import { between, scoreSheet } from './paper-views.ts';
import type { Asking } from './stand-in-desk.ts';
import { pictures, printed } from './trust-pictures.ts';

function gives(sheet: ScoreSheet, refusal: string | null = null) {
  return (message: Asking): DeskMessage => {
    const { id } = message;
    if (message.t === 'request')
      return {
        t: 'reply',
        id,
        ok: true,
        result: message.request.kind === 'score-sheet' ? sheet : null,
      };
    return refusal === null
      ? { t: 'accepted', id, seq: 2 }
      : { t: 'refused', id, refusal: { code: refusal, params: {}, allowed: [] } };
  };
}

async function choose(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: '保存与导出' }).click();
  await page.getByRole('region', { name: '纸质收尾' }).getByRole('button', { name: what }).click();
}

test('the score sheet prints the order, every turn held and the hash that proves the file', async ({
  page,
  desk,
}) => {
  desk.show(between());
  desk.answerWith(gives(scoreSheet()));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '保存与导出' }).click();
  await pictures(page, 'paper-menu');
  await page.getByRole('button', { name: '打印成绩单' }).click();
  const window = page.getByRole('dialog', { name: '打印成绩单' });
  await expect(window.getByRole('columnheader', { name: '初显身手 第2轮 中宁县' })).toContainText('纸质');
  await pictures(page, 'paper-scores');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.printed');
  await expect(paper).toContainText('3f9a1c0d e7b24586');
  await expect(paper).toContainText('记录至第 412 条');
  await expect(paper).toContainText('还有 7 轮未赛');
  await expect(paper).toContainText('擂台比拼 中宁县 第2题');
  await expect(paper).not.toContainText('彩排');
  await printed(page, 'paper-scores');
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '保存与导出' })).toBeVisible();
});

test('blank sheets have a block for each turn left, and a rehearsal says what it is', async ({
  page,
  desk,
}) => {
  desk.show(between());
  desk.answerWith(gives(scoreSheet({ rehearsal: true })));
  await page.goto(desk.address('console'));
  await choose(page, '打印空白记录纸');
  const window = page.getByRole('dialog', { name: '打印空白记录纸' });
  await expect(window.getByText('彩排：不是正式成绩')).toBeVisible();
  const block = window.getByRole('region', { name: '擂台比拼 沙坡头区' });
  await expect(block.getByRole('row')).toHaveCount(1 + 5);
  await expect(window.getByRole('region', { name: '勇往直前 海原县' })).toContainText('□ 20　□ 40');
  await pictures(page, 'paper-blanks');
  await page.emulateMedia({ media: 'print' });
  await printed(page, 'paper-blanks');
});

test('a turn ruled on paper is entered whole, after what it posts was seen', async ({ page, desk }) => {
  desk.show(between());
  desk.answerWith(gives(scoreSheet()));
  await page.goto(desk.address('console'));
  await choose(page, '补录纸质裁定');
  const dialog = page.getByRole('dialog', { name: '补录纸质裁定' });
  await dialog.getByLabel('哪一轮').selectOption('turn-2-3');
  await expect(dialog.getByRole('button', { name: '补录' })).toBeDisabled();
  await dialog.getByRole('radio', { name: '40分' }).check();
  await expect(dialog.getByLabel('第1题 队', { exact: true })).toHaveValue('3');
  await dialog.getByLabel('第1题 选手').selectOption('t3-p2');
  await dialog.getByLabel('第1题 判定').selectOption('wrong');
  await dialog.getByLabel('第1题 得分').fill('−40');
  await dialog.getByLabel('说明').fill('停电，按纸质记录');
  const posted = dialog.getByRole('region', { name: '将要记的分' });
  await expect(posted).toContainText('3号队 海原县');
  await expect(posted).toContainText('−40');
  await expect(posted).toContainText('300 → 260');
  await pictures(page, 'paper-enter');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(commands(desk.received)).toEqual([
    {
      type: 'paper.enter',
      turn: 'turn-2-3',
      players: [{ team: 3, person: 't3-p2' }],
      stake: 40,
      questions: null,
      results: [{ item: 0, team: 3, person: 't3-p2', verdict: 'wrong', ledger: 'live', points: -40 }],
      reason: '停电，按纸质记录',
    },
  ]);
});

test('several answers to one question are lines of their own, and empty lines are left out', async ({
  page,
  desk,
}) => {
  desk.show(between());
  desk.answerWith(gives(scoreSheet(), 'turn.live'));
  await page.goto(desk.address('console'));
  await choose(page, '补录纸质裁定');
  const dialog = page.getByRole('dialog', { name: '补录纸质裁定' });
  await dialog.getByLabel('哪一轮').selectOption('turn-3-2');
  const teams = dialog.getByLabel('第1题 队', { exact: true });
  await teams.selectOption('2');
  await dialog.getByLabel('第1题 判定').selectOption('wrong');
  await dialog.getByLabel('第1题 得分').fill('-10');
  await dialog.getByRole('button', { name: '加一行' }).click();
  await dialog.getByLabel('第3题 题', { exact: true }).last().selectOption('0');
  await teams.last().selectOption('4');
  await dialog.getByLabel('第1题 判定').last().selectOption('right');
  await dialog.getByLabel('第1题 得分').last().fill('十');
  await dialog.getByLabel('说明').fill('停电');
  await expect(dialog.getByRole('button', { name: '补录' })).toBeDisabled();
  await dialog.getByLabel('第1题 得分').last().fill('10');
  await dialog.getByLabel('代裁判录入').selectOption('j1');
  await pictures(page, 'paper-enter-several');
  await dialog.getByRole('button', { name: '补录' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await pictures(page, 'paper-enter-refused');
  expect(desk.received.at(-1)).toMatchObject({
    onBehalfOf: 'j1',
    body: {
      players: [],
      results: [
        { item: 0, team: 2, verdict: 'wrong', points: -10 },
        { item: 0, team: 4, verdict: 'right', points: 10 },
      ],
    },
  });
});

test('in English nothing of it is left in Chinese', async ({ page, desk }) => {
  desk.show(between());
  desk.answerWith(gives(scoreSheet()));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Save and export' }).click();
  await page.getByRole('button', { name: 'Enter rulings from paper' }).click();
  await expect(page.getByRole('dialog').getByLabel('Why it was ruled on paper')).toBeVisible();
  await pictures(page, 'paper-enter-en');
});
