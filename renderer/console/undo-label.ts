// What an undo takes back or a redo gives back, in the words of its journal line.
import type { Offer } from '#contract/offer.ts';
import type { JournalRow } from '#contract/view.ts';
import type { Language } from '#renderer/link/locale.tsx';

/** The offer names only the kind of event; the newest line of that kind has the values. */
export function undoLabel(offer: Offer, journal: readonly JournalRow[], tell: Language['tell']): string {
  const redo = offer.command.type === 'redo';
  const line = journal
    .filter(({ struck, label }) => struck === redo && label === offer.params.what)
    .reduce<JournalRow | null>(
      (newest, row) => (newest === null || row.seq > newest.seq ? row : newest),
      null,
    );
  return tell(offer.label, line === null ? offer.params : { what: tell(line.label, line.params) });
}
