// The small parts every event is made of.
import { z } from 'zod';

export const teamNumber = z.int();
export const turnId = z.string();
export const item = z.int().min(0);
/** Where several teams answer at once: whose; absent: the last attempt. */
export const ofTeam = teamNumber.optional();
export const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });
