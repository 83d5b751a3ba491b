// A new contest starts from one of the rule sets that come with the program, chosen by its title.
import { expect } from '@playwright/test';
import { picture, requests, test } from './console-desk.ts';
import { answer } from './console-rules-desk.ts';

test('a new contest takes the rules chosen by their title', async ({ page, desk }) => {
  desk.answerWith(answer);
  desk.show({ role: 'home', contests: [], open: null });
  await page.goto(desk.address('home'));
  await page.getByRole('button', { name: '新建比赛' }).click();
  await page.getByLabel('比赛名称').fill('2026 决赛');
  const create = page.getByRole('button', { name: '新建', exact: true });
  await expect(create).toBeDisabled();
  const rules = page.getByRole('combobox', { name: '规则' });
  await rules.selectOption('zhongwei');
  await expect(rules.getByRole('option', { name: /人社系统业务技能练兵比武决赛/ })).toBeAttached();
  await picture(page, 'rules-new-contest');
  await create.click();
  await expect
    .poll(() => requests(desk.received))
    .toContainEqual({ kind: 'contest.create', title: '2026 决赛', preset: 'zhongwei' });
});

test('a file of one’s own is still possible', async ({ page, desk }) => {
  desk.answerWith(answer);
  desk.show({ role: 'home', contests: [], open: null });
  await page.goto(desk.address('home'));
  await page.getByRole('button', { name: '新建比赛' }).click();
  await page.getByLabel('比赛名称').fill('区赛');
  await page.getByRole('combobox', { name: '规则' }).selectOption('规则文件…');
  await page.getByRole('textbox', { name: '规则文件' }).fill('/media/usb/definition.json');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => requests(desk.received))
    .toContainEqual({ kind: 'contest.create', title: '区赛', preset: '/media/usb/definition.json' });
});
