// Acting at the console: for whom a ruling is entered, where the focus is afterwards, what dialogs ask.
import { expect } from '@playwright/test';
import { commands, keys, picture, test } from './console-desk.ts';
import { JUDGES, offer, turn, WITHDRAW } from './console-parts.ts';
import * as rounds from './console-round-views.ts';
import * as views from './console-views.ts';

test('the judge entered for is in sight at any time, counts for rulings alone and ends with the turn', async ({
  page,
  desk,
}) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  const judge = page.getByLabel('代裁判录入');
  await expect(judge).toHaveValue('');
  await judge.selectOption('j2');
  await picture(page, 'behalf');
  await page.getByRole('button', { name: '下一键 请答题' }).click();
  await page.getByRole('button', { name: '换题' }).click();
  const dialog = page.getByRole('dialog', { name: '换题' });
  await expect(dialog.getByLabel('代裁判录入')).toHaveValue('j2');
  await page.keyboard.type('题干有误');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      desk.received.flatMap((message) =>
        message.t === 'command' ? [[message.body.type, message.onBehalfOf]] : [],
      ),
    )
    .toEqual([
      ['begin', null],
      ['withdraw', 'j2'],
    ]);
  await expect(dialog).toHaveCount(0);

  desk.show({ ...views.reading(), turn: turn({ id: 'warmup-2-4' }) });
  await expect(judge).toHaveValue('');
  desk.show(views.reading());
  await expect(judge).toHaveValue('');
});

test('a judge can be chosen in the dialog of a ruling itself', async ({ page, desk }) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '换题' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代裁判录入').selectOption('j1');
  await dialog.getByLabel('理由').fill('题干有误');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect.poll(() => desk.received.at(-1)).toMatchObject({ onBehalfOf: 'j1' });
});

test('a waiver entered for another judge is refused and can then be entered for the chief judge alone', async ({
  page,
  desk,
}) => {
  const waiver = offer(
    'player:t3-p1',
    { type: 'player.name', person: 't3-p1', waive: '…' },
    { label: 'offer.player.waive', params: { number: 1, name: '马晓燕' }, needs: 'waive' },
  );
  desk.show({ ...rounds.board(), offers: [waiver] });
  desk.answerWith((message) =>
    message.t === 'command' && message.onBehalfOf === 'j1'
      ? { t: 'accepted', id: message.id, seq: 2 }
      : {
          t: 'refused',
          id: message.id,
          refusal: { code: 'waive.chief-judge', params: { name: '赵明' }, allowed: [] },
        },
  );
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '马晓燕' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代裁判录入').selectOption({ label: '代录：孙丽华' });
  await dialog.getByLabel('理由').fill('其余队员均已答题');
  await dialog.getByRole('button', { name: '确定' }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('豁免须由裁判长赵明作出');
  await expect(refusal.getByRole('button', { name: '孙丽华' })).toHaveCount(0);
  await refusal.getByRole('button', { name: '赵明' }).click();
  await expect(refusal).toBeHidden();
  await expect(page.getByLabel('代裁判录入').getByRole('option', { selected: true })).toHaveText(
    '代录：赵明（裁判长）',
  );
});

test('what was typed stays until the desk takes it, and the dialog says why it did not', async ({
  page,
  desk,
}) => {
  const count = offer(
    'panel.enter',
    { type: 'panel.enter', right: 0, wrong: 0, reason: '…' },
    { label: 'offer.panel', needs: 'panel' },
  );
  desk.show({ ...rounds.board(), offers: [count] });
  desk.answerWith((message) =>
    message.t === 'command' && message.body.type === 'panel.enter' && message.body.wrong > 7
      ? {
          t: 'refused',
          id: message.id,
          refusal: { code: 'panel.too-many', params: { seats: 18 }, allowed: [] },
        }
      : { t: 'accepted', id: message.id, seq: 2 },
  );
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '挑战团人工计数' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('答对人数').fill('11');
  await dialog.getByLabel('答错人数').fill('8');
  await dialog.getByLabel('理由').fill('基站断电');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('18');
  await expect(dialog.getByLabel('理由')).toHaveValue('基站断电');
  await picture(page, 'refused-in-dialog');
  await dialog.getByLabel('答错人数').fill('7');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(commands(desk.received)).toEqual([
    { type: 'panel.enter', right: 11, wrong: 8, reason: '基站断电' },
    { type: 'panel.enter', right: 11, wrong: 7, reason: '基站断电' },
  ]);
});

test('a refused disqualification goes back to what was typed, and can then be entered for a judge', async ({
  page,
  desk,
}) => {
  desk.show({ ...rounds.board(), offers: [...JUDGES] });
  desk.answerWith(({ id }) => ({
    t: 'refused',
    id,
    refusal: { code: 'rule.needs-judge', params: {}, allowed: [] },
  }));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '弃权、取消资格' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('迟到十分钟');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '弃权' }).click();
  await expect(dialog.getByLabel('理由')).toHaveValue('迟到十分钟');
  desk.answerWith(({ id }) => ({ t: 'accepted', id, seq: 2 }));
  await dialog.getByRole('alert').getByRole('button', { name: '孙丽华' }).click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(() => desk.received.flatMap((message) => (message.t === 'command' ? [message.onBehalfOf] : [])))
    .toEqual([null, 'j2']);
});

test('after a dialog the keys go to the desk again, Enter and Space too', async ({ page, desk }) => {
  desk.show(views.answering(desk.now()));
  await page.goto(desk.address('console'));
  for (const leave of ['Enter', 'Escape']) {
    await page.getByRole('button', { name: '重新计时' }).click();
    await page.keyboard.type('误触');
    await page.keyboard.press(leave);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
  }
  await expect.poll(() => keys(desk.received)).toEqual(['Enter', 'Space', 'Enter', 'Space']);
  await expect.poll(() => commands(desk.received)).toEqual([{ type: 'clock.restart', reason: '误触' }]);
});

test('after a judge was chosen the space bar is the next key', async ({ page, desk }) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  await page.getByLabel('代裁判录入').selectOption('j1');
  await page.keyboard.press('Space');
  await expect.poll(() => keys(desk.received)).toEqual(['Space']);
});

test('a key pressed twice leaves a small note that goes by itself', async ({ page, desk }) => {
  desk.show(views.reading());
  let asked = 0;
  desk.answerWith(({ id }) => {
    asked += 1;
    return asked === 1
      ? { t: 'accepted', id, seq: 2 }
      : { t: 'refused', id, refusal: { code: 'stale', params: {}, allowed: ['begin'] } };
  });
  await page.goto(desk.address('console'));
  await expect(page.getByRole('button', { name: '下一键 请答题' })).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  const note = page.getByText('按快了：第二下没有执行');
  await expect(note).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(note).toBeHidden();
});

test('a second added to the clock asks for the reason alone, another number can be typed', async ({
  page,
  desk,
}) => {
  desk.show(views.answering(desk.now()));
  await page.goto(desk.address('console'));
  await page.getByRole('button', { name: '时钟−1秒' }).click();
  await page.keyboard.type('起表晚了');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '时钟+1秒' }).click();
  await page.getByLabel('理由').fill('音响故障');
  await page.getByLabel('秒数').fill('61');
  await expect(page.getByRole('button', { name: '确定' })).toBeDisabled();
  await page.getByLabel('秒数').fill('-60');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => commands(desk.received))
    .toEqual([
      { type: 'clock.adjust', seconds: -1, reason: '起表晚了' },
      { type: 'clock.adjust', seconds: -60, reason: '音响故障' },
    ]);
});

test('the list of windows closes by a click elsewhere and by Esc', async ({ page, desk }) => {
  desk.show(views.reading());
  await page.goto(desk.address('console'));
  const link = page.getByRole('link', { name: '主持提词' });
  const summary = page.getByText('打开窗口');
  await summary.click();
  await expect(link).toBeVisible();
  await page.getByText('用人单位自用工之日起').first().click();
  await expect(link).toBeHidden();
  await summary.click();
  await expect(link).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
});

test('while an answer is still open its rulings stand back', async ({ page, desk }) => {
  const view = rounds.duel(desk.now());
  desk.show({ ...view, offers: [...view.offers, ...views.ruling().offers.slice(0, 2)] });
  await page.goto(desk.address('console'));
  await expect(page.getByRole('button', { name: '判正确' })).toBeVisible();
  await expect(page.getByText('请判定')).toHaveCount(0);
});

test('every button of the actions is in sight in a duel on the smallest screen', async ({ page, desk }) => {
  const view = rounds.duel(desk.now());
  desk.show({
    ...view,
    offers: [...view.offers, ...views.ruling().offers.slice(0, 6), WITHDRAW],
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(desk.address('console'));
  const actions = page.getByRole('region', { name: '现在可以做' });
  await expect(actions.getByRole('button', { name: '换题' })).toBeVisible();
  const frame = await actions.boundingBox();
  for (const button of await actions.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
  }
});
