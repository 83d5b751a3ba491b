// The judges a ruling can be entered for (代录), as stored in the contest's settings, and who of them is the chief.
import { z } from 'zod';
import { type Judge, judgeSchema } from '#contract/roster.ts';

/** Lists stored before duties were kept name no chief judge. */
const storedSchema = z.array(judgeSchema.extend({ role: judgeSchema.shape.role.default('judge') }));

/** An unreadable list counts as none: rulings can then be entered for nobody. */
export function readJudges(stored: unknown): Judge[] {
  const judges = storedSchema.safeParse(stored ?? []);
  return judges.success ? judges.data : [];
}

export function chiefOf(judges: readonly Judge[]): Judge | undefined {
  return judges.find(({ role }) => role === 'chief-judge');
}

/**
 * `person` is one of `judges`. Where the roster names no chief judge, each of them acts as one when entered for:
 * otherwise nothing could ever be waived.
 */
export function actsAsChief(judges: readonly Judge[], person: string): boolean {
  const chief = chiefOf(judges);
  return chief === undefined || chief.person === person;
}
