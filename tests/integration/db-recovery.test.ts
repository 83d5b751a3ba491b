// What becomes of a contest of which this or that file is damaged, missing or another's: each has a fate that is told.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { catalogue, inBoth } from '#contract/messages/message.ts';
import { RunningBackup } from '#db/backup.ts';
import { BANK_KIND } from '#db/bank.ts';
import { bringUpToDate, openExclusive } from '#db/connection.ts';
import { createContest, openContest } from '#db/contest-folder.ts';
import { listContests } from '#db/contest-list.ts';
import { createDatabase } from '#db/database-kind.ts';
import { JOURNAL_KIND } from '#db/journal-file.ts';
import { openOrRecover } from '#db/recovery.ts';
import {
  afterwards,
  closedContest,
  expectRefusedUntouched,
  fingerprint,
  judgeQuestion,
  meddle,
  overwrite,
  refusalOf,
  scratchFolder,
} from '#tests/fixtures/db-contests.ts';
import { expectHonest, type Fate, makeOriginal } from '#tests/fixtures/db-damage.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

const original = makeOriginal();
afterAll(() => original.remove());

let place: string;
let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(() => {
  place = scratchFolder();
  cpSync(original.closed, place, { recursive: true });
  folder = join(place, 'contest');
});

/** Opens it and expects an exact recovery or one that says what is lost. */
function fate(): Fate {
  return expectHonest(place, original.truth, 'nothing', 'by hand');
}

/** The steps of a recovery, every one of which must have its sentences. */
function steps(places: string[] = []): string[] {
  const { contest, recovery } = openOrRecover(folder, places);
  contest.close();
  for (const { key, params } of recovery?.steps ?? []) {
    expect(Object.hasOwn(catalogue, key), key).toBe(true);
    expect(JSON.stringify(inBoth(key, params))).not.toMatch(/\{\w+\}/);
  }
  return recovery?.steps.map(({ key }) => key) ?? [];
}

const noise = (size: number) => Buffer.alloc(size, 0xa5);

describe('a journal', () => {
  const FATES: readonly (readonly [string, () => void])[] = [
    ['with a page overwritten', () => overwrite(file('journal.db'), 8192, noise(4096))],
    ['with its schema overwritten', () => overwrite(file('journal.db'), 100, noise(400))],
    ['that is gone', () => rmSync(file('journal.db'))],
    ['of length nought', () => writeFileSync(file('journal.db'), '')],
    ['that is a picture', () => writeFileSync(file('journal.db'), noise(9000))],
    [
      'in which a score was changed',
      () => change('journal.db', `UPDATE entry SET data = '{"points":9}' WHERE seq = 77`),
    ],
    [
      'in which a name was changed',
      () => change('journal.db', `UPDATE person SET name = '别人' WHERE id = 'p7'`),
    ],
    ['in which a setting was changed', () => change('journal.db', `UPDATE setting SET value = '[]'`)],
    [
      'from which the last entries were taken',
      () => change('journal.db', 'DELETE FROM entry WHERE seq > 120'),
    ],
  ];

  it.each(FATES)('%s loses no entry', (_, befall) => {
    befall();
    const damaged = existsSync(file('journal.db')) ? readFileSync(file('journal.db')) : null;
    const backups = fingerprint(file('backups'));
    const told = steps();
    expect(told).toEqual(expect.arrayContaining(['recovery.damaged', 'recovery.kept', 'recovery.entries']));
    expect(told).not.toContain('recovery.lost');
    const contest = openContest(folder);
    expect(contest.journal.entries()).toEqual(original.truth.entries);
    contest.close();
    // What was damaged is kept as it was; backups are only read.
    const [kept] = readdirSync(file('quarantine'));
    const quarantined = join(folder, 'quarantine', kept!, 'journal.db');
    if (damaged !== null) expect(readFileSync(quarantined).equals(damaged)).toBe(true);
    expect(fingerprint(file('backups'))).toEqual(backups);
  });

  it('whose names are lost takes them from the backup and says so', () => {
    rmSync(file('journal.db'));
    const { contest, recovery } = openOrRecover(folder, []);
    afterwards(() => contest.close());
    expect(contest.notes.people()).toEqual(original.truth.people.filter(({ id }) => id !== 'p-late'));
    const step = recovery?.steps.find(({ key }) => key === 'recovery.person.older');
    expect(step?.params).toMatchObject({ file: '2026-05-16T09-48-12 e000100.leitai' });
  });

  it('gone with its tail goes on from the backup, and the number from which entries may be lost is named', () => {
    rmSync(file('journal.db'));
    rmSync(file('journal.tail'));
    const { contest, recovery } = openOrRecover(folder, []);
    afterwards(() => contest.close());
    expect(contest.journal.entries()).toEqual(original.truth.entries.slice(0, 100));
    expect(recovery?.lostFrom).toBe(101);
  });

  it('gone with its tail goes on from the stick, up to its last line', () => {
    rmSync(file('journal.db'));
    rmSync(file('journal.tail'));
    const { contest } = openOrRecover(folder, [join(place, 'unplugged'), join(place, 'stick')]);
    afterwards(() => contest.close());
    expect(contest.journal.entries()).toEqual(original.truth.entries);
  });

  it('gone with every backup still has its entries from the tail, and what is lost is named', () => {
    for (const name of ['journal.db', 'backups', 'contest.json']) rmSync(file(name), { recursive: true });
    const told = steps();
    expect(told).toEqual(
      expect.arrayContaining(['recovery.contest.lost', 'recovery.person.lost', 'recovery.setting.lost']),
    );
    const contest = openContest(folder);
    afterwards(() => contest.close());
    expect(contest.journal.entries()).toEqual(original.truth.entries);
  });

  it('that another PC took another way keeps its own line, and the other one is told of', () => {
    const stick = join(place, 'other-stick');
    mkdirSync(stick);
    const elsewhere = join(place, 'elsewhere');
    cpSync(folder, elsewhere, { recursive: true });
    const other = openContest(elsewhere);
    const { seq } = other.journal.head();
    other.journal.append([1, 2, 3].map((n) => draft(seq + n, { points: 0 })));
    const running = RunningBackup.open(stick, other.journal.meta());
    running.putBase({ ...other.serialize(), mediaFolder: null });
    running.close();
    other.close();
    const own = openContest(folder);
    const mine = own.journal.append([draft(seq + 1, { points: 1 })]);
    own.close();
    overwrite(file('journal.db'), 8192, noise(4096));

    const { contest, recovery } = openOrRecover(folder, [stick]);
    afterwards(() => contest.close());
    expect(contest.journal.entries(seq + 1)).toEqual(mine);
    const fork = recovery?.steps.find(({ key }) => key === 'recovery.fork');
    expect(fork?.params).toMatchObject({ seq: seq + 1, from: 'recovery.from.second' });
  });
});

/** As a tool would: the file's own guards taken off and put back. */
function change(name: string, sql: string): void {
  meddle(
    file(name),
    `DROP TRIGGER entry_never_changes; DROP TRIGGER entry_never_goes; ${sql};
CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;`,
  );
}

describe('a bank', () => {
  it.each<[string, () => void]>([
    ['with a page overwritten', () => overwrite(file('bank.db'), 4096, noise(4096))],
    ['that is gone', () => rmSync(file('bank.db'))],
    ['of length nought', () => writeFileSync(file('bank.db'), '')],
    [
      'in which a key was turned round',
      () => meddle(file('bank.db'), `UPDATE question SET body = replace(body, '"T"', '"F"')`),
    ],
    [
      'in which two questions changed places',
      () => meddle(file('bank.db'), `UPDATE question SET place = 99 WHERE id = 'q4'`),
    ],
  ])('%s is put together again exactly, the journal left alone', (_, befall) => {
    befall();
    const journal = fingerprint(folder)[file('journal.db')];
    const told = steps();
    expect(told).toContain('recovery.question.whole');
    expect(told).not.toContain('recovery.entries');
    expect(fingerprint(folder)[file('journal.db')]).toBe(journal);
    expect(fate()).toBe('unharmed');
  });

  it('damaged together with the journal is put together with it', () => {
    overwrite(file('bank.db'), 4096, noise(4096));
    overwrite(file('journal.db'), 8192, noise(4096));
    const told = steps([join(place, 'stick')]);
    expect(told).toEqual(expect.arrayContaining(['recovery.entries', 'recovery.question.whole']));
    expect(fate()).toBe('unharmed');
  });

  it('older than the papers is not taken for the one they were made of', () => {
    rmSync(file('bank.db'));
    rmSync(file('backups'), { recursive: true });
    rmSync(file('contest.json'));
    // The previous base on the stick is from before question 5 was corrected; the base has the corrected one.
    const told = steps([join(place, 'stick')]);
    expect(told).toContain('recovery.question.older');
    const contest = openContest(folder);
    afterwards(() => contest.close());
    expect(contest.bank.question('q5')?.question.stem).toBe('第 5 题（已更正）');
  });

  it('lost everywhere leaves the record, and the questions of the papers are named', () => {
    rmSync(file('bank.db'));
    rmSync(file('backups'), { recursive: true });
    const { contest, recovery } = openOrRecover(folder, []);
    afterwards(() => contest.close());
    expect(contest.journal.entries()).toEqual(original.truth.entries);
    const step = recovery?.steps.find(({ key }) => key === 'recovery.question.missing');
    expect(step?.params.count).toBe(39);
  });

  it('brings back the pictures its questions name', () => {
    rmSync(file('media'), { recursive: true });
    overwrite(file('bank.db'), 4096, noise(4096));
    expect(steps()).toContain('recovery.media.restored');
    expect(readFileSync(join(folder, 'media', 'scene.png'), 'utf8')).toBe('a picture');
  });
});

describe('a contest', () => {
  it('of which nothing is left is refused as lost, and left alone', () => {
    const bare = closedContest();
    for (const name of ['journal.tail', 'contest.json']) rmSync(join(bare, name));
    truncateSync(join(bare, 'journal.db'), 4096);
    expectRefusedUntouched(bare, 'lost', () => openOrRecover(bare, []));
  });

  it('that never was one is refused for what it is', () => {
    const bare = closedContest();
    for (const name of ['journal.tail', 'contest.json']) rmSync(join(bare, name));
    for (const name of ['journal.db', 'bank.db']) writeFileSync(join(bare, name), '会议记录\n'.repeat(60));
    expectRefusedUntouched(bare, 'not-ours', () => openOrRecover(bare, []));
  });

  it('that is damaged is listed by its title, as one that can be mended; listing it mends nothing', () => {
    overwrite(file('journal.db'), 8192, noise(4096));
    const before = fingerprint(place);
    expect(listContests(place)).toMatchObject([
      { title: original.truth.title, refusal: { code: 'damaged' }, mendable: true },
    ]);
    expect(fingerprint(place)).toEqual(before);
    for (const name of ['journal.tail', 'contest.json', 'backups']) rmSync(file(name), { recursive: true });
    expect(listContests(place)).toMatchObject([{ title: 'contest', mendable: false }]);
  });

  it('made by a newer Leitai is not touched', () => {
    meddle(file('journal.db'), 'PRAGMA user_version = 99');
    expectRefusedUntouched(folder, 'newer', () => openOrRecover(folder, []));
  });

  it('that is open here is in use, not damaged', () => {
    const contest = openContest(folder);
    afterwards(() => contest.close());
    expect(refusalOf(() => openOrRecover(folder, [])).code).toBe('locked');
  });

  it('without any entry or question yet comes back as empty', () => {
    const made = createContest(place, { id: 'new', title: '新比赛' });
    made.notes.putPeople([{ id: 'p1', name: '王裁判' }]);
    made.close();
    folder = made.folder;
    overwrite(file('bank.db'), 4096, noise(4096));
    change('journal.db', `UPDATE setting SET value = '1'; UPDATE person SET name = '别人'`);
    expect(steps()).toEqual(expect.arrayContaining(['recovery.question.whole', 'recovery.person.unsure']));
    const contest = openContest(folder);
    afterwards(() => contest.close());
    expect(contest.journal.entries()).toEqual([]);
    expect(contest.bank.questions()).toEqual([]);
  });

  it('from before there were seals is sealed when it is opened', () => {
    const older = join(place, 'older');
    mkdirSync(older);
    for (const [name, kind] of [
      ['journal.db', JOURNAL_KIND],
      ['bank.db', BANK_KIND],
    ] as const) {
      const before = { ...kind, migrations: kind.migrations.slice(0, -1), seal: () => {} };
      createDatabase(join(older, name), before, (database) => {
        if (name === 'bank.db') return;
        database.exec(`INSERT INTO contest VALUES (1, 'old', '旧比赛', '2024-01-01T00:00:00Z', 3);
          INSERT INTO person VALUES ('p1', '李选手');
          INSERT INTO running_clock VALUES ('answer', 3, 4200, '')`);
      });
    }
    const contest = openContest(older);
    contest.bank.putQuestions([judgeQuestion('q1')]);
    expect(contest.notes.marks()).toHaveLength(1);
    contest.close();
    meddle(join(older, 'journal.db'), `UPDATE person SET name = '别人'`);
    expect(refusalOf(() => openContest(older)).code).toBe('damaged');
  });

  it('keeps no mark of a clock that was not written so', () => {
    const journal = openExclusive(file('journal.db'), JOURNAL_KIND);
    bringUpToDate(journal, JOURNAL_KIND);
    journal.database.exec('UPDATE running_clock SET remaining = remaining + 1000');
    journal.close();
    const contest = openContest(folder);
    afterwards(() => contest.close());
    expect(contest.notes.marks()).toEqual([]);
  });
});
