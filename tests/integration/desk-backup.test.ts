// Backups while the contest runs: generations beside it, a running backup on a stick that is pulled and comes back.
import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRunningBackup, verifyGeneration } from '#db/backup.ts';
import { answerRisk, isSafe, settleRisk, startExample, Venue } from './desk-backup-support.ts';

let venue: Venue;
beforeEach(() => {
  venue = new Venue();
});
afterEach(() => venue.end());

/** What lies on the stick, read as another PC would. */
function onStick(stick: string) {
  const [name, ...others] = readdirSync(stick).filter((entry) => entry.endsWith('.running'));
  expect(others).toEqual([]);
  return readRunningBackup(join(stick, name ?? ''));
}

describe('beside the contest', () => {
  it('a whole backup is made when it is opened and after each settled turn, and reads back', async () => {
    const { home, console } = await venue.windows('pc');
    const folder = await startExample(home, console);
    await console.sees(({ storage }) => storage.backups.own.generations > 0);
    await answerRisk(console);
    const running = console.view.storage.backups.own.generations;
    await settleRisk(console);
    const settled = console.view.storage.head.seq;
    await console.sees(({ storage }) => storage.backups.own.seq >= settled);
    const { own } = console.view.storage.backups;
    expect(own).toMatchObject({ folder, state: 'good', trouble: null });
    expect(own.generations).toBeGreaterThan(running);
    const files = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.leitai'));
    expect(files).toHaveLength(own.generations);
    const records = files.map((name) => verifyGeneration(join(folder, 'backups', name)).hashes);
    const newest = records.sort((one, other) => other.length - one.length)[0];
    expect(newest?.length).toBe(own.seq);
  });

  it('the head and the free space are told', async () => {
    const { home, console } = await venue.windows('pc');
    await startExample(home, console);
    await console.sees(({ storage }) => storage.free !== null);
    const { storage } = console.view;
    expect(storage.head.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(storage.head.seq).toBe(console.seq);
    expect(storage.backups.second).toMatchObject({ state: 'off', trouble: null });
    expect(storage.free).toBeGreaterThan(0);
  });
});

describe('the second place', () => {
  it('has every acknowledged entry, with the questions and the names', async () => {
    const { home, console } = await venue.windows('pc');
    const stick = venue.folder('stick');
    await startExample(home, console);
    await home.result({ kind: 'backup.place', folder: stick });
    await console.sees(isSafe);
    await answerRisk(console);
    await console.sees((view) => view.turn?.id === 'risk-choice.1.1' && isSafe(view));
    const { upTo, torn, broken } = onStick(stick);
    expect({ seq: upTo.seq, hash: upTo.hash, torn, broken }).toEqual({
      ...console.view.storage.head,
      torn: false,
      broken: 0,
    });
  });

  it('is not chosen where it would be lost with the contest, or where nothing is', async () => {
    const { home, console } = await venue.windows('pc');
    await startExample(home, console);
    for (const folder of [join(venue.data('pc'), 'contests'), join(venue.root, 'nothing')]) {
      const answer = await home.request({ kind: 'backup.place', folder });
      expect(answer).toMatchObject({ ok: false, message: { zh: expect.stringContaining('请选择') } });
    }
    expect(console.view.storage.backups.second.state).toBe('off');
  });

  it('is the same for the next contest and after a restart', async () => {
    const { desk, home, console } = await venue.windows('pc');
    const stick = venue.folder('stick');
    await home.result({ kind: 'backup.place', folder: stick });
    await startExample(home, console);
    await console.sees(isSafe);
    await desk.end();
    const again = await venue.desk('pc');
    const second = await again.open('console', 'technician');
    await second.sees(isSafe);
    expect(second.view.storage.backups.second.folder).toBe(stick);
    expect(onStick(stick).upTo.seq).toBe(second.view.storage.head.seq);
  });

  it('may be pulled: the contest goes on, says so, and brings it up to date when it is back', async () => {
    const { home, console } = await venue.windows('pc');
    const stick = venue.folder('stick');
    await startExample(home, console);
    await home.result({ kind: 'backup.place', folder: stick });
    await console.sees(isSafe);
    renameSync(stick, `${stick} pulled`);
    await answerRisk(console);
    await console.sees(({ storage }) => storage.backups.second.state === 'failing');
    expect(console.view.storage.backups.second.trouble).toEqual({
      key: 'trouble.backup.missing',
      params: { folder: stick },
    });
    await settleRisk(console);
    expect(console.view.teams[0]?.score).toBe('320');
    // Where it was, an empty folder may stay behind: that is not the stick.
    const left = venue.folder('stick');
    await console.sees(({ storage }) => storage.backups.own.seq > 0);
    expect(readdirSync(left)).toEqual([]);
    rmSync(left, { recursive: true });
    renameSync(`${stick} pulled`, stick);
    await console.sees(isSafe);
    expect(onStick(stick).upTo.hash).toBe(console.view.storage.head.hash);
  });

  it('that stalls holds up neither the contest, nor the other backups, nor the end of the desk', async () => {
    const { desk, home, console } = await venue.windows('pc');
    const stick = venue.folder('stick');
    await startExample(home, console);
    await home.result({ kind: 'backup.place', folder: stick });
    await console.sees(isSafe);
    // Whoever reads this mark waits for ever, as with a stick that does not answer.
    const mark = join(stick, 'leitai-backup-place.json');
    rmSync(mark);
    execFileSync('mkfifo', [mark]);
    await answerRisk(console);
    await settleRisk(console);
    const { seq } = console.view.storage.head;
    await console.sees(({ storage }) => storage.backups.own.seq >= seq);
    await console.sees(({ storage }) => storage.backups.second.trouble?.key === 'trouble.backup.slow');
    expect(console.view.teams[0]?.score).toBe('320');
    await desk.end();
    expect(desk.child.signalCode ?? desk.child.exitCode).not.toBeNull();
  });

  it('with another stick in its place leaves that one alone', async () => {
    const { home, console } = await venue.windows('pc');
    const stick = venue.folder('stick');
    await startExample(home, console);
    await home.result({ kind: 'backup.place', folder: stick });
    await console.sees(isSafe);
    renameSync(stick, `${stick} pulled`);
    await console.sees(({ storage }) => storage.backups.second.state === 'failing');
    const other = await venue.desk('other pc');
    await (await other.open('home', 'home')).result({ kind: 'backup.place', folder: venue.folder('stick') });
    await console.sees(({ storage }) => storage.backups.second.trouble?.key === 'trouble.backup.other');
    expect(readdirSync(stick)).toEqual(['leitai-backup-place.json']);
  });
});

it('"back up now" is answered when both places have a whole backup', async () => {
  const { home, console } = await venue.windows('pc');
  const stick = venue.folder('stick');
  await startExample(home, console);
  await home.result({ kind: 'backup.place', folder: stick });
  await home.result({ kind: 'backup.now' });
  await console.sees(({ storage }) => storage.backups.own.seq === storage.head.seq);
  expect(onStick(stick).upTo.seq).toBe(console.view.storage.head.seq);
});
