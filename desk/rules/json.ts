// Reads the text of a JSON file to say where it is wrong, which key stands twice, and on which line everything is.

/** Where the text cannot be read any further; lines and characters count from 1. */
export interface JsonMistake {
  readonly line: number;
  readonly column: number;
  /** What stands there; empty at the end of the file. */
  readonly found: string;
}

export interface TwiceKey {
  readonly path: (string | number)[];
  readonly first: number;
  readonly line: number;
}

export interface JsonPlaces {
  readonly twice: readonly TwiceKey[];
  /** The line of every key and list entry, by its path joined with dots. */
  readonly lines: ReadonlyMap<string, number>;
}

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** No definition goes half as deep. */
const DEEPEST = 40;

/** The mistake of a text that is no JSON, or the places of one that is. */
export function readPlaces(text: string): JsonMistake | JsonPlaces {
  const reader = new Reader(text);
  return reader.read() ? { twice: reader.twice, lines: reader.lines } : reader.mistake();
}

class Reader {
  readonly twice: TwiceKey[] = [];
  readonly lines = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): boolean {
    if (!this.#value([])) return false;
    this.#take(SPACE);
    return this.#at === this.#text.length;
  }

  mistake(): JsonMistake {
    this.#take(SPACE);
    const before = this.#text.slice(0, this.#at).split('\n');
    const rest = this.#text.slice(this.#at).split('\n')[0] ?? '';
    return {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      found: [...rest.trim()].slice(0, 12).join(''),
    };
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return null;
    this.#at += match[0].length;
    return match[0];
  }

  /** The next sign, if it is this one. */
  #sign(sign: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #line(): number {
    return this.#text.slice(0, this.#at).split('\n').length;
  }

  #value(path: (string | number)[]): boolean {
    if (path.length > DEEPEST) return false;
    if (this.#sign('{')) return this.#members(path);
    if (this.#sign('[')) return this.#entries(path);
    return (this.#take(TEXT) ?? this.#take(WORD)) !== null;
  }

  #members(path: (string | number)[]): boolean {
    if (this.#sign('}')) return true;
    const seen = new Map<string, number>();
    do {
      this.#take(SPACE);
      const line = this.#line();
      const key = this.#take(TEXT);
      if (key === null || !this.#sign(':')) return false;
      const name = String(JSON.parse(key));
      const here = [...path, name];
      const first = seen.get(name);
      if (first !== undefined) this.twice.push({ path: here, first, line });
      seen.set(name, line);
      this.lines.set(here.join('.'), line);
      if (!this.#value(here)) return false;
    } while (this.#sign(','));
    return this.#sign('}');
  }

  #entries(path: (string | number)[]): boolean {
    if (this.#sign(']')) return true;
    let index = 0;
    do {
      this.#take(SPACE);
      const here = [...path, index];
      this.lines.set(here.join('.'), this.#line());
      if (!this.#value(here)) return false;
      index += 1;
    } while (this.#sign(','));
    return this.#sign(']');
  }
}
