// Finals under hundreds of kills of the desk, with a seed that is new each time and printed when one fails.
import { expect, it } from 'vitest';
import { figuresOf, heading, row } from '#tests/bench/figures.ts';
import { type Final, shortFinal, wholeFinal } from '#tests/chaos/final.ts';
import type { Startup } from '#tests/chaos/life.ts';
import { playInChaos, playInPeace } from '#tests/chaos/play.ts';
import { anySeed, seedOr } from '#tests/chaos/seed.ts';
import { expectedResult } from '#tests/robot/example-final.ts';

const LONGEST = 3_600_000;

/** Plays until it has been killed so often; says how long the desk took to come back. */
async function killed(final: Final, wanted: number, kills: number): Promise<void> {
  const peace = await playInPeace(final);
  const startups: Startup[] = [];
  let seed = seedOr(anySeed());
  let done = 0;
  for (; done < wanted; seed += 1) {
    const chaos = await playInChaos(final, kills, seed);
    expect({ result: chaos.result, effects: chaos.effects }, `seed ${seed}`).toEqual(peace);
    startups.push(...chaos.startups);
    done += chaos.kills;
  }
  console.log(heading(`${done} kills`, 'starts'));
  console.log(row('start → ready', figuresOf(startups.map(({ ready }) => ready))));
  console.log(row('start → console shown', figuresOf(startups.map(({ shown }) => shown))));
}

it('short finals killed 100 times end as an undisturbed one', () => killed(shortFinal(), 100, 10), LONGEST);

it(
  'whole finals killed 120 times end with the postings and the order worked out by hand',
  async () => {
    const { result } = await playInPeace(wholeFinal());
    expect(result).toEqual(expectedResult());
    await killed(wholeFinal(), 120, 60);
  },
  LONGEST,
);
