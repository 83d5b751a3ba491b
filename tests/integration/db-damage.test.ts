// Damaged files, a handful of each kind: an exact recovery, or it is said what is lost. Many more in tests/long.
import { afterAll, describe, expect, it } from 'vitest';
import {
  DAMAGES,
  damagedCase,
  damagedGenerationCase,
  damagedRunningCase,
  makeOriginal,
} from '#tests/fixtures/db-damage.ts';

const SEEDS = [2024, 2025, 2026];

const original = makeOriginal();
afterAll(() => original.remove());

describe('damage at random places', () => {
  it.each(DAMAGES.map((kind) => [kind.name, kind] as const))('of %s is mended or told', (_, kind) => {
    for (const seed of SEEDS)
      expect(damagedCase(original, kind, seed)).toMatch(/^(unharmed|exact|named|refused)$/);
  });

  it('of a running backup is told by what is read of it', () => {
    for (const seed of SEEDS) expect(damagedRunningCase(original, seed)).toMatch(/^(exact|named|refused)$/);
  });

  it('of a backup is found when it is verified', () => {
    for (const seed of SEEDS) expect(damagedGenerationCase(original, seed)).toMatch(/^(exact|refused)$/);
  });
});
