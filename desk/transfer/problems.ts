// What is wrong with a cell or a file, as data: catalogue keys and values, never finished sentences in one language.
import { inBoth, type MessageKey, message } from '#contract/messages/message.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { CellProblem as FoundProblem } from '#contract/protocol.ts';
import { DeskFailure } from '../failure.ts';

export type FileTrouble = Extract<MessageKey, `import.file.${string}` | `export.folder.${string}`>;
type PlaceText = Extract<MessageKey, `import.at.${string}`>;
export type CellTrouble = Exclude<Extract<MessageKey, `import.${string}`>, FileTrouble | PlaceText>;

/** A problem as windows are told it; here its code is one the catalogue has. */
export interface CellProblem extends FoundProblem {
  code: CellTrouble;
}

/** Where a problem stands, in words. */
export function placeOf(locale: 'zh-CN' | 'en', problem: CellProblem): string {
  const { sheet, row, column, heading } = problem;
  if (sheet === '') return message(locale, 'import.at.file');
  if (row === null) return message(locale, 'import.at.sheet', { sheet });
  if (column === null) return message(locale, 'import.at.row', { sheet, row });
  return message(locale, 'import.at.cell', { sheet, row, column, heading: heading ?? '' });
}

/** A file that cannot be read or a folder that cannot be written. Show `sentence`; decide by `code`. */
export class TransferError extends DeskFailure {
  declare readonly code: FileTrouble;
  readonly params: MessageParams;

  constructor(code: FileTrouble, params: MessageParams, cause?: unknown) {
    super(code, inBoth(code, params), cause);
    this.name = 'TransferError';
    this.params = params;
  }
}
