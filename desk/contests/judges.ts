// The judges a ruling can be entered for (代录), as stored in the contest's settings.
import { z } from 'zod';
import { personIdSchema } from '#contract/roster.ts';

export const judgesSchema = z.array(
  z.strictObject({ person: personIdSchema, name: z.string().min(1).max(40) }),
);
export type JudgeName = z.infer<typeof judgesSchema>[number];

/** An unreadable list counts as none: rulings can then be entered for nobody. */
export function readJudges(stored: unknown): JudgeName[] {
  const judges = judgesSchema.safeParse(stored ?? []);
  return judges.success ? judges.data : [];
}
