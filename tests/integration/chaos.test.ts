// A robot plays a short final while the desk is killed again and again (tests/chaos); LEITAI_SEED tries a course again.
import { expect, it } from 'vitest';
import { shortFinal } from '#tests/chaos/final.ts';
import { playInChaos, playInPeace } from '#tests/chaos/play.ts';
import { seedOr } from '#tests/chaos/seed.ts';

const KILLS = 7;
const LONGEST = 240_000;

it(
  'a final whose desk is killed seven times ends with the postings and the order of an undisturbed one',
  async () => {
    const final = shortFinal();
    const { result, effects } = await playInChaos(final, KILLS, seedOr(4));
    expect({ result, effects }).toEqual(await playInPeace(final));
  },
  LONGEST,
);
