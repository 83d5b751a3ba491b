// When backups are due, how copies of one contest are told apart, and what is the matter with a disk.
import { describe, expect, it } from 'vitest';
import { GENESIS } from '#contract/record.ts';
import { ContestFileError } from '#db/refusals.ts';
import { LineLog } from '#desk/backup/line-log.ts';
import { type OtherCopy, type Past, pastOf, rivalOf } from '#desk/backup/past.ts';
import { BackupSchedule } from '#desk/backup/schedule.ts';
import { diskFault, sizeText } from '#desk/disk-fault.ts';
import { asFailure } from '#desk/failure.ts';

const MINUTE = 60_000;

describe('a whole backup', () => {
  it('is due at once when it is wanted, and not again until something changes', () => {
    const schedule = new BackupSchedule(0);
    expect(schedule.due(1, false)).toBe(false);
    schedule.want(10);
    expect(schedule.due(10, false)).toBe(true);
    schedule.begun(10);
    expect(schedule.due(10 * MINUTE, false)).toBe(false);
  });

  it('follows changes once a minute at most', () => {
    const schedule = new BackupSchedule(0);
    schedule.begun(0);
    schedule.changed(5000);
    schedule.changed(59_000);
    expect(schedule.due(MINUTE - 1, false)).toBe(false);
    expect(schedule.due(MINUTE, false)).toBe(true);
    schedule.begun(MINUTE);
    schedule.changed(5 * MINUTE);
    expect(schedule.due(5 * MINUTE, false)).toBe(true);
  });

  it('waits for the clock to stop, but for no longer than five minutes', () => {
    const schedule = new BackupSchedule(0);
    schedule.want(1000);
    expect(schedule.due(4 * MINUTE, true)).toBe(false);
    expect(schedule.due(4 * MINUTE, false)).toBe(true);
    expect(schedule.due(1000 + 5 * MINUTE, true)).toBe(true);
  });

  it('that failed is tried again, and not in a rush', () => {
    const schedule = new BackupSchedule(0);
    schedule.want(0);
    schedule.begun(0);
    schedule.failed(100);
    expect(schedule.due(5000, false)).toBe(false);
    expect(schedule.due(20_000, false)).toBe(true);
  });
});

describe('two copies of one contest', () => {
  const past = (hashes: string, continued: Past['continued'] = [], chosen: number[] = []): Past => ({
    hashes: [...hashes],
    continued,
    chosen,
  });
  const other = (hashes: string, takenOver: OtherCopy['takenOver'] = null): OtherCopy => ({
    place: 'E:',
    hashes: [...hashes],
    takenOver,
  });
  const takenOver = { place: 'PC 2', after: 3, hash: 'c' };

  it.each([
    ['the same', 'abc', 'abc', null],
    ['a part of this one', 'abcd', 'abc', null],
    ['empty', 'abc', '', null],
    ['further on', 'abc', 'abcd', { relation: 'older', common: 3, place: 'E:' }],
    ['gone another way', 'abcd', 'abxy', { relation: 'fork', common: 2, place: 'E:' }],
    ['another one from the start', 'ab', 'xy', { relation: 'fork', common: 0, place: 'E:' }],
  ])('where the other is %s', (_, own, hashes, rival) => {
    expect(rivalOf(past(own), other(hashes))).toEqual(rival);
  });

  it('differ once the other was taken over, also before anything was written there', () => {
    expect(rivalOf(past('abc'), other('abc', takenOver))).toMatchObject({
      relation: 'older',
      common: 3,
      place: 'PC 2',
    });
    expect(rivalOf(past('abcd'), other('abc', takenOver))).toMatchObject({ relation: 'fork', common: 3 });
  });

  it('do not differ for the one that took it over', () => {
    expect(rivalOf(past('abcde', [{ after: 3, hash: 'c' }]), other('abc', takenOver))).toBeNull();
  });

  it('that were decided about are not asked about again, but a new difference is', () => {
    expect(rivalOf(past('abcd', [], [2]), other('abxy'))).toBeNull();
    expect(rivalOf(past('abcd', [], [2]), other('abcz'))).toMatchObject({ common: 3 });
  });

  it('tell where they went on by their own entries', () => {
    const events = [
      { event: { type: 'record.continued', after: 7, hash: 'h', place: 'PC 2' } },
      { event: { type: 'record.chosen', common: 4, other: 'E:', reason: '以此为准' } },
      { event: { type: 'desk.started' } },
    ] as const;
    expect(pastOf(['a'], events)).toEqual({
      hashes: ['a'],
      continued: [{ after: 7, hash: 'h' }],
      chosen: [4],
    });
  });
});

describe('the lines of an open contest', () => {
  const line = (hash: string) => JSON.stringify({ hash });

  it('are kept from its opening on, so that a place can catch up', () => {
    const log = new LineLog();
    expect(log.head).toEqual({ seq: 0, hash: GENESIS });
    log.start(['a', 'b'].map((hash) => ({ hash })));
    log.add([line('c'), line('d')], { seq: 4, hash: 'd' });
    expect(log.after(2)).toEqual([line('c'), line('d')]);
    expect(log.after(3)).toEqual([line('d')]);
    expect(log.after(4)).toEqual([]);
    expect(log.after(1)).toBeNull();
    expect(log.hashes()).toEqual(['a', 'b', 'c', 'd']);
    expect(log.head).toEqual({ seq: 4, hash: 'd' });
  });
});

describe('a disk', () => {
  const failed = (code: string) => Object.assign(new Error(code), { code });

  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_IOERR_FSYNC', 'failing'],
    ['EIO', 'failing'],
    ['SQLITE_BUSY', null],
  ])('that says %s is %s', (code, fault) => {
    expect(diskFault(failed(code))).toBe(fault);
    expect(diskFault(new Error('above', { cause: failed(code) }))).toBe(fault);
  });

  it.each([
    ['SQLITE_FULL', 'disk-full', '已满'],
    ['SQLITE_READONLY', 'disk-read-only', '只读'],
    ['SQLITE_IOERR_WRITE', 'disk-failing', '出错'],
  ])('is told exactly to the operator: %s', (code, told, words) => {
    const failure = asFailure(new ContestFileError('disk', '/contests/final/journal.db', failed(code)));
    expect(failure.code).toBe(told);
    expect(failure.sentence.zh).toContain(words);
    expect(failure.sentence.zh).toContain('journal.db');
  });

  it('has so much space, in words', () => {
    expect([0, 812_400_000, 12_300_000_000].map(sizeText)).toEqual(['0.0 MB', '812.4 MB', '12.3 GB']);
  });
});
