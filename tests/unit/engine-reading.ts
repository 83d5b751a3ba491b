// A question that is buzzed for, for tests of 抢答.
import type { Definition } from '#contract/definition.ts';
import type { Instant } from '#contract/units.ts';
import { CUE_DELAY, MemoryStage, roundIn, rules } from './engine-support.ts';

type BuzzRules = NonNullable<Definition['rounds'][number]['buzz']>;

/** A first round decided by buzz among all teams, its question being read. */
export function reading(change: (buzz: BuzzRules) => void = () => {}, teams = 5): MemoryStage {
  const stage = new MemoryStage(
    rules((definition) => {
      const round = roundIn(definition, 'playoff');
      round.who = { by: 'buzz', among: 'all', extra: 1 };
      if (round.buzz) change(round.buzz);
      definition.rounds = [round];
    }),
    { teams },
  );
  stage.do({ type: 'rundown.advance', entry: 'playoff.1' });
  stage.do({ type: 'item.present' });
  stage.pass(5);
  return stage;
}

/** The cue has been given at this moment. */
export function cued(stage: MemoryStage): Instant {
  stage.do({ type: 'buzz.open' });
  stage.pass(CUE_DELAY / 1000);
  const cue = stage.item.buzz?.cue;
  if (!cue) throw new Error('no cue');
  return cue;
}

export const facts = (stage: MemoryStage) => ({
  state: stage.item.buzz?.state,
  presses: stage.item.buzz?.presses.map((press) => `${press.team} ${press.status}`),
  posted: stage.posted('playoff.1'),
});
