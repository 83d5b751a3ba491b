// A line profile from what a box was heard to print while its buttons were pressed, and a profile held against that.
import { NO_TEXT, type TextState, textLines } from './device-lines.ts';
import { ambiguity, inBraces, letterOf, literally, matcherOf, partsOf } from './device-pattern.ts';
import { type DeviceProfile, type ProfilePattern, type Reading, readerOf } from './device-profile.ts';

/** A line that was heard, with when its last byte arrived (desk's monotonic milliseconds). */
export type HeardLine = { line: string; at: number };

/** A line of which the technician said what it was. */
export type Sample =
  | (HeardLine & { was: 'ready' | 'remark' })
  | (HeardLine & { was: 'press' | 'release'; seat: number })
  | (HeardLine & { was: 'answer'; seat: number; answer: string });

export type Says = DeviceProfile['says'];

/** Whole lines in chunks of bytes as a device's ring keeps them (hexadecimal); what is sent to the box is left out. */
export function heardLines(
  chunks: readonly { ms: number; direction: 'in' | 'out'; hex: string }[],
): HeardLine[] {
  let state: TextState = NO_TEXT;
  return chunks.flatMap(({ ms, direction, hex }) => {
    if (direction === 'out') return [];
    const split = textLines(state, bytesOf(hex));
    state = split.state;
    return split.lines.flatMap((line) => (line === null ? [] : [{ line, at: ms }]));
  });
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** What each line is taken as by a profile. */
export function check(
  profile: Pick<DeviceProfile, 'says' | 'seats'>,
  lines: readonly string[],
): { line: string; taken: Reading }[] {
  const read = readerOf(profile);
  return lines.map((line) => ({ line, taken: read(line) }));
}

/** Whether a reading is what the technician said. */
export function agrees(taken: Reading, sample: Sample): boolean {
  if (taken.type !== sample.was) return false;
  if ('seat' in taken && 'seat' in sample && taken.seat !== sample.seat) return false;
  return !('answer' in taken && 'answer' in sample) || taken.answer === sample.answer;
}

/**
 * Patterns by which every sample is read as what it was said to be, as far as there are any: the number or letter that
 * goes with the seat becomes {seat} or {letter}, a number that grows as the desk's clock does {ms} or {us}, whatever
 * else varies {any}. Where nothing common is found, each line stands for itself.
 */
export function propose(samples: readonly Sample[]): Says {
  const writable = samples.filter(({ line }) => isText(line) && isPattern(literally(line)));
  const of = (was: Sample['was']) => writable.filter((sample) => sample.was === was);
  return {
    ready: patternsFor(of('ready')),
    press: patternsFor(of('press')),
    release: patternsFor(of('release')),
    answer: patternsFor(of('answer')),
    remark: patternsFor(of('remark')),
  };
}

/** Damaged bytes have no pattern. */
function isText(line: string): boolean {
  return /^[\x20-\x7e]+$/.test(line);
}

/** Lines that differ only in numbers and in single letters are alike. */
const likeness = ({ line }: Sample) => line.replaceAll(/\d+|\b[A-Z]\b/g, '#');
const seatOf = (sample: Sample) => String('seat' in sample ? sample.seat : 0);

function patternsFor(samples: readonly Sample[]): ProfilePattern[] {
  const together = commonPattern(samples);
  if (together !== null) return [together];
  for (const key of [likeness, seatOf]) {
    const groups = [...Map.groupBy(samples, key).values()];
    const patterns = groups.length > 1 ? distinct(groups.flatMap(patternsFor)) : [];
    if (readsAll(patterns, samples)) return patterns;
  }
  return distinct(samples.map(alone)).filter(({ line }) => isPattern(line));
}

function distinct(patterns: readonly ProfilePattern[]): ProfilePattern[] {
  return [...new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern])).values()];
}

/** A line just as it was, for that seat alone; of an answer, its letters are read where they stand. */
function alone(sample: Sample): ProfilePattern {
  const cut = 'answer' in sample ? cuts(sample).find(({ places }) => places.join() === 'answer') : undefined;
  const line = cut ? join(cut.texts.map(literally), cut.places) : literally(sample.line);
  return 'seat' in sample ? { line, seat: sample.seat } : { line };
}

/** A line with places cut out of it: one text more than places. */
type Cut = { texts: string[]; places: ('seat' | 'letter' | 'answer')[] };

/** Every way to see the seat and the answer in a line, the likeliest first. */
function cuts(sample: Sample): Cut[] {
  const whole: Cut[] = [{ texts: [sample.line], places: [] }];
  if (!('seat' in sample)) return whole;
  const seats = whole.flatMap((cut) => [...seatCuts(cut, sample.seat), cut]);
  return 'answer' in sample ? seats.flatMap((cut) => [...answerCuts(cut, sample.answer), cut]) : seats;
}

function seatCuts(cut: Cut, seat: number): Cut[] {
  const numbers = cutsAt(cut, /\d+/g, (text) => Number(text) === seat, 'seat');
  if (seat > 26) return numbers;
  const isLetter = (text: string) => text === letterOf(seat);
  const ofItsOwn = cutsAt(cut, /(?<![A-Za-z])[A-Z](?![A-Za-z])/g, isLetter, 'letter');
  const endsWord = cutsAt(cut, /(?<=[A-Za-z])[A-Z](?![A-Za-z])/g, isLetter, 'letter');
  return [...numbers, ...ofItsOwn, ...endsWord];
}

function answerCuts(cut: Cut, answer: string): Cut[] {
  return cutsAt(cut, /(?<![A-Z])[A-HT]+(?![A-Za-z])/g, (text) => text === answer, 'answer');
}

/** The cut with one more place, for each text in it that `shape` finds and `fits` accepts. */
function cutsAt(
  cut: Cut,
  shape: RegExp,
  fits: (text: string) => boolean,
  place: Cut['places'][number],
): Cut[] {
  return cut.texts.flatMap((text, index) =>
    [...text.matchAll(shape)]
      .filter(([found]) => fits(found))
      .map((match) => {
        const texts = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
        return {
          texts: cut.texts.toSpliced(index, 1, ...texts),
          places: cut.places.toSpliced(index, 0, place),
        };
      }),
  );
}

function join(texts: readonly string[], places: readonly string[]): string {
  return texts.map((text, index) => text + (places[index] ? inBraces(places[index]) : '')).join('');
}

/** The pattern that reads all of these samples rightly and leaves least to {any}; null: there is none. */
function commonPattern(samples: readonly Sample[]): ProfilePattern | null {
  const [first] = samples;
  if (first === undefined) return null;
  const oneSeat = new Set(samples.map(seatOf)).size === 1;
  const found = cuts(first).flatMap(({ places }): ProfilePattern[] => {
    const line = generalised(samples, places);
    const tells = places.includes('seat') || places.includes('letter');
    if (line === null || !(tells || oneSeat)) return [];
    return [!tells && 'seat' in first ? { line, seat: first.seat } : { line }];
  });
  const right = found.filter((pattern) => readsAll([pattern], samples));
  const loose = ({ line }: ProfilePattern) => line.split('{any}').length;
  return right.sort((a, b) => loose(a) - loose(b))[0] ?? null;
}

/** The samples cut at the same places, with whatever else varies between them put as a place; null: they are unlike. */
function generalised(samples: readonly Sample[], places: Cut['places']): string | null {
  const same = samples.map((sample) => cuts(sample).filter((cut) => cut.places.join() === places.join()));
  const [ofFirst = [], ...ofOthers] = same;
  for (const cut of ofFirst) {
    const chosen = [cut, ...ofOthers.map((others) => alike(cut, others))];
    if (!chosen.every((each) => each !== undefined)) continue;
    let timed = false;
    const texts = cut.texts.map((_, index) => {
      const columns = chosen.map(({ texts }) => texts[index] ?? '');
      const { text, time } = generalText(columns, samples, !timed && canTellTime(samples));
      timed ||= time;
      return text;
    });
    const line = join(texts, places);
    if (isPattern(line)) return line;
  }
  return null;
}

/** Of several cuts of a line the one whose texts are most like those of `cut`. */
function alike(cut: Cut, others: readonly Cut[]): Cut | undefined {
  const shape = ({ texts }: Cut) => texts.map((text) => text.replaceAll(/\d+/g, '#')).join('|');
  return others.find((other) => shape(other) === shape(cut)) ?? others[0];
}

function canTellTime(samples: readonly Sample[]): boolean {
  return samples.every(({ was }) => was !== 'ready' && was !== 'remark');
}

/** Texts that stand at one place of several lines, as a piece of a pattern. */
function generalText(
  texts: readonly string[],
  samples: readonly Sample[],
  mayTellTime: boolean,
): { text: string; time: boolean } {
  const split = texts.map((text) => text.split(/(\d+)/));
  const [first = []] = split;
  const aligned = split.every(
    (pieces) =>
      pieces.length === first.length &&
      pieces.every((piece, index) => index % 2 === 1 || piece === first[index]),
  );
  if (!aligned) return { text: aroundAny(texts), time: false };
  let time = false;
  const pieces = first.map((piece, index) => {
    const column = split.map((each) => each[index] ?? '');
    if (new Set(column).size === 1) return literally(piece);
    const unit = mayTellTime && !time ? clockUnit(column.map(Number), samples) : null;
    time ||= unit !== null;
    return inBraces(unit ?? 'any');
  });
  return { text: pieces.join(''), time };
}

/** In less time than this, milliseconds, any two numbers may look like a clock. */
const LEAST_TIME = 500;

/** {ms} or {us} for numbers that grow by as much as the desk's clock did, give or take a fifth and 100 ms. */
function clockUnit(values: readonly number[], samples: readonly Sample[]): 'ms' | 'us' | null {
  const times = samples.map(({ at }) => at);
  if (Math.max(...times) - Math.min(...times) < LEAST_TIME) return null;
  const rises = (unit: number) =>
    values.every((value, index) => {
      const passed = (samples[index]?.at ?? 0) - (samples[0]?.at ?? 0);
      const counted = (value - (values[0] ?? 0)) / unit;
      return Math.abs(counted - passed) <= 100 + Math.abs(passed) / 5;
    });
  if (rises(1)) return 'ms';
  return rises(1000) ? 'us' : null;
}

/** What all of them begin and end with, and {any} between. */
function aroundAny(texts: readonly string[]): string {
  const [first = ''] = texts;
  const shortest = Math.min(...texts.map((text) => text.length));
  let start = 0;
  while (start < shortest && texts.every((text) => text[start] === first[start])) start += 1;
  let end = 0;
  while (end < shortest - start && texts.every((text) => text.at(-1 - end) === first.at(-1 - end))) end += 1;
  return `${literally(first.slice(0, start))}{any}${literally(first.slice(first.length - end))}`;
}

function isPattern(line: string): boolean {
  const taken = partsOf(line);
  if ('problem' in taken || line.length > 80 || ambiguity(taken.parts) !== null) return false;
  // Whatever the box prints would fit.
  return taken.parts.some((part) => ('text' in part ? part.text.trim() !== '' : part.place !== 'any'));
}

/** Whether the first pattern that fits says of every sample what was said of it. */
function readsAll(patterns: readonly ProfilePattern[], samples: readonly Sample[]): boolean {
  const known = patterns.map(({ line, seat }) => {
    const taken = partsOf(line);
    return { match: matcherOf('parts' in taken ? taken.parts : []), seat };
  });
  return samples.every((sample) => {
    for (const { match, seat: own } of known) {
      const found = match(sample.line);
      if (found === null) continue;
      if ('seat' in sample && (found.seat ?? own) !== sample.seat) return false;
      return !('answer' in sample) || found.answer === sample.answer;
    }
    return false;
  });
}
