// What a dry run says of rules: many contests played by the program alone, what came of them, how long they take.
import { z } from 'zod';

/** Most contests one dry run plays. */
export const MOST_DRY_RUNS = 200;

export const dryRunReportSchema = z.strictObject({
  /** Contests played to their end or to a dead end. */
  contests: z.int().min(0),
  commands: z.int().min(0),
  /** Places where nobody could do anything any more; empty is as it should be. */
  deadEnds: z.array(z.strictObject({ turn: z.string(), state: z.string(), note: z.string() })),
  /** Rounds no contest came to. */
  unreached: z.array(z.strictObject({ round: z.string(), title: z.string() })),
  /** Points a team won or lost in a round, over all contests and teams. */
  scores: z.array(
    z.strictObject({ round: z.string(), title: z.string(), least: z.number(), greatest: z.number() }),
  ),
  /** Final scores of the teams, with the base. */
  total: z.strictObject({ least: z.number(), greatest: z.number() }),
  /** How long a contest takes on stage. */
  minutes: z.strictObject({ least: z.number(), mean: z.number(), greatest: z.number() }),
  /** What the dry run itself took. */
  secondsTaken: z.number().min(0),
});
export type DryRunReport = z.infer<typeof dryRunReportSchema>;
