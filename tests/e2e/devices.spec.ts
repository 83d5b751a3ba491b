// The window about devices: the list and what can be added, seating, the check before the show, bytes, teaching a box.
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { DeviceView } from '#contract/view.ts';
import * as buzz from './console-buzz-views.ts';
import { commands, requests, test } from './console-desk.ts';
import { device } from './device-views.ts';
import { knowing, pictures } from './devices-desk.ts';
import * as views from './devices-views.ts';
import type { StandInDesk } from './stand-in-desk.ts';

const { BUZZER, CLICKERS } = views;

async function openAt(page: Page, desk: StandInDesk, tab: string | null = null) {
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '设备管理' }).click();
  const window = page.getByRole('dialog', { name: '设备管理' });
  if (tab !== null) await window.getByRole('navigation').getByRole('button', { name: tab }).click();
  return window;
}

const saved = (desk: StandInDesk) =>
  requests(desk.received).flatMap((request) => (request.kind === 'devices' ? [request.devices] : []));

const present = (...devices: DeviceView[]) => devices.map(({ id }) => expect.objectContaining({ id }));

test('the list tells how every device does, and what this PC has is added with its driver', async ({
  page,
  desk,
}) => {
  desk.answerWith(knowing());
  desk.show(
    views.withDevices([BUZZER, { ...CLICKERS, well: false, trouble: { key: 'trouble.silent', params: {} } }]),
  );
  const window = await openAt(page, desk);
  const box = window.getByRole('listitem', { name: '抢答器 ZW-8 buzzer-1' });
  await expect(box).toContainText('正常');
  await expect(box).toContainText('延迟 4.2 ms，最多 11 ms · 时钟 ±2.4 ms');
  await expect(window.getByRole('listitem', { name: /clicker-1/ })).toContainText('没有应答');
  await expect(window.getByText('序列号 A50285BI')).toBeVisible();

  await window.getByRole('button', { name: '添加 Namtai Buzz' }).click();
  await expect(window.getByRole('listitem', { name: '抢答器 box-1' }).getByLabel('型号')).toHaveValue('buzz');
  await window.getByRole('button', { name: '添加 wch.cn USB-SERIAL CH340' }).click();
  const relay = window.getByRole('listitem', { name: / box-2/ });
  await relay.getByLabel('型号').selectOption('modbus');
  await relay.getByLabel('站号').fill('3');
  await relay.getByLabel('灯数').fill('');
  await expect(window.getByRole('button', { name: '保存设备' })).toBeDisabled();
  await relay.getByLabel('灯数').fill('4');
  await pictures(page, 'list');
  await window.getByRole('button', { name: '保存设备' }).click();
  await expect(window.getByText('设备已保存')).toBeVisible();
  expect(saved(desk)).toEqual([
    [
      ...present(BUZZER, CLICKERS),
      {
        id: 'box-1',
        kind: 'buzzer',
        driver: 'buzz',
        binding: 'hid',
        path: '/dev/hidraw2',
        identity: 'usb:054c:1000',
      },
      {
        id: 'box-2',
        kind: 'lamp',
        driver: 'modbus',
        binding: 'serial',
        path: 'COM3',
        identity: null,
        unit: 3,
        lamps: 4,
      },
    ],
  ]);
});

test('keys of a keyboard are listed by pressing them, and nothing is lost when the list is refused', async ({
  page,
  desk,
}) => {
  const refusal = {
    zh: '“keyboard-1”不能用空格键，请换一个键。',
    en: 'keyboard-1 cannot use Space: take another key.',
  };
  desk.answerWith(knowing({ refusal }));
  desk.show(views.withDevices([BUZZER]));
  const window = await openAt(page, desk);
  await window.getByRole('button', { name: '添加 键盘当抢答器' }).click();
  const keyboard = window.getByRole('listitem', { name: /keyboard-1/ });
  await expect(keyboard.getByText('请按出抢答键')).toBeVisible();
  await keyboard.getByLabel('按键，依座位顺序').click();
  for (const key of ['a', 'l', 'a', 'm']) await page.keyboard.press(key);
  await keyboard.getByRole('button', { name: '移除 L' }).click();
  await window.getByRole('button', { name: '保存设备' }).click();
  await expect(window.getByText('“keyboard-1”不能用空格键')).toBeVisible();
  await expect(keyboard.getByRole('button', { name: '移除 M' })).toBeVisible();
  expect(saved(desk).at(-1)?.at(-1)).toMatchObject({ driver: 'keyboard', keys: ['KeyA', 'KeyM'] });

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '回去保存' }).click();
  await expect(keyboard.getByRole('button', { name: '移除 M' })).toBeVisible();
});

test('a keyboard becomes a keypad: a key for each answer, those it has not are left out', async ({
  page,
  desk,
}) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices([BUZZER]));
  const window = await openAt(page, desk);
  await window.getByRole('button', { name: '添加 键盘当答题小键盘' }).click();
  const keypad = window.getByRole('listitem', { name: /keypad-1/ });
  await keypad.getByLabel('按“A”的键').click();
  for (const key of ['1', '2', '1', '4']) await page.keyboard.press(key);
  for (const letter of ['E', 'F']) await keypad.getByRole('button', { name: `没有“${letter}”` }).click();
  await keypad.getByLabel('按“对”的键').click();
  await page.keyboard.press('y');
  await page.keyboard.press('n');
  await expect(keypad.getByLabel(/^按“/)).toBeHidden();
  await keypad.getByRole('button', { name: 'A 无' }).click();
  await keypad.getByLabel('按“A”的键').click();
  await page.keyboard.press('3');
  await expect(keypad.getByRole('button', { name: 'A 3' })).toBeVisible();
  await pictures(page, 'keypad');
  await window.getByRole('button', { name: '保存设备' }).click();
  await expect
    .poll(() => saved(desk).at(-1)?.at(-1))
    .toMatchObject({
      kind: 'keypad',
      driver: 'keyboard',
      keys: ['Digit3', 'Digit2', 'Digit1', 'Digit4', '', '', 'KeyY', 'KeyN'],
    });
});

test('clickers that were heard become the list of the receiver, and spares are typed from their labels', async ({
  page,
  desk,
}) => {
  desk.answerWith(knowing());
  const base = { ...CLICKERS, clickers: ['0a0b0c01', '0a0b0c02'] };
  desk.show(views.withDevices([base]));
  const window = await openAt(page, desk);
  const card = window.getByRole('listitem', { name: new RegExp(CLICKERS.id) });
  await card.getByRole('button', { name: '更改' }).click();
  await card.getByRole('button', { name: '听到的 2 个记入名单' }).click();
  const list = card.getByLabel(/^答题器名单：2 个编号/);
  await expect(list).toHaveValue('0a0b0c01 0a0b0c02');
  await list.press('End');
  await list.pressSequentially(' - 0A0B0C');
  await expect(card.getByText('答题器编号是 8 位')).toBeVisible();
  await pictures(page, 'clickers');
  await card.getByLabel(/^答题器名单/).pressSequentially('09');
  await window.getByRole('button', { name: '保存设备' }).click();
  await expect
    .poll(() => saved(desk).at(-1))
    .toMatchObject([{ driver: 'receiver', clickers: ['0a0b0c01', '0a0b0c02', '', '0a0b0c09'] }]);
});

test('a port that is not listed is set by its name', async ({ page, desk }) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices([]));
  const window = await openAt(page, desk);
  await window.getByRole('button', { name: '添加 没列出的串口' }).click();
  const box = window.getByRole('listitem', { name: /box-1/ });
  await expect(box.getByText('请选择接口，或填接口名称')).toBeVisible();
  // On the way to its name stands that of a port which is listed.
  await box.getByLabel('接口名称').pressSequentially('COM33');
  await window.getByRole('button', { name: '保存设备' }).click();
  await expect
    .poll(() => saved(desk).at(-1))
    .toMatchObject([{ driver: 'leitai', binding: 'serial', path: 'COM33', identity: null }]);
});

test('a list that another window has changed meanwhile is not undone', async ({ page, desk }) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices([BUZZER]));
  const window = await openAt(page, desk);
  await window.getByRole('button', { name: '添加 键盘当抢答器' }).click();
  const keyboard = window.getByRole('listitem', { name: /keyboard-1/ });
  await keyboard.getByLabel('按键，依座位顺序').click();
  await page.keyboard.press('z');
  desk.show(views.withDevices([BUZZER, CLICKERS]));
  await expect(window.getByRole('alert')).toContainText('另一个窗口改了设备');
  await expect(window.getByRole('button', { name: '保存设备' })).toBeDisabled();
  await window.getByRole('button', { name: '恢复原样' }).click();
  await expect(keyboard).toBeHidden();
  await expect(window.getByRole('listitem', { name: /clicker-1/ })).toBeVisible();
  expect(saved(desk)).toEqual([]);
});

test('a profile of one’s own is read from its file, a bad one says what is wrong', async ({ page, desk }) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices([]));
  const window = await openAt(page, desk);
  await window.getByRole('button', { name: '添加 FTDI FT232R USB UART' }).click();
  const box = window.getByRole('listitem', { name: /box-1/ });
  await box.getByLabel('型号').selectOption('profile');
  const give = (content: string) =>
    box
      .locator('input[type=file]')
      .setInputFiles({ name: '自制.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await give(JSON.stringify({ ...views.PROFILE, says: {} }));
  await expect(box.getByRole('alert')).toContainText('自制.json');
  await expect(window.getByRole('button', { name: '保存设备' })).toBeDisabled();
  await give(JSON.stringify({ ...views.PROFILE, id: 'own', title: { zh: '自制两队', en: 'Own' } }));
  await expect(box.getByRole('alert')).toBeHidden();
  await expect(box.getByLabel('设备描述')).toHaveValue('own');
  await box.getByLabel('设备描述').selectOption('ready-winner');
  await window.getByRole('button', { name: '保存设备' }).click();
  await expect.poll(() => saved(desk).at(-1)?.[0]?.profile?.id).toBe('ready-winner');
});

test('a way this PC does not have is told in one line, and the rest is there', async ({ page, desk }) => {
  const off = { key: 'trouble.hid.none', params: { detail: 'libudev.so.1' } };
  desk.answerWith(
    knowing({
      discovery: { ...views.DISCOVERY, devices: views.DISCOVERY.devices.slice(2), troubles: [off] },
    }),
  );
  desk.show(views.withDevices([]));
  const window = await openAt(page, desk);
  await expect(window.getByText('本机不能使用 HID 设备')).toHaveCount(1);
  await expect(window.getByRole('button', { name: '添加 FTDI FT232R USB UART' })).toBeVisible();
  await expect(window.getByRole('button', { name: '添加 键盘当抢答器' })).toBeVisible();
});

test('seats are bound by pressing one button after the other', async ({ page, desk }) => {
  desk.answerWith(knowing());
  const show = (box: DeviceView) => desk.show(views.withDevices([box, CLICKERS]));
  show(BUZZER);
  const window = await openAt(page, desk, '座位');
  await window.getByRole('button', { name: /^1号队/ }).click();
  await expect(window.getByText('请按：1号队 沙坡头')).toBeVisible();
  await pictures(page, 'seating');
  // The button that was pressed last before counts as well when it is pressed again.
  const first = views.pressed(BUZZER, [6]);
  show(first);
  await expect(window.getByText('请按：2号队 中宁')).toBeVisible();
  show(views.pressed(first, [4]));
  await expect(window.getByText('请按：3号队 海原')).toBeVisible();
  const twice = views.pressed(views.pressed(first, [4]), [6]);
  show(twice);
  await expect(window.getByText(/刚绑定给/)).toBeVisible();
  await expect(window.getByText('请按：3号队 海原')).toBeVisible();
  show(views.pressed(twice, [2]));
  await expect(window.getByText('请按：4号队 海兴')).toBeVisible();
  const bound = (number: number, seat: number) => ({
    type: 'seat.bind',
    place: { device: 'buzzer-1', seat },
    owner: { as: 'team', number },
  });
  expect(commands(desk.received)).toEqual([bound(1, 6), bound(2, 4), bound(3, 2)]);

  await window.getByRole('button', { name: '停止绑定' }).click();
  await window.getByRole('button', { name: '撤回上一次' }).click();
  await expect.poll(() => commands(desk.received).slice(3)).toEqual([bound(2, 2), bound(3, 3)]);
});

test('seating during an open buzz warns that presses count', async ({ page, desk }) => {
  desk.answerWith(knowing());
  const { turn } = buzz.rebound();
  desk.show(views.withDevices([BUZZER], { turn }));
  const window = await openAt(page, desk, '座位');
  await expect(window.getByText('现在按下会算抢答或作答')).toBeVisible();
  await pictures(page, 'seating-counts');
  desk.show(views.withDevices([BUZZER], { turn: null }));
  await expect(window.getByText('现在按下会算抢答或作答')).toHaveCount(0);
});

test('a dead clicker is replaced by a spare in two keys', async ({ page, desk }) => {
  desk.answerWith(knowing());
  const spare = device('clicker-2', { name: '备用', kind: 'clicker', seats: 2 });
  const base: DeviceView = { ...spare, places: spare.places.map((place) => ({ ...place, owner: null })) };
  desk.show(views.withDevices([CLICKERS, base]));
  const window = await openAt(page, desk, '座位');
  await window.getByRole('button', { name: '12 号席 挑战团 12 席' }).click();
  await page.keyboard.press('r');
  await expect(window.getByText('换备用：请按备用的按钮')).toBeVisible();
  // Another's clicker is no spare.
  desk.show(views.withDevices([views.pressed(CLICKERS, [3]), base]));
  await expect(window.getByText('不是备用')).toBeVisible();
  desk.show(views.withDevices([views.pressed(CLICKERS, [3]), views.pressed(base, [2])]));
  await expect(window.getByText('已换：挑战团 12 席 现在用')).toBeVisible();
  expect(commands(desk.received)).toEqual([
    { type: 'seat.swap', a: { device: 'clicker-1', seat: 12 }, b: { device: 'clicker-2', seat: 2 } },
  ]);
});

test('two seats are swapped, and one is disabled with a reason', async ({ page, desk }) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices([BUZZER]));
  const window = await openAt(page, desk, '座位');
  await window.getByRole('button', { name: '1 号席 1号队' }).click();
  await window.getByRole('button', { name: '对调' }).click();
  await window.getByRole('button', { name: '2 号席 2号队' }).click();
  await expect(window.getByText('已对调')).toBeVisible();
  await window.getByRole('button', { name: '5 号席 5号队' }).click();
  await pictures(page, 'seat-chosen');
  await window.getByRole('button', { name: '停用' }).click();
  await page.getByLabel('理由').fill('按键接触不良');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('理由')).toBeHidden();
  expect(commands(desk.received)).toEqual([
    { type: 'seat.swap', a: { device: 'buzzer-1', seat: 1 }, b: { device: 'buzzer-1', seat: 2 } },
    { type: 'seat.disable', place: { device: 'buzzer-1', seat: 5 }, disabled: true, reason: '按键接触不良' },
  ]);
});

test('a refused binding says why and goes no further', async ({ page, desk }) => {
  const answer = knowing();
  desk.answerWith((message) =>
    message.t === 'command'
      ? {
          t: 'refused',
          id: message.id,
          refusal: { code: 'seat.no-panel', params: { seats: 12, seat: 18 }, allowed: [] },
        }
      : answer(message),
  );
  desk.show(views.withDevices([CLICKERS]));
  const window = await openAt(page, desk, '座位');
  await window.getByRole('button', { name: /^主持人/ }).click();
  desk.show(views.withDevices([views.pressed(CLICKERS, [18])]));
  await expect(window.getByText('挑战团只有 12 席')).toBeVisible();
  await expect(window.getByText('请按：主持人')).toBeVisible();
});

test('the check counts who was pressed, and names every fault in words', async ({ page, desk }) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices(views.halfChecked()));
  const window = await openAt(page, desk, '赛前检查');
  // Five teams of the box's eight buttons, and eighteen seats of the panel.
  await expect(window.getByText('已按 22/23')).toBeVisible();
  await expect(window.getByText('2 席有故障')).toBeVisible();
  const box = window.getByRole('region', { name: /buzzer-1/ });
  await expect(box.getByRole('listitem').nth(3)).toContainText('按住不放');
  await expect(box.getByRole('listitem').first()).toContainText('3.8 ms');
  const panel = window.getByRole('region', { name: /clicker-1/ });
  await expect(panel.getByRole('listitem').nth(6)).toContainText('连跳');
  await expect(panel.getByRole('listitem').nth(11)).toContainText('未按');
  await pictures(page, 'check');
  await window.getByRole('button', { name: '重新检查' }).click();
  await expect.poll(() => requests(desk.received).at(-1)).toEqual({ kind: 'check.restart' });
});

test('a trial question is answered by the whole panel', async ({ page, desk }) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices([BUZZER, CLICKERS], { turn: null, scene: { kind: 'title' } }));
  const window = await openAt(page, desk, '赛前检查');
  await window.getByRole('button', { name: '试答：单选' }).click();
  await expect.poll(() => requests(desk.received).at(-1)).toEqual({ kind: 'trial', ask: 'single' });
  desk.show(views.trial(17));
  await expect(window.getByText('试答 17/18')).toBeVisible();
  desk.show(views.trial(18));
  await expect(window.getByText('试答 18/18')).toBeVisible();
  await pictures(page, 'trial');
  await window.getByRole('button', { name: '结束试答' }).click();
  await expect.poll(() => requests(desk.received).at(-1)).toEqual({ kind: 'trial', ask: null });
});

test('raw bytes are read as text and as hexadecimal, and stand still when paused', async ({ page, desk }) => {
  let said = ['READY\r\n'];
  desk.answerWith(knowing({ bytes: () => views.bytes(said) }));
  desk.show(views.withDevices([BUZZER]));
  const window = await openAt(page, desk, '字节');
  await expect(window.getByRole('cell', { name: 'READY\\r\\n', exact: true })).toBeVisible();
  await window.getByRole('button', { name: '停住' }).click();
  said = [...said, 'WINNER:1\r\n'];
  await window.getByRole('button', { name: '十六进制' }).click();
  await expect(window.getByRole('cell', { name: '52 45 41 44 59 0d 0a' })).toBeVisible();
  await pictures(page, 'bytes');
  await expect(window.getByRole('row')).toHaveCount(1);
  await window.getByRole('button', { name: '继续' }).click();
  await expect(window.getByRole('row')).toHaveCount(2);
});

test('a box is taught by pressing its buttons', async ({ page, desk }) => {
  const said: string[] = ['old noise\r\n'];
  const began = desk.now();
  const at: number[] = [0];
  const say = (line: string) => {
    at.push(desk.now());
    said.push(`${line}\r\n`);
  };
  desk.answerWith(
    knowing({ bytes: () => views.bytes(said).map((chunk, index) => ({ ...chunk, ms: at[index] ?? began })) }),
  );
  desk.show(views.withDevices([]));
  const window = await openAt(page, desk, '教新设备');
  await window.getByRole('combobox', { name: /^接口/ }).selectOption('COM5');
  await window.getByRole('combobox', { name: /^速率/ }).selectOption('115200');
  await window.getByRole('button', { name: '开始看' }).click();
  await expect.poll(() => saved(desk).at(-1)?.[0]).toMatchObject({ driver: 'profile', path: 'COM5' });
  desk.show({ ...views.withDevices([]), deviceSettings: saved(desk).at(-1)! });
  await expect(window.getByText('还没有收到')).toBeVisible();
  const lines = window.getByRole('region', { name: '收到的行' });
  for (const [deed, line] of [
    ['重启设备', 'HELLO BOX'],
    ['按 1 号', 'BTN A DOWN'],
    ['松开 1 号', 'BTN A UP'],
    ['按 2 号', 'BTN B DOWN'],
  ] as const) {
    await window.getByRole('button', { name: deed, exact: true }).click();
    say(line);
    await expect(lines.getByText(line, { exact: true })).toBeVisible();
  }
  await expect(lines.getByText('old noise', { exact: true })).toBeHidden();
  await expect(window.getByText('BTN {letter} DOWN', { exact: true })).toBeVisible();
  await window.getByLabel('名称').fill('社区自制');
  await window.getByLabel('座位数').fill('4');
  await pictures(page, 'teach');
  const file = page.waitForEvent('download');
  await window.getByRole('button', { name: '存成文件' }).click();
  const written = JSON.parse(await readFile(await (await file).path(), 'utf8'));
  expect(written).toMatchObject({ title: { zh: '社区自制' }, seats: 4, port: { baudRate: 115200 } });
  await window.getByRole('button', { name: '使用', exact: true }).click();
  await expect.poll(() => saved(desk).at(-1)?.[0]?.profile).toEqual(written);
});

test('the setup leads to the same window', async ({ page, desk }) => {
  desk.answerWith(knowing());
  desk.show(views.withDevices([BUZZER], { stage: 'setup', turn: null }));
  const window = await openAt(page, desk);
  await window.getByRole('button', { name: '添加 模拟答题器' }).click();
  await window.getByRole('button', { name: '保存设备' }).click();
  await expect
    .poll(() => saved(desk).at(-1)?.at(-1))
    .toMatchObject({ id: 'sim-clicker-1', binding: 'simulated', kind: 'clicker' });
  await expect(window.getByText('设备已保存')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(window).toBeHidden();
  await pictures(page, 'setup');
});
