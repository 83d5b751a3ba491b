// How two copies of one contest stand to each other.
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { openContest } from '#db/contest-folder.ts';
import { listContests } from '#db/contest-list.ts';
import { kinship } from '#db/kinship.ts';
import { closedContest, fingerprint, newContest, scratchFolder } from '#tests/fixtures/db-contests.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';

it.each<[string[], string[], string, number]>([
  [[], [], 'same', 0],
  [['a'], ['a'], 'same', 1],
  [['a', 'b'], ['a', 'b', 'c', 'd'], 'older', 2],
  [['a', 'b', 'c', 'd', 'e'], ['a'], 'newer', 1],
  [[], ['a'], 'older', 0],
  [['a', 'b', 'c'], ['a', 'b', 'x', 'y', 'z'], 'fork', 2],
  [['a', 'b'], ['x', 'y'], 'fork', 0],
])('%j to %j is %s after %d', (own, other, relation, common) => {
  expect(kinship(own, other)).toEqual({ relation, common });
});

it('finds the common past wherever the two part', () => {
  const own = [...Array(100).keys()].map(String);
  for (let common = 0; common < 100; common += 1) {
    const other = [...own.slice(0, common), ...own.slice(common).map((hash) => `x${hash}`)];
    expect(kinship(own, other)).toEqual({ relation: 'fork', common });
  }
});

it('is told of all folders that hold one contest, and nothing is touched', () => {
  const root = scratchFolder();
  const first = closedContest(root);
  const second = join(root, 'second');
  const third = join(root, 'third');
  for (const copy of [second, third]) cpSync(first, copy, { recursive: true });
  for (const [copy, points] of [
    [second, 1],
    [third, 2],
  ] as const) {
    const contest = openContest(copy);
    contest.journal.append([draft(7, { points })]);
    contest.close();
  }
  const before = fingerprint(root);
  const listed = new Map(listContests(root).map(({ folder, kin }) => [folder, kin]));
  expect(fingerprint(root)).toEqual(before);
  const kinOf = (folder: string) =>
    listed
      .get(folder)!
      .map((kin) => [basename(kin.folder), kin.relation, kin.common])
      .sort();
  expect(kinOf(first)).toEqual([
    ['second', 'older', 6],
    ['third', 'older', 6],
  ]);
  expect(kinOf(second)).toEqual([
    ['third', 'fork', 6],
    [basename(first), 'newer', 6],
  ]);
});

it('the list tells a rehearsal from a contest', () => {
  const root = scratchFolder();
  const contest = newContest(root);
  expect(listContests(root)).toMatchObject([{ rehearsal: false, kin: [] }]);
  contest.journal.append([{ ...draft(1, { of: 'zw-2024' }), type: 'rehearsal.begun' }]);
  expect(listContests(root)).toMatchObject([{ rehearsal: true }]);
});
