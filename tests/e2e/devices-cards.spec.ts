// What stands beside the turn when devices fail or cannot tell: the ready gate, lost devices, ties; keys that are buttons.
import { expect } from '@playwright/test';
import type { ConsoleView } from '#contract/view.ts';
import { commands, keys, test } from './console-desk.ts';
import { offer, turn } from './console-parts.ts';
import { judge } from './console-views.ts';
import { knowing, pictures } from './devices-desk.ts';
import * as views from './devices-views.ts';
import { hostView } from './host-views.ts';
import { supervisor } from './keeping-views.ts';
import type { StandInDesk } from './stand-in-desk.ts';

const buttons = (desk: StandInDesk) =>
  desk.received.flatMap((message) =>
    message.t === 'button' ? [`${message.code} ${message.down ? 'down' : 'up'}`] : [],
  );

/** The same at the host's screen. */
const atHost = ({ turn: played, offers, gate, clock, teams }: ConsoleView) =>
  hostView(played, { offers, gate, clock, teams });

test('the gate lists everything in the way with what to do, and is passed with a reason', async ({
  page,
  desk,
}) => {
  desk.show(views.gated());
  await page.goto(desk.address('console'));
  const gate = page.getByRole('region', { name: '2 项未就绪，下一环节不能开始' });
  await expect(gate.getByRole('listitem')).toHaveText([
    /^抢答器“buzzer-1”未就绪：请检查电源和连接线/,
    /^5号队没有抢答键：请在座位中分配/,
    /挑战团 3、7 席.*放行：两人请假，已报裁判长/,
  ]);
  await pictures(page, 'gate');
  await page.keyboard.press('j');
  await page.keyboard.type('备用抢答器已就位');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'gate.pass', round: 'playoff', reason: '备用抢答器已就位' }]);
  const view = views.gated();
  desk.show({
    ...view,
    gate: view.gate.map(({ reason }) => ({ reason, passed: '备用抢答器已就位' })),
    offers: view.offers.filter(({ id }) => id !== 'gate.pass'),
  });
  await expect(page.getByRole('region', { name: '已放行' }).getByText('放行：备用抢答器已就位')).toHaveCount(
    3,
  );
});

test('one of several reasons is let through alone, with its own reason', async ({ page, desk }) => {
  desk.show(views.gated());
  await page.goto(desk.address('console'));
  const gate = page.getByRole('region', { name: '2 项未就绪，下一环节不能开始' });
  await expect(gate.getByRole('button', { name: /^只放行这项/ })).toHaveCount(2);
  await gate.getByRole('button', { name: '只放行这项 5号队没有抢答键：请在座位中分配' }).click();
  await expect(page.getByRole('dialog')).toContainText('放行：5号队没有抢答键');
  await pictures(page, 'gate-one');
  await page.keyboard.type('口头抢答');
  await page.keyboard.press('Enter');
  const only = { key: 'gate.team.unseated', params: { team: 5 } };
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'gate.pass', round: 'playoff', only, reason: '口头抢答' }]);
});

test('the host sees why the round cannot start', async ({ page, desk }) => {
  desk.show(atHost(views.gated()));
  await page.goto(desk.address('host'));
  const gate = page.getByRole('region', { name: '2 项未就绪，下一环节不能开始' });
  await expect(gate).toContainText('抢答器“buzzer-1”未就绪');
  await gate.getByRole('button', { name: /^放行设备未就绪/ }).click();
  await page.getByLabel('理由').fill('口头抢答');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'gate.pass', round: 'playoff', reason: '口头抢答' }]);
  await pictures(page, 'gate-host');
});

test('a device lost during the question is named with whom it concerns, and keys can stand in', async ({
  page,
  desk,
}) => {
  desk.show(views.lost());
  await page.goto(desk.address('console'));
  const card = page.getByRole('region', { name: '设备掉线，计时停住' });
  await expect(card).toContainText('抢答器 buzzer-1');
  await expect(card).toContainText('不能按：2号队、3号队');
  await expect(card).toContainText('6.1');
  await expect(card.getByRole('button', { name: '作废本轮' })).toBeVisible();
  await pictures(page, 'lost');
  await card.getByRole('button', { name: '等它恢复' }).click();
  await card.getByRole('button', { name: '用按键代替' }).click();
  await expect
    .poll(() => commands(desk.received))
    .toEqual([
      { type: 'lost.choose', device: 'buzzer-1', how: 'wait' },
      { type: 'lost.choose', device: 'buzzer-1', how: 'keys' },
    ]);

  desk.show(views.standIns());
  const chosen = page.getByRole('region', { name: '掉线的设备' });
  await expect(chosen).toContainText('按键代替中');
  await expect(chosen.getByRole('group', { name: '代替键' }).getByRole('button')).toHaveText([
    '22号队',
    '33号队',
  ]);
  await pictures(page, 'lost-keys');
  // A digit that stands in is a press, although the held clock has digits of its own.
  await page.keyboard.press('3');
  await expect.poll(() => keys(desk.received)).toEqual(['Digit3']);
  await page.keyboard.press('1');
  await expect.poll(() => commands(desk.received).at(-1)).toEqual({ type: 'clock.resume' });

  const back = views.standIns();
  desk.show({
    ...back,
    turn: turn({ ...back.turn, lost: back.turn!.lost.map((each) => ({ ...each, back: true })) }),
  });
  await expect(chosen).toContainText('已恢复');
});

test('host and judges see the lost device too', async ({ page, desk }) => {
  desk.show(atHost(views.lost()));
  await page.goto(desk.address('host'));
  const card = page.getByRole('region', { name: '设备掉线，计时停住' });
  await expect(card).toContainText('不能按：2号队、3号队');
  await pictures(page, 'lost-host');
  await card.getByRole('button', { name: '用按键代替' }).click();
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'lost.choose', device: 'buzzer-1', how: 'keys' }]);

  const seen = judge(views.lost());
  desk.show({ ...seen, offers: [] });
  await page.goto(desk.address('judge'));
  await expect(card).toContainText('未恢复');
  await expect(card.getByRole('button')).toHaveCount(0);
});

test('a lost panel base is answered by raised cards', async ({ page, desk }) => {
  const view = views.lost();
  const lost = {
    device: 'clicker-1',
    kind: 'clicker',
    teams: [],
    panel: [1, 2, 3, 7],
    back: false,
    chosen: null,
  } as const;
  desk.show({
    ...view,
    turn: turn({ lost: [{ ...lost, teams: [], panel: [...lost.panel] }] }),
    offers: [
      offer('panel.enter', { type: 'panel.enter', right: 0, wrong: 0, reason: '…' }, { needs: 'panel' }),
    ],
  });
  await page.goto(desk.address('console'));
  const card = page.getByRole('region', { name: '设备掉线，计时停住' });
  await expect(card).toContainText('不能答：挑战团第 1–3、7 席');
  await card.getByRole('button', { name: '举牌人工计数' }).click();
  await page.getByLabel('答对人数').fill('11');
  await page.getByLabel('答错人数').fill('7');
  await page.getByLabel('理由').fill('答题器基站掉线');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'panel.enter', right: 11, wrong: 7, reason: '答题器基站掉线' }]);
});

test('the supervisor confirms a count by hand', async ({ page, desk }) => {
  const confirm = offer('panel.confirm', { type: 'panel.confirm' }, { params: { right: 11, wrong: 7 } });
  const view = { ...views.lost(), turn: turn() };
  desk.show({ ...supervisor(view), offers: [confirm] });
  await page.goto(desk.address('supervisor'));
  await page.getByRole('button', { name: '监督确认人工计数（对 11，错 7）' }).click();
  const dialog = page.getByRole('dialog', { name: '监督确认人工计数（对 11，错 7）' });
  await dialog.getByRole('button', { name: '确认' }).click();
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'panel.confirm' }]);

  // At the console it is entered for the supervisor.
  const supervisors = [{ person: 's1', name: '何监督' }];
  desk.show({ ...view, offers: [confirm], supervisors });
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '监督确认人工计数（对 11，错 7）' }).click();
  await dialog.getByRole('button', { name: '确认' }).click();
  await expect
    .poll(() => desk.received.at(-1))
    .toMatchObject({ t: 'command', body: { type: 'panel.confirm' }, onBehalfOf: 's1' });
});

test('a tie is shown with the measured gap and its uncertainty, and drawn from a fresh seed', async ({
  page,
  desk,
}) => {
  desk.show(views.tied());
  await page.goto(desk.address('console'));
  const card = page.getByRole('region', { name: '分不出先后' });
  await expect(card).toContainText('1号队 沙坡头区、3号队 海原县');
  await expect(card).toContainText('相差 1.8 ms，误差 ±4.5 ms');
  await expect(card).toContainText('规则：抽签决定');
  await expect(page.getByRole('complementary').getByText('±2.1 ms')).toBeVisible();
  await pictures(page, 'tie');
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog', { name: '并列抽签' });
  await expect(dialog).toContainText('1号队 沙坡头区、3号队 海原县');
  await pictures(page, 'tie-draw');
  await page.keyboard.press('Enter');
  await expect.poll(() => commands(desk.received)).toHaveLength(1);
  const [drawn] = commands(desk.received);
  expect(drawn).toEqual({ type: 'tie.draw', seed: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test('the judge settles a tie by awarding it', async ({ page, desk }) => {
  const view = judge(views.tied());
  desk.show({ ...view, turn: turn({ ...view.turn, tie: { ...view.turn!.tie!, settles: 'judge' } }) });
  await page.goto(desk.address('judge'));
  await expect(page.getByRole('region', { name: '分不出先后' })).toContainText('规则：由裁判决定');
  await pictures(page, 'tie-judge');
  await page.getByRole('region', { name: '判定' }).getByRole('button', { name: '答题权判给3号队' }).click();
  await page.getByLabel('理由').fill('录像可见3号队先按');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'claim.award', team: 3, reason: '录像可见3号队先按' }]);
});

test('keys of a keyboard buzzer are sent as buttons, down and up, and never as hotkeys', async ({
  page,
  desk,
}) => {
  desk.answerWith(knowing());
  desk.show(views.lost());
  desk.serveAsButtons(['KeyJ', 'Digit1']);
  await page.goto(desk.address('console'));
  await expect(page.getByRole('region', { name: '设备掉线，计时停住' })).toBeVisible();
  await page.keyboard.down('j');
  // Held down, the system repeats it.
  await page.keyboard.down('j');
  await page.keyboard.up('j');
  await page.keyboard.press('n');
  await expect.poll(() => buttons(desk)).toEqual(['KeyJ down', 'KeyJ up']);
  await expect.poll(() => keys(desk.received)).toEqual(['KeyN']);

  // Not what is typed; under a dialog a contestant's press still counts.
  await page.getByRole('button', { name: '作废本轮' }).first().click();
  await page.getByLabel('理由').fill('');
  await page.keyboard.type('j1');
  await expect(page.getByLabel('理由')).toHaveValue('j1');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '设备管理' }).click();
  await page.keyboard.press('1');
  await expect.poll(() => buttons(desk)).toEqual(['KeyJ down', 'KeyJ up', 'Digit1 down', 'Digit1 up']);
  expect(keys(desk.received)).toEqual(['KeyN']);
  expect(commands(desk.received)).toEqual([]);
});

test('a window that loses the focus lets go of its buttons', async ({ page, desk }) => {
  desk.show(atHost(views.lost()));
  desk.serveAsButtons(['KeyA']);
  await page.goto(desk.address('host'));
  await expect(page.getByRole('region', { name: '设备掉线，计时停住' })).toBeVisible();
  await page.keyboard.down('a');
  await expect.poll(() => buttons(desk)).toEqual(['KeyA down']);
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect.poll(() => buttons(desk)).toEqual(['KeyA down', 'KeyA up']);
});
