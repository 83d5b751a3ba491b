// Many random courses of the example final, under a seed that is new each time and printed when one fails.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContestRecord } from '#engine/record.ts';
import { MemoryStage } from '../unit/engine-support.ts';
import { chosen, settleByOffers, take, VARIANTS, walk } from '../unit/engine-walk.ts';

const RUNS = 500;

test('every course folds to the same state from its journal, and its turn can be settled by what is offered', () => {
  fc.assert(
    fc.property(walk(80), ({ variant, start, steps }) => {
      const stage = new MemoryStage(VARIANTS[variant]);
      stage.do({ type: 'rundown.advance', entry: start });
      for (const step of steps) take(stage, chosen(stage, step));
      const kept = JSON.parse(JSON.stringify(stage.record.happened)) as typeof stage.record.happened;
      expect(new ContestRecord(kept).state).toEqual(stage.state);
      expect(settleByOffers(stage)).toBeNull();
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
