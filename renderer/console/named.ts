// Lines of the journal name entries of the rundown by id; people know them by title.
import type { MessageParams } from '#contract/offer.ts';
import type { RundownRow } from '#contract/view.ts';

/** Values that are ids of rundown entries, as the entries are called. */
export function named(params: MessageParams, rundown: readonly RundownRow[]): MessageParams {
  const nameOf = (value: string | number) => {
    const entry = rundown.find(({ id }) => id === value);
    return entry === undefined ? value : `${entry.title} ${entry.detail}`.trim();
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, nameOf(value)]));
}
