// In the middle of a real final: a key is corrected from the rundown, the evidence read, a voided turn entered from paper.
import { expect, test } from '@playwright/test';
import { playStep } from '#desk/scenario/play.ts';
import { exampleScenario } from '#tests/robot/example-final.ts';
import { GatewayStage } from '#tests/robot/gateway-stage.ts';
import { Venue } from '#tests/robot/venue.ts';
import { WatchedPage } from '#tests/robot/watched-page.ts';
import { pictures, printed } from './trust-pictures.ts';

let venue: Venue;

test.beforeEach(async () => {
  venue = await Venue.open();
});

test.afterEach(() => venue.close());

test('what a correction previewed is what it comes to, and a turn ruled on paper counts like any other', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const atConsole = await WatchedPage.open(page, venue.desk, 'console', 'technician');
  const stage = await GatewayStage.open(venue);
  const { steps } = exampleScenario();
  const duel = steps.findIndex(({ panel }) => panel !== undefined);
  for (const [index, step] of steps.slice(0, duel).entries()) await playStep(step, index + 1, stage);
  await stage.panel(steps[duel]?.panel ?? []);
  await stage.station('C');
  await venue.console.must({ type: 'done', answer: null });
  await venue.console.must({ type: 'reveal' });
  await venue.console.must({ type: 'settle' });
  const scoreOf = (team: number) => atConsole.view.teams.find(({ number }) => number === team)?.score ?? '';
  await atConsole.until(() => atConsole.view.turn?.result?.amount === '16');

  // The panel, seat by seat.
  await page.getByRole('button', { name: '证据' }).first().click();
  const evidence = page.getByRole('dialog', { name: '证据' });
  await expect(evidence.getByRole('region', { name: '挑战团逐席' }).getByRole('listitem')).toHaveCount(18);
  await expect(evidence.getByRole('region', { name: '计分' })).toContainText('10 + 6 = 16');
  await pictures(page, 'final-evidence');
  await page.emulateMedia({ media: 'print' });
  await printed(page, 'final-evidence');
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');

  // The first question of the warm-up: its key was B.
  const before = scoreOf(1);
  await page.getByRole('region', { name: '流程' }).getByRole('button', { name: /1\/3/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '改判' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '题目答案' }).check();
  await dialog.getByRole('radio', { name: /^C/ }).check();
  await dialog.getByLabel('理由').fill('题库答案有误');
  await dialog.getByLabel('代裁判录入').selectOption({ index: 1 });
  await pictures(page, 'final-correct-form');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: '预览' }).click();
  const scores = dialog.getByRole('region', { name: '得分的变化' });
  await expect(scores).toContainText('−10');
  await expect(dialog.getByText(/奖项(不变|会变)/)).toBeVisible();
  await pictures(page, 'final-correct-preview');
  await dialog.getByRole('button', { name: '确认改判' }).click();
  await atConsole.until(() => scoreOf(1) !== before);
  expect(Number(scoreOf(1))).toBe(Number(before) - 10);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // The lights go out: the duel's turn is void, goes on on paper and is entered afterwards.
  const turn = atConsole.view.turn?.id ?? '';
  await venue.console.must({ type: 'turn.void', reason: '停电' });
  await atConsole.until(() =>
    atConsole.view.rundown.some(({ id, state }) => id === turn && state === 'voided'),
  );
  await page.getByRole('button', { name: '保存与导出' }).click();
  await page.getByRole('button', { name: '打印空白记录纸' }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByRole('region', { name: /擂台比拼/ })
      .first(),
  ).toBeVisible();
  await pictures(page, 'final-blanks');
  await page.emulateMedia({ media: 'print' });
  await printed(page, 'final-blanks');
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '打印成绩单' }).click();
  await expect(page.getByRole('dialog').getByText('记录指纹')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await printed(page, 'final-scores');
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '补录纸质裁定' }).click();
  await dialog.getByLabel('哪一轮').selectOption(turn);
  const team = Number(await dialog.getByLabel('第1题 队', { exact: true }).inputValue());
  const voided = Number(scoreOf(team));
  await dialog.getByLabel('第1题 选手').selectOption({ index: 3 });
  await dialog.getByLabel('第1题 判定').selectOption('right');
  await dialog.getByLabel('第1题 得分').fill('+16');
  await dialog.getByLabel('说明').fill('停电，按纸质记录');
  await pictures(page, 'final-enter');
  await dialog.getByRole('button', { name: '补录' }).click();
  await expect(page.getByRole('dialog', { name: '保存与导出' })).toBeVisible();
  await atConsole.until(() => scoreOf(team) !== String(voided));
  expect(Number(scoreOf(team))).toBe(voided + 16);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '流程' }).getByText('纸质')).toBeVisible();
  await pictures(page, 'final-entered');
});
