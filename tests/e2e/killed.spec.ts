// The desk and a window are killed in the middle of an answer: both come back to the same turn, the clock held.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DeskProcess } from '#tests/integration/desk-support.ts';
import { WatchedPage } from '#tests/robot/watched-page.ts';

const TURN = 'risk-choice.1.1';

test('desk and window are killed at once, and both come back to the turn, its clock held', async ({
  browser,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'leitai-killed-'));
  const first = await DeskProcess.start(data);
  let desk = first;
  try {
    const home = await first.open('home', 'home');
    await home.result({ kind: 'contest.example' });
    const technician = await first.open('console', 'technician');
    await technician.sees(({ missing }) => missing.length === 0);
    await technician.must({ type: 'contest.start' });
    await technician.must({ type: 'rundown.advance', entry: TURN });
    await technician.must({ type: 'stake.choose', team: 1, value: 20 });
    await technician.must({ type: 'player.name', person: 't1-p2', waive: null });
    await technician.must({ type: 'board.pick', number: 1 });
    await technician.must({ type: 'item.present' });
    await technician.must({ type: 'begin' });
    const projector = await WatchedPage.open(await browser.newPage(), first, 'projector', 'projector');
    const console = await WatchedPage.open(await browser.newPage(), first, 'console', 'technician');
    const crashed = console.page.waitForEvent('crash');
    // The page never arrives: its process is gone.
    void console.page.goto('chrome://crash').catch(() => {});
    await Promise.all([crashed, first.end('SIGKILL')]);

    desk = await DeskProcess.start(data);
    const again = await WatchedPage.open(await browser.newPage(), desk, 'console', 'technician');
    expect(again.view.turn).toMatchObject({ id: TURN, team: 1, stake: 20 });
    expect(again.view.clock?.state).toBe('held');
    // The window that lived finds the desk by itself.
    await projector.until(() => projector.view.clock?.state === 'held');
    expect(projector.view.teams).toHaveLength(5);
  } finally {
    await desk.end('SIGKILL');
    rmSync(data, { recursive: true });
  }
});
