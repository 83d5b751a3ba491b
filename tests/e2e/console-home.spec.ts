// The home window: the example first, the list of contests with what stands in their way, a new contest.
import { expect } from '@playwright/test';
import type { HomeView } from '#contract/view.ts';
import { picture, requests, test } from './console-desk.ts';
import * as rounds from './console-round-views.ts';
import * as views from './console-views.ts';
import type { Answer } from './stand-in-desk.ts';

const EMPTY: HomeView = { role: 'home', contests: [], open: null };
const SOME: HomeView = {
  role: 'home',
  open: null,
  contests: [
    {
      folder: '/home/desk/contests/zhongwei-2026',
      title: '中卫市人社系统窗口单位业务技能练兵比武竞赛',
      changed: '2026-05-16T09:48:00+08:00',
      refusal: null,
      rehearsal: false,
      kin: [],
    },
    {
      folder: '/home/desk/contests/rehearsal',
      title: '彩排',
      changed: '2026-05-15T16:20:00+08:00',
      refusal: {
        zh: '这场比赛由更新版本的擂台保存，请先升级本机的擂台。',
        en: 'This contest was saved by a newer Leitai: update this PC first.',
      },
      rehearsal: false,
      kin: [],
    },
  ],
};

test('the first start offers the example and goes on to the console', async ({ page, desk }) => {
  desk.show(EMPTY);
  await page.goto(desk.address('home'));
  await expect(page.getByText('还没有比赛。')).toBeVisible();
  await picture(page, 'home-first');
  await page.getByRole('button', { name: '打开示例比赛' }).click();
  await expect(page).toHaveURL(/console\.html/);
  await expect.poll(() => requests(desk.received)).toContainEqual({ kind: 'contest.example' });
});

test('a contest that cannot be opened says why and has no button', async ({ page, desk }) => {
  desk.show(SOME);
  await page.goto(desk.address('home'));
  await expect(page.getByText('请先升级本机的擂台')).toBeVisible();
  await expect(page.getByRole('button', { name: '打开 彩排' })).toHaveCount(0);
  await picture(page, 'home-list');
  await page.getByRole('button', { name: '打开 中卫市人社系统' }).click();
  await expect
    .poll(() => requests(desk.received))
    .toContainEqual({ kind: 'contest.open', folder: '/home/desk/contests/zhongwei-2026' });
});

const PRESETS = [
  { id: 'zhongwei', title: '人社系统业务技能练兵比武决赛', subtitle: '四个环节加一锤定音', version: 1 },
  { id: 'buzz', title: '抢答赛', subtitle: '', version: 2 },
];

/** The desk as it tells the rules that come with the program. */
const withPresets: Answer = ({ id }) => ({ t: 'reply', id, ok: true, result: PRESETS });

test('a new contest takes its title and the rules it starts from', async ({ page, desk }) => {
  desk.answerWith(withPresets);
  desk.show(SOME);
  await page.goto(desk.address('home'));
  await page.getByRole('button', { name: '新建比赛' }).click();
  await page.getByLabel('比赛名称').fill('2026 决赛');
  const rules = page.getByRole('combobox', { name: '规则' });
  await expect(rules).toHaveValue('');
  await rules.selectOption('抢答赛');
  await picture(page, 'home-new');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => requests(desk.received))
    .toContainEqual({ kind: 'contest.create', title: '2026 决赛', preset: 'buzz' });
});

test('a new contest may start from a definition file', async ({ page, desk }) => {
  desk.answerWith(withPresets);
  desk.show(SOME);
  await page.goto(desk.address('home'));
  await page.getByRole('button', { name: '新建比赛' }).click();
  await page.getByLabel('比赛名称').fill('区赛');
  await page.getByRole('combobox', { name: '规则' }).selectOption('file');
  await expect(page.getByRole('button', { name: '新建', exact: true })).toBeDisabled();
  await page.getByRole('textbox', { name: '规则文件' }).fill('/media/usb/definition.json');
  await picture(page, 'home-new-file');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => requests(desk.received))
    .toContainEqual({ kind: 'contest.create', title: '区赛', preset: '/media/usb/definition.json' });
});

test('before another contest is opened it is asked whether the present one may close', async ({
  page,
  desk,
}) => {
  desk.show({ ...SOME, open: '/home/desk/contests/other' });
  await page.goto(desk.address('home'));
  await page.getByRole('button', { name: '打开 中卫市人社系统' }).click();
  await expect(page.getByText('当前比赛将关闭，不会丢失')).toBeVisible();
  await picture(page, 'home-instead');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(requests(desk.received)).toEqual([]);
  await page.getByRole('button', { name: '打开 中卫市人社系统' }).click();
  await page.getByRole('button', { name: '关闭当前比赛并打开' }).click();
  await expect
    .poll(() => requests(desk.received))
    .toContainEqual({ kind: 'contest.open', folder: '/home/desk/contests/zhongwei-2026' });
});

test('the console without a contest leads home', async ({ page, desk }) => {
  desk.show(EMPTY);
  await page.goto(desk.address('console'));
  await page.getByRole('link', { name: '到首页打开比赛' }).click();
  await expect(page).toHaveURL(/home\.html/);
});

test('a judge may take a faulty question out, with a reason', async ({ page, desk }) => {
  desk.show(views.judge(views.overdue()));
  await page.goto(desk.address('judge'));
  await page.getByRole('button', { name: '换题' }).click();
  await page.keyboard.type('题干有误');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => desk.received.at(-1))
    .toMatchObject({ body: { type: 'withdraw', reason: '题干有误' } });
});

for (const [name, view] of Object.entries({ overdue: views.overdue, buzz: rounds.buzz })) {
  test(`the judges see what is to be ruled: ${name}`, async ({ page, desk }) => {
    desk.show(views.judge(view()));
    await page.goto(desk.address('judge'));
    await expect(page.getByRole('region', { name: '判定' }).getByRole('button')).toHaveCount(2);
    await picture(page, `judge-${name}`);
  });
}
