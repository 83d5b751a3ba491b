// Everything a contest holds on disk, as one text: two stands are the same contest or they are not.
import type { Contest } from '#db/contest-folder.ts';
import type { Json } from '#db/desk-notes.ts';

export const SETTINGS = ['devices', 'judges', 'sound'];

export interface Stand {
  /** Number of the last entry, and the hash that stands for all before it. */
  seq: number;
  hash: string;
  /** Runs of the desk counted so far. */
  run: number;
  marks: string;
  people: string;
  settings: string;
  /** Questions in sheet order with their salts. */
  bank: string;
}

/** As the writer tells it. `failed`: the act before it met a failing disk, and may be there or not. */
export interface Told extends Stand {
  failed: boolean;
}

export function standOf({ journal, notes, bank }: Contest, run: number): Stand {
  const text = (value: unknown) => JSON.stringify(value);
  return {
    ...journal.head(),
    run,
    marks: text(notes.marks()),
    people: text(notes.people()),
    settings: text(SETTINGS.map((key): [string, Json] => [key, notes.setting(key)])),
    bank: text([bank.questions(), [...bank.salts()]]),
  };
}
