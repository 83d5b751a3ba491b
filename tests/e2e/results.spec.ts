// Appeals and results at the console and the judges' window: filed, voted on, decided; confirmed, announced, opened again.
import { expect } from '@playwright/test';
import type { DeskMessage } from '#contract/protocol.ts';
import type { ConsoleView, JudgeView } from '#contract/view.ts';
import { commands, test } from './console-desk.ts';
import * as views from './console-views.ts';
import { evidence } from './evidence-views.ts';
import { CHIEF, JUDGE, signedIn, TECHNICIAN, UNSET } from './keeping-views.ts';
import { misfits } from './projector-measure.ts';
import {
  announceable,
  announcedWith,
  CONFIRM,
  contested,
  done,
  OVERRIDE,
  RELEASE,
  reopen,
  results,
  SHEET,
  SUPERVISOR_CONFIRMED,
  UPHELD,
  VOTED,
  WITHDRAWN,
  WITHOUT_TOTALS,
} from './results-views.ts';
import type { Asking, StandInDesk } from './stand-in-desk.ts';
import { resultsPictures as pictures, SEATS } from './trust-pictures.ts';

/** Knows evidence and turns held, and takes every command. */
function knowing(message: Asking): DeskMessage {
  const { id } = message;
  if (message.t !== 'request') return { t: 'accepted', id, seq: 2 };
  const { request } = message;
  const result =
    request.kind === 'evidence'
      ? evidence({ turn: request.turn, item: request.item, items: 3 })
      : request.kind === 'score-sheet'
        ? SHEET
        : null;
  return { t: 'reply', id, ok: true, result };
}

const last = ({ received }: StandInDesk) => received.findLast(({ t }) => t === 'command');

const judging = (view: ConsoleView, access: JudgeView['access']): JudgeView =>
  views.judge({ ...view, access });

const withAppeals = (): ConsoleView => ({
  ...views.ruled(),
  results: results({ appeals: [UPHELD, WITHDRAWN, VOTED] }),
});

test('an appeal is filed at the console for a team, a turn and one of its items', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(knowing);
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '未决异议 0' }).click();
  await page.getByRole('button', { name: '登记异议' }).click();
  const dialog = page.getByRole('dialog', { name: '登记异议' });
  await expect(dialog.getByRole('button', { name: '登记' })).toBeDisabled();
  await dialog.getByLabel('哪一队提出').selectOption('2');
  await dialog.getByLabel('哪一轮').selectOption('turn-0-2');
  await dialog.getByLabel('哪一题').selectOption('1');
  await dialog.getByLabel('理由').fill('主持人提前说出了答案');
  await pictures(page, 'file');
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(dialog).toHaveCount(0);
  expect(last(desk)).toMatchObject({
    onBehalfOf: null,
    body: { type: 'appeal.file', team: 2, turn: 'turn-0-2', item: 1, ground: '主持人提前说出了答案' },
  });

  await page.getByRole('button', { name: '登记异议' }).click();
  await dialog.getByLabel('哪一队提出').selectOption('5');
  await dialog.getByLabel('哪一轮').selectOption('整场比赛');
  await expect(dialog.getByLabel('哪一题')).toHaveCount(0);
  await dialog.getByLabel('理由').fill('抽签');
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(dialog).toHaveCount(0);
  expect(last(desk)).toMatchObject({ body: { team: 5, turn: null, item: null } });
});

test('the list of appeals tells team, leader, item, ground, votes, decision and whether a prize could change', async ({
  page,
  desk,
}) => {
  desk.show(withAppeals());
  await page.goto(desk.address('console'));
  await page
    .getByRole('button', { name: '未决异议 1（' })
    .or(page.getByText('未决异议 1 项'))
    .first()
    .click();
  const list = page.getByRole('dialog', { name: '异议' }).getByRole('listitem');
  const open = list.filter({ hasText: '罗建军' }).first();
  await expect(open).toContainText('未决');
  await expect(open).toContainText('可能影响奖项');
  await expect(open).toContainText('擂台比拼 中宁县 第2题');
  await expect(open).toContainText('支持 1 · 驳回 1');
  await expect(open).toContainText('何文博');
  await expect(list.filter({ hasText: '丁少华' }).first()).toContainText('裁定：赵明');
  await expect(list.filter({ hasText: '抽签次序' }).first()).toContainText('已撤回');
  await expect(open.getByRole('button')).toHaveText(['合议投票…', '裁判长裁定…', '领队撤回…', '证据']);
  await pictures(page, 'appeals-console');
});

test('a vote entered at the console is the vote of the judge chosen', async ({ page, desk }) => {
  desk.show(withAppeals());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '未决异议 1', exact: true }).click();
  await page.getByRole('button', { name: '合议投票' }).click();
  const dialog = page.getByRole('dialog', { name: '合议投票' });
  await dialog.getByLabel('哪位裁判的意见').selectOption('j2');
  await dialog.getByRole('radio', { name: '驳回' }).check();
  await dialog.getByLabel('说明').fill('与参考答案不同义');
  await pictures(page, 'vote');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(last(desk)).toMatchObject({
    onBehalfOf: 'j2',
    body: {
      type: 'appeal.vote',
      appeal: 'appeal-1',
      person: 'j2',
      vote: 'dismiss',
      note: '与参考答案不同义',
    },
  });
});

test('a decision entered at the console is the chief judge\u2019s, and what the desk refuses is said in the dialog', async ({
  page,
  desk,
}) => {
  desk.show(withAppeals());
  desk.answerWith(({ id }) => ({
    t: 'refused',
    id,
    refusal: { code: 'appeal.closed', params: {}, allowed: [] },
  }));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '未决异议 1', exact: true }).click();
  await page.getByRole('button', { name: '裁判长裁定' }).click();
  const dialog = page.getByRole('dialog', { name: '裁判长裁定' });
  await expect(dialog.getByLabel('代谁录入')).toHaveValue('j1');
  await dialog.getByRole('radio', { name: '成立', exact: true }).check();
  await expect(dialog.getByText('不会自动改变分数')).toBeVisible();
  await dialog.getByLabel('裁定理由').fill('同义');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('已经处理完毕');
  await pictures(page, 'decide-refused');
  expect(last(desk)).toMatchObject({
    onBehalfOf: 'j1',
    body: { type: 'appeal.decide', appeal: 'appeal-1', outcome: 'upheld', reason: '同义' },
  });
});

test('with PINs the console votes for judges but does not decide', async ({ page, desk }) => {
  desk.show({ ...withAppeals(), access: signedIn(TECHNICIAN) });
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '未决异议 1', exact: true }).click();
  await expect(page.getByRole('button', { name: '合议投票' })).toBeVisible();
  await expect(page.getByRole('button', { name: '裁判长裁定' })).toHaveCount(0);
  await expect(page.getByText('由裁判长登录后裁定')).toBeVisible();
});

test('an upheld appeal leads to the correction of its item', async ({ page, desk }) => {
  desk.show(withAppeals());
  desk.answerWith(knowing);
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '未决异议 1', exact: true }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: '丁少华' })
    .getByRole('button', { name: '改判' })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: '改判' });
  await expect(dialog.getByLabel('哪一轮')).toHaveValue('turn-1-4');
  await expect(dialog.getByLabel('哪一题')).toHaveValue('6');
});

test('once all is played the console shows what stands between it and the announcement', async ({
  page,
  desk,
}) => {
  desk.show(done({ results: results({ appeals: [UPHELD, VOTED] }) }));
  await page.goto(desk.address('console'));
  const way = page.getByRole('region', { name: '成绩确认' }).first();
  await expect(way).toContainText('未决异议 1 项（可能影响奖项）');
  await expect(way).toContainText('裁判组确认');
  await pictures(page, 'done-console');
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog', { name: '裁判组确认成绩' });
  await expect(dialog.getByRole('row')).toHaveCount(6);
  await expect(dialog.getByLabel('代谁录入')).toHaveValue('j1');
  await pictures(page, 'confirm-console');
  await page.keyboard.press('Escape');
  expect(commands(desk.received)).toEqual([]);

  await page.getByRole('button', { name: '代录监督确认' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认成绩' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(last(desk)).toMatchObject({
    onBehalfOf: 's1',
    body: { type: 'results.confirm', side: 'supervisor' },
  });
});

test('what the results lack is named instead of a confirmation', async ({ page, desk }) => {
  desk.show(done({ offers: [], lacking: { key: 'refusal.announce.written', params: { team: 3 } } }));
  await page.goto(desk.address('console'));
  await expect(page.getByRole('region', { name: '成绩确认' }).first()).toContainText('还没有笔试成绩');
  await expect(page.getByRole('button', { name: '代录' })).toHaveCount(0);
  await pictures(page, 'lacking-console');
});

test('the next key announces after one more look', async ({ page, desk }) => {
  desk.show(announceable());
  await page.goto(desk.address('console'));
  await expect(page.getByText('双方均已确认')).toBeVisible();
  await pictures(page, 'announceable-console');
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog', { name: '宣布成绩' });
  await expect(dialog).toContainText('大屏将显示最终排名');
  await pictures(page, 'announce-console');
  expect(commands(desk.received)).toEqual([]);
  await dialog.getByRole('button', { name: '宣布成绩' }).click();
  await expect(dialog).toHaveCount(0);
  expect(commands(desk.received)).toEqual([{ type: 'announce' }]);
});

test('over an open appeal only the chief judge\u2019s reason announces', async ({ page, desk }) => {
  desk.show(contested());
  await page.goto(desk.address('console'));
  await pictures(page, 'contested-console');
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: '裁判长决定宣布' }).click();
  const dialog = page.getByRole('dialog', { name: '有未决异议，仍然宣布' });
  await expect(dialog).toContainText('罗建军');
  await expect(dialog.getByRole('button', { name: '宣布成绩' })).toBeDisabled();
  await dialog.getByLabel('裁判长的理由').fill('赛程所限，会后书面答复');
  await pictures(page, 'override-console');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(last(desk)).toMatchObject({
    onBehalfOf: 'j1',
    body: { type: 'announce', override: '赛程所限，会后书面答复' },
  });
});

test('announced results say who confirmed them, and are opened again by both sides', async ({
  page,
  desk,
}) => {
  desk.show(announcedWith({}, [reopen('judges'), reopen('supervisor')]));
  await page.goto(desk.address('console'));
  await expect(page.getByRole('region', { name: '裁判组' })).toContainText('赵明11:20控制台代录');
  await pictures(page, 'announced-console');
  await page.getByRole('button', { name: '裁判长要求重新打开成绩' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('漏计加赛分');
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(dialog).toHaveCount(0);
  expect(last(desk)).toMatchObject({
    onBehalfOf: 'j1',
    body: { type: 'results.reopen', side: 'judges', reason: '漏计加赛分' },
  });
  desk.show(announcedWith({ reopening: { side: 'judges', reason: '漏计加赛分' } }, [reopen('supervisor')]));
  await expect(page.getByText('裁判组已提出重新打开：漏计加赛分')).toBeVisible();
  await page.getByRole('button', { name: '监督同意重新打开' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '同意并打开' })).toBeVisible();
  await pictures(page, 'reopen-console');
});

test('while totals are kept the console says so and who releases them', async ({ page, desk }) => {
  desk.show(
    done({
      access: signedIn(TECHNICIAN),
      standings: WITHOUT_TOTALS,
      offers: [],
      results: results({ released: false }),
    }),
  );
  await page.goto(desk.address('console'));
  await expect(page.getByText('笔试成绩未公开')).toBeVisible();
  await expect(page.getByRole('button', { name: '公开笔试成绩' })).toHaveCount(0);
  await expect(page.getByText('由裁判长在裁判席登录确认')).toBeVisible();
  await expect(page.getByText('等待裁判长和监督在各自窗口确认成绩')).toBeVisible();
  await pictures(page, 'kept-console');
});

test('a judge signed in votes in the own name, the chief judge decides and releases', async ({
  page,
  desk,
}) => {
  desk.answerWith(knowing);
  desk.show(judging(withAppeals(), signedIn(JUDGE)));
  await page.goto(desk.address('judge'));
  await page.getByRole('button', { name: /^异议/ }).click();
  await expect(page.getByRole('button', { name: '裁判长裁定' })).toHaveCount(0);
  await page.getByRole('button', { name: '合议投票' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('哪位裁判的意见')).toHaveCount(0);
  await dialog.getByRole('radio', { name: '支持' }).check();
  await dialog.getByRole('button', { name: '投票' }).click();
  await expect(dialog).toHaveCount(0);
  expect(last(desk)).toMatchObject({ onBehalfOf: null, body: { person: null, vote: 'uphold' } });

  const kept = done({
    offers: [CONFIRM.judges, OVERRIDE, RELEASE],
    results: results({ released: false, appeals: [VOTED] }),
  });
  desk.show(judging(kept, signedIn(CHIEF)));
  await pictures(page, 'appeals-judge');
  await expect(page.getByRole('button', { name: '裁判长裁定' })).toBeVisible();
  await page.getByRole('button', { name: /^成绩/ }).click();
  await page.getByRole('button', { name: '公开笔试成绩' }).click();
  await expect.poll(() => commands(desk.received).at(-1)).toEqual({ type: 'written.release' });
  await pictures(page, 'results-judge');
  await page.getByRole('button', { name: '裁判组确认成绩' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认成绩' }).click();
  await expect
    .poll(() => commands(desk.received).at(-1))
    .toEqual({ type: 'results.confirm', side: 'judges' });
  expect(last(desk)).toMatchObject({ onBehalfOf: null });
});

test('without PINs the judges\u2019 window says whose vote it is, and where the chief judge\u2019s word is entered', async ({
  page,
  desk,
}) => {
  desk.show(judging({ ...contested(), offers: [] }, UNSET));
  await page.goto(desk.address('judge'));
  await page.getByRole('button', { name: /^异议/ }).click();
  await expect(page.getByText('未设 PIN 时在控制台代录')).toBeVisible();
  await page.getByRole('button', { name: '合议投票' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('哪位裁判的意见').selectOption('j1');
  await dialog.getByRole('radio', { name: '支持' }).check();
  await dialog.getByRole('button', { name: '投票' }).click();
  await expect(dialog).toHaveCount(0);
  expect(last(desk)).toMatchObject({ onBehalfOf: null, body: { person: 'j1', vote: 'uphold' } });
});

test('turns of the past are read, proved and corrected at the judges\u2019 window; keys rule only where the turn is seen', async ({
  page,
  desk,
}) => {
  desk.answerWith(knowing);
  desk.show(judging(views.ruling(), signedIn(CHIEF)));
  await page.goto(desk.address('judge'));
  await pictures(page, 'now-judge');
  await page.getByRole('button', { name: /^已赛轮次/ }).click();
  await expect(page.getByText('待判定')).toBeVisible();
  await page
    .getByRole('navigation', { name: '已赛轮次' })
    .getByRole('button', { name: /争分夺秒/ })
    .click();
  await expect(page.getByRole('region', { name: /争分夺秒/ }).getByRole('row')).toHaveCount(11);
  await pictures(page, 'held-judge');
  await page.keyboard.press('r');
  await page.keyboard.press('Space');
  expect(desk.received.filter(({ t }) => t !== 'request')).toEqual([]);
  await page.getByRole('row').nth(7).getByRole('button', { name: '改判' }).click();
  await expect(page.getByRole('dialog').getByLabel('哪一题')).toHaveValue('6');
  await page.keyboard.press('Escape');
  await page.getByRole('row').nth(7).getByRole('button', { name: '证据' }).click();
  await expect(page.getByRole('dialog', { name: '证据' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('r');
  await expect.poll(() => desk.received.filter(({ t }) => t === 'key')).toHaveLength(1);
});

test('the results at the judges\u2019 window are complete in English', async ({ page, desk }) => {
  desk.show(
    judging(
      done({
        offers: [CONFIRM.judges],
        results: results({
          confirmed: { judges: null, supervisor: SUPERVISOR_CONFIRMED },
          appeals: [UPHELD, WITHDRAWN, VOTED],
        }),
      }),
      signedIn(CHIEF),
    ),
  );
  await page.goto(desk.address('judge'));
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /^Results/ }).click();
  await expect(page.getByText('a prize could change').first()).toBeVisible();
  await pictures(page, 'results-judge-en');
  for (const size of SEATS) {
    await page.setViewportSize(size);
    expect(
      (await misfits(page)).filter((misfit) => !misfit.startsWith('outside')),
      `${size.width}`,
    ).toEqual([]);
  }
});

test('the console before the announcement is complete in English', async ({ page, desk }) => {
  desk.show({
    ...contested(),
    results: results({
      confirmed: { judges: null, supervisor: SUPERVISOR_CONFIRMED },
      appeals: [UPHELD, WITHDRAWN, VOTED],
    }),
    offers: [CONFIRM.judges, OVERRIDE],
  });
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('region', { name: 'Confirming the results' }).first()).toContainText(
    'confirmation by the judges',
  );
  await pictures(page, 'contested-console-en');
});
