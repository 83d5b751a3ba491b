// A line profile: a box that prints lines, described as data, so that a new box needs no code.
import type { z } from 'zod';
import { filled, letterOf, type Matcher, matcherOf, partsOf } from './device-pattern.ts';
import { type ProfileParams, profileProblems } from './device-profile-check.ts';
import { type DeviceProfile, deviceProfileShape, type ProfilePattern } from './device-profile-shape.ts';
import { profileMessages } from './messages/profiles.ts';
import { fill } from './messages/text.ts';

export type {
  DeviceProfile,
  ProfilePattern,
  WrittenDeviceProfile,
} from './device-profile-shape.ts';

/** A profile as it is in force: every default filled in, every pattern and every combination checked. */
export const deviceProfileSchema = deviceProfileShape.superRefine((profile, context) => {
  for (const { path, code, params } of profileProblems(profile)) {
    const message = fill(profileMessages[`profile.${code}`].en, params);
    context.addIssue({ code: 'custom', path, message, params: { code, params } });
  }
});

/** One thing that is wrong with a written profile: where (e.g. `says.press.0`), and a text of the catalogue. */
export type ProfileFault = { path: string; message: { key: string; params: ProfileParams } };

/** Takes a profile as somebody wrote it; everything that is wrong with it is told. */
export function readProfile(written: unknown): { profile: DeviceProfile } | { faults: ProfileFault[] } {
  const { success, data, error } = deviceProfileSchema.safeParse(written);
  return success ? { profile: data } : { faults: error.issues.map(faultOf) };
}

function faultOf(issue: z.core.$ZodIssue): ProfileFault {
  const path = issue.path.join('.');
  if (issue.code !== 'custom')
    return { path, message: { key: 'profile.shape', params: { detail: issue.message } } };
  const { code, params } = issue.params as { code: string; params: ProfileParams };
  return { path, message: { key: `profile.${code}`, params } };
}

/** What a line says by a profile; `time` in milliseconds of the box's clock. */
export type Reading =
  | { type: 'ready' }
  | { type: 'press' | 'release'; seat: number; time: number | null }
  | { type: 'answer'; seat: number; answer: string; time: number | null }
  | { type: 'remark' }
  | { type: 'unknown' };

export type LineReader = (line: string) => Reading;

const ORDER = ['ready', 'press', 'release', 'answer', 'remark'] as const;

type Known = { type: (typeof ORDER)[number]; seat: number | undefined; match: Matcher };

function compiled(type: Known['type'], { line, seat }: ProfilePattern): Known {
  const taken = partsOf(line);
  if ('problem' in taken) throw new RangeError(`not a pattern: ${line}`);
  return { type, seat, match: matcherOf(taken.parts) };
}

/** Compiles what a profile says of lines; never throws for a checked profile, its reader never for any line. */
export function readerOf({ says, seats }: Pick<DeviceProfile, 'says' | 'seats'>): LineReader {
  const known = ORDER.flatMap((type) => says[type].map((pattern: ProfilePattern) => compiled(type, pattern)));
  return (line) => {
    for (const pattern of known) {
      const reading = readBy(pattern, line, seats);
      if (reading !== null) return reading;
    }
    return { type: 'unknown' };
  };
}

function readBy({ type, seat: own, match }: Known, line: string, seats: number): Reading | null {
  const found = match(line);
  if (found === null) return null;
  if (type === 'ready' || type === 'remark') return { type };
  const { time, answer } = found;
  const seat = found.seat ?? own;
  if (seat === undefined || seat > seats) return null;
  if (type !== 'answer') return { type, seat, time };
  return answer === null ? null : { type, seat, answer, time };
}

/** A text of `send` for a seat, or one that is of no seat. */
export function sentText(text: string, seat?: number): string {
  const taken = partsOf(text);
  if ('problem' in taken) throw new RangeError(`not a text to send: ${text}`);
  return seat === undefined
    ? filled(taken.parts, {})
    : filled(taken.parts, { seat: String(seat), letter: letterOf(seat) });
}
