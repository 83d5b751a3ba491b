// The console while a contest runs: keys, next key, questions back, refusals, language.
import { expect } from '@playwright/test';
import { commands, keys, picture, test } from './console-desk.ts';
import * as rounds from './console-round-views.ts';
import * as views from './console-views.ts';

const STATES = {
  round: views.round,
  reading: views.reading,
  answering: views.answering,
  overdue: views.overdue,
  ruling: views.ruling,
  ruled: views.ruled,
  board: rounds.board,
  sprint: rounds.sprint,
  duel: rounds.duel,
  buzz: rounds.buzz,
  held: views.held,
  announced: views.announced,
};

for (const [name, view] of Object.entries(STATES)) {
  test(`the console fits its window while ${name}`, async ({ page, desk }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    desk.show(view(desk.now()));
    await page.goto(desk.address('console'));
    await expect(page.getByRole('main', { name: '控制台' })).toBeVisible();
    await picture(page, name);
    const overflow = await page.evaluate(() => {
      const root = document.documentElement;
      return [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight];
    });
    expect(overflow).toEqual([0, 0]);
    expect(problems).toEqual([]);
  });
}

test('hotkeys go to the desk once each, and not while somebody types', async ({ page, desk }) => {
  desk.show(views.answering(desk.now()));
  await page.goto(desk.address('console'));
  await expect(page.getByText('3号队').first()).toBeVisible();
  for (const key of ['Space', 'b', 'Control+z', 'PageDown']) await page.keyboard.press(key);
  await expect.poll(() => keys(desk.received)).toEqual(['Space', 'KeyB', 'Ctrl+KeyZ', 'PageDown']);

  await page.getByRole('button', { name: '重新计时' }).click();
  await page.getByLabel('理由').fill('b r ');
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect.poll(() => keys(desk.received)).toEqual(['Space', 'KeyB', 'Ctrl+KeyZ', 'PageDown', 'KeyR']);
});

test('after a click the space bar is still the next key', async ({ page, desk }) => {
  desk.show(views.answering(desk.now()));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '暂停计时' }).click();
  await page.keyboard.press('Space');
  await expect.poll(() => keys(desk.received)).toEqual(['Space']);
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'clock.pause' }]);
});

test('the next key is shown large and sends its command', async ({ page, desk }) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '下一键 请答题' }).click();
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'begin' }]);
});

test('an option of the question is its own button', async ({ page, desk }) => {
  desk.show(views.answering(desk.now()));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '三倍' }).click();
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'done', answer: 'C' }]);
});

test('voiding a turn asks for a reason, with the keyboard alone', async ({ page, desk }) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '作废本轮' }).click();
  await expect(page.getByRole('button', { name: '确定' })).toBeDisabled();
  await page.keyboard.type('话筒没有声音');
  await picture(page, 'dialog-reason');
  await page.keyboard.press('Enter');
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'turn.void', reason: '话筒没有声音' }]);
});

test('a substitution names the team, who goes and who comes', async ({ page, desk }) => {
  const view = views.reading();
  view.offers.push({
    id: 'substitute',
    label: 'offer.substitute',
    params: {},
    keys: [],
    primary: false,
    command: { type: 'substitute', team: 1, out: 't1-p1', in: 't1-s1', reason: '…' },
    needs: 'substitute',
  });
  desk.show(view);
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '替补上场' }).click();
  await page.getByLabel('下场选手').selectOption('t1-p3');
  await page.getByLabel('替补选手').selectOption('t1-s1');
  await page.getByLabel('理由').fill('身体不适');
  await page.getByRole('button', { name: '确定' }).click();
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'substitute', team: 1, out: 't1-p3', in: 't1-s1', reason: '身体不适' }]);
});

test('a refusal says why and what may be done instead', async ({ page, desk }) => {
  desk.show(views.ruling());
  desk.answerWith(({ id }) => ({
    t: 'refused',
    id,
    refusal: { code: 'reveal.unruled', params: {}, allowed: ['rule.right', 'rule.wrong'] },
  }));
  await page.goto(desk.address('console'));
  await expect(page.getByText('请判定')).toBeVisible();
  await page.keyboard.press('k');
  const banner = page.getByRole('alert');
  await expect(banner.getByRole('button', { name: '判正确' })).toBeVisible();
  await picture(page, 'refusal');
  await banner.getByRole('button', { name: '知道了' }).click();
  await expect(banner).toBeHidden();
});

test('a ruling against the key is sent again once it is confirmed', async ({ page, desk }) => {
  desk.show(views.ruling());
  desk.answerWith((message) =>
    message.t === 'command' && message.body.type === 'rule' && message.body.confirm
      ? { t: 'accepted', id: message.id, seq: 2 }
      : {
          t: 'refused',
          id: message.id,
          refusal: { code: 'ruling.contradicts-key', params: { key: 'B', answer: 'C' }, allowed: [] },
        },
  );
  await page.goto(desk.address('console'));
  await expect(page.getByText('请判定')).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog', { name: '确定要这样做吗？' })).toBeVisible();
  await picture(page, 'confirm');
  await page.getByRole('button', { name: '仍然执行' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'rule', verdict: 'right', confirm: true }]);
});

test('a ruling only judges may give can be entered for one of them', async ({ page, desk }) => {
  desk.show(views.overdue());
  desk.answerWith((message) =>
    message.t === 'command' && message.onBehalfOf === 'j2'
      ? { t: 'accepted', id: message.id, seq: 2 }
      : { t: 'refused', id: message.id, refusal: { code: 'rule.needs-judge', params: {}, allowed: [] } },
  );
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '判有效' }).click();
  await page.getByRole('alert').getByRole('button', { name: '孙丽华' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByLabel('代裁判录入')).toHaveValue('j2');

  // Once a judge is chosen a ruling key is entered for that judge too.
  await page.keyboard.press('l');
  await expect
    .poll(() => desk.received.flatMap((message) => (message.t === 'command' ? [message.onBehalfOf] : [])))
    .toEqual([null, 'j2', 'j2']);
});

test('a later entry of the rundown is jumped to after one question', async ({ page, desk }) => {
  desk.show(views.round());
  await page.goto(desk.address('console'));
  await page.getByRole('region', { name: '流程' }).getByRole('button', { name: '擂台比拼' }).click();
  await page.keyboard.press('Enter');
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'rundown.advance', entry: 'round-3' }]);
});

test('the question mark shows all keys', async ({ page, desk }) => {
  desk.show(views.ruling());
  await page.goto(desk.address('console'));
  await expect(page.getByText('请判定')).toBeVisible();
  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog', { name: '全部按键' })).toBeVisible();
  await picture(page, 'keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(keys(desk.received)).toEqual([]);
});

test('the last state stays on screen while the desk is away, and it comes back by itself', async ({
  page,
  desk,
}) => {
  desk.show(views.answering(desk.now()));
  await page.goto(desk.address('console'));
  await expect(page.getByText('已连接')).toBeVisible();
  desk.leave();
  await expect(page.getByText('与控制核心失去联系')).toBeVisible();
  await expect(page.getByText('用人单位自用工之日起').first()).toBeVisible();
  await picture(page, 'lost');
  desk.back();
  await expect(page.getByText('已连接')).toBeVisible();
});

test('the language is switched and remembered', async ({ page, desk }) => {
  desk.show(rounds.duel(desk.now()));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('Rundown')).toBeVisible();
  await picture(page, 'english');
  await page.reload();
  await expect(page.getByText('Rundown')).toBeVisible();
  await expect(page).toHaveURL(/console\.html$/);
});

test('simulated seats are pressed from the console', async ({ page, desk }) => {
  desk.show(rounds.buzz());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '模拟操作' }).click();
  await page.getByRole('button', { name: '3 号席' }).click();
  await picture(page, 'simulated');
  await expect
    .poll(() => desk.received.at(-1))
    .toMatchObject({ request: { kind: 'simulate', device: 'sim-buzzer', act: { do: 'press', seat: 3 } } });
});
