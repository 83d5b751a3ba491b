// The shape of one journal entry: who caused what, when, chained by hash.
import { z } from 'zod';
import { instantSchema } from './units.ts';

export const ROLES = [
  'technician',
  'host',
  'judge',
  'chief-judge',
  'supervisor',
  'projector',
  'station',
] as const;
/** 技术员 · 主持人 · 裁判 · 裁判长 · 监督 · 大屏 · 答题台 */
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** Who acted. Names stand in the person table, so that they can be erased without breaking the chain. */
export const actorSchema = z.strictObject({
  role: z.union([roleSchema, z.literal('desk'), z.literal('device')]),
  /** Person id when known. */
  person: z.string().nullable(),
  /** 代录: entered at the console for this judge (a person id). */
  onBehalfOf: z.string().nullable(),
  /**
   * The judge entered for acts as the chief judge; the desk says so by the roster. Absent where nobody is entered for,
   * and in journals from before it was kept: not the chief, and nothing there is decided again.
   */
  asChief: z.boolean().optional(),
  /** The person entered for is a supervisor of the roster, or the roster names none. */
  asSupervisor: z.boolean().optional(),
});
export type Actor = z.infer<typeof actorSchema>;

/** A decision can be undone; an observation (a press, an unplug) never. */
export const entryKindSchema = z.enum(['decision', 'observation']);

/** What is handed to the journal; it adds the chain. */
export const entryDraftSchema = z.strictObject({
  /** 1, 2, 3 … without gaps within a contest. */
  seq: z.int().min(1),
  type: z.string().min(1),
  /** Version of this event type's data, for upcasters. */
  v: z.int().min(1),
  kind: entryKindSchema,
  /** Id of the command or signal that caused it. */
  cause: z.string().min(1),
  actor: actorSchema,
  at: instantSchema,
  /** Wall clock, ISO 8601 with offset, for people only: never used to decide. */
  wall: z.string(),
  data: z.json(),
});
export type EntryDraft = z.infer<typeof entryDraftSchema>;

/** `hash` is SHA-256 (hex) over the canonical JSON (RFC 8785) of the draft together with `prev`. */
export const entrySchema = entryDraftSchema.extend({
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Entry = z.infer<typeof entrySchema>;

/** `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);
