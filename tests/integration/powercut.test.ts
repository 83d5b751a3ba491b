// The power is cut: whatever the disk makes of what was not synchronised, nothing acknowledged is lost. Under the
// recorder (tests/powercut), which works on Linux alone: elsewhere this file is left out (vitest.config.ts).
import { readFileSync, rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { Chance } from '#desk/dry-run/chance.ts';
import { shortFinal } from '#tests/chaos/final.ts';
import {
  chooseCuts,
  entriesLost,
  judge,
  leftovers,
  type Recorded,
  recordWriter,
  type Writing,
} from '#tests/powercut/cuts.ts';
import { judgeDesk, recordDesk } from '#tests/powercut/desk-cuts.ts';
import { Disk } from '#tests/powercut/disk.ts';

const recordings: Recorded[] = [];
afterEach(() => {
  for (const { root } of recordings.splice(0)) rmSync(root, { recursive: true });
});

function written(writing: Writing): Recorded {
  const recorded = recordWriter(writing);
  recordings.push(recorded);
  return recorded;
}

function faults(recorded: Recorded, count: number, seed: number): unknown[] {
  return [...leftovers(recorded, chooseCuts(recorded, count, seed))].flatMap(({ cut, content }) => {
    const fault = judge(recorded, cut, content);
    return fault === null ? [] : [{ ...cut, fault }];
  });
}

it('the recorder misses nothing: what it saw makes the very disk that is there', () => {
  const { root, acts } = written({ seed: 1, acts: 60, synchronous: 'FULL' });
  const disk = new Disk(root, 'in order');
  for (const act of acts) disk.do(act);
  for (const [path, bytes] of disk.after('everything', new Chance(1)))
    if (bytes !== null) expect(bytes.equals(readFileSync(path)), path).toBe(true);
});

it('a power cut leaves the contest as it was before or after the act under way, never anything else', () => {
  expect(faults(written({ seed: 2, acts: 150, synchronous: 'FULL' }), 30, 2)).toEqual([]);
});

it('after an fsync that failed, what is acknowledged later survives a power cut too', () => {
  expect(faults(written({ seed: 2, acts: 150, synchronous: 'FULL', failing: true }), 30, 2)).toEqual([]);
});

it.each(['OFF', 'NORMAL'] as const)('with synchronous = %s acknowledged entries are lost', (synchronous) => {
  const recorded = written({ seed: 2, acts: 60, synchronous });
  const cuts = chooseCuts(recorded, 10, 2).map((cut) => ({ ...cut, rest: 'nothing' as const }));
  const lost = [...leftovers(recorded, cuts)].map(({ cut, content }) => entriesLost(recorded, cut, content));
  expect(Math.max(...lost)).toBeGreaterThan(0);
});

it('of what a desk told its windows before the power was cut, everything is on the disk', async () => {
  const recorded = await recordDesk(shortFinal(), 14);
  // It does hear what is said at the windows.
  expect(recorded.told.at(-1)?.seq).toBeGreaterThan(10);
  for (const { cut, content } of leftovers(recorded, chooseCuts(recorded, 12, 3)))
    expect(judgeDesk(recorded, cut, content), JSON.stringify(cut)).toBeNull();
});
