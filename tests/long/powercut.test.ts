// Thousands of power cuts (tests/powercut), with a seed that is new each time and printed when one fails. Linux alone.
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shortFinal } from '#tests/chaos/final.ts';
import { Life } from '#tests/chaos/life.ts';
import { anySeed, seedOr } from '#tests/chaos/seed.ts';
import { chooseCuts, judge, leftovers, recordWriter } from '#tests/powercut/cuts.ts';
import { judgeDesk, recordDesk } from '#tests/powercut/desk-cuts.ts';
import { layDown } from '#tests/powercut/disk.ts';

const WRITERS = 8;
const CUTS = 300;
const DESK_CUTS = 300;
const RESTARTS = 12;

it.each([
  ['that works', false],
  ['whose fsyncs fail now and then', true],
])('thousands of power cuts lose nothing acknowledged on a disk %s', (_, failing) => {
  const first = seedOr(anySeed());
  for (let seed = first; seed < first + WRITERS; seed += 1) {
    const recorded = recordWriter({ seed, acts: 300, synchronous: 'FULL', failing });
    for (const { cut, content } of leftovers(recorded, chooseCuts(recorded, CUTS, seed)))
      expect(judge(recorded, cut, content), `seed ${seed} ${JSON.stringify(cut)}`).toBeNull();
    rmSync(recorded.root, { recursive: true });
  }
});

it('of what a desk told its windows before the power was cut, everything is on the disk', async () => {
  const seed = seedOr(anySeed());
  const recorded = await recordDesk(shortFinal(), Number.POSITIVE_INFINITY);
  for (const { cut, content } of leftovers(recorded, chooseCuts(recorded, DESK_CUTS, seed)))
    expect(judgeDesk(recorded, cut, content), `seed ${seed} ${JSON.stringify(cut)}`).toBeNull();
});

it('the desk starts on whatever the power cut left, and shows what it had told', async () => {
  const seed = seedOr(anySeed());
  const recorded = await recordDesk(shortFinal(), Number.POSITIVE_INFINITY);
  for (const { cut, content } of leftovers(recorded, chooseCuts(recorded, RESTARTS, seed))) {
    const before = `seed ${seed} ${JSON.stringify(cut)}`;
    layDown(recorded.root, content, recorded.root);
    const life = new Life(recorded.root);
    try {
      const { windows } = await life.open();
      const told = recorded.told.findLast(({ at }) => at <= cut.at)?.seq ?? 0;
      expect(windows.console.seq, before).toBeGreaterThanOrEqual(told);
    } finally {
      await life.end('SIGKILL');
      rmSync(recorded.root, { recursive: true });
    }
  }
});
