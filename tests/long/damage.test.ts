// Damaged files in great numbers: always an exact recovery, or it is said what is lost; never a silent difference.
import { afterAll, describe, it } from 'vitest';
import {
  DAMAGES,
  damagedCase,
  damagedGenerationCase,
  damagedRunningCase,
  makeOriginal,
  tally,
} from '#tests/fixtures/db-damage.ts';

const CASES = Number(process.env.LEITAI_CASES ?? 50);
const FIRST = Number(process.env.LEITAI_SEED ?? 1);
const seeds = [...Array(CASES).keys()].map((n) => FIRST + n);

const original = makeOriginal();
afterAll(() => original.remove());

describe('damage at random places', () => {
  it.each(DAMAGES.map((kind) => [kind.name, kind] as const))('of %s', (name, kind) => {
    console.log(
      tally(
        name,
        seeds.map((seed) => damagedCase(original, kind, seed)),
      ),
    );
  });

  it('of a running backup', () => {
    console.log(
      tally(
        'running backup read',
        seeds.map((seed) => damagedRunningCase(original, seed)),
      ),
    );
  });

  it('of a backup', () => {
    console.log(
      tally(
        'backup verified',
        seeds.map((seed) => damagedGenerationCase(original, seed)),
      ),
    );
  });
});
