// The console before and after the contest: importing sheets, devices, starting, keeping the results.
import { expect } from '@playwright/test';
import type { CellProblem, ImportReport } from '#contract/protocol.ts';
import { commands, keys, picture, requests, test } from './console-desk.ts';
import * as views from './console-views.ts';

function badKey(row: number, value: string, code: string): CellProblem {
  return {
    severity: 'error',
    sheet: '题目',
    row,
    column: 'G',
    heading: '答案',
    value,
    code,
    params: {},
  };
}

const REPORT: ImportReport = {
  what: 'questions',
  good: 96,
  bad: 2,
  imported: false,
  problems: [badKey(14, '', 'import.key-empty'), badKey(57, '正确', 'import.key-judge')],
};

test('bad cells are told by sheet, row and column, and the good rows can be taken alone', async ({
  page,
  desk,
}) => {
  desk.show(views.setup());
  desk.answerWith((message) => {
    if (message.t !== 'request') return { t: 'accepted', id: message.id, seq: 1 };
    const { request } = message;
    if (request.kind !== 'import') return { t: 'reply', id: message.id, ok: true, result: [] };
    return { t: 'reply', id: message.id, ok: true, result: { ...REPORT, imported: request.accept } };
  });
  await page.goto(desk.address('console'));
  const panel = page.getByRole('region', { name: '题目', exact: true });
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: '题库.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
  await expect(panel.getByRole('row', { name: /题目 14 G 答案/ })).toBeVisible();
  await expect(panel.getByText('2 行有误')).toBeVisible();
  await picture(page, 'import-report');
  expect(desk.uploads).toEqual(['题库.xlsx']);

  await panel.getByRole('button', { name: '只导入正确的 96 行' }).click();
  await expect(panel.getByText('已导入')).toBeVisible();
  await expect
    .poll(() => requests(desk.received).filter(({ kind }) => kind === 'import'))
    .toEqual([
      { kind: 'import', what: 'questions', file: 'upload-1', accept: false },
      { kind: 'import', what: 'questions', file: 'upload-1', accept: true },
    ]);
});

test('what is missing is said in words, and starting appears once nothing is', async ({ page, desk }) => {
  desk.show(views.setup());
  await page.goto(desk.address('console'));
  await expect(page.getByText('参赛队数量不足：请导入参赛队')).toBeVisible();
  await picture(page, 'setup');
  desk.show(views.ready());
  await page.getByRole('button', { name: '开始比赛' }).click();
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'contest.start' }]);
  await page.keyboard.press('Space');
  await expect.poll(() => keys(desk.received)).toEqual(['Space']);
  await picture(page, 'ready');
});

test('a request that fails says why in the language of the window', async ({ page, desk }) => {
  desk.show(views.setup());
  desk.answerWith(({ id }) => ({
    t: 'reply',
    id,
    ok: false,
    message: { zh: '文件夹不存在，请先建立。', en: 'There is no such folder: make it first.' },
  }));
  await page.goto(desk.address('console'));
  await page
    .getByRole('region', { name: '参赛队', exact: true })
    .getByRole('button', { name: '空白模板' })
    .click();
  await page.getByLabel('写到哪个文件夹').fill('/nowhere');
  await page.keyboard.press('Enter');
  await expect(page.getByText('文件夹不存在，请先建立。')).toBeVisible();
});

test('after the announcement the results are exported to a folder', async ({ page, desk }) => {
  desk.show(views.announced());
  await page.goto(desk.address('console'));
  await page.getByLabel('成绩导出到文件夹').fill('/media/usb');
  await page.getByRole('button', { name: '导出成绩' }).click();
  await expect(page.getByText('成绩已导出到 /media/usb')).toBeVisible();
  await expect.poll(() => requests(desk.received).at(-1)).toEqual({ kind: 'export', folder: '/media/usb' });
});
