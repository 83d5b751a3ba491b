// Teaching a box: what the technician said was done, the lines that came of it, and the profile they make.
import type { DeviceBytes } from '#contract/device.ts';
import { agrees, check, heardLines, propose, type Sample } from '#contract/device-learning.ts';
import {
  type DeviceProfile,
  type ProfileFault,
  type Reading,
  readProfile,
} from '#contract/device-profile.ts';

/** What is about to be done with the box. */
export type Deed =
  | { was: 'ready' | 'remark' }
  | { was: 'press' | 'release'; seat: number }
  | { was: 'answer'; seat: number; answer: string };

/** From that moment of the desk's clock on, until the next. */
export interface Mark {
  since: number;
  /** Null: nothing that is to be learnt. */
  deed: Deed | null;
}

export interface Heard {
  line: string;
  at: number;
  /** Null: nobody said what it was. */
  deed: Deed | null;
}

export const SPEEDS = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200];

export type TaughtKind = 'buzzer' | 'clicker';

/** Milliseconds for debouncing and the adapter, as most boxes need them. */
const USUAL_LATE = 50;
/** Bits for a character of eight with start and stop, and characters of a line end. */
const CHARACTER_BITS = 10;
const LINE_END = 2;

/**
 * Only opens the port: its one pattern is no line any box prints, so that nothing said while the box is being taught
 * counts as a press.
 */
export function watching(baudRate: number, title: DeviceProfile['title']): DeviceProfile {
  const read = readProfile({
    format: 'leitai-device-profile',
    version: 1,
    id: 'being-taught',
    title,
    kind: 'buzzer',
    seats: 1,
    port: { baudRate },
    says: { press: [{ line: '~ {seat} ~ being taught ~' }] },
  });
  if ('faults' in read) throw new Error(read.faults.map(({ path }) => path).join(', '));
  return read.profile;
}

/** The same for the same deed. */
export function deedKey(deed: Deed | null): string {
  return deed === null ? '' : Object.values(deed).join(' ');
}

/** What can be done with a box of so many buttons, in the order in which it is shown. */
export function deedsOf(kind: TaughtKind, seats: number): Deed[] {
  const ofSeats = Array.from({ length: seats }, (_, index) => index + 1).flatMap((seat): Deed[] =>
    kind === 'buzzer'
      ? [
          { was: 'press', seat },
          { was: 'release', seat },
        ]
      : ['A', 'B'].map((answer) => ({ was: 'answer', seat, answer })),
  );
  return [...ofSeats, { was: 'ready' }, { was: 'remark' }];
}

/** Whole lines with what was being done when they came, or what was said of one line itself, by its place. */
export function heardIn(
  chunks: readonly DeviceBytes[],
  marks: readonly Mark[],
  said: ReadonlyMap<number, Deed | null>,
): Heard[] {
  return heardLines(chunks).map(({ line, at }, index) => {
    const mark = marks.findLast(({ since }) => since <= at);
    return { line, at, deed: said.get(index) ?? (said.has(index) ? null : (mark?.deed ?? null)) };
  });
}

function samplesOf(heard: readonly Heard[]): Sample[] {
  return heard.flatMap(({ line, at, deed }) => (deed === null ? [] : [{ line, at, ...deed }]));
}

export interface Wishes {
  id: string;
  name: string;
  kind: TaughtKind;
  /** Null: as many as were pressed. */
  seats: number | null;
  baudRate: number;
  /** With \r and \n written out. */
  reset: string;
  locksOut: boolean;
}

export type Taught =
  | { kind: 'nothing' }
  | { kind: 'faults'; faults: ProfileFault[] }
  | {
      kind: 'profile';
      profile: DeviceProfile;
      readings: { line: string; taken: Reading; agrees: boolean }[];
    };

/** Line ends as people write them. */
function sentFrom(text: string): string {
  return text.replaceAll('\\r', '\r').replaceAll('\\n', '\n');
}

/** From a press to the end of its line at most, when another line of the same length stands before it. */
function lateOf(heard: readonly Heard[], baudRate: number): number {
  const longest = Math.max(...heard.map(({ line }) => line.length)) + LINE_END;
  return Math.ceil(USUAL_LATE + (2 * longest * CHARACTER_BITS * 1000) / baudRate);
}

export function highestSeat(heard: readonly Heard[]): number {
  return Math.max(0, ...heard.map(({ deed }) => (deed !== null && 'seat' in deed ? deed.seat : 0)));
}

/** The profile these lines make, and how it takes each of them. */
export function taughtBy(heard: readonly Heard[], wishes: Wishes): Taught {
  const samples = samplesOf(heard);
  const said = wishes.kind === 'buzzer' ? 'press' : 'answer';
  if (!samples.some(({ was }) => was === said)) return { kind: 'nothing' };
  const { id, name, kind, baudRate, locksOut } = wishes;
  const reset = sentFrom(wishes.reset);
  const read = readProfile({
    format: 'leitai-device-profile',
    version: 1,
    id,
    title: { zh: name.trim(), en: name.trim() },
    kind,
    seats: wishes.seats ?? highestSeat(heard),
    port: { baudRate },
    says: propose(samples),
    send: { reset },
    locksOut,
    late: lateOf(heard, baudRate),
  });
  if ('faults' in read) return { kind: 'faults', faults: read.faults };
  const lines = heard.map(({ line }) => line);
  const readings = check(read.profile, lines).map((reading, index) => {
    const deed = heard[index]?.deed ?? null;
    const sample = deed === null ? null : { line: reading.line, at: 0, ...deed };
    return { ...reading, agrees: sample === null || agrees(reading.taken, sample) };
  });
  return { kind: 'profile', profile: read.profile, readings };
}
