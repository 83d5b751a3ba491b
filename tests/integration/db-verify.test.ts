// npm run verify: says of any file of a contest whether it holds, where the chain breaks, and whether a printed hash is in it.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openContest } from '#db/contest-folder.ts';
import { verify } from '#desk/verify/command.ts';
import { afterwards, fingerprint, meddle, overwrite, scratchFolder } from '#tests/fixtures/db-contests.ts';
import { makeOriginal } from '#tests/fixtures/db-damage.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

const CLI = join(import.meta.dirname, '..', '..', 'desk', 'verify', 'cli.ts');
const FREE = 'DROP TRIGGER entry_never_changes; DROP TRIGGER entry_never_goes;';

const original = makeOriginal();
afterAll(() => original.remove());
const { entries } = original.truth;
const head = entries.at(-1)!.hash;

let place: string;
let folder: string;

beforeEach(() => {
  place = scratchFolder();
  cpSync(original.closed, place, { recursive: true });
  folder = join(place, 'contest');
});

function judged(...args: string[]) {
  const before = fingerprint(place);
  const verdict = verify(args);
  expect(fingerprint(place)).toEqual(before);
  return verdict;
}

const running = () => join(place, 'stick', readdirSync(join(place, 'stick'))[0]!);
const generation = () => join(folder, 'backups', readdirSync(join(folder, 'backups'))[0]!);

it('is a command that prints what it found and ends accordingly', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  expect(run(folder)).toMatchObject({ status: 0, stdout: `${verify([folder]).text}\n` });
  expect(run(join(place, 'nothing'))).toMatchObject({ status: 2, stdout: '' });
});

describe('a record that holds', () => {
  it.each<[string, () => string, number, string | RegExp]>([
    ['the folder of a contest', () => folder, 140, /封签完整.*39 道题.*尾档与记录一致/s],
    ['a journal alone', () => join(folder, 'journal.db'), 140, '封签完整'],
    ['a backup', generation, 100, '39 道题'],
    ['a running backup', running, 140, '39 道题'],
    ['a tail', () => join(folder, 'journal.tail'), 140, '记录链完整'],
  ])('%s is said to hold, with its head', (_, file, count, more) => {
    const { code, text } = judged(file());
    expect(text).toContain(`记录：${count} 条`);
    expect(text).toContain(`Record: ${count} entries`);
    expect(text).toContain(entries[count - 1]!.hash);
    expect(text).toMatch(more);
    expect(text).toContain('The chain holds.');
    expect(code).toBe(0);
  });

  it('may lie on a medium that cannot be written', () => {
    chmodSync(folder, 0o500);
    afterwards(() => chmodSync(folder, 0o700));
    expect(judged(folder).code).toBe(0);
  });

  it('of a desk that was killed is read with its log', () => {
    const killed = join(place, 'killed');
    cpSync(join(original.killed, 'contest'), killed, { recursive: true });
    expect(judged(killed)).toMatchObject({ code: 0, text: expect.stringContaining(head) });
  });
});

describe('a record that does not hold', () => {
  it.each([
    [
      'content',
      `UPDATE entry SET data = '{"points":9}' WHERE seq = 77`,
      /第 77 条断开：这一条的内容被改过.*entry 77/s,
    ],
    ['missing', 'DELETE FROM entry WHERE seq = 12', /第 12 条断开：这一条缺失/],
    ['unreadable', `UPDATE entry SET at = '{' WHERE seq = 3`, /第 3 条断开：这一条无法读取/],
    ['link', `UPDATE entry SET prev = hash WHERE seq = 9`, /第 9 条断开：这一条与前一条接不上/],
  ])('names the first broken link: %s', (_, sql, said) => {
    meddle(join(folder, 'journal.db'), FREE + sql);
    const { code, text } = judged(folder);
    expect(text).toMatch(said);
    expect(code).toBe(1);
  });

  it('names the entry whose page can no longer be read', () => {
    overwrite(join(folder, 'journal.db'), 40_960, Buffer.alloc(4096, 0xa5));
    const { code, text } = judged(folder);
    expect(text).toMatch(/第 \d+ 条断开/);
    expect(text).toContain('文件已损坏：journal.db');
    expect(code).toBe(1);
  });

  it.each<[string, string, string, RegExp]>([
    ['a changed name', 'journal.db', `UPDATE person SET name = '别人' WHERE id = 'p7'`, /封签不符：person/],
    ['a changed setting', 'journal.db', `UPDATE setting SET value = '[]'`, /封签不符：setting/],
    [
      'a changed key',
      'bank.db',
      `UPDATE question SET body = replace(body, '"T"', '"F"') WHERE id = 'q6'`,
      /封签不符：question.*不符的题：q6/s,
    ],
    ['a question taken out', 'bank.db', `DELETE FROM question WHERE id = 'q8'`, /没有的试卷题目：q8/],
  ])('names %s', (_, name, sql, said) => {
    meddle(join(folder, name), sql);
    const { code, text } = judged(folder);
    expect(text).toMatch(said);
    expect(code).toBe(1);
  });

  it('whose tail knows of more says so', () => {
    const contest = openContest(folder);
    contest.journal.append([draft(141)]);
    contest.close();
    meddle(join(folder, 'journal.db'), `${FREE} DELETE FROM entry WHERE seq = 141`);
    expect(judged(folder)).toMatchObject({ code: 1, text: expect.stringContaining('尾档比记录多') });
  });

  it('a tail with a changed line names it, and a torn one is told of', () => {
    const file = join(folder, 'journal.tail');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"points":500000', '"points":510000'));
    truncateSync(file, readFileSync(file).length - 4);
    const { code, text } = judged(file);
    expect(text).toMatch(/第 50 条断开：这一条的内容被改过.*最后一行只写了一半/s);
    expect(code).toBe(1);
  });
});

describe('a hash on paper', () => {
  it('is found at its entry, however it was typed', () => {
    const printed = entries[99]!.hash.toUpperCase().replace(/(.{8})/g, '$1 ');
    expect(judged(folder, '--head', printed)).toMatchObject({
      code: 0,
      text: expect.stringContaining('第 100 条（共 140 条）'),
    });
    expect(judged(folder, '--head', head.slice(0, 16)).text).toContain('第 140 条');
  });

  it('that is of another record is said not to be in this one', () => {
    expect(judged(folder, '--head', 'ab'.repeat(32))).toMatchObject({
      code: 1,
      text: expect.stringContaining('not in this record'),
    });
    expect(judged(folder, '--head', 'nonsense').code).toBe(2);
  });
});

describe('two copies', () => {
  it('are compared: the same, newer, older, a fork, or another contest', () => {
    expect(judged(folder, running())).toMatchObject({
      code: 0,
      text: expect.stringContaining('同一份记录'),
    });
    expect(judged(folder, generation()).text).toMatch(/更旧：两份到第 100 条/);
    expect(judged(generation(), folder).text).toMatch(/更新：两份到第 100 条/);
    const other = join(place, 'other');
    cpSync(folder, other, { recursive: true });
    for (const [copy, points] of [
      [folder, 1],
      [other, 2],
    ] as const) {
      const contest = openContest(copy);
      contest.journal.append([draft(141, { points })]);
      contest.close();
    }
    expect(judged(folder, other)).toMatchObject({
      code: 1,
      text: expect.stringContaining('第 140 条之后各走各的'),
    });
  });
});

it.each<[string, () => string]>([
  ['a file that is not there', () => join(place, 'nothing')],
  ['a text', () => CLI],
  ['a folder without a contest', () => place],
])('%s cannot be judged', (_, file) => {
  expect(judged(file()).code).toBe(2);
});

it('a copy without its tail and card is judged all the same', () => {
  for (const name of ['journal.tail', 'contest.json']) rmSync(join(folder, name));
  expect(judged(folder)).toMatchObject({ code: 0, text: expect.not.stringContaining('尾档') });
});
