// Who may sign in at a window, with a PIN where the contest has them.
import { z } from 'zod';
import { personIdSchema } from './roster.ts';

/** Roles that sign in; projector and answer desks have no say of their own. */
export const SEATED = ['technician', 'host', 'judge', 'chief-judge', 'supervisor'] as const;
export const seatedRoleSchema = z.enum(SEATED);
export type SeatedRole = z.infer<typeof seatedRoleSchema>;

/** Four to twelve digits: typed in the dark on any keypad. */
export const pinSchema = z.string().regex(/^\d{4,12}$/);

/** Somebody who may sign in: an official of the roster, or a role without a name. */
export const accountSchema = z.strictObject({
  /** `technician`, `host`, `judge:ID`, `supervisor:ID`, or the bare role where the roster names nobody. */
  id: z.string().min(1).max(80),
  role: seatedRoleSchema,
  person: personIdSchema.nullable(),
  /** Empty for a role without a name. */
  name: z.string(),
  /** A PIN has been set. */
  pin: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

export const accessViewSchema = z.strictObject({
  /** The contest is run with PINs. */
  pins: z.boolean(),
  /** Who is signed in at this window; null without PINs. */
  account: accountSchema.nullable(),
  accounts: z.array(accountSchema),
});
export type AccessView = z.infer<typeof accessViewSchema>;
