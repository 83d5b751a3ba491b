// The marks of running clocks beside a running backup, so that on another PC a clock is held where it stood.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { millis } from '#contract/units.ts';
import type { Mark } from './desk-notes.ts';
import { putInPlace, syncFile, syncFolder } from './durable-files.ts';
import { guarded } from './refusals.ts';
import { markSeal } from './seals.ts';

export const MARKS = 'marks.json';

const sealedMarksSchema = z.array(
  z.object({
    run: z.int(),
    clock: z.string(),
    remaining: z.number().transform(millis),
    wall: z.string(),
    seal: z.string(),
  }),
);

/** In place of all marks before; none: no clock runs. On the medium on return. Throws {@link ContestFileError} `disk`. */
export function putRunningMarks(folder: string, marks: readonly Mark[]): void {
  const file = join(folder, MARKS);
  guarded(file, () => {
    if (marks.length === 0) {
      if (!existsSync(file)) return;
      rmSync(file);
      syncFolder(folder);
      return;
    }
    const sealed = marks.map((mark) => ({ ...mark, seal: markSeal(mark) }));
    putInPlace(file, (temporary) => {
      writeFileSync(temporary, `${JSON.stringify(sealed)}\n`);
      syncFile(temporary);
    });
  });
}

/** A mark that is not what was written down counts as none, and so does a file that cannot be read. */
export function readRunningMarks(folder: string): Mark[] {
  try {
    const sealed = sealedMarksSchema.parse(JSON.parse(readFileSync(join(folder, MARKS), 'utf8')));
    return sealed.filter((mark) => markSeal(mark) === mark.seal).map(({ seal: _, ...mark }) => mark);
  } catch {
    return [];
  }
}
