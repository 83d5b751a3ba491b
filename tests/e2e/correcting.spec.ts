// Corrections at the windows: what was wrong is chosen, what it changes is seen, and only then is it sent.
import { expect, type Page } from '@playwright/test';
import type { Correction } from '#contract/correction.ts';
import type { ClientMessage } from '#contract/protocol.ts';
import { commands, requests, test } from './console-desk.ts';
import { SINGLE } from './console-parts.ts';
import { scored } from './console-together-views.ts';
import * as views from './console-views.ts';
import { answering, farReaching, preview } from './correcting-views.ts';
import { byPoints, duel, evidence, together } from './evidence-views.ts';
import { SHEET } from './results-views.ts';
import { pictures } from './trust-pictures.ts';

function previewed(received: readonly ClientMessage[]): Correction[] {
  return requests(received).flatMap((request) =>
    request.kind === 'correction.preview' ? [request.change] : [],
  );
}

const PLAIN = answering({
  evidence: (turn, item) => evidence({ turn, item }),
  preview: () => preview(),
});

/** Opens the correction of the item in hand. */
async function openHere(page: Page): Promise<void> {
  await page.getByRole('complementary', { name: '作答与判定' }).getByRole('button', { name: '改判' }).click();
  await expect(page.getByRole('dialog').getByText('什么有误')).toBeVisible();
}

test('a ruling is corrected only after its preview was seen and confirmed', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(PLAIN);
  await page.goto(desk.address('console'));
  await openHere(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('现为 错误 · 所答：C')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '预览' })).toBeDisabled();
  await dialog.getByRole('radio', { name: '正确', exact: true }).check();
  await dialog.getByLabel('理由').fill('复核录像，选手所答为 B');
  await dialog.getByLabel('代裁判录入').selectOption('j1');
  await pictures(page, 'correct-form');
  await dialog.getByRole('button', { name: '预览' }).click();

  await expect(dialog.getByText('奖项不变')).toBeVisible();
  await expect(dialog.getByRole('region', { name: '得分的变化' })).toContainText('300310+10');
  await expect(dialog.getByText('初显身手 第2轮 海原县 第1题：判定改为“正确”')).toBeVisible();
  await pictures(page, 'correct-preview');
  expect(commands(desk.received)).toEqual([]);
  await dialog.getByRole('button', { name: '确认改判' }).click();
  await expect(dialog).toHaveCount(0);
  expect(desk.received.at(-1)).toMatchObject({
    t: 'command',
    onBehalfOf: 'j1',
    body: {
      type: 'correct',
      change: { of: 'ruling', turn: 'warmup-2-3', item: 0, verdict: 'right' },
      reason: '复核录像，选手所答为 B',
    },
  });
});

test('prizes that change, moved ranks and later turns that rest on it are told before anybody confirms', async ({
  page,
  desk,
}) => {
  desk.show(views.ruled());
  desk.answerWith(
    answering({ evidence: (turn, item) => evidence({ turn, item }), preview: () => farReaching() }),
  );
  await page.goto(desk.address('console'));
  await openHere(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '题目答案' }).check();
  await dialog.getByRole('radio', { name: 'C 三倍' }).check();
  await dialog.getByLabel('理由').fill('题库答案有误');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: '奖项会变' })).toContainText(
    '沙坡头区 一等奖 → 二等奖',
  );
  await expect(dialog.getByRole('region', { name: '之后受影响的轮次' })).toContainText('擂台比拼 沙坡头区');
  await expect(dialog.getByRole('region', { name: '挑战团计数的变化' })).toContainText(
    '对 12 · 错 5对 3 · 错 14',
  );
  const order = dialog.getByRole('region', { name: '排名', exact: true });
  await expect(order.getByRole('row', { name: /升 1 位/ })).toHaveCount(2);
  await expect(order.getByRole('row', { name: /降 2 位/ })).toContainText('沙坡头区');
  await pictures(page, 'correct-far-reaching');
  await dialog.getByRole('region', { name: '预览' }).evaluate((element) => element.scrollIntoView(false));
  await pictures(page, 'correct-far-reaching-end');
});

test('what the key cannot rule is ruled by hand, and the preview follows', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(
    answering({
      evidence: (turn, item) => evidence({ turn, item }),
      preview: (request) => {
        const change = request.kind === 'correction.preview' ? request.change : null;
        const ruled = change?.of === 'key' && change.rulings.length > 0;
        return ruled ? { ...farReaching(), byHand: [], prizes: [] } : farReaching();
      },
    }),
  );
  await page.goto(desk.address('console'));
  await openHere(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '题目答案' }).check();
  await dialog.getByRole('radio', { name: 'C 三倍' }).check();
  await dialog.getByLabel('理由').fill('题库答案有误');
  await dialog.getByRole('button', { name: '预览' }).click();
  const byHand = dialog.getByRole('region', { name: '答案判不了的作答' });
  await byHand.getByLabel('判为').selectOption('right');
  await expect(dialog.getByText('奖项不变')).toBeVisible();
  await expect(byHand.getByLabel('判为')).toHaveValue('right');
  await dialog.getByRole('button', { name: '确认改判' }).click();
  const change: Correction = {
    of: 'key',
    question: SINGLE.id,
    key: 'C',
    rulings: [{ turn: 'turn-2-5', item: 0, team: 5, verdict: 'right' }],
  };
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'correct', change, reason: '题库答案有误' }]);
});

test('a decision taken since asks for a fresh preview, and it is the fresh one that counts', async ({
  page,
  desk,
}) => {
  desk.show(views.ruled());
  let stale = true;
  desk.answerWith(
    answering({
      evidence: (turn, item) => evidence({ turn, item }),
      preview: () => preview(),
      command: (id) =>
        stale
          ? { t: 'refused', id, refusal: { code: 'stale', params: {}, allowed: [] } }
          : { t: 'accepted', id, seq: 9 },
    }),
  );
  await page.goto(desk.address('console'));
  await openHere(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '正确', exact: true }).check();
  await dialog.getByLabel('理由').fill('复核录像');
  await dialog.getByRole('button', { name: '预览' }).click();
  await expect(dialog.getByText('奖项不变')).toBeVisible();
  // Somebody else rules meanwhile: the preview still belongs to the view before.
  desk.show(views.ruled());
  await dialog.getByRole('button', { name: '确认改判' }).click();
  await expect(dialog.getByRole('alert')).toContainText('这份预览已经过时');
  await pictures(page, 'correct-stale');
  await expect(dialog.getByRole('button', { name: '确认改判' })).toHaveCount(0);
  stale = false;
  await dialog.getByRole('button', { name: '重新预览' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dialog.getByRole('button', { name: '确认改判' }).click();
  await expect(dialog).toHaveCount(0);
  const seen = desk.received.flatMap((message) => (message.t === 'command' ? [message.seen] : []));
  expect(seen).toEqual([1, 2]);
  expect(previewed(desk.received)).toHaveLength(2);
});

test('a correction that cannot be made says why in the dialog, and can be mended there', async ({
  page,
  desk,
}) => {
  desk.show(views.ruled());
  let possible = false;
  desk.answerWith(
    answering({
      evidence: (turn, item) => evidence({ turn, item }),
      preview: () =>
        preview(possible ? {} : { refusal: { code: 'correct.unsettled', params: {}, allowed: [] } }),
    }),
  );
  await page.goto(desk.address('console'));
  await openHere(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '正确', exact: true }).check();
  await dialog.getByLabel('理由').fill('复核录像');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await pictures(page, 'correct-refused');
  possible = true;
  await dialog.getByRole('radio', { name: '不完整' }).check();
  await dialog.getByRole('button', { name: '预览' }).click();
  await expect(dialog.getByRole('button', { name: '确认改判' })).toBeVisible();
  await dialog.getByRole('button', { name: '返回修改' }).click();
  await expect(dialog.getByRole('radio', { name: '不完整' })).toBeChecked();
});

test('every kind of correction is filled in from what the record holds', async ({ page, desk }) => {
  desk.show(views.ruled());
  const record = { ...duel(), stake: 20, stakes: [20, 40] };
  desk.answerWith(
    answering({ evidence: (turn, item) => ({ ...record, turn, item }), preview: () => preview() }),
  );
  await page.goto(desk.address('console'));
  await openHere(page);
  const dialog = page.getByRole('dialog');
  const at = { turn: 'warmup-2-3', item: 0 };
  const expected: Correction[] = [];
  const choose = async (kind: string, fill: () => Promise<unknown>, change: Correction) => {
    await dialog.getByRole('radio', { name: kind, exact: true }).check();
    await fill();
    await pictures(page, `correct-${change.of}-${expected.length}`);
    await dialog.getByRole('button', { name: '预览' }).click();
    expected.push(change);
    await expect.poll(() => previewed(desk.received)).toEqual(expected);
    await dialog.getByRole('button', { name: '返回修改' }).click();
  };
  await dialog.getByLabel('理由').fill('核对录像和纸质记录');
  await choose('分值', () => dialog.getByRole('radio', { name: '40分' }).check(), {
    of: 'stake',
    turn: at.turn,
    value: 40,
  });
  await choose('选手', () => dialog.getByLabel('应为哪位选手').selectOption('t2-p1'), {
    of: 'player',
    turn: at.turn,
    team: 2,
    person: 't2-p1',
  });
  const seats = async () => {
    await dialog.getByLabel('3 席', { exact: true }).selectOption('B');
    await dialog.getByLabel('7 席', { exact: true }).selectOption('');
  };
  await choose('挑战团作答', seats, {
    of: 'panel',
    ...at,
    seats: [
      { seat: 3, answer: 'B' },
      { seat: 7, answer: null },
    ],
    counts: null,
  });
  const counts = async () => {
    await dialog.getByRole('radio', { name: '人工计数' }).check();
    await dialog.getByLabel('答对人数').fill('11');
    await dialog.getByLabel('答错人数').fill('7');
  };
  await choose('挑战团作答', counts, { of: 'panel', ...at, seats: [], counts: { right: 11, wrong: 7 } });
  await choose('一笔计分', () => dialog.getByLabel('应为多少分').fill('12.5'), {
    of: 'posting',
    posting: 'p44',
    points: 12.5,
  });
  await choose('题目答案', () => dialog.getByRole('radio', { name: 'D 一点五倍' }).check(), {
    of: 'key',
    question: SINGLE.id,
    key: 'D',
    rulings: [],
  });
  await choose('撤题', () => dialog.getByRole('radio', { name: '不计分' }).check(), {
    of: 'question',
    question: SINGLE.id,
    how: 'annul',
  });
});

test('points of judges are corrected by mending one mark', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(
    answering({ evidence: (turn, item) => ({ ...byPoints(), turn, item }), preview: () => preview() }),
  );
  await page.goto(desk.address('console'));
  await openHere(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '评委打分' }).check();
  await dialog.getByLabel('评委5').fill('19.5');
  await dialog.getByLabel('理由').fill('录入有误');
  await pictures(page, 'correct-marks');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => previewed(desk.received))
    .toEqual([
      { of: 'ruling', turn: 'warmup-2-3', item: 0, verdict: 'scored', marks: [17, 18, 17.5, 19, 19.5] },
    ]);
});

test('the answer of one of several teams is corrected from its row', async ({ page, desk }) => {
  desk.show(scored());
  desk.answerWith(answering({ evidence: (turn) => together(turn), preview: () => preview() }));
  await page.goto(desk.address('console'));
  const table = page.getByRole('region', { name: '各队作答' });
  await table.getByRole('row', { name: '海原县' }).getByRole('button', { name: '改判' }).click();
  const dialog = page.getByRole('dialog', { name: '改判' });
  await expect(dialog.getByRole('combobox', { name: '队', exact: true })).toHaveValue('3');
  await expect(dialog.getByText('现为 错误 · 所答：D')).toBeVisible();
  await dialog.getByRole('combobox', { name: '队', exact: true }).selectOption('2');
  await expect(dialog.getByText('现为 正确 · 所答：B')).toBeVisible();
  await dialog.getByRole('combobox', { name: '队', exact: true }).selectOption('3');
  await dialog.getByRole('radio', { name: '正确', exact: true }).check();
  await dialog.getByLabel('理由').fill('答案也可为 D');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => previewed(desk.received))
    .toEqual([{ of: 'ruling', turn: 'boards.1', item: 0, verdict: 'right', team: 3 }]);
});

test('a turn of the past is corrected from the rundown, with the keyboard alone', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(
    answering({ evidence: (turn, item) => ({ ...duel(), turn, item }), preview: () => preview() }),
  );
  await page.goto(desk.address('console'));
  await page
    .getByRole('region', { name: '流程' })
    .getByRole('button', { name: /沙坡头区/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '已赛轮次' })).toBeVisible();
  await pictures(page, 'past-turn');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '改判' });
  await expect(dialog.getByLabel('哪一轮')).toBeFocused();
  await expect(dialog.getByLabel('哪一轮')).toHaveValue('turn-0-1');
  await dialog.getByLabel('哪一题').selectOption('2');
  await expect(dialog.getByText('什么有误')).toBeVisible();
  await dialog.getByRole('radio', { name: '判定' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('裁判合议');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: '确认改判' })).toBeVisible();
  // A hasty second Enter changes nothing; Tab leads to the confirmation.
  await page.keyboard.press('Enter');
  expect(commands(desk.received)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: '确认改判' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([
      {
        type: 'correct',
        change: { of: 'ruling', turn: 'turn-0-1', item: 2, verdict: 'wrong' },
        reason: '裁判合议',
      },
    ]);
});

test('Esc leaves the correction at every step and sends nothing', async ({ page, desk }) => {
  desk.show(views.ruled());
  desk.answerWith(PLAIN);
  await page.goto(desk.address('console'));
  await openHere(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openHere(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '正确', exact: true }).check();
  await dialog.getByLabel('理由').fill('复核录像');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: '确认改判' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(commands(desk.received)).toEqual([]);
});

test('judges correct a turn of the past at their own window, in either language', async ({ page, desk }) => {
  desk.show(views.judge(views.ruled()));
  desk.answerWith((message) =>
    message.t === 'request' && message.request.kind === 'score-sheet'
      ? { t: 'reply', id: message.id, ok: true, result: SHEET }
      : PLAIN(message),
  );
  await page.goto(desk.address('judge'));
  await page.getByRole('button', { name: /^已赛轮次/ }).click();
  await page.getByRole('navigation', { name: '已赛轮次' }).getByRole('button').nth(2).click();
  await page.getByRole('row').nth(7).getByRole('button', { name: '改判' }).click();
  await expect(page.getByLabel('哪一轮')).toHaveValue('turn-1-4');
  await expect(page.getByLabel('代裁判录入')).toHaveCount(0);
  await pictures(page, 'correct-judge');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('row').nth(7).getByRole('button', { name: 'Correct' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Right' }).check();
  await dialog.getByLabel('Reason').fill('Video review');
  await pictures(page, 'correct-form-en');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('No prize changes')).toBeVisible();
  await pictures(page, 'correct-preview-en');
});
