// Many random courses, of the example final and under random rules, with a seed that is new each time and printed when
// one fails.
import fc, { type IProperty } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContestRecord } from '#engine/record.ts';
import {
  eveningsEnd,
  neverChanged,
  nothingElseAccepted,
  offersAccepted,
  refusalsExplained,
  settledByOffers,
  soundAndReplayed,
  summedUp,
  takenBack,
} from '../unit/engine-random-properties.ts';
import { MemoryStage } from '../unit/engine-support.ts';
import { chosen, settleByOffers, take, VARIANTS, walk } from '../unit/engine-walk.ts';

const RUNS = 500;
const RANDOM_RULES = 4000;

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

describe('under any rules', () => {
  const properties: [string, IProperty<unknown>][] = [
    ['the state keeps its invariants, and replaying what happened gives the same state', soundAndReplayed()],
    ['a state once seen never changes, however the contest goes on', neverChanged()],
    ['in every ledger a score is the base and the sum of its postings', summedUp()],
    ['every offer is accepted, and every label has a text', offersAccepted()],
    ['no command is accepted that is not offered', nothingElseAccepted(new Set())],
    ['undo gives back the state before, and redo the state after', takenBack()],
    ['from every state the turn can be settled by what is offered', settledByOffers()],
    [
      'every refusal has a text in both languages, and says what is possible instead',
      refusalsExplained(new Set()),
    ],
    ['an evening without great troubles comes to its end', eveningsEnd()],
  ];
  test.each(properties)('%s', (_, property) => {
    fc.assert(property, { numRuns: RANDOM_RULES, endOnFailure: true });
  });
});
