// The tail beside the journal: a second copy of every entry, put in order on opening, and never in the way of ruling.
import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContest } from '#db/contest-folder.ts';
import { openOrRecover } from '#db/recovery.ts';
import { entryOf, lineOf, splitTail } from '#db/tail.ts';
import { TailFile } from '#db/tail-file.ts';
import {
  afterwards,
  closedContest,
  newContest,
  refusalOf,
  scratchFolder,
} from '#tests/fixtures/db-contests.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

const tailOf = (folder: string) => readFileSync(join(folder, 'journal.tail'), 'utf8');

/** Opens the contest and closes it again; gives what was said of it. */
function opened(folder: string) {
  const { contest, recovery } = openOrRecover(folder, []);
  const entries = contest.journal.entries();
  contest.close();
  expect(tailOf(folder)).toBe(entries.map((entry) => `${lineOf(entry)}\n`).join(''));
  return { entries, steps: recovery?.steps.map(({ key }) => key) ?? [] };
}

it('has every entry, sealed, the moment it is acknowledged', () => {
  const contest = newContest();
  const { entries, lines } = contest.journal.appendLines([draft(1), draft(2, { 题: '第一题' })]);
  expect(splitTail(readFileSync(join(contest.folder, 'journal.tail')))).toEqual({ lines, torn: false });
  expect(lines.map(entryOf)).toEqual(entries);
  expect(contest.tailTrouble).toBeNull();
});

it('takes only lines that are what their hash was made for', () => {
  const contest = newContest();
  const [line] = contest.journal.appendLines([draft(1)]).lines;
  expect(entryOf(line!.replace('30000', '90000').replace('10000', '90000'))).toBeNull();
  expect(entryOf(line!.slice(0, -1))).toBeNull();
  expect(entryOf('{}')).toBeNull();
});

it('is made for a contest that has none yet', () => {
  const folder = closedContest();
  rmSync(join(folder, 'journal.tail'));
  expect(opened(folder)).toMatchObject({ steps: [] });
});

it.each<[string, (file: string) => void]>([
  ['lines are missing', (file) => writeFileSync(file, `${tailLines(file).slice(0, 3).join('\n')}\n`)],
  ['the last line is torn', (file) => truncateSync(file, readFileSync(file).length - 9)],
  ['a power cut left zeros at its end', (file) => blank(file, 700)],
  ['it is empty', (file) => truncateSync(file, 0)],
])('is completed without a word when %s', (_, befall) => {
  const folder = closedContest();
  befall(join(folder, 'journal.tail'));
  expect(opened(folder)).toMatchObject({ steps: [] });
});

it('that was changed in the middle is written anew, and the old one is kept', () => {
  const folder = closedContest();
  const changed = tailOf(folder).replace('30000', '90000');
  writeFileSync(join(folder, 'journal.tail'), changed);
  expect(opened(folder).steps).toEqual(['recovery.tail']);
  const [time] = readdirSync(join(folder, 'quarantine'));
  expect(readFileSync(join(folder, 'quarantine', time!, 'journal.tail'), 'utf8')).toBe(changed);
});

it('that knows of more than the journal gives back what the journal has lost', () => {
  const folder = closedContest();
  const older = readFileSync(join(folder, 'journal.db'));
  const contest = openContest(folder);
  const all = [...contest.journal.entries(), ...contest.journal.append([draft(7), draft(8)])];
  contest.close();
  writeFileSync(join(folder, 'journal.db'), older);
  expect(refusalOf(() => openContest(folder)).code).toBe('damaged');
  const { entries, steps } = opened(folder);
  expect(entries).toEqual(all);
  expect(steps).toContain('recovery.entries');
  expect(steps).not.toContain('recovery.lost');
});

it('with half a line more than the journal says that an entry may be lost', () => {
  const folder = closedContest();
  appendFileSync(join(folder, 'journal.tail'), '{"actor":{"asChief"');
  const { contest, recovery } = openOrRecover(folder, []);
  afterwards(() => contest.close());
  expect(contest.journal.entries()).toHaveLength(6);
  expect(recovery?.lostFrom).toBe(7);
});

it('whose disk fails stops nothing, is known, and catches up with the next entry', () => {
  const file = join(scratchFolder(), 'journal.tail');
  const tail = TailFile.open(file, [], { state: 'behind', agrees: 0 });
  tail.write(['a']);
  expect(tail.trouble).toBeNull();
  // A line that cannot be turned into bytes stands for a disk that takes none.
  const line = {
    toString: (): string => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
  };
  tail.write([line as unknown as string]);
  expect(tail.trouble).toMatchObject({ code: 'disk' });
  line.toString = () => 'b';
  tail.write(['c']);
  expect(tail.trouble).toBeNull();
  tail.close();
  expect(readFileSync(file, 'utf8')).toBe('a\nb\nc\n');
});

function tailLines(file: string): string[] {
  return splitTail(readFileSync(file)).lines;
}

function blank(file: string, bytes: number): void {
  const content = readFileSync(file);
  writeFileSync(file, content.fill(0, content.length - bytes));
}
