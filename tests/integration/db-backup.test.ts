// Backups: generations that are verified and kept, and the running backup another PC goes on from.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { millis } from '#contract/units.ts';
import {
  Generations,
  listGenerations,
  markTakeover,
  RunningBackup,
  readRunningBackup,
  readTakeover,
  restoreRunningBackup,
  runningFolder,
  setAside,
  verifyGeneration,
} from '#db/backup.ts';
import type { Contest } from '#db/contest-folder.ts';
import { openContest } from '#db/contest-folder.ts';
import { openCopy } from '#db/copy.ts';
import {
  afterwards,
  fingerprint,
  judgeQuestion,
  newContest,
  overwrite,
  refusalOf,
  scratchFolder,
} from '#tests/fixtures/db-contests.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

let contest: Contest;
let place: string;

beforeEach(() => {
  contest = newContest();
  contest.notes.putPeople([{ id: 'p1', name: '王裁判' }]);
  contest.bank.putQuestions([judgeQuestion('q1'), judgeQuestion('q2')]);
  writeFileSync(join(contest.mediaFolder, 'a.png'), 'picture');
  place = scratchFolder();
});

const source = () => ({ ...contest.serialize(), mediaFolder: contest.mediaFolder });
const hashes = () => contest.journal.entries().map(({ hash }) => hash);

/** Changes bytes in the middle, where the databases lie. */
function spoil(file: string): void {
  overwrite(file, Math.floor(readFileSync(file).length / 2), Buffer.alloc(2000, 0xff));
}

function append(count: number): string[] {
  const { seq } = contest.journal.head();
  return contest.journal.appendLines([...Array(count).keys()].map((n) => draft(seq + 1 + n))).lines;
}

describe('generations', () => {
  const at = (second: number) => new Date(2026, 4, 16, 9, 48, second);

  it('are named by time and entry, listed from the newest, and open as the contest', () => {
    const generations = new Generations(join(place, 'backups'));
    append(3);
    generations.write(source(), at(12));
    append(2);
    const { file, hashes: verified } = generations.write(source(), at(13));
    expect(verified).toEqual(hashes());
    expect(generations.list().map((one) => basename(one.file))).toEqual([
      '2026-05-16T09-48-13 e000005.leitai',
      '2026-05-16T09-48-12 e000003.leitai',
    ]);
    const again = openContest(openCopy(file, place));
    afterwards(() => again.close());
    expect(again.journal.entries()).toEqual(contest.journal.entries());
    expect(again.notes.people()).toEqual(contest.notes.people());
  });

  it('are listed by their entries when the date of the PC was set back', () => {
    const generations = new Generations(place);
    append(1);
    generations.write(source(), at(30));
    append(1);
    generations.write(source(), at(10));
    expect(listGenerations(place).map(({ seq }) => seq)).toEqual([2, 1]);
  });

  it('stay while they are among the newest good ones; one that does not verify is not counted', () => {
    const generations = new Generations(place, 3);
    for (let second = 1; second <= 3; second += 1) {
      append(1);
      generations.write(source(), at(second));
    }
    const [, damaged] = generations.list();
    spoil(damaged!.file);
    append(1);
    new Generations(place, 3).write(source(), at(4));
    expect(listGenerations(place).map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
    append(1);
    new Generations(place, 3).write(source(), at(5));
    expect(listGenerations(place).map(({ seq }) => seq)).toEqual([5, 4, 3]);
  });

  it('are not made of a contest that does not hold, and none is lost by trying', () => {
    const generations = new Generations(place, 1);
    append(2);
    generations.write(source(), at(1));
    const before = fingerprint(place);
    const { journal, bank } = contest.serialize();
    journal.fill(0, 8192, 8292);
    const damaged = { journal, bank, mediaFolder: null };
    expect(refusalOf(() => generations.write(damaged, at(2))).code).toBe('damaged');
    expect(fingerprint(place)).toEqual(before);
  });

  it('that are damaged are told from whole ones', () => {
    append(2);
    const { file } = new Generations(place).write(source(), at(1));
    expect(verifyGeneration(file).hashes).toEqual(hashes());
    spoil(file);
    expect(refusalOf(() => verifyGeneration(file)).code).toBe('damaged');
  });
});

describe('a running backup', () => {
  let running: RunningBackup;
  const folder = () => runningFolder(place, contest.journal.meta());

  beforeEach(() => {
    append(5);
    running = RunningBackup.open(place, contest.journal.meta());
    afterwards(() => running.close());
    running.putBase(source());
  });

  it('has every entry that was appended, and opens on another PC at the same one', () => {
    running.append(append(3));
    running.append(append(2));
    running.sync();
    expect(running.upTo).toEqual(contest.journal.head());
    expect(readRunningBackup(folder())).toMatchObject({ hashes: hashes(), torn: false, broken: 0 });

    const before = fingerprint(place);
    const root = scratchFolder();
    const restored = restoreRunningBackup(folder(), root);
    expect(fingerprint(place)).toEqual(before);
    const [last] = contest.journal.entries(10);
    expect(restored).toMatchObject({ after: 10, hash: last?.hash, lastWall: last?.wall, last, torn: false });
    const again = openContest(restored.folder);
    afterwards(() => again.close());
    expect(again.journal.entries()).toEqual(contest.journal.entries());
    expect(again.notes.people()).toEqual(contest.notes.people());
    expect(again.bank.questions()).toEqual(contest.bank.questions());
    expect(readFileSync(join(again.mediaFolder, 'a.png'), 'utf8')).toBe('picture');
    expect(again.journal.append([draft(11)])[0]?.prev).toBe(contest.journal.head().hash);
  });

  describe('with a running clock', () => {
    const turn = { run: 1, clock: 'turn', remaining: millis(61_250.5), wall: '2026-05-16T09:48:12+08:00' };
    const game = { ...turn, clock: 'game', remaining: millis(300_000) };
    const restoredMarks = () => {
      const again = openContest(restoreRunningBackup(folder(), scratchFolder()).folder);
      afterwards(() => again.close());
      return again.notes.marks();
    };
    const marks = () => join(folder(), 'marks.json');

    it('has where it stood last, whatever stood in the whole copy', () => {
      contest.notes.putMarks([{ ...turn, remaining: millis(90_000) }]);
      running.putBase(source());
      running.putMarks([turn]);
      running.putMarks([{ ...turn, remaining: millis(60_000) }, game]);
      expect(restoredMarks()).toEqual([{ ...turn, remaining: 60_000 }, game]);
      running.putMarks([]);
      expect(restoredMarks()).toEqual([]);
      running.putMarks([]);
      expect(readdirSync(folder()).sort()).toEqual(['base.leitai', 'previous.leitai', 'tail']);
    });

    it('takes a mark that was damaged for none, and the others as they are', () => {
      running.putMarks([turn, game]);
      writeFileSync(marks(), readFileSync(marks(), 'utf8').replace('61250.5', '91250.5'));
      expect(restoredMarks()).toEqual([game]);
    });

    it.each([
      ['is cut off', () => truncateSync(marks(), 40)],
      ['is empty', () => truncateSync(marks(), 0)],
      ['has other bytes in it', () => overwrite(marks(), 10, Buffer.alloc(20, 0xff))],
      ['says something else', () => writeFileSync(marks(), '[{"run":1,"clock":"turn"}]')],
      ['is missing', () => rmSync(marks())],
    ])('has none where the file %s, and opens with every entry', (_, damage) => {
      running.putMarks([turn]);
      damage();
      expect(restoredMarks()).toEqual([]);
      expect(readRunningBackup(folder())).toMatchObject({ hashes: hashes(), broken: 0 });
    });
  });

  it('says that its last line is torn, and goes on without it', () => {
    running.append(append(2));
    running.close();
    truncateSync(join(folder(), 'tail'), readFileSync(join(folder(), 'tail')).length - 5);
    expect(restoreRunningBackup(folder(), scratchFolder())).toMatchObject({ after: 6, torn: true });
    running = RunningBackup.open(place, contest.journal.meta());
    expect(running.upTo?.seq).toBe(6);
    running.append(contest.journal.entries().map((entry) => JSON.stringify(entry)));
    expect(readRunningBackup(folder())).toMatchObject({ hashes: hashes(), torn: false });
  });

  it('says how many lines a damaged one in the middle has cost', () => {
    running.append(append(6));
    const file = join(folder(), 'tail');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"points":80000', '"points":90000'));
    expect(readRunningBackup(folder())).toMatchObject({ upTo: { seq: 7 }, broken: 4 });
  });

  it('renews its base, keeps the one before, and reaches the end with either', () => {
    running.append(append(3));
    running.putBase(source());
    running.append(append(2));
    running.putBase(source());
    expect(running.lines).toBe(2);
    running.append(append(1));
    spoil(join(folder(), 'base.leitai'));
    expect(readRunningBackup(folder())).toMatchObject({
      hashes: hashes(),
      base: join(folder(), 'previous.leitai'),
    });
    // The damaged base does not push out the one that holds.
    running.close();
    running = RunningBackup.open(place, contest.journal.meta());
    running.putBase(source());
    rmSync(join(folder(), 'base.leitai'));
    expect(readRunningBackup(folder()).hashes).toEqual(hashes());
  });

  it('takes lines twice without harm, and no line that does not follow', () => {
    const lines = append(2);
    running.append(lines);
    running.append(lines);
    append(1);
    expect(refusalOf(() => running.append(append(1))).code).toBe('fork');
    expect(readRunningBackup(folder()).upTo.seq).toBe(7);
  });

  it('of a contest that went another way is not overwritten, but may be set aside', () => {
    const other = join(scratchFolder(), 'other');
    cpSync(contest.folder, other, { recursive: true });
    for (const name of ['journal.db-wal', 'journal.db-shm']) {
      if (!existsSync(join(contest.folder, name))) rmSync(join(other, name), { force: true });
    }
    const elsewhere = openContest(other);
    elsewhere.journal.append([draft(6, { points: 0 })]);
    const theirs = { ...elsewhere.serialize(), mediaFolder: null };
    elsewhere.close();
    running.append(append(1));
    const before = fingerprint(place);
    expect(refusalOf(() => running.putBase(theirs)).code).toBe('fork');
    expect(fingerprint(place)).toEqual(before);
    running.close();
    const aside = setAside(folder(), new Date());
    expect(readRunningBackup(aside).hashes).toEqual(hashes());
    running = RunningBackup.open(place, contest.journal.meta());
    expect(running.upTo).toBeNull();
    running.putBase(theirs);
    expect(readRunningBackup(folder()).upTo.seq).toBe(6);
  });

  it('is not renewed from a contest that does not hold', () => {
    const { journal, bank } = contest.serialize();
    journal.fill(0, 8192, 8292);
    const before = fingerprint(place);
    expect(refusalOf(() => running.putBase({ journal, bank, mediaFolder: null })).code).toBe('damaged');
    expect(fingerprint(place)).toEqual(before);
  });

  it('carries the mark of the PC that went on from it', () => {
    expect(readTakeover(folder())).toBeNull();
    const mark = { place: '备用机', after: 5, hash: 'a'.repeat(64), wall: '2026-05-16T10:00:00+08:00' };
    markTakeover(folder(), mark);
    expect(readTakeover(folder())).toEqual(mark);
    appendFileSync(join(folder(), 'taken-over.json'), '}');
    expect(readTakeover(folder())).toBeNull();
  });

  it('is missing where its place is', () => {
    expect(refusalOf(() => RunningBackup.open(join(place, 'unplugged'), contest.journal.meta())).code).toBe(
      'missing',
    );
    const empty = join(place, 'empty.running');
    mkdirSync(empty);
    expect(refusalOf(() => readRunningBackup(empty)).code).toBe('missing');
    expect(refusalOf(() => restoreRunningBackup(folder(), join(place, 'nowhere'))).code).toBe('missing');
    expect(readdirSync(empty)).toEqual([]);
  });
});
