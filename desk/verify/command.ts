// What `npm run verify` does with its arguments: the text to print, in Chinese and English, and how it ends.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Locale, message } from '#contract/messages/message.ts';
import { ContestFileError } from '#db/refusals.ts';
import { report } from './report.ts';

const USAGE = `usage: npm run verify -- FILE [--head HASH] [OTHER]
  FILE         the folder of a contest, a journal.db, a .leitai copy, a running backup, or a journal.tail
  --head HASH  a hash as printed on a results sheet: is it in this record, and at which entry
  OTHER        another copy of the contest: which of the two is newer, or where they part
Nothing is written. Ends with 0 when everything holds, 1 when something does not, 2 when FILE cannot be read.`;

const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

export interface Verdict {
  /** 0: everything holds; 1: something does not; 2: nothing could be judged. */
  code: 0 | 1 | 2;
  text: string;
}

export function verify(args: string[]): Verdict {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { head: { type: 'string' }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (values.help) return { code: 0, text: USAGE };
    const [file, other = null] = positionals;
    if (file === undefined || positionals.length > 2) return { code: 2, text: USAGE };
    const { lines, holds } = report(resolve(file), values.head ?? null, other && resolve(other));
    const texts = LOCALES.map((locale) =>
      lines.map(({ key, params }) => message(locale, key, params)).join('\n'),
    );
    return { code: holds ? 0 : 1, text: texts.join('\n\n') };
  } catch (problem) {
    if (problem instanceof ContestFileError) {
      return { code: 2, text: `${problem.sentence.zh}\n${problem.sentence.en}` };
    }
    return { code: 2, text: problem instanceof Error ? problem.message : String(problem) };
  }
}
