// A value of the wrong kind, written as its author most likely meant it: -20 as "-20", a list of one as what is in it.

/** Longer ones are no help to read. */
const LONGEST = 60;

/** The first way of writing `value` that fits, as JSON; null when none does. */
export function rewritten(value: unknown, fits: (value: unknown) => boolean): string | null {
  const meant = ways(value).find(fits);
  const text = meant === undefined ? undefined : JSON.stringify(meant);
  return text === undefined || text.length > LONGEST ? null : spaced(text);
}

/** `{"formula":"-10"}` with the blank that people put behind a colon. */
function spaced(text: string): string {
  return text.replaceAll('":', '": ').replaceAll(',"', ', "');
}

function ways(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.length === 1 ? [value[0], ...ways(value[0])] : [];
  if (typeof value === 'object') return [[value]];
  const text = String(value);
  const plain = typeof value === 'string' ? named(value) : [text];
  const parts = [
    { by: 'fixed', seconds: value },
    { by: 'fixed', value },
  ];
  return [...plain, { formula: text }, { by: value }, ...parts, [value], ...(value === true ? [{}] : [])];
}

/** What stands in quotes and needs none. */
function named(text: string): unknown[] {
  if (text === 'true' || text === 'false') return [text === 'true'];
  return text.trim() !== '' && Number.isFinite(Number(text)) ? [Number(text)] : [];
}
