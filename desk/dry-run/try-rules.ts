// The dry run of a definition: random contests from start to announcement, and what came of them.
import { z } from 'zod';
import type { Definition } from '#contract/definition.ts';
import type { DryRunReport } from '#contract/dry-run.ts';
import { Chance } from './chance.ts';
import { DryContest } from './contest.ts';
import { inventTeams, inventWritten } from './people.ts';
import { type DeadEnd, noteOf, Player, stateOf } from './player.ts';
import { Tally } from './tally.ts';

export const dryRunSchema = z.strictObject({
  contests: z.int().min(1),
  teams: z.int().min(1).max(99),
  /** The same seed gives the same contests. */
  seed: z.int(),
});
export type DryRun = z.infer<typeof dryRunSchema>;

/** A contest that takes longer than so many steps will never end. */
const ENDLESS = 1_000_000;

/** Between two contests and every so many steps it is asked whether time is up. */
const STEPS = 200;

/**
 * Plays so many contests, or as many as there is time for. Dead ends are part of the report; throws only where the
 * engine itself does.
 */
export function tryRules(
  definition: Definition,
  { contests, teams, seed }: DryRun,
  isTimeUp: () => boolean = () => false,
): Omit<DryRunReport, 'secondsTaken'> {
  const tally = new Tally(definition);
  for (let index = 0; index < contests && !isTimeUp(); index += 1)
    playContest(definition, teams, new Chance(seed + index * 7919), tally, isTimeUp);
  return tally.report;
}

function playContest(
  definition: Definition,
  teams: number,
  chance: Chance,
  tally: Tally,
  isTimeUp: () => boolean,
): void {
  const roster = inventTeams(definition, teams);
  const contest = DryContest.start(definition, roster);
  if (!(contest instanceof DryContest)) {
    tally.addDeadEnd({ turn: '', state: 'setup', note: noteOf(contest) });
    return;
  }
  const player = new Player(contest, chance);
  contest.give({ type: 'setup.written', scores: inventWritten(roster, chance, player.course.alike) });
  const fault = playOn(player, isTimeUp);
  const deadEnd = fault ?? player.deadEnd;
  if (deadEnd !== null) tally.addDeadEnd(deadEnd);
  if (deadEnd === null && !player.isOver) return;
  tally.add(contest.state, { commands: contest.commands, took: contest.now.ms });
}

/** A dead end where the engine cannot go on at all. */
function playOn(player: Player, isTimeUp: () => boolean): DeadEnd | null {
  const { contest } = player;
  for (let step = 1; !player.isOver; step += 1) {
    if (step % STEPS === 0 && isTimeUp()) return null;
    player.step();
    if (step > ENDLESS)
      return { turn: contest.state.turn?.id ?? '', state: stateOf(contest.state), note: '…' };
  }
  return null;
}
