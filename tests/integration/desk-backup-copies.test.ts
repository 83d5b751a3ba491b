// Several folders of one contest on a PC, and a record that was damaged: neither is passed over in silence.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerRisk, settleRisk, startExample, Venue } from './desk-backup-support.ts';

let venue: Venue;
beforeEach(() => {
  venue = new Venue();
});
afterEach(() => venue.end());

describe('a copy of the same contest on this PC', () => {
  it('that is older, or went another way, is opened only with a reason', async () => {
    const { home, console } = await venue.windows('pc');
    const first = await startExample(home, console);
    const file = join(venue.root, 'copy.leitai');
    await home.result({ kind: 'copy.save', file });
    await answerRisk(console);
    await settleRisk(console);

    const older = await home.request({ kind: 'copy.open', file });
    expect(older).toMatchObject({ ok: false, message: { zh: expect.stringContaining('更新的记录') } });
    // What was open goes on: somebody may be on stage.
    await home.sees((view) => view.open === first && view.contests.length === 2);
    const copy = home.view.contests.find(({ folder }) => folder !== first);
    expect(copy?.kin).toEqual([expect.objectContaining({ folder: first, relation: 'older' })]);
    const folder = copy?.folder ?? '';

    await home.result({ kind: 'contest.open', folder, accept: '以副本为准' });
    await home.sees((view) => view.open === folder);
    await console.sees((view) => view.journal.some(({ type }) => type === 'record.chosen'));

    const fork = await home.request({ kind: 'contest.open', folder: first });
    expect(fork).toMatchObject({ ok: false, message: { zh: expect.stringContaining(folder) } });
    // The one that was chosen is opened again without being asked for.
    await home.result({ kind: 'contest.open', folder });
  });
});

describe('a damaged record', () => {
  it('is put together again, and what was done is shown until it was read', async () => {
    const first = await venue.windows('pc');
    const folder = await startExample(first.home, first.console);
    await answerRisk(first.console);
    await first.console.sees(({ storage }) => storage.backups.own.generations > 0);
    const { seq } = first.console.view.storage.head;
    await first.desk.end();
    const file = join(folder, 'journal.db');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);

    const second = await venue.windows('pc');
    expect(second.home.view.open).toBe(folder);
    expect(second.console.view.turn?.id).toBe('risk-choice.1.1');
    const { recovery } = second.console.view.storage;
    expect(recovery).toMatchObject({ lostFrom: null });
    expect(recovery?.steps.length).toBeGreaterThan(0);
    expect(second.console.view.storage.head.seq).toBeGreaterThan(seq);
    await second.console.sees((view) => view.journal.some(({ type }) => type === 'record.recovered'));
    await second.desk.end('SIGKILL');

    const third = await venue.windows('pc');
    expect(third.console.view.storage.recovery).toEqual(recovery);
    await third.home.result({ kind: 'recovery.read' });
    await third.console.sees(({ storage }) => storage.recovery === null);
  });
});
