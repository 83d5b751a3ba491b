// 成绩册: the workbook and the journal file made of what the desk hands over.
import type { Entry } from '#contract/record.ts';
import { canonicalText } from '#db/chain.ts';
import { safeName } from '#db/folder-name.ts';
import type { ResultsBundle } from './book/bundle.ts';
import { itemsSheet, postingsSheet } from './book/details.ts';
import { appealSheets, changeSheets } from './book/disputes.ts';
import { individualSheets, privilegeSheets, standingsSheet } from './book/rankings.ts';
import { text } from './book/words.ts';
import type { NewFile } from './safe-files.ts';
import { workbookBytes } from './sheet-writer.ts';

export type { AskedAttempt, AskedItem, ChangeRow, PostedRow, ResultsBundle } from './book/bundle.ts';

const SHORTENED_TITLE = 40;

/** The journal as JSON lines: of each entry exactly the fields of the chain, in canonical form (RFC 8785). */
export function journalLines(entries: readonly Entry[]): string {
  return entries
    .map(({ seq, type, v, kind, cause, actor, at, wall, data, prev, hash }) =>
      canonicalText({ seq, type, v, kind, cause, actor, at, wall, data, prev, hash }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The two files of the results: the book and the journal. */
export function resultFiles(bundle: ResultsBundle): NewFile[] {
  // Shortened first, so that what follows the title is never cut off.
  const title = [...safeName(bundle.title)].slice(0, SHORTENED_TITLE).join('');
  const book = workbookBytes([
    standingsSheet(bundle),
    ...individualSheets(bundle),
    postingsSheet(bundle),
    itemsSheet(bundle),
    ...privilegeSheets(bundle),
    ...appealSheets(bundle),
    ...changeSheets(bundle),
  ]);
  return [
    {
      name: text(bundle.announced ? 'export.file.book' : 'export.file.book-so-far', { title }),
      ending: '.xlsx',
      bytes: book,
    },
    {
      name: text('export.file.journal', { title }),
      ending: '.jsonl',
      bytes: Buffer.from(journalLines(bundle.entries), 'utf8'),
    },
  ];
}
