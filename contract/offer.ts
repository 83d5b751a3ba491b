// What a window may ask for now, and why something is refused.
import { z } from 'zod';
import { commandBodySchema } from './command.ts';
import { messageParamsSchema } from './sentence.ts';

export { type Message, type MessageParams, messageParamsSchema, messageSchema } from './sentence.ts';

/**
 * A refusal names what stands in the way (`code`, a key of the message catalogue under `refusal.`),
 * and what may be done instead (offer ids).
 */
export const refusalSchema = z.strictObject({
  code: z.string(),
  params: messageParamsSchema,
  allowed: z.array(z.string()),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** What an offer still lacks before it can be sent; the window asks for it. */
export const NEEDS = [
  'reason',
  'seconds',
  'panel',
  'page',
  'answer',
  'substitute',
  'waive',
  'marks',
  'draw',
  'points',
  'out',
  'foul',
] as const;

export const offerSchema = z.strictObject({
  /** Stable name, e.g. `rule.right`, `player.name:t1-p3`; the message catalogue names it under `offer.`. */
  id: z.string(),
  /** Catalogue key of the label (`offer.…`) and the values in it. */
  label: z.string(),
  params: messageParamsSchema,
  /** Keyboard codes (KeyboardEvent.code, with `Ctrl+` when held) that send it, most usual first. */
  keys: z.array(z.string()),
  /** What the main key does now; at most one offer has it. */
  primary: z.boolean(),
  /** The command to send; where `needs` is set, with placeholders to be filled in. */
  command: commandBodySchema,
  needs: z.enum(NEEDS).nullable(),
});
export type Offer = z.infer<typeof offerSchema>;
