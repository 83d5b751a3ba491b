// A sentence of the message catalogue with its values, as it crosses every boundary.
import { z } from 'zod';

/** Values that stand in a message of the catalogue, by name. */
export const messageParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type MessageParams = z.infer<typeof messageParamsSchema>;

/** A sentence of the catalogue with its values. */
export const messageSchema = z.strictObject({ key: z.string(), params: messageParamsSchema });
export type Message = z.infer<typeof messageSchema>;
