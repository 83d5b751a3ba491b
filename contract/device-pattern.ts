// Patterns of a line profile: text with places in braces, and what a line that fits one of them says.

export const PLACES = ['seat', 'letter', 'ms', 'us', 'answer', 'any'] as const;
/** seat: 1…255. letter: A = 1 … Z = 26. ms, us: the box's own clock. answer: A…H, T or F. any: anything, also nothing. */
export type Place = (typeof PLACES)[number];

/** Text as it stands in a line, or a place. */
export type Part = { text: string } | { place: Place };

/** A part that is not {any}: it takes what fits, as long as it fits. */
type Fixed = { text: string } | { place: Exclude<Place, 'any'> };

export type PatternProblem = {
  code: 'brace' | 'place-unknown' | 'place-twice' | 'place-next' | 'seat-twice';
  params: Readonly<Record<string, string>>;
};

/** What stood in the places of a line; `time` in milliseconds of the box's clock. */
export type Found = { seat: number | null; time: number | null; answer: string | null };

/** Null where the line does not fit. Takes at most the line's length times the pattern's in steps, whatever they are. */
export type Matcher = (line: string) => Found | null;

const TOKEN = /\{\{|\}\}|\{[^{}]*\}|[{}]|[^{}]+/g;

const isPlace = (name: string): name is Place => (PLACES as readonly string[]).includes(name);

export const inBraces = (name: string): string => `{${name}}`;

/** Text as a pattern writes it: a brace of the line itself stands twice. */
export function literally(text: string): string {
  return text.replaceAll(/[{}]/g, '$&$&');
}

/** A pattern, or a text to send, taken apart; or what is wrong with its braces. */
export function partsOf(pattern: string): { parts: Part[] } | { problem: PatternProblem } {
  const parts: Part[] = [];
  const add = (text: string) => {
    const last = parts.at(-1);
    if (last && 'text' in last) last.text += text;
    else parts.push({ text });
  };
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (token === '{{' || token === '}}') add(token.slice(1));
    else if (token === '{' || token === '}')
      return { problem: { code: 'brace', params: { brace: token, open: '{seat}' } } };
    else if (!token.startsWith('{')) add(token);
    else {
      const name = token.slice(1, -1);
      const known = PLACES.map(inBraces).join(' ');
      if (!isPlace(name)) return { problem: { code: 'place-unknown', params: { place: token, known } } };
      parts.push({ place: name });
    }
  }
  return { parts };
}

/** Characters a place goes on taking; a letter is always one. */
const RUNS: Readonly<Record<Exclude<Place, 'letter' | 'any'>, RegExp>> = {
  seat: /\d/,
  ms: /\d/,
  us: /\d/,
  answer: /[A-HT]/,
};

/** Whether it could not be told where `place` ends and the next part begins. */
function runsTogether(place: Place, next: Part): boolean {
  if (place === 'any') return 'place' in next;
  if (place === 'letter') return false;
  const run = RUNS[place];
  if ('text' in next) return run.test(next.text.charAt(0));
  if (next.place === 'any') return true;
  if (next.place === 'letter') return place === 'answer';
  return run.source === RUNS[next.place].source;
}

/** What makes a pattern ambiguous; null: nothing. */
export function ambiguity(parts: readonly Part[]): PatternProblem | null {
  const places = parts.flatMap((part) => ('place' in part ? [part.place] : []));
  const counted = places.filter((place) => place !== 'any').map((place) => (place === 'us' ? 'ms' : place));
  if (counted.includes('seat') && counted.includes('letter'))
    return { code: 'seat-twice', params: { place: '{seat}', letter: '{letter}' } };
  const twice = counted.find((place, index) => counted.indexOf(place) !== index);
  if (twice) return { code: 'place-twice', params: { place: inBraces(twice), any: '{any}' } };
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if ('place' in part && next && runsTogether(part.place, next))
      return { code: 'place-next', params: { place: inBraces(part.place) } };
  }
  return null;
}

const SHAPES: Readonly<Record<Exclude<Place, 'any'>, RegExp>> = {
  seat: /\d{1,3}/y,
  letter: /[A-Z]/y,
  ms: /\d{1,15}/y,
  us: /\d{1,15}/y,
  answer: /[A-HT]{1,8}/y,
};

/** What a place says by these characters; null where they say nothing that can be. */
function meaning(place: Exclude<Place, 'any'>, text: string): Partial<Found> | null {
  switch (place) {
    case 'seat': {
      const seat = Number(text);
      return seat >= 1 && seat <= 255 ? { seat } : null;
    }
    case 'letter':
      return { seat: text.charCodeAt(0) - 64 };
    case 'ms':
      return { time: Number(text) };
    case 'us':
      return { time: Number(text) / 1000 };
    case 'answer':
      return /^([A-H]+|T)$/.test(text) ? { answer: text } : null;
  }
}

/** A piece of a pattern between two {any}: what of the line fits it from `start` on, and where that ends. */
function take(
  piece: readonly Fixed[],
  line: string,
  start: number,
): { end: number; found: Partial<Found> } | null {
  let end = start;
  let found: Partial<Found> = {};
  for (const part of piece) {
    if ('text' in part) {
      if (!line.startsWith(part.text, end)) return null;
      end += part.text.length;
      continue;
    }
    const shape = SHAPES[part.place];
    shape.lastIndex = end;
    const text = shape.exec(line)?.[0];
    const said = text === undefined ? null : meaning(part.place, text);
    if (text === undefined || said === null) return null;
    found = { ...found, ...said };
    end += text.length;
  }
  return { end, found };
}

/** The parts between every two {any}. */
function piecesOf(parts: readonly Part[]): Fixed[][] {
  const pieces: Fixed[][] = [[]];
  for (const part of parts) {
    if ('text' in part) pieces.at(-1)?.push(part);
    else if (part.place === 'any') pieces.push([]);
    else pieces.at(-1)?.push({ place: part.place });
  }
  return pieces;
}

/**
 * Compiles parts in which nothing is ambiguous. Every piece between two {any} is taken where it first fits: what fits
 * later ends later, so that nothing is missed by it.
 */
export function matcherOf(parts: readonly Part[]): Matcher {
  const pieces = piecesOf(parts);
  return (line) => {
    let found: Found = { seat: null, time: null, answer: null };
    let place = 0;
    for (const [index, piece] of pieces.entries()) {
      const latest = index === 0 ? 0 : line.length;
      const whole = index === pieces.length - 1;
      let fitted = take(piece, line, place);
      while (fitted === null || (whole && fitted.end !== line.length)) {
        if (place >= latest) return null;
        place += 1;
        fitted = take(piece, line, place);
      }
      found = { ...found, ...fitted.found };
      place = fitted.end;
    }
    return found;
  };
}

/** A text with its places filled in; a place without a value becomes nothing. */
export function filled(parts: readonly Part[], values: Partial<Record<Place, string>>): string {
  return parts.map((part) => ('text' in part ? part.text : (values[part.place] ?? ''))).join('');
}

/** The letter of a seat up to 26: A, B, C … */
export function letterOf(seat: number): string {
  return String.fromCharCode(64 + seat);
}
