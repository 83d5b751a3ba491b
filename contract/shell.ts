// What a shell (Electron, or the kiosk launcher) agrees on with the desk that it starts and keeps running.
import { z } from 'zod';
import { windowSchema } from './protocol.ts';

export const deskReadySchema = z.object({
  ready: z.literal(true),
  port: z.int().min(1).max(65_535),
  /** Address of each window, with the token of its role. */
  windows: z.record(windowSchema, z.url()),
  /** What the operator begins with: the console where a contest is open already, else the home page. */
  first: windowSchema.extract(['home', 'console']),
});
export type DeskReady = z.infer<typeof deskReadySchema>;

export const deskRefusalSchema = z.object({
  ready: z.literal(false),
  /** Why the desk does not start, and what to do; starting it again as it is would not help. */
  message: z.object({ zh: z.string(), en: z.string() }),
});
export type DeskRefusal = z.infer<typeof deskRefusalSchema>;

/** The one line of JSON that the desk writes to its standard output. */
export const deskLineSchema = z.discriminatedUnion('ready', [deskReadySchema, deskRefusalSchema]);
export type DeskLine = z.infer<typeof deskLineSchema>;

/** A line of the desk's output, or null when it is something else. */
export function parseDeskLine(line: string): DeskLine | null {
  try {
    return deskLineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

const FIRST_RESTART_MS = 250;
const LAST_RESTART_MS = 10_000;

/**
 * Milliseconds to wait before the desk is started again after its `crashes`-th crash in a row (1, 2, 3 …): hardly
 * any the first time, for the audience's sake; ever more on a PC that cannot recover by itself.
 */
export function restartDelay(crashes: number): number {
  return Math.min(FIRST_RESTART_MS * 2 ** (crashes - 1), LAST_RESTART_MS);
}
