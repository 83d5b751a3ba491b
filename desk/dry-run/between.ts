// Moves between two turns: stakes declared beforehand, lots, the next entry, the announcement.

import { SIDES } from '#contract/appeal.ts';
import type { CommandBody } from '#contract/command.ts';
import { openAppeals } from '#engine/appeal-stakes.ts';
import { choosableStakes, undeclaredTeams } from '#engine/choices.ts';
import { roundDeclaring } from '#engine/pending.ts';
import { entryOf, nextStep } from '#engine/plan.ts';
import type { State } from '#engine/state.ts';
import { type Course, type Move, move } from './course.ts';
import { PACE } from './pace.ts';

export function betweenTurns(course: Course): Move {
  const { contest, chance } = course;
  const { state } = contest;
  const declared = declaration(course);
  if (declared !== null) return move(PACE.choice, declared);
  const step = nextStep(state);
  if (step === null) return move(PACE.page, closing(state));
  if (step.kind === 'draw') {
    const byHand = chance.happens(0.3);
    return move(PACE.choice, {
      type: 'order.draw',
      round: step.round.id,
      teams: byHand ? chance.shuffled(step.teams) : null,
      seed: byHand ? '' : `seed ${chance.below(1_000_000)}`,
    });
  }
  const before = { page: PACE.page, round: 0, turn: PACE.call }[entryOf(step)?.kind ?? 'page'];
  const title = state.rundown.find(({ id }) => id === state.position)?.kind === 'round' ? PACE.roundTitle : 0;
  return move(before + title, { type: 'rundown.advance', entry: null });
}

/** Appeals are decided, both sides confirm, then it is announced. */
function closing(state: State): CommandBody {
  const { confirmed } = state;
  const [appeal] = openAppeals(state);
  if (appeal !== undefined)
    return { type: 'appeal.decide', appeal: appeal.id, outcome: 'dismissed', reason: '…' };
  const side = SIDES.find((candidate) => confirmed[candidate] === null);
  return side === undefined ? { type: 'announce' } : { type: 'results.confirm', side };
}

/** The stake of the first team that has not declared its own. */
function declaration(course: Course): CommandBody | null {
  const { state } = course.contest;
  const round = roundDeclaring(state);
  if (round === null) return null;
  const [team] = undeclaredTeams(state, round);
  const value = team === undefined ? undefined : stakeOf(course, choosableStakes(state, round, team));
  return team === undefined || value === undefined ? null : { type: 'stake.choose', team, value };
}

function stakeOf({ chance, alike }: Course, values: readonly number[]): number | undefined {
  return alike ? values[0] : chance.pick(values);
}
