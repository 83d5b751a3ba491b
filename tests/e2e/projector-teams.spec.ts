// The hall's screen with several teams at once, countdowns, rolling numbers, halves and players.
import { expect, type Page, test } from '@playwright/test';
import type { ProjectorView } from '#contract/view.ts';
import { show } from './projector-measure.ts';
import { answerOf, clock, questionScene, SINGLE, view } from './projector-parts.ts';
import { TEAM_SCENES } from './projector-team-scenes.ts';
import { type StandInDesk, startStandInDesk } from './stand-in-desk.ts';

let desk: StandInDesk;

test.beforeEach(async ({ page }) => {
  desk = await startStandInDesk();
  await page.goto(desk.address('projector'));
});

test.afterEach(() => desk.close());

function scene(name: string): ProjectorView {
  const found = TEAM_SCENES[name];
  if (found === undefined) throw new Error(`no scene ${name}`);
  return found;
}

const answerCard = (page: Page, team: number) => page.locator(`[data-answer-of="${team}"]`);

test('before the reveal the hall sees who has answered, and nothing of what', async ({ page }) => {
  show(desk, scene('all-secret-12'));
  await expect(page.locator('[data-answers="secret"] li')).toHaveCount(12);
  await expect(answerCard(page, 1)).toContainText('已答');
  await expect(answerCard(page, 3)).toContainText('作答中');
  await expect(page.getByText('已作答 8 / 12 队')).toBeVisible();
  await expect(page.locator('[data-answers] svg, [data-key], [data-amount]')).toHaveCount(0);
});

test('the reveal shows every answer with a mark, the settlement its points', async ({ page }) => {
  show(desk, scene('all-revealed-12'));
  await expect(answerCard(page, 1)).toContainText('B');
  await expect(answerCard(page, 2)).toContainText('C');
  await expect(answerCard(page, 7)).toContainText('未作答');
  await expect(page.locator('[data-answers="revealed"] svg')).toHaveCount(12);
  await expect(page.locator('[data-amount]')).toHaveCount(0);
  show(desk, scene('all-settled-12'));
  await expect(answerCard(page, 1).locator('[data-amount]')).toHaveText('+5');
  await expect(answerCard(page, 2).locator('[data-amount]')).toHaveText('−10');
});

test('scores that nothing above explains roll from what stood there', async ({ page }) => {
  const before = scene('all-revealed-12');
  show(desk, before);
  await expect(page.locator('[data-team="1"]')).toContainText('316');
  await expect(page.locator('[data-team] [data-rolling]')).toHaveCount(0);
  const after = scene('all-settled-12');
  show(desk, {
    ...after,
    teams: before.teams.map((team) => (team.number === 1 ? { ...team, score: '321' } : team)),
  });
  await expect(page.locator('[data-team="1"] [data-rolling="321"]')).toHaveText('321');
  await expect(page.locator('[data-team] [data-rolling]')).toHaveCount(1);
});

test('who tried before and missed stands below the question', async ({ page }) => {
  show(desk, scene('rebound-armed'));
  await expect(page.locator('[data-tried-by]')).toHaveCount(2);
  await expect(page.locator('[data-tried-by="3"]')).toContainText('错误');
  await expect(page.locator('[data-buzz="armed"]')).toBeVisible();
  // The time to press runs beside it.
  await expect(page.locator('[data-clock="running"]')).toBeVisible();
  show(desk, scene('rebound-settled'));
  await expect(page.locator('[data-tried-by="1"] [data-amount]')).toHaveText('+20');
});

test('the countdown calls 3, 2, 1 and 开始, then the buzz is open', async ({ page }) => {
  await page.evaluate(() => {
    const called: string[] = [];
    Object.assign(window, { called });
    new MutationObserver(() => {
      const seconds = document.querySelector('[data-countdown]')?.getAttribute('data-countdown');
      if (seconds != null && called.at(-1) !== seconds) called.push(seconds);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  show(desk, scene('countdown'));
  await expect(page.locator('[data-countdown="0"]')).toHaveText('开始');
  const called = await page.evaluate(() => (window as unknown as { called: string[] }).called);
  expect(called.map(Number)).toEqual(called.map(Number).toSorted((one, other) => other - one));
  expect(called.at(-1)).toBe('0');
  const { scene: counted, ...rest } = scene('countdown');
  if (counted.kind !== 'question' || counted.buzz === null) throw new Error('no buzz');
  show(desk, { ...rest, scene: { ...counted, buzz: { ...counted.buzz, state: 'armed', cueAt: null } } });
  await expect(page.locator('[data-buzz="armed"]')).toBeVisible();
  await expect(page.locator('[data-countdown]')).toHaveCount(0);
});

test('a question that is only read aloud is nowhere on the screen before its reveal', async ({ page }) => {
  show(desk, scene('aloud-reading'));
  await expect(page.locator('[data-listen="reading"]')).toContainText('请听题');
  await expect(page.locator('[data-clock]')).toBeVisible();
  show(desk, scene('aloud-armed'));
  await expect(page.locator('[data-listen="armed"]')).toContainText('抢答');
  show(desk, scene('aloud-claimed'));
  await expect(page.locator('[data-listen="claimed"]')).toContainText('1号队');
  await expect(page.getByText(SINGLE.stem)).toHaveCount(0);
  show(desk, view(questionScene(SINGLE, { phase: 'revealed', key: { key: 'B', explanation: '' } })));
  await expect(page.getByText(SINGLE.stem)).toBeVisible();
});

test('a question for the audience says so and keeps no clock', async ({ page }) => {
  show(desk, scene('audience'));
  await expect(page.locator('[data-audience]')).toContainText('观众题');
  await expect(page.locator('[data-clock]')).toHaveCount(0);
});

test('points of the judges stand with the verdict', async ({ page }) => {
  show(desk, scene('scored'));
  await expect(page.locator('[data-verdict="scored"]')).toHaveText('评委打分 17.5');
  show(desk, scene('misrestated'));
  await expect(page.locator('[data-verdict="misrestated"]')).toHaveText('复述有误');
});

test('the rolling screen shows free numbers only, and stands on the one that was picked', async ({
  page,
}) => {
  show(desk, scene('board-rolling'));
  const great = page.locator('[data-great="rolling"]');
  const seen = new Set<string>();
  await expect
    .poll(async () => {
      seen.add((await great.textContent()) ?? '');
      return seen.size;
    })
    .toBeGreaterThan(3);
  for (const text of seen) expect(text).not.toMatch(/[^\d](2|5) 号题/);
  await expect(page.locator('[data-tile="picked"]')).toHaveCount(1);
  show(desk, scene('board-stopped'));
  await expect(page.locator('[data-great="picked"]')).toHaveText('7 号题');
  await expect(page.locator('[data-tile="picked"]')).toHaveText('7');
});

test('whole sets are named as sets', async ({ page }) => {
  show(desk, scene('board-set-picked'));
  await expect(page.locator('[data-great="picked"]')).toHaveText('第 4 套');
  await expect(page.locator('[data-tile="picked"]')).toHaveText('第 4 套');
  await expect(page.locator('[data-tile="taken"]')).toHaveCount(2);
});

test('two that meet, a team still to be named, and a declined question', async ({ page }) => {
  show(desk, scene('versus'));
  await expect(page.locator('[data-versus]')).toContainText('擂主6号队');
  await expect(page.locator('[data-versus]')).toContainText('挑战者2号队');
  show(desk, scene('turn-unnamed'));
  await expect(page.locator('[data-unnamed]')).toContainText('?');
  await expect(page.getByText('由3号队指定答题队')).toBeVisible();
  show(desk, scene('declined'));
  await expect(page.locator('[data-declined]')).toContainText('放弃作答');
});

test('halves are named and their clock runs beside that of the question', async ({ page }) => {
  show(desk, scene('aloud-armed'));
  await expect(page.locator('[data-game="running"]')).toContainText('上半场');
  await expect(page.locator('[data-game-text]')).toHaveText(/^8:\d\d$/);
  show(desk, scene('aloud-claimed'));
  await expect(page.locator('[data-game]')).toContainText('下半场');
  show(desk, scene('game-question'));
  await expect(page.locator('[data-game="paused"]')).toContainText('第 3 节');
  await expect(page.locator('[data-game-text]')).toHaveText('1:23');
  await expect(page.locator('[data-clock]')).toBeVisible();
});

test('privileges are counted at the team, and teams that are out say why', async ({ page }) => {
  show(desk, scene('passed-out'));
  await expect(page.locator('[data-team="2"] [data-privilege="help"]')).toHaveAttribute('data-left', '2');
  await expect(page.locator('[data-team="2"] [data-privilege="help"] .fill-current')).toHaveCount(2);
  await expect(page.locator('[data-team="1"] [data-privilege="help"] .fill-current')).toHaveCount(1);
  await expect(page.locator('[data-team="4"]')).toContainText('弃权');
  await expect(page.locator('[data-team="6"]')).toContainText('取消资格');
  show(desk, scene('standings-out'));
  await expect(page.locator('[data-out="withdrawn"]')).toContainText('弃权');
  await expect(page.locator('[data-out="disqualified"]')).toContainText('取消资格');
});

test('after the announcement the eight best players stand beside the teams', async ({ page }) => {
  show(desk, scene('standings-individual-12'));
  await expect(page.locator('[data-player-rank]')).toHaveCount(8);
  await expect(page.locator('[data-player-rank="1"]')).toContainText('欧阳建国');
  await expect(page.locator('[data-rank]')).toHaveCount(12);
  show(desk, scene('standings-12'));
  await expect(page.locator('[data-individual]')).toHaveCount(0);
});

test('a team alone with two attempts before it is not a board of all teams', async ({ page }) => {
  show(
    desk,
    view(
      questionScene(SINGLE, { answers: [answerOf(3, { answered: true, verdict: 'wrong' }), answerOf(4)] }),
      clock('running', 20_000, 15_000),
    ),
  );
  await expect(page.locator('[data-tried-by]')).toHaveCount(1);
  await expect(page.locator('[data-answers]')).toHaveCount(0);
});
