// The rule editor: what is in force is seen, changed, tried, printed and applied; nothing wrong gets into the contest.
import { expect, type Page } from '@playwright/test';
import { inBoth } from '#contract/messages/message.ts';
import { commands, requests, test } from './console-desk.ts';
import { answer, lastRules, RULES } from './console-rules-desk.ts';
import * as views from './console-views.ts';
import type { StandInDesk } from './stand-in-desk.ts';

/** The laptop of the technician, and a common smaller one. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
];

async function picture(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `test-results/console/rules-${name}-${size.width}.png` });
  }
}

async function open(page: Page, desk: StandInDesk, view = views.setup()) {
  desk.answerWith(answer);
  desk.show(view);
  await page.goto(desk.address('console'));
  if (view.stage === 'setup') await picture(page, 'setup');
  await page.getByRole('button', { name: '规则', exact: true }).click();
  const editor = page.getByRole('dialog', { name: '规则编辑' });
  await expect(editor.getByRole('heading', { name: RULES.title }).first()).toBeVisible();
  const part = (name: string | RegExp) =>
    editor.getByRole('navigation').getByRole('button', { name }).first().click();
  return { editor, part, apply: editor.getByRole('button', { name: '应用', exact: true }) };
}

test('every part of the rules stands in the form and in sentences', async ({ page, desk }) => {
  const { editor, part } = await open(page, desk);
  await expect(editor.getByText('规则没有问题。')).toBeVisible();
  await picture(page, 'general');
  const pages = { clauses: '条款原文', warmup: /初显身手/, sprint: /争分夺秒/, duel: /擂台比拼/ };
  for (const [name, label] of Object.entries(pages)) {
    await part(label);
    await picture(page, name);
  }
  await part('各队权利');
  await picture(page, 'privileges');
  await part('排名和奖项');
  await picture(page, 'ranking');
});

test('a change is marked, told in the sentences, and applied as the next version', async ({ page, desk }) => {
  const { editor, part, apply } = await open(page, desk);
  await expect(apply).toBeDisabled();
  await part(/初显身手/);
  const seconds = editor.getByRole('group', { name: '限时' }).getByRole('textbox').first();
  await seconds.fill('25');
  await expect(
    editor.getByRole('complementary').getByRole('listitem').filter({ hasText: '25秒' }).getByText('已改'),
  ).toBeVisible();
  await expect(editor.getByText('第 2 版')).toBeVisible();
  await picture(page, 'changed');
  await apply.click();
  await expect(editor.getByText('已应用，规则成为第 2 版。')).toBeVisible();
  const [sent] = commands(desk.received);
  expect(sent).toMatchObject({ type: 'setup.definition', definition: { version: 2, base: RULES.base } });
  expect(sent?.type === 'setup.definition' && sent.definition.rounds[0]?.clock.limit).toEqual({
    by: 'fixed',
    seconds: 25,
  });
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
});

test('a problem stands at its field and in the list, and leads there', async ({ page, desk }) => {
  const { editor, part, apply } = await open(page, desk);
  await part(/初显身手/);
  await editor.getByRole('textbox', { name: '环节名称' }).fill('');
  await part('总则');
  const problems = editor.getByRole('region', { name: '1 处问题' });
  await expect(apply).toBeDisabled();
  await problems.getByRole('button').click();
  const title = editor.getByRole('textbox', { name: '环节名称' });
  await expect(title).toBeFocused();
  await picture(page, 'problem');
  await title.fill('初显身手');
  await expect(editor.getByText('规则没有问题。')).toBeVisible();
});

test('a formula the desk cannot evaluate is told too', async ({ page, desk }) => {
  const { editor, part, apply } = await open(page, desk);
  await part(/初显身手/);
  const right = editor.getByRole('group', { name: '正确' });
  await right.getByRole('textbox').first().fill('stake * luck');
  await expect(editor.getByRole('region', { name: '1 处问题' })).toContainText('luck');
  await expect(apply).toBeDisabled();
  await picture(page, 'formula');
});

test('rounds are added, doubled, moved and taken out', async ({ page, desk }) => {
  const { editor, part } = await open(page, desk);
  const list = editor.getByRole('navigation').getByRole('listitem');
  const before = RULES.rounds.length;
  await editor.getByRole('button', { name: '添加环节' }).click();
  await expect(list).toHaveCount(before + 1);
  await expect(editor.getByText('规则没有问题。')).toBeVisible();
  await picture(page, 'added');
  await part(/初显身手/);
  await editor.getByRole('button', { name: '复制' }).click();
  await expect(list).toHaveCount(before + 2);
  await editor.getByRole('button', { name: '移除初显身手' }).click();
  await expect(list).toHaveCount(before + 1);
});

test('leaving with changes is asked about, and a hasty Esc changes nothing', async ({ page, desk }) => {
  const { editor } = await open(page, desk);
  await editor.getByRole('textbox', { name: '起始分', exact: true }).fill('100');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '不保留改动？' })).toBeVisible();
  await picture(page, 'leave');
  await page.keyboard.press('Escape');
  await expect(editor).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '不保留，离开' }).click();
  await expect(editor).toHaveCount(0);
  expect(commands(desk.received)).toEqual([]);
});

test('a dry run tells dead ends, scores and times', async ({ page, desk }) => {
  const { editor } = await open(page, desk);
  await editor.getByRole('button', { name: '试跑' }).click();
  const dialog = page.getByRole('dialog', { name: '试跑' });
  await dialog.getByRole('button', { name: '开始试跑' }).click();
  await expect(dialog.getByText('没有死局')).toBeVisible();
  await expect(dialog.getByText('只在并列时才进行的环节：一锤定音')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /擂台比拼 +对决环节 −36.5 112/ })).toBeVisible();
  await picture(page, 'try');
  expect(lastRules(desk.received, 'rules.try').id).toBe(RULES.id);
});

test('rules go into a file without what is in force anyway', async ({ page, desk }) => {
  const { editor } = await open(page, desk);
  await editor.getByRole('button', { name: '导出' }).click();
  await page.getByLabel('写到哪个文件夹').fill('/media/usb');
  await page.keyboard.press('Enter');
  await expect(page.getByText('规则已导出：/media/usb/zhongwei-v1.json')).toBeVisible();
  await picture(page, 'export');
  expect(lastRules(desk.received, 'rules.export')).toEqual(RULES);
});

test('a preset takes the place of what is edited; a faulty file tells its faults', async ({ page, desk }) => {
  const { editor, apply } = await open(page, desk);
  await editor.getByRole('button', { name: '从预设开始' }).click();
  await picture(page, 'presets');
  await page
    .getByRole('dialog', { name: '从预设开始' })
    .getByRole('button', { name: RULES.title })
    .first()
    .click();
  await expect(apply).toBeVisible();
  await editor.locator('input[type=file]').setInputFiles({
    name: '区赛.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  const faults = page.getByRole('dialog', { name: /区赛.json/ });
  await expect(faults.getByRole('cell', { name: 'base', exact: true })).toBeVisible();
  await picture(page, 'file');
  expect(requests(desk.received)).toContainEqual({ kind: 'rules.read', file: 'upload-1' });
});

test('a file that is no JSON is named as the person knows it', async ({ page, desk }) => {
  const { editor } = await open(page, desk);
  desk.answerWith((message) =>
    message.t === 'request' && message.request.kind === 'rules.read'
      ? {
          t: 'reply',
          id: message.id,
          ok: false,
          message: inBoth('failure.rules-missing', { file: 'upload-1' }),
        }
      : answer(message),
  );
  await editor
    .locator('input[type=file]')
    .setInputFiles({ name: '区赛.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(editor.getByRole('alert')).toContainText('区赛.json');
  await picture(page, 'file-broken');
});

test('while a turn is going on nothing can be applied, and it is said why', async ({ page, desk }) => {
  const { editor, apply } = await open(page, desk, views.answering(desk.now()));
  await editor.getByRole('textbox', { name: '起始分', exact: true }).fill('100');
  await expect(apply).toBeDisabled();
  await expect(editor.getByText('本轮正在进行，规则暂不能改。')).toBeVisible();
  await picture(page, 'live');
});

test('between turns a change says who decided it and why', async ({ page, desk }) => {
  const { editor, apply } = await open(page, desk, views.round());
  await editor.getByRole('textbox', { name: '起始分', exact: true }).fill('100');
  await apply.click();
  const dialog = page.getByRole('dialog', { name: '比赛中更改规则' });
  await dialog.getByLabel('理由').fill('评委会决定');
  const [judge] = views.round().judges;
  await dialog.getByLabel('由谁决定').selectOption(judge?.person ?? '');
  await picture(page, 'apply');
  await page.keyboard.press('Enter');
  await expect(editor.getByText('已应用，规则成为第 2 版。')).toBeVisible();
  expect(desk.received.find(({ t }) => t === 'command')).toMatchObject({
    onBehalfOf: judge?.person,
    body: { type: 'definition.change', reason: '评委会决定', definition: { base: 100, version: 2 } },
  });
});

test('a refusal says why and leaves the changes', async ({ page, desk }) => {
  const { editor, apply } = await open(page, desk);
  desk.answerWith((message) =>
    message.t === 'command'
      ? { t: 'refused', id: message.id, refusal: { code: 'stale', params: {}, allowed: [] } }
      : answer(message),
  );
  const base = editor.getByRole('textbox', { name: '起始分', exact: true });
  await base.fill('100');
  await apply.click();
  await expect(editor.getByRole('alert')).toBeVisible();
  await picture(page, 'refused');
  await expect(base).toHaveValue('100');
});

test('on paper stand the sentences and nothing else', async ({ page, desk }) => {
  const { editor } = await open(page, desk);
  await page.emulateMedia({ media: 'print' });
  await expect(editor).toBeHidden();
  const paper = page.locator('.rules-paper');
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('第 1 版');
  await expect(paper).toContainText('日期');
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: 'test-results/console/rules-paper.png', fullPage: true });
});

test('in English everything is English but the words of the contest itself', async ({ page, desk }) => {
  await open(page, desk);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Rules', exact: true }).click();
  const editor = page.getByRole('dialog', { name: 'Rule editor' });
  await expect(editor.getByText('Nothing is wrong with the rules.')).toBeVisible();
  await picture(page, 'english');
  await editor
    .getByRole('navigation')
    .getByRole('button', { name: /争分夺秒/ })
    .click();
  await editor.getByRole('button', { name: 'Points', exact: true }).click();
  await picture(page, 'english-round');
});

test('the choice of another kind of round brings its own fields', async ({ page, desk }) => {
  const { editor, part } = await open(page, desk);
  await part(/一锤定音/);
  for (const group of ['谁来答', '抢答', '计分']) {
    await editor.getByRole('button', { name: group, exact: true }).click();
    await picture(page, `playoff-${group}`);
  }
  await part(/擂台比拼/);
  const who = editor.getByRole('group', { name: '谁来答' });
  await who.getByRole('combobox', { name: '作答方式' }).selectOption('designation');
  await who.getByRole('combobox', { name: '谁指定谁' }).selectOption('逐队列出');
  await expect(who.getByRole('textbox', { name: '指定的队' })).toBeVisible();
  await picture(page, 'pairs');
});
