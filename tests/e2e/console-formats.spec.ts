// The console in other formats: what judges enter, lots, all teams at once, several who try.
import { expect } from '@playwright/test';
import type { ConsoleView } from '#contract/view.ts';
import * as buzz from './console-buzz-views.ts';
import { commands, keys, picture, test } from './console-desk.ts';
import * as formats from './console-format-views.ts';
import * as together from './console-together-views.ts';
import * as views from './console-views.ts';

const STATES: Record<string, (now: number) => ConsoleView> = {
  'all teams answer': (now) => together.together(now, 12),
  'boards are ruled': (now) => together.boards(now, 12),
  'boards are scored': together.scored,
  'a question is read aloud': buzz.readingAloud,
  'a question is restated': buzz.restating,
  'the others may press': buzz.rebound,
  'the cue is counted down': buzz.countdown,
  'the audience is asked': buzz.audience,
  'judges give points': formats.partial,
  'points of judges stand': formats.partialScored,
  'lots are due': formats.lots,
  'a team names another': formats.naming,
  'numbers roll': formats.rolling,
  'a turn was declined': formats.declined,
};

for (const [name, view] of Object.entries(STATES)) {
  test(`the console fits its window while ${name}`, async ({ page, desk }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    desk.show(view(desk.now()));
    await page.goto(desk.address('console'));
    await expect(page.getByRole('main', { name: '控制台' })).toBeVisible();
    await picture(page, name.replaceAll(' ', '-'));
    const overflow = await page.evaluate(() => {
      const root = document.documentElement;
      return [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight];
    });
    expect(overflow).toEqual([0, 0]);
    expect(problems).toEqual([]);
  });
}

test('the points of five judges are typed with digits and Enter alone', async ({ page, desk }) => {
  desk.show(formats.partial());
  await page.goto(desk.address('console'));
  await expect(page.getByText('请判定')).toBeVisible();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: '评委打分' });
  for (const mark of ['17', '18', '17.5', '19']) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
  await expect(dialog.getByRole('status')).toContainText('还有 1 项');
  await page.keyboard.type('15');
  await expect(dialog.getByRole('status')).toContainText('计 17.5 分');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'score.give', marks: [17, 18, 17.5, 19, 15] }]);
});

test('a mark out of its range or between its steps cannot be sent', async ({ page, desk }) => {
  desk.show(formats.partial());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '评委打分' }).click();
  const dialog = page.getByRole('dialog');
  for (const [judge, mark] of ['21', '17.3', '20', '0', '8'].entries())
    await dialog.getByLabel(`评委${judge + 1}`).fill(mark);
  await expect(dialog.getByRole('status')).toContainText('还有 2 项');
  await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
});

test('lots drawn by hand name every team once', async ({ page, desk }) => {
  desk.show(formats.lots());
  await page.goto(desk.address('console'));
  await expect(page.getByRole('button', { name: '下一键 抽签' })).toBeVisible();
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('3 1 4 1');
  await expect(dialog).toContainText('重复了：1');
  await expect(dialog).toContainText('还缺：2、5');
  await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
  await dialog.getByLabel('抽到的顺序').fill('3 1 4 2 5');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'order.draw', round: 'lots', teams: [3, 1, 4, 2, 5], seed: '' }]);
});

test('lots drawn by the desk take a seed of 32 hexadecimal digits', async ({ page, desk }) => {
  desk.show(formats.lots());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '下一键 抽签' }).click();
  await page.getByRole('button', { name: '由电脑抽签' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expect
    .poll(() => commands(desk.received))
    .toEqual([
      { type: 'order.draw', round: 'lots', teams: null, seed: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ]);
});

test('judges take points from a player, entered for one of them', async ({ page, desk }) => {
  desk.show(formats.partial());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '裁判加减分' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代裁判录入').selectOption('j2');
  await dialog.getByLabel('加减分').fill('−2.5');
  await dialog.getByRole('combobox', { name: '队', exact: true }).selectOption('4');
  await dialog.getByLabel('记入').selectOption('player');
  await dialog.getByLabel('理由').fill('提示队友');
  await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
  await dialog.getByLabel('选手').selectOption('t4-p2');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect
    .poll(() => desk.received.at(-1))
    .toMatchObject({
      onBehalfOf: 'j2',
      body: {
        type: 'points.give',
        team: 4,
        person: 't4-p2',
        ledger: 'player',
        points: -2.5,
        reason: '提示队友',
      },
    });
});

test('a team goes out only once it was said what follows', async ({ page, desk }) => {
  desk.show(formats.lots());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '弃权、取消资格' }).click();
  await page.getByRole('combobox', { name: '队', exact: true }).selectOption('2');
  await page.getByLabel('理由').fill('未能到场');
  await page.keyboard.press('Enter');
  const sure = page.getByRole('dialog', { name: '2号队 中宁县弃权' });
  await expect(sure).toContainText('以后的轮次都跳过');
  await sure.getByRole('button', { name: '不执行' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  expect(commands(desk.received)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '弃权', exact: true }).click();
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'team.out', team: 2, person: null, kind: 'withdrawn', reason: '未能到场' }]);
});

test('a foul names the team and what it was', async ({ page, desk }) => {
  desk.show(buzz.restating());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '判违规' }).click();
  await page.keyboard.type('场下提示');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([{ type: 'foul.call', team: 3, person: null, reason: '场下提示' }]);
});

test('each team is recorded and ruled in its own row', async ({ page, desk }) => {
  desk.show(together.boards());
  await page.goto(desk.address('console'));
  const table = page.getByRole('region', { name: '各队作答' });
  const row = table.getByRole('row', { name: '海兴开发区' });
  await expect(page.getByText('请在上表中逐队判定，还有 4 队')).toBeVisible();
  await row.getByRole('button', { name: '4号队所答记为 C' }).click();
  await row.getByRole('button', { name: '4号队判正确' }).click();
  await row.getByLabel('4号队的其他判定').selectOption({ label: '未作答' });
  await page.keyboard.press('Space');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([
      { type: 'answer.enter', answer: 'C', team: 4 },
      { type: 'rule', verdict: 'right', confirm: false, team: 4 },
      { type: 'rule', verdict: 'unanswered', confirm: false, team: 4 },
    ]);
  await expect.poll(() => keys(desk.received)).toEqual(['Space']);
  const actions = page.getByRole('region', { name: '现在可以做' });
  await expect(actions.getByRole('button', { name: '号队' })).toHaveCount(0);
});

test('the strip names the key that helps where none goes on by itself', async ({ page, desk }) => {
  const actions = page.getByRole('region', { name: '现在可以做' });
  desk.show(buzz.rebound());
  await page.goto(desk.address('console'));
  await expect(actions.getByText('等待抢答；无人抢答按')).toBeVisible();
  desk.show(formats.naming());
  await expect(actions.getByText('请选择，按')).toBeVisible();
  desk.show(together.together(desk.now()));
  await expect(actions.getByText('等待各队作答，2 / 5')).toBeVisible();
  desk.show(buzz.readingAloud());
  await expect(actions.getByRole('button', { name: '下一键 已读过提前标记' })).toBeVisible();
});

test('who is out, who may still use what, and the players stand in the scores', async ({ page, desk }) => {
  const scores = page.getByRole('region', { name: '得分' });
  desk.show(buzz.rebound());
  await page.goto(desk.address('console'));
  await expect(scores.getByText('弃权')).toBeVisible();
  await expect(page.getByRole('region', { name: '流程' }).getByText('不赛')).toBeVisible();
  desk.show(formats.partial());
  await expect(scores.getByText('求助 1').first()).toBeVisible();
  desk.show(formats.declined());
  await scores.getByRole('button', { name: '个人' }).click();
  await expect(scores.getByText('马晓燕')).toBeVisible();
});

test('judges give points and rule team by team at their own window', async ({ page, desk }) => {
  desk.show(views.judge(formats.partial()));
  await page.goto(desk.address('judge'));
  await page.getByRole('button', { name: '评委打分' }).click();
  for (const judge of [1, 2, 3, 4, 5]) await page.getByLabel(`评委${judge}`).fill('12');
  await page.keyboard.press('Enter');
  desk.show(views.judge(together.boards()));
  await page.getByRole('button', { name: '2号队判错误' }).click();
  await expect
    .poll(() => commands(desk.received))
    .toEqual([
      { type: 'score.give', marks: [12, 12, 12, 12, 12] },
      { type: 'rule', verdict: 'wrong', confirm: false, team: 2 },
    ]);
});
