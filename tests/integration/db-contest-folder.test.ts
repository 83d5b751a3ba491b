// Contests on disk: made whole, listed without being touched, and refused with a reason when they cannot be opened.
import { copyFileSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createContest, openContest } from '#db/contest-folder.ts';
import { listContests } from '#db/contest-list.ts';
import { JOURNAL_KIND } from '#db/journal-file.ts';
import type { RefusalCode } from '#db/refusals.ts';
import {
  afterwards,
  closedContest,
  expectRefusedUntouched,
  fingerprint,
  meddle,
  newContest,
  overwrite,
  refusalOf,
  scratchFolder,
} from '#tests/fixtures/db-contests.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

const TINY_PNG = Buffer.from('89504e470d0a1a0a0000000d49484452'.padEnd(400, '0'), 'hex');

/** What may befall one of the two databases, and the refusal it must meet. */
const TROUBLES: readonly (readonly [string, RefusalCode, (file: string) => void])[] = [
  ['a text file', 'not-ours', (file) => writeFileSync(file, '题目一:社会保险法自哪一年施行?\n'.repeat(9))],
  ['a picture', 'not-ours', (file) => writeFileSync(file, TINY_PNG)],
  ['an empty file', 'not-ours', (file) => writeFileSync(file, '')],
  ["another program's database", 'not-ours', (file) => meddle(file, 'PRAGMA application_id = 0x4D424C43')],
  [
    "another program's database with a write-ahead log",
    'not-ours',
    (file) => {
      rmSync(file);
      meddle(file, 'PRAGMA journal_mode = WAL; CREATE TABLE note (text)');
    },
  ],
  ['cut off inside the header', 'damaged', (file) => truncateSync(file, 60)],
  ['cut off after its first page', 'damaged', (file) => truncateSync(file, 4096)],
  ['a page overwritten', 'damaged', (file) => overwrite(file, 4096, Buffer.alloc(4096, 0xff))],
  ['its schema overwritten', 'damaged', (file) => overwrite(file, 100, Buffer.alloc(400, 0xff))],
  ['made by a newer Leitai', 'newer', (file) => meddle(file, 'PRAGMA user_version = 99')],
  ['gone', 'missing', (file) => rmSync(file)],
];

describe('opening a contest', () => {
  for (const name of ['journal.db', 'bank.db']) {
    it.each(TROUBLES)(`whose ${name} is %s is refused as %s and changes nothing`, (_, code, befall) => {
      const folder = closedContest();
      befall(join(folder, name));
      expectRefusedUntouched(folder, code, () => openContest(folder));
      const listed = listContests(join(folder, '..'));
      expect(listed.map((one) => one.refusal?.code)).toEqual([code]);
    });
  }

  it('is refused as missing when there is no such folder', () => {
    expect(refusalOf(() => openContest(join(scratchFolder(), 'nothing'))).code).toBe('missing');
  });

  it('a second time in the same process is refused, and the first keeps the contest', () => {
    const contest = newContest();
    expectRefusedUntouched(contest.folder, 'locked', () => openContest(contest.folder));
    expect(contest.journal.append([draft(1)])).toHaveLength(1);
  });

  it('finds the bank and the journal of the right kind: exchanged, they are not ours', () => {
    const folder = closedContest();
    copyFileSync(join(folder, 'journal.db'), join(folder, 'bank.db'));
    expectRefusedUntouched(folder, 'not-ours', () => openContest(folder));
  });

  it('gives back everything and leaves the two databases, tail, card and media when closed', () => {
    const folder = closedContest();
    const contest = openContest(folder);
    expect(contest.journal.entries()).toHaveLength(6);
    expect(contest.bank.questions()).toHaveLength(2);
    contest.close();
    expect(readdirSync(folder).sort()).toEqual([
      'bank.db',
      'contest.json',
      'journal.db',
      'journal.tail',
      'media',
    ]);
  });
});

describe('making a contest', () => {
  it('gives contests of the same title folders of their own', () => {
    const root = scratchFolder();
    expect([newContest(root), newContest(root)].map((one) => basename(one.folder))).toEqual([
      '中卫市社会保险知识竞赛',
      '中卫市社会保险知识竞赛 (2)',
    ]);
  });

  it('is refused when the place for contests is not there', () => {
    const root = join(scratchFolder(), 'unplugged');
    expect(refusalOf(() => createContest(root, { id: 'c', title: '决赛' })).code).toBe('missing');
  });
});

describe('the list of contests', () => {
  it('names whole, open and refused ones, passes over other folders, and changes nothing', () => {
    const root = scratchFolder();
    closedContest(root);
    const open = newContest(root);
    open.journal.append([draft(1)]);
    const damaged = closedContest(root);
    overwrite(join(damaged, 'journal.db'), 4096, Buffer.alloc(4096, 0xff));
    mkdirSync(join(root, '照片'));
    writeFileSync(join(root, '说明.txt'), '');
    const before = fingerprint(root);

    const listed = listContests(root);

    expect(fingerprint(root)).toEqual(before);
    expect(
      listed
        .map((one) => [basename(one.folder), one.meta?.id ?? null, one.refusal?.code ?? null])
        .sort(([one], [other]) => one!.length - other!.length || one!.localeCompare(other!)),
    ).toEqual([
      ['中卫市社会保险知识竞赛', 'zw-2024', null],
      ['中卫市社会保险知识竞赛 (2)', 'zw-2024', null],
      ['中卫市社会保险知识竞赛 (3)', null, 'damaged'],
    ]);
    expect(listed.every((one) => one.title.startsWith('中卫市社会保险知识竞赛'))).toBe(true);
    expect(listed.map((one) => one.lastChange)).toEqual(
      listed
        .map((one) => one.lastChange)
        .sort()
        .reverse(),
    );
  });

  it('leaves the contest open here usable and still locked', () => {
    const contest = newContest();
    listContests(join(contest.folder, '..'));
    contest.journal.append([draft(1)]);
    expect(refusalOf(() => openContest(contest.folder)).code).toBe('locked');
  });
});

/** The state a kill leaves, made by copying the files of a contest while `contest` is being written. */
function asKilled(contest: string): string {
  const killed = join(scratchFolder(), 'killed');
  mkdirSync(killed);
  for (const file of Object.keys(fingerprint(contest))) copyFileSync(file, join(killed, basename(file)));
  return killed;
}

/** Works on a database with the raw library and returns the state a kill would leave at that moment. */
function killedDuring(contest: string, name: string, sql: string): string {
  const database = new Database(join(contest, name));
  try {
    database.exec(sql);
    return asKilled(contest);
  } finally {
    database.close();
  }
}

describe('a desk that was killed', () => {
  it('leaves a log whose entries are there when the contest is opened again', () => {
    const contest = newContest();
    contest.journal.append([1, 2, 3].map((seq) => draft(seq)));
    const killed = asKilled(contest.folder);
    expect(readdirSync(killed)).toContain('journal.db-wal');
    const before = fingerprint(killed);
    expect(listContests(join(killed, '..')).map((one) => one.meta?.id)).toEqual(['zw-2024']);
    expect(fingerprint(killed)).toEqual(before);

    const again = openContest(killed);
    afterwards(() => again.close());
    expect(again.journal.entries().map((entry) => entry.seq)).toEqual([1, 2, 3]);
  });

  it.each<[string, RefusalCode, (folder: string) => void]>([
    ['the bank is damaged', 'damaged', (folder) => truncateSync(join(folder, 'bank.db'), 4096)],
    [
      'the journal is damaged',
      'damaged',
      (folder) => overwrite(join(folder, 'journal.db'), 4096, Buffer.alloc(4096, 0xff)),
    ],
    ['the log says that a newer Leitai wrote it', 'newer', () => {}],
  ])('leaves a log that is not folded in when %s', (_, code, befall) => {
    const version = code === 'newer' ? 99 : JOURNAL_KIND.migrations.length;
    const killed = killedDuring(closedContest(), 'journal.db', `PRAGMA user_version = ${version}`);
    expect(readdirSync(killed)).toContain('journal.db-wal');
    befall(killed);
    expectRefusedUntouched(killed, code, () => openContest(killed));
    expect(listContests(join(killed, '..')).map((one) => one.refusal?.code)).toEqual([code]);
  });

  it('in the middle of changing the bank leaves the questions as they were before', () => {
    const halfDone = `PRAGMA cache_size = 1; BEGIN; UPDATE question SET body = hex(zeroblob(100000))`;
    const killed = killedDuring(closedContest(), 'bank.db', halfDone);
    expect(readdirSync(killed)).toContain('bank.db-journal');
    const before = fingerprint(killed);
    expect(listContests(join(killed, '..')).map((one) => one.refusal)).toEqual([null]);
    expect(fingerprint(killed)).toEqual(before);

    const again = openContest(killed);
    afterwards(() => again.close());
    expect(again.bank.questions().map(({ question }) => question.id)).toEqual(['q1', 'q2']);
  });
});
