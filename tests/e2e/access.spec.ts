// Signing in at a window, staying signed in, signing out, and giving PINs.
import { expect } from '@playwright/test';
import type { WindowName } from '#contract/protocol.ts';
import type { View } from '#contract/view.ts';
import { picture, requests, test } from './console-desk.ts';
import * as views from './console-views.ts';
import { hostView } from './host-views.ts';
import {
  account,
  CHIEF,
  JUDGE,
  locked,
  SUPERVISOR,
  signedIn,
  supervisor,
  TECHNICIAN,
  UNSET,
} from './keeping-views.ts';
import { misfits } from './projector-measure.ts';
import type { Answer, StandInDesk } from './stand-in-desk.ts';

const BOTH = locked([CHIEF, JUDGE]);

/** A desk that knows one PIN and one pass, and shows the view behind them. */
function guarded(desk: StandInDesk, { pin, view }: { pin: string; view: View }): Answer {
  return (message) => {
    if (message.t !== 'request') return { t: 'accepted', id: message.id, seq: 1 };
    const { id, request } = message;
    const ok =
      (request.kind === 'sign-in' && request.pin === pin) ||
      (request.kind === 'sign-in.again' && request.pass === 'pass-1');
    if (request.kind === 'sign-out') desk.show(BOTH);
    if (ok) desk.show(view);
    if (ok || request.kind === 'sign-out')
      return { t: 'reply', id, ok: true, result: ok ? { pass: 'pass-1' } : null };
    const wrong = { zh: 'PIN 不对，还可以试 4 次。', en: 'Wrong PIN: 4 tries left.' };
    return { t: 'reply', id, ok: false, message: wrong };
  };
}

const judging = { ...views.judge(views.ruling()), access: signedIn(CHIEF) };

test('nothing of the contest is shown before somebody has signed in with their PIN', async ({
  page,
  desk,
}) => {
  desk.show(BOTH);
  desk.answerWith(guarded(desk, { pin: '2468', view: judging }));
  await page.goto(desk.address('judge'));
  await expect(page.getByRole('heading', { name: '中卫市人社系统' })).toBeVisible();
  await expect(page.getByRole('button', { name: '登录' })).toBeDisabled();
  await picture(page, 'sign-in');
  await page.getByText('赵明').click();
  await page.keyboard.type('1357');
  await picture(page, 'sign-in-typed');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('还可以试 4 次');
  await expect(page.getByLabel('PIN')).toHaveValue('');
  await picture(page, 'sign-in-wrong');
  // By touch this time.
  for (const digit of ['2', '4', '6', '8'])
    await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByText('赵明 · 裁判长')).toBeVisible();
  await expect(page.getByRole('region', { name: '判定' })).toBeVisible();
  expect(requests(desk.received)).toEqual([
    { kind: 'sign-in', account: 'chief-judge:chief-judge-1', pin: '1357' },
    { kind: 'sign-in', account: 'chief-judge:chief-judge-1', pin: '2468' },
  ]);
});

test('what was typed for one person is not tried for another', async ({ page, desk }) => {
  desk.show(BOTH);
  await page.goto(desk.address('judge'));
  await page.getByText('赵明').click();
  await page.keyboard.type('2468');
  await page.getByText('孙丽华').click();
  await expect(page.getByLabel('PIN')).toHaveValue('');
});

test('where one alone may sign in, digits and Enter are all it takes', async ({ page, desk }) => {
  const view = { ...views.reading(), access: signedIn(TECHNICIAN) };
  desk.show(locked([TECHNICIAN]));
  desk.answerWith(guarded(desk, { pin: '8800', view }));
  await page.goto(desk.address('console'));
  await expect(page.getByRole('radio', { name: '技术员' })).toBeChecked();
  await page.keyboard.type('88-00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: '控制台' })).toBeVisible();
  await picture(page, 'signed-in');
});

test('somebody without a PIN is told where it is set', async ({ page, desk }) => {
  desk.show(locked([account('supervisor', '田文静', false)]));
  await page.goto(desk.address('supervisor'));
  await expect(page.getByText('请技术员在控制台设置')).toBeVisible();
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  expect(requests(desk.received)).toEqual([]);
});

test('after a reload or a restart of the desk the window signs in again by itself', async ({
  page,
  desk,
}) => {
  desk.show(BOTH);
  desk.answerWith(guarded(desk, { pin: '2468', view: judging }));
  await page.goto(desk.address('judge'));
  await page.getByText('赵明').click();
  await page.keyboard.type('2468');
  await page.keyboard.press('Enter');
  await expect(page.getByText('赵明 · 裁判长')).toBeVisible();

  desk.leave();
  desk.show(BOTH);
  desk.back();
  await expect.poll(() => requests(desk.received).at(-1)).toEqual({ kind: 'sign-in.again', pass: 'pass-1' });
  await expect(page.getByText('赵明 · 裁判长')).toBeVisible();
  await expect(page.getByRole('main', { name: '请登录' })).toHaveCount(0);

  desk.show(BOTH);
  await page.reload();
  await expect(page.getByText('赵明 · 裁判长')).toBeVisible();
});

test('a pass that no longer counts leads to the sign-in screen', async ({ page, desk }) => {
  desk.show(BOTH);
  desk.answerWith(guarded(desk, { pin: '2468', view: judging }));
  await page.goto(desk.address('judge'));
  await page.evaluate(() => sessionStorage.setItem('leitai.pass.judge', 'of-yesterday'));
  await page.reload();
  await expect(page.getByRole('main', { name: '请登录' })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('leitai.pass.judge'))).toBeNull();
});

test('who has signed out is not signed in again by a reload', async ({ page, desk }) => {
  desk.show(BOTH);
  desk.answerWith(guarded(desk, { pin: '2468', view: judging }));
  await page.goto(desk.address('judge'));
  await page.getByText('赵明').click();
  await page.keyboard.type('2468');
  await page.keyboard.press('Enter');
  await page.getByText('赵明 · 裁判长').click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('main', { name: '请登录' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main', { name: '请登录' })).toBeVisible();
  expect(requests(desk.received).map(({ kind }) => kind)).toEqual(['sign-in', 'sign-out']);
});

const OPEN: [WindowName, View][] = [
  ['console', { ...views.reading(), access: UNSET }],
  ['host', hostView({}, { access: UNSET })],
  ['judge', { ...views.judge(views.reading()), access: UNSET }],
  ['supervisor', supervisor({ ...views.reading(), access: UNSET })],
];

for (const [window, view] of OPEN) {
  test(`without PINs the window ${window} says that anybody may act in its name`, async ({ page, desk }) => {
    desk.show(view);
    await page.goto(desk.address(window));
    await page.getByText('未设 PIN', { exact: true }).click();
    await expect(page.getByText('任何人都能以本窗口的身份操作')).toBeVisible();
    await picture(page, `no-pins-${window}`);
    await page.keyboard.press('Escape');
    // Console and supervisor have lists that scroll.
    if (window !== 'console' && window !== 'supervisor') await expect.poll(() => misfits(page)).toEqual([]);
  });
}

test('PINs are given one after the other, the last of them switches signing in on', async ({
  page,
  desk,
}) => {
  let access = UNSET;
  const show = () => desk.show({ ...views.reading(), access });
  desk.answerWith((message) => {
    if (message.t !== 'request') return { t: 'accepted', id: message.id, seq: 1 };
    const { id, request } = message;
    if (request.kind === 'pin.set') {
      access = {
        ...access,
        accounts: access.accounts.map((one) => (one.id === request.account ? { ...one, pin: true } : one)),
      };
      if (request.account === 'technician') desk.show(locked([TECHNICIAN]));
      else show();
    }
    if (request.kind === 'sign-in') desk.show({ ...views.reading(), access: signedIn(TECHNICIAN) });
    return { t: 'reply', id, ok: true, result: request.kind === 'sign-in' ? { pass: 'pass-1' } : null };
  });
  show();
  await page.goto(desk.address('console'));
  await page.getByText('未设 PIN', { exact: true }).click();
  await page.getByRole('button', { name: '设置 PIN…' }).click();
  const dialog = page.getByRole('dialog', { name: '设置 PIN' });
  await picture(page, 'pins');

  const type = async (pin: string, again = pin) => {
    await dialog.getByLabel('新 PIN').fill(pin);
    await dialog.getByLabel('再输一次').fill(again);
    await page.keyboard.press('Enter');
  };
  await expect(dialog.getByRole('heading', { name: '主持人 的 PIN' })).toBeVisible();
  await type('1111', '1112');
  await expect(dialog.getByText('两次输入不同')).toBeVisible();
  await type('1111');
  await expect(dialog.getByRole('status')).toContainText('主持人 的 PIN 已设好');
  await dialog.getByRole('listitem').filter({ hasText: '技术员' }).getByRole('button').click();
  await expect(
    dialog.getByText('要先设 PIN 才能登录：赵明 · 裁判长、孙丽华 · 裁判、田文静 · 监督'),
  ).toBeVisible();
  await picture(page, 'pins-technician');
  await type('8800');
  // The console stays signed in: the PIN was typed a moment ago.
  await expect(page.getByRole('button', { name: '下一键 请答题' })).toBeVisible();
  await expect(page.locator('summary', { hasText: '技术员' })).toBeVisible();
  expect(requests(desk.received)).toEqual([
    { kind: 'pin.set', account: 'host', pin: '1111', current: null },
    { kind: 'pin.set', account: 'technician', pin: '8800', current: null },
    { kind: 'sign-in', account: 'technician', pin: '8800' },
  ]);
});

test('one changes the own PIN with the present one', async ({ page, desk }) => {
  desk.show(supervisor({ ...views.reading(), access: signedIn(SUPERVISOR) }));
  await page.goto(desk.address('supervisor'));
  await page.getByText('田文静 · 监督').click();
  await page.getByRole('button', { name: '更改我的 PIN' }).click();
  await picture(page, 'own-pin');
  await page.keyboard.type('4321');
  await page.getByLabel('新 PIN').fill('987654');
  await page.getByLabel('再输一次').fill('987654');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => requests(desk.received))
    .toEqual([{ kind: 'pin.set', account: SUPERVISOR.id, pin: '987654', current: '4321' }]);
});

test('the sign-in screen is complete in English', async ({ page, desk }) => {
  desk.show(BOTH);
  desk.answerWith(guarded(desk, { pin: '2468', view: judging }));
  await page.goto(desk.address('judge'));
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('孙丽华').click();
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Wrong PIN: 4 tries left.');
  await expect(page.getByText('Chief judge')).toBeVisible();
  await picture(page, 'sign-in-english');
});
