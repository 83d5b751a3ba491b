// Under any rules, however a contest goes: random definitions, random contests, with seeds that stay the same.
import fc, { type IProperty } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandType } from '#contract/command.ts';
import { compositions } from './engine-random-definitions.ts';
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
} from './engine-random-properties.ts';

const SEED = 20261122;
/** A busy machine may take its time over many contests. */
const PATIENCE = { timeout: 120_000 };

function holds(property: IProperty<unknown>, numRuns: number): void {
  fc.assert(property, { seed: SEED, endOnFailure: true, numRuns });
}

test('of what is put together at random, more than a third are definitions', () => {
  const all = fc.sample(compositions, { seed: SEED, numRuns: 300 });
  expect(all.filter((definition) => definition !== null).length).toBeGreaterThan(100);
});

describe('under any rules', PATIENCE, () => {
  test('the state keeps its invariants, and replaying what happened gives the same state', () =>
    holds(soundAndReplayed(), 250));

  test('a state once seen never changes, however the contest goes on', () => holds(neverChanged(), 150));

  test('in every ledger a score is the base and the sum of its postings', () => holds(summedUp(), 200));

  test('every offer is accepted, at most one is primary, no key means two things, every label has a text', () =>
    holds(offersAccepted(), 250));

  test('no command is accepted that is not offered', () => {
    const accepted = new Set<CommandType>();
    holds(nothingElseAccepted(accepted), 400);
    expect(accepted.size).toBeGreaterThan(30);
  });

  test('undo gives back the state before, redo the state after, and the same command once more as well', () =>
    holds(takenBack(), 400));

  test('from every state the turn can be settled by what is offered, without undo or void', () =>
    holds(settledByOffers(), 400));

  test('every refusal has a text in both languages, and says what is possible instead', () => {
    const seen = new Set<string>();
    holds(refusalsExplained(seen), 250);
    expect(seen.size).toBeGreaterThan(60);
  });

  test('an evening without great troubles comes to its end', () => holds(eveningsEnd(), 250));
});
