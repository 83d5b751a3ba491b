// The journal: appended in order, sealed in a chain, durable, and honest about any later change.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENESIS } from '#contract/record.ts';
import { millis } from '#contract/units.ts';
import { canonicalText, seal, sha256 } from '#db/chain.ts';
import { bringUpToDate, type Connection, openExclusive } from '#db/connection.ts';
import { createDatabase } from '#db/database-kind.ts';
import { DeskNotes } from '#db/desk-notes.ts';
import { JournalSequenceError, JournalWriter } from '#db/journal.ts';
import { createJournal, JOURNAL_KIND } from '#db/journal-file.ts';
import { scratchFolder } from '#tests/fixtures/db-contests.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

const FREE_ENTRIES = 'DROP TRIGGER entry_never_changes; DROP TRIGGER entry_never_goes;';

let folder: string;
let connection: Connection;
let journal: JournalWriter;

function open(): void {
  connection = openExclusive(join(folder, 'journal.db'), JOURNAL_KIND);
  journal = new JournalWriter(connection);
}

beforeEach(() => {
  folder = scratchFolder();
  createJournal(join(folder, 'journal.db'), {
    id: 'c1',
    title: '决赛',
    created: '2024-06-01T09:00:00+08:00',
  });
  open();
});
afterEach(() => connection.close());

describe('the journal', () => {
  it('gives back what was appended, sealed in a chain that starts at genesis', () => {
    const drafts = [draft(1), draft(2, ['抢答', null, 1.5]), draft(3, { b: 1, a: { 二: 2, 一: 1 } })];
    const entries = journal.append(drafts);
    expect(entries.map(({ prev, hash, ...rest }) => rest)).toEqual(drafts);
    expect(entries[0]?.prev).toBe(GENESIS);
    expect(entries[2]?.prev).toBe(entries[1]?.hash);
    expect(entries[0]?.hash).toBe(sha256(canonicalText({ ...draft(1), prev: GENESIS })));
    expect(journal.entries()).toEqual(entries);
    expect(journal.entries(3)).toEqual(entries.slice(2));
    expect(journal.head()).toMatchObject({ seq: 3, hash: entries[2]?.hash });
    expect(journal.verify()).toBeNull();
  });

  it('is empty at first', () => {
    expect(journal.head()).toEqual({ seq: 0, hash: GENESIS });
    expect(journal.entries()).toEqual([]);
    expect(journal.verify()).toBeNull();
  });

  it.each([
    ['a gap', [draft(1), draft(3)], 2, 3],
    ['a repeat', [draft(1), draft(1)], 2, 1],
    ['a start other than 1', [draft(2)], 1, 2],
  ])('refuses %s and stores nothing of that call', (_, drafts, expected, got) => {
    expect(() => journal.append(drafts)).toThrow(
      expect.objectContaining({ name: JournalSequenceError.name, expected, got }),
    );
    expect(journal.head().seq).toBe(0);
  });

  it.each([
    'UPDATE entry SET type = 1',
    'DELETE FROM entry',
    'INSERT OR REPLACE INTO entry SELECT * FROM entry',
  ])('refuses %s even to SQL', (sql) => {
    journal.append([draft(1), draft(2)]);
    expect(() => connection.database.exec(sql)).toThrow(/append-only|no gaps/);
    expect(journal.verify()).toBeNull();
  });

  it('stands at FULL after its first writes, where builds of SQLite may fall back to NORMAL', () => {
    journal.append([draft(1)]);
    journal.startRun();
    expect(connection.database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.database.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('refuses to acknowledge when commits turn out not to be durable', () => {
    connection.database.pragma('synchronous = NORMAL');
    expect(() => journal.append([draft(1)])).toThrow(expect.objectContaining({ code: 'disk' }));
  });

  it('counts the runs of the desk across openings', () => {
    expect([journal.startRun(), journal.startRun()]).toEqual([1, 2]);
    connection.close();
    open();
    expect(journal.startRun()).toBe(3);
  });

  it('says which contest it is of', () => {
    expect(journal.meta()).toEqual({ id: 'c1', title: '决赛', created: '2024-06-01T09:00:00+08:00' });
  });
});

describe('chain verification', () => {
  beforeEach(() => journal.append([1, 2, 3, 4, 5].map((seq) => draft(seq))));

  it.each([
    [
      'a changed score',
      `UPDATE entry SET data = replace(data, '30000', '90000') WHERE seq = 3`,
      3,
      'content',
    ],
    ['a changed judge', `UPDATE entry SET actor = replace(actor, 'p1', 'p2') WHERE seq = 2`, 2, 'content'],
    ['a changed time', `UPDATE entry SET at = replace(at, '1235', '1234') WHERE seq = 1`, 1, 'content'],
    ['an entry taken out', 'DELETE FROM entry WHERE seq = 4', 4, 'missing'],
    ['entries put before the first', 'UPDATE entry SET seq = 0 WHERE seq = 1', 1, 'missing'],
    ['data that is no JSON', `UPDATE entry SET data = '{' WHERE seq = 5`, 5, 'unreadable'],
    ['an unknown kind', `UPDATE entry SET kind = 'rumour' WHERE seq = 2`, 2, 'unreadable'],
  ])('finds %s', (_, sql, seq, reason) => {
    connection.database.exec(`${FREE_ENTRIES} ${sql}`);
    expect(journal.verify()).toEqual({ seq, reason });
  });

  it('finds an entry rewritten together with its own hash, because its successor no longer follows', () => {
    const forged = seal(draft(2, { points: 0 }), journal.entries()[1]!.prev);
    connection.database.exec(FREE_ENTRIES);
    connection.database
      .prepare('UPDATE entry SET data = ?, hash = ? WHERE seq = 2')
      .run(canonicalText(forged.data), forged.hash);
    expect(journal.verify()).toEqual({ seq: 3, reason: 'link' });
  });

  it('calls the file damaged when an unreadable entry is asked for', () => {
    connection.database.exec(`${FREE_ENTRIES} UPDATE entry SET data = '{' WHERE seq = 5`);
    expect(() => journal.entries()).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

describe('beside the chain', () => {
  it('keeps the newest marks of the running clocks until none runs', () => {
    const notes = new DeskNotes(connection);
    expect(notes.marks()).toEqual([]);
    const mark = { run: 1, clock: 'answer', remaining: millis(29_750.5), wall: '2024-06-01T09:00:00+08:00' };
    const game = { ...mark, clock: 'game', remaining: millis(400_000) };
    notes.putMarks([mark]);
    notes.putMarks([{ ...mark, remaining: millis(29_500) }, game]);
    expect(notes.marks()).toEqual([{ ...mark, remaining: 29_500 }, game]);
    notes.putMarks([]);
    expect(notes.marks()).toEqual([]);
  });

  it('takes over the mark of a journal from before several clocks could run', () => {
    connection.close();
    const file = join(folder, 'older.db');
    const older = { ...JOURNAL_KIND, migrations: JOURNAL_KIND.migrations.slice(0, 1), seal: () => {} };
    createDatabase(file, older, (database) => {
      database.exec(
        `INSERT INTO mark (only_row, run, clock, remaining, wall) VALUES (1, 3, 'answer', 4200, '')`,
      );
    });
    connection = openExclusive(file, JOURNAL_KIND);
    bringUpToDate(connection, JOURNAL_KIND);
    expect(new DeskNotes(connection).marks()).toEqual([
      { run: 3, clock: 'answer', remaining: 4200, wall: '' },
    ]);
  });

  it('keeps settings of this PC', () => {
    const notes = new DeskNotes(connection);
    expect(notes.setting('seating')).toBeNull();
    notes.putSetting('seating', { 'COM3:1': 'team-1' });
    notes.putSetting('seating', { 'COM3:1': 'team-2' });
    expect(notes.setting('seating')).toEqual({ 'COM3:1': 'team-2' });
    notes.putSetting('seating', null);
    expect(notes.setting('seating')).toBeNull();
  });

  it('erases a name from the bytes on disk and the chain still holds', () => {
    const notes = new DeskNotes(connection);
    journal.append([draft(1)]);
    notes.putPeople([
      { id: 'p1', name: '欧阳某某' },
      { id: 'p2', name: '李裁判' },
    ]);
    notes.putPeople([{ id: 'p2', name: '李裁判长' }]);
    expect(notes.people()).toEqual([
      { id: 'p1', name: '欧阳某某' },
      { id: 'p2', name: '李裁判长' },
    ]);
    notes.erasePerson('p1');
    expect(notes.people()).toEqual([{ id: 'p2', name: '李裁判长' }]);
    const onDisk = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(onDisk.includes('欧阳某某')).toBe(false);
    expect(onDisk.includes('李裁判长')).toBe(true);
    expect(journal.verify()).toBeNull();
  });
});
