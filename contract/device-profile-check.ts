// What makes a line profile unusable although every field has a fitting size: patterns that cannot be, and gaps.
import { ambiguity, inBraces, type Part, type Place, partsOf } from './device-pattern.ts';
import type { DeviceProfile, ProfilePattern } from './device-profile-shape.ts';
import type { profileMessages } from './messages/profiles.ts';

type CodeOf<Key> = Key extends `profile.${infer Code}` ? Code : never;
/** Those with a text of their own in the catalogue, under `profile.`. */
export type ProfileProblemCode = CodeOf<keyof typeof profileMessages>;

/** Values that stand in its text. */
export type ProfileParams = Record<string, string | number>;

export type ProfileProblem = { path: (string | number)[]; code: ProfileProblemCode; params: ProfileParams };

type Says = keyof DeviceProfile['says'];
type Sends = keyof DeviceProfile['send'];

/** Places that mean something in each kind of line. */
const MEANT: Readonly<Record<Says, readonly Place[]>> = {
  ready: ['any'],
  press: ['seat', 'letter', 'ms', 'us', 'any'],
  release: ['seat', 'letter', 'ms', 'us', 'any'],
  answer: ['seat', 'letter', 'ms', 'us', 'answer', 'any'],
  remark: ['seat', 'letter', 'ms', 'us', 'answer', 'any'],
};

/** What each kind of device says of its seats. */
const SAID: Readonly<Record<DeviceProfile['kind'], readonly Says[]>> = {
  buzzer: ['ready', 'remark', 'press', 'release'],
  clicker: ['ready', 'remark', 'answer'],
  lamp: ['ready', 'remark'],
};

const LETTERS = 26;
/** `ask` goes out after a second of silence; its answer needs a moment. */
const LEAST_SILENCE = 1500;

export function profileProblems(profile: DeviceProfile): ProfileProblem[] {
  return [...checkSays(profile), ...checkSends(profile), ...checkWhole(profile)];
}

function* checkSays({ says, kind, seats }: DeviceProfile): Generator<ProfileProblem> {
  for (const type of Object.keys(says) as Says[]) {
    if (says[type].length > 0 && !SAID[kind].includes(type))
      yield { path: ['says', type], code: 'says-other', params: { kind: `device.${kind}`, says: type } };
    for (const [index, pattern] of says[type].entries()) {
      const path = ['says', type, index];
      const problem = checkLine(pattern, type, seats);
      if (problem) yield { path, ...problem };
    }
  }
}

type Found = Omit<ProfileProblem, 'path'>;

function checkLine(pattern: ProfilePattern, type: Says, seats: number): Found | null {
  const taken = partsOf(pattern.line);
  const problem = 'problem' in taken ? taken.problem : ambiguity(taken.parts);
  if (problem) return problem;
  const parts = 'parts' in taken ? taken.parts : [];
  return (
    checkPlaces(parts, MEANT[type], seats) ??
    (type === 'remark' ? null : checkMeaning(pattern, parts, type, seats))
  );
}

function placesOf(parts: readonly Part[]): Place[] {
  return parts.flatMap((part) => ('place' in part ? [part.place] : []));
}

function checkPlaces(parts: readonly Part[], meant: readonly Place[], seats: number): Found | null {
  const places = placesOf(parts);
  const other = places.find((place) => !meant.includes(place));
  if (other) {
    const known = meant.map(inBraces).join(' ') || '—';
    return { code: 'place-here', params: { place: inBraces(other), known } };
  }
  if (places.includes('letter') && seats > LETTERS) return { code: 'letter-range', params: { seats } };
  return null;
}

function checkMeaning(
  { seat }: ProfilePattern,
  parts: readonly Part[],
  type: Says,
  seats: number,
): Found | null {
  const places = placesOf(parts);
  if (
    places.every((place) => place === 'any') &&
    !parts.some((part) => 'text' in part && part.text.trim() !== '')
  )
    return { code: 'everything', params: {} };
  if (type === 'ready') return null;
  const tells = places.includes('seat') || places.includes('letter');
  if (!tells && seat === undefined) return { code: 'seat-missing', params: { place: '{seat}' } };
  if (tells && seat !== undefined)
    return { code: 'seat-twice', params: { place: '{seat}', letter: '{letter}' } };
  if (seat !== undefined && seat > seats) return { code: 'seat-range', params: { seat, seats } };
  if (type === 'answer' && !places.includes('answer'))
    return { code: 'answer-missing', params: { place: '{answer}' } };
  return null;
}

function* checkSends({ send, seats }: DeviceProfile): Generator<ProfileProblem> {
  for (const type of Object.keys(send) as Sends[]) {
    const problem = checkSent(send[type], type === 'lampOn' || type === 'lampOff', seats);
    if (problem) yield { path: ['send', type], ...problem };
  }
}

function checkSent(text: string, ofSeat: boolean, seats: number): Found | null {
  const taken = partsOf(text);
  if ('problem' in taken) return taken.problem;
  if ([...text].some((character) => character.charCodeAt(0) > 0xff))
    return { code: 'sent-bytes', params: {} };
  const problem = checkPlaces(taken.parts, ofSeat ? ['seat', 'letter'] : [], seats);
  if (problem) return problem;
  if (ofSeat && text !== '' && seats > 1 && placesOf(taken.parts).length === 0)
    return { code: 'lamp-seat', params: { place: '{seat}' } };
  return null;
}

function* checkWhole({ kind, says, send, locksOut, silence }: DeviceProfile): Generator<ProfileProblem> {
  if (kind === 'buzzer' && says.press.length === 0)
    yield { path: ['says', 'press'], code: 'no-press', params: {} };
  if (kind === 'clicker' && says.answer.length === 0)
    yield { path: ['says', 'answer'], code: 'no-answer', params: {} };
  if (kind === 'lamp' && send.lampOn === '') yield { path: ['send', 'lampOn'], code: 'no-lamp', params: {} };
  if ((send.lampOn === '') !== (send.lampOff === '')) yield { path: ['send'], code: 'lamp-pair', params: {} };
  if (locksOut && send.reset === '' && send.arm === '')
    yield { path: ['send', 'reset'], code: 'reset-missing', params: {} };
  if (send.ask !== '' && silence !== null && silence < LEAST_SILENCE)
    yield { path: ['silence'], code: 'silence-short', params: { least: LEAST_SILENCE } };
}
