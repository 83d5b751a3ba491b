// A scenario: a whole contest as steps in time, played by the scenario runner and by the robots (docs/scenario.md).
import { z } from 'zod';
import { commandBodySchema } from '#contract/command.ts';

/** One clicker answer for each panel seat in order; null: the seat stays silent. */
const panelAnswers = z.array(z.string().nullable());

export const stepSchema = z
  .strictObject({
    /** For people; nothing happens. */
    note: z.string().optional(),
    /** Seconds that pass before this step happens. */
    wait: z.number().min(0).max(7200).optional(),
    /** A command, and who gives it: technician, host, or the id of a judge. */
    do: commandBodySchema.optional(),
    as: z.string().optional(),
    /** The command must be refused with this code. */
    refused: z.string().optional(),
    /** Team numbers whose buzzers are pressed, in this order, 1 ms apart. */
    press: z.array(z.int().min(1)).optional(),
    panel: panelAnswers.optional(),
    /** What the player at the station confirms for the item that is open there. */
    station: z.string().optional(),
  })
  .refine((step) => step.do !== undefined || (step.as === undefined && step.refused === undefined), {
    message: '"as" and "refused" belong to "do"',
  });
export type Step = z.infer<typeof stepSchema>;

export const scenarioSchema = z.strictObject({
  leitai: z.literal('scenario/1'),
  title: z.string(),
  /** Folder with questions/, teams.json and written.json, relative to the scenario file. */
  contest: z.string(),
  steps: z.array(stepSchema).min(1),
});
export type Scenario = z.infer<typeof scenarioSchema>;
