// The known name that somebody most likely meant.
import { distance } from 'fastest-levenshtein';

/** Null when none is near enough; numbers are never taken for one another. */
export function nearest(written: string, known: readonly string[]): string | null {
  if (!/\D/.test(written)) return null;
  const far = written.length < 4 ? 1 : Math.ceil(written.length / 3);
  const away = (name: string) => distance(written.toLowerCase(), name.toLowerCase());
  const [best] = known
    .map((name) => ({ name, away: away(name) }))
    .filter((candidate) => candidate.away <= far)
    .sort((a, b) => a.away - b.away);
  return best?.name ?? null;
}
