// Questions that are pressed for too early, and fouls that judges call, for tests of fouls.
import type { CommandOf } from '#contract/command.ts';
import type { WrittenDefinition } from '#contract/definition.ts';
import { nextTurn, type Parts, press } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

export type Foul = NonNullable<NonNullable<WrittenDefinition['rounds'][number]['buzz']>['foul']>;

export const fouled = (foul: Foul, more: Parts = {}): Parts => ({
  who: { by: 'buzz' },
  items: 6,
  buzz: { foul },
  ...more,
});

/** The next question is being read. */
export function reading(stage: MemoryStage): void {
  if (stage.state.turn === null || stage.state.turn.state === 'settled') nextTurn(stage);
  stage.do({ type: 'item.present' });
}

/** A press well before the cue. */
export function early(stage: MemoryStage, team: number): void {
  press(stage, team);
  stage.pass(0.4);
}

export function close(stage: MemoryStage): void {
  stage.do({ type: 'item.close' });
  stage.finish();
}

export function call(team: number, person: string | null = null): CommandOf<'foul.call'> {
  return { type: 'foul.call', team, person, reason: 'prompted' };
}
