// The officials: judges a ruling can be entered for (代录) and supervisors, as stored in the contest's settings.
import { z } from 'zod';
import type { Actor } from '#contract/record.ts';
import { type Judge, judgeSchema, type Supervisor, supervisorSchema } from '#contract/roster.ts';

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

export function readSupervisors(stored: unknown): Supervisor[] {
  const supervisors = z.array(supervisorSchema).safeParse(stored ?? []);
  return supervisors.success ? supervisors.data : [];
}

export interface Officials {
  readonly judges: readonly Judge[];
  readonly supervisors: readonly Supervisor[];
}

/**
 * The technician at the console, entering for an official (代录) or for nobody. Null for somebody who is no official.
 * Where the roster names no supervisor, whoever sits at the console stands in: otherwise nothing could be confirmed.
 */
export function enteringFor({ judges, supervisors }: Officials, person: string | null): Actor | null {
  const actor: Actor = { role: 'technician', person: null, onBehalfOf: person };
  if (person === null) return supervisors.length === 0 ? { ...actor, asSupervisor: true } : actor;
  if (judges.some((judge) => judge.person === person))
    return { ...actor, asChief: actsAsChief(judges, person) };
  return supervisors.some((supervisor) => supervisor.person === person)
    ? { ...actor, asChief: false, asSupervisor: true }
    : null;
}
