// "Save a copy" and "open a copy": the same contest comes back, and a bad copy is refused and left alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '#db/connection.ts';
import { openContest } from '#db/contest-folder.ts';
import { openCopy, saveCopy } from '#db/copy.ts';
import { isSafePath, packInto } from '#db/copy-file.ts';
import type { RefusalCode } from '#db/refusals.ts';
import {
  afterwards,
  closedContest,
  expectRefusedUntouched,
  fingerprint,
  judgeQuestion,
  meddle,
  newContest,
  overwrite,
  refusalOf,
  scratchFolder,
} from '#tests/fixtures/db-contests.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

const VIDEO = Buffer.alloc(300_000, 'video');

let contest: ReturnType<typeof newContest>;
let target: string;

beforeEach(() => {
  contest = newContest();
  contest.journal.append([1, 2, 3].map((seq) => draft(seq)));
  contest.notes.putPeople([{ id: 'p1', name: '王裁判' }]);
  contest.bank.putQuestions([judgeQuestion('q2'), judgeQuestion('q1')]);
  writeFileSync(join(contest.mediaFolder, 'a.mp4'), VIDEO);
  mkdirSync(join(contest.mediaFolder, '图'));
  writeFileSync(join(contest.mediaFolder, '图', 'b.png'), 'picture');
  target = join(scratchFolder(), '备份.leitai');
});

describe('a saved copy', () => {
  it('opens as the same contest in a folder of its own', () => {
    saveCopy(contest, target, { replace: false });
    const before = fingerprint(dirname(target));
    const folder = openCopy(target, dirname(contest.folder));
    expect(fingerprint(dirname(target))).toEqual(before);
    expect(basename(folder)).toBe('中卫市社会保险知识竞赛 (2)');

    const again = openContest(folder);
    afterwards(() => again.close());
    expect(again.journal.meta()).toEqual(contest.journal.meta());
    expect(again.journal.entries()).toEqual(contest.journal.entries());
    expect(again.notes.people()).toEqual(contest.notes.people());
    expect(again.bank.questions()).toEqual(contest.bank.questions());
    expect(again.bank.salts()).toEqual(contest.bank.salts());
    expect(readFileSync(join(again.mediaFolder, 'a.mp4')).equals(VIDEO)).toBe(true);
    expect(readFileSync(join(again.mediaFolder, '图', 'b.png'), 'utf8')).toBe('picture');
    expect(again.journal.append([draft(4)])[0]?.prev).toBe(contest.journal.head().hash);
  });

  it('leaves nothing but the copy beside it and the contest usable', () => {
    saveCopy(contest, target, { replace: false });
    expect(readdirSync(dirname(target))).toEqual(['备份.leitai']);
    expect(contest.journal.append([draft(4)])).toHaveLength(1);
    expect(contest.journal.verify()).toBeNull();
  });

  it('does not overwrite another file unless told to', () => {
    writeFileSync(target, 'something else');
    expectRefusedUntouched(dirname(target), 'exists', () => saveCopy(contest, target, { replace: false }));
    saveCopy(contest, target, { replace: true });
    expect(existsSync(openCopy(target, scratchFolder()))).toBe(true);
  });

  it('is refused where its folder is not there', () => {
    const gone = join(dirname(target), 'unplugged', '备份.leitai');
    expect(refusalOf(() => saveCopy(contest, gone, { replace: false })).code).toBe('missing');
  });

  it('is refused as disk trouble, leaving nothing behind, when a folder stands where it should go', () => {
    mkdirSync(target);
    writeFileSync(join(target, 'inside'), '');
    expectRefusedUntouched(dirname(target), 'disk', () => saveCopy(contest, target, { replace: true }));
    expect(readdirSync(dirname(target))).toEqual(['备份.leitai']);
  });

  it('of a contest whose record was changed is refused: it could not be opened', () => {
    // Opened, it would be refused: it is changed while it is open, by the one who holds it.
    const { connection } = contest.journal as unknown as { connection: Connection };
    connection.database.exec(`DROP TRIGGER entry_never_changes; UPDATE entry SET cause = 'x'`);
    expectRefusedUntouched(dirname(target), 'damaged', () => saveCopy(contest, target, { replace: false }));
  });
});

describe('opening a copy', () => {
  const middle = (file: string) => Math.floor(readFileSync(file).length / 2);
  const TROUBLES: readonly (readonly [string, RefusalCode, (file: string) => void])[] = [
    ['with a byte flipped in a video', 'damaged', (file) => overwrite(file, middle(file), Buffer.from([1]))],
    ['cut off in the middle', 'damaged', (file) => truncateSync(file, middle(file))],
    ['without its journal', 'damaged', (file) => meddle(file, `DELETE FROM file WHERE path = 'journal.db'`)],
    ['without its bank', 'damaged', (file) => meddle(file, `DELETE FROM file WHERE path = 'bank.db'`)],
    ['with a wrong checksum', 'damaged', (file) => meddle(file, `UPDATE file SET sha256 = 'x'`)],
    [
      'with a path that leads out of the folder',
      'damaged',
      (file) => meddle(file, `UPDATE file SET path = 'media/../../evil' WHERE path = 'media/a.mp4'`),
    ],
    ['switched to a write-ahead log', 'damaged', (file) => meddle(file, 'PRAGMA journal_mode = WAL')],
    ['made by a newer Leitai', 'newer', (file) => meddle(file, 'PRAGMA user_version = 99')],
    ["that is another program's database", 'not-ours', (file) => meddle(file, 'PRAGMA application_id = 7')],
    ['that is a text file', 'not-ours', (file) => writeFileSync(file, '不是副本'.repeat(50))],
    ['that is empty', 'not-ours', (file) => writeFileSync(file, '')],
  ];

  it.each(TROUBLES)(
    '%s is refused as %s; the file stays as it was and nothing is unpacked',
    (_, code, befall) => {
      saveCopy(contest, target, { replace: false });
      befall(target);
      const root = scratchFolder();
      expectRefusedUntouched(dirname(target), code, () => openCopy(target, root));
      expect(readdirSync(root)).toEqual([]);
    },
  );

  it('whose journal was changed and given a new checksum is refused by the chain', () => {
    const folder = closedContest();
    meddle(join(folder, 'journal.db'), `DROP TRIGGER entry_never_changes; UPDATE entry SET cause = 'x'`);
    packInto(target, [
      { path: 'journal.db', bytes: readFileSync(join(folder, 'journal.db')) },
      { path: 'bank.db', bytes: readFileSync(join(folder, 'bank.db')) },
    ]);
    expectRefusedUntouched(dirname(target), 'damaged', () => openCopy(target, scratchFolder()));
  });

  it('that is not there is refused', () => {
    expect(refusalOf(() => openCopy(target, scratchFolder())).code).toBe('missing');
  });
});

it.each([
  ['journal.db', true],
  ['media/a.mp4', true],
  ['media/图/b.png', true],
  ['media', false],
  ['media/', false],
  ['media/..', false],
  ['media/../x', false],
  ['../x', false],
  ['/etc/x', false],
  ['media/a\\..\\..\\x', false],
  ['media/C:x', false],
  ['media//x', false],
  ['other/x', false],
])('the path %s inside a copy is safe: %s', (path, safe) => expect(isSafePath(path)).toBe(safe));
