// Another PC goes on from the stick; the first one's copy is then a fork and is not taken for the record in silence.
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTakeover } from '#db/backup.ts';
import { answerRisk, type Console, isSafe, settleRisk, startExample, Venue } from './desk-backup-support.ts';

interface FirstPc {
  stick: string;
  folder: string;
  seq: number;
  remaining: number;
}

let venue: Venue;
beforeEach(() => {
  venue = new Venue();
});
afterEach(() => venue.end());

/**
 * The first PC in the middle of a risk answer, everything on the stick; then, after so many milliseconds, its power
 * goes. `remaining` is what its clock showed at the end.
 */
async function firstPcDies(after = 0): Promise<FirstPc> {
  const stick = venue.folder('stick');
  const { desk, home, console } = await venue.windows('first');
  const folder = await startExample(home, console);
  await home.result({ kind: 'backup.place', folder: stick });
  await console.sees(isSafe);
  await answerRisk(console);
  await console.sees(isSafe);
  const { seq } = console.view.storage.head;
  await setTimeout(after);
  const { view } = await desk.open('console', 'technician');
  await desk.end('SIGKILL');
  return { stick, folder, seq, remaining: view.clock?.remaining ?? Number.NaN };
}

async function goOnElsewhere(stick: string) {
  const { desk, home, console } = await venue.windows('second');
  await home.result({ kind: 'backup.open', folder: stick });
  await console.sees((view) => view.turn?.id === 'risk-choice.1.1');
  return { desk, console };
}

const journalled = (console: Console, type: string) =>
  console.view.journal.filter((row) => row.type === type);

function runningBackups(stick: string): string[] {
  return readdirSync(stick).filter((name) => name.includes('.running'));
}

describe('the stick in another PC', () => {
  it('opens at the same turn with the clock held where it stood, says up to where it reaches, and goes on', async () => {
    const { stick, seq, remaining } = await firstPcDies(3000);
    expect(remaining).toBeLessThan(97_500);
    const { console } = await goOnElsewhere(stick);
    expect(console.view.turn).toMatchObject({ id: 'risk-choice.1.1', team: 1, stake: 20, current: 0 });
    expect(console.view.clock).toMatchObject({ state: 'held', limit: 100_000 });
    expect(Math.abs((console.view.clock?.remaining ?? Number.NaN) - remaining)).toBeLessThan(2000);
    await console.sees(({ storage }) => storage.notices.some(({ key }) => key === 'notice.continued'));
    const notice = console.view.storage.notices.find(({ key }) => key === 'notice.continued');
    expect(notice?.params).toMatchObject({ after: seq, what: 'event.clock.started' });
    expect(notice?.params.time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    await console.sees(() => journalled(console, 'record.continued').length === 1);
    expect(journalled(console, 'record.continued')[0]?.params).toMatchObject({
      after: seq,
      place: hostname(),
    });
    await console.must({ type: 'clock.resume' });
    await settleRisk(console);
    expect(console.view.teams[0]).toMatchObject({ number: 1, score: '320' });
    const [name] = runningBackups(stick);
    expect(readTakeover(join(stick, name ?? ''))).toMatchObject({ place: hostname(), after: seq });
  });

  it('is read: what must be read stays until it was, also after a restart', async () => {
    const { stick } = await firstPcDies();
    const { desk } = await goOnElsewhere(stick);
    await desk.end('SIGKILL');
    const again = await venue.windows('second');
    expect(again.console.view.storage.notices.map(({ key }) => key)).toContain('notice.continued');
    await again.home.result({ kind: 'recovery.read' });
    await again.console.sees(({ storage }) => storage.notices.length === 0);
  });

  it('is refused with what to choose where no backup lies', async () => {
    const { home } = await venue.windows('second');
    const answer = await home.request({ kind: 'backup.open', folder: venue.folder('empty') });
    expect(answer).toMatchObject({ ok: false, message: { zh: expect.stringContaining('.running') } });
  });
});

describe('the first PC afterwards', () => {
  it('shows the home page and why, and opens its copy only with a reason, which the record keeps', async () => {
    const { stick, folder, seq } = await firstPcDies();
    await settleElsewhere(stick);
    const desk = await venue.desk('first');
    const home = await desk.open('home', 'home');
    expect(home.view.open).toBeNull();
    expect(home.view.notice?.zh).toContain(hostname());
    expect(home.view.contests.map(({ kin }) => kin)).toEqual([
      [expect.objectContaining({ relation: 'older', common: seq })],
    ]);
    const refused = await home.request({ kind: 'contest.open', folder });
    expect(refused).toMatchObject({ ok: false, message: { zh: expect.stringContaining(hostname()) } });

    const accept = '备机记录有误，以主机为准';
    await home.result({ kind: 'contest.open', folder, accept });
    const console = await desk.open('console', 'technician');
    await console.sees((view) => view.turn?.id === 'risk-choice.1.1');
    await console.sees(() => journalled(console, 'record.chosen').length === 1);
    expect(journalled(console, 'record.chosen')[0]?.params).toMatchObject({ common: seq, reason: accept });
    // What the other PC left on the stick is kept beside the new backup, not written over.
    await console.sees(isSafe);
    expect(runningBackups(stick)).toHaveLength(2);

    // Chosen once, it is not asked again.
    await desk.end('SIGKILL');
    const again = await venue.desk('first');
    expect((await again.open('home', 'home')).view.open).toBe(folder);
  });

  it('without the stick opens its copy and says that the stick was not looked at', async () => {
    const { stick, folder } = await firstPcDies();
    await settleElsewhere(stick);
    renameSync(stick, `${stick} in the other PC`);
    const { home, console } = await venue.windows('first');
    expect(home.view.open).toBe(folder);
    expect(console.view.storage.notices).toContainEqual({
      key: 'notice.place-missing',
      params: { folder: stick },
    });
    // Plugged in later it is found out, and what the other PC wrote is not touched.
    const [name] = runningBackups(`${stick} in the other PC`);
    const lines = readFileSync(join(`${stick} in the other PC`, name ?? '', 'tail'));
    renameSync(`${stick} in the other PC`, stick);
    await console.sees(({ storage }) => storage.backups.second.trouble?.key === 'trouble.backup.fork');
    expect(readFileSync(join(stick, name ?? '', 'tail'))).toEqual(lines);
  });
});

/** The other PC settles the turn, with the stick as its own second place. */
async function settleElsewhere(stick: string): Promise<void> {
  const { desk, home, console } = await venue.windows('second');
  await home.result({ kind: 'backup.place', folder: stick });
  await home.result({ kind: 'backup.open', folder: stick });
  await console.sees((view) => view.turn?.id === 'risk-choice.1.1');
  await console.must({ type: 'clock.resume' });
  await settleRisk(console);
  await console.sees(isSafe);
  await desk.end();
}
