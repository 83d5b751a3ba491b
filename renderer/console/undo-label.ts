// What an undo takes back or a redo gives back, in the words of its journal line.
import type { Offer } from '#contract/offer.ts';
import type { JournalRow } from '#contract/view.ts';
import type { Language } from '#renderer/link/locale.tsx';

/** The offer names only the kind of event: the newest line of that kind, whatever devices said since; null: too old. */
export function undoLine(offer: Offer, journal: readonly JournalRow[]): JournalRow | null {
  const redo = offer.command.type === 'redo';
  return journal
    .filter(({ struck, label }) => struck === redo && label === offer.params.what)
    .reduce<JournalRow | null>(
      (newest, row) => (newest === null || row.seq > newest.seq ? row : newest),
      null,
    );
}

export function undoLabel(offer: Offer, journal: readonly JournalRow[], tell: Language['tell']): string {
  const line = undoLine(offer, journal);
  return tell(offer.label, line === null ? offer.params : { what: tell(line.label, line.params) });
}
