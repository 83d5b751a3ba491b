// A sum as the rules write it, built up term by term: 10 + 6 = 16, 8 × 10 + 20 × 0.8 = 96.
import { Fit } from './fit.tsx';
import { useProgress } from './motion.ts';
import { scoreText, sumTerms } from './numbers.ts';

/** Milliseconds from one term of a sum to the next. */
export const STEP = 700;

/** The terms to show; none where the sum says nothing that the amount does not say. */
export function termsOf({ sum, amount }: { sum: string | null; amount: string }): string[] {
  return sum === null || sum === amount ? [] : sumTerms(sum);
}

/** Milliseconds until the sum of these terms stands there. */
export function timeOf(terms: readonly string[]): number {
  return terms.length === 0 ? 0 : (terms.length + 1) * STEP;
}

/** One term after the other, then what they come to; the place of each is kept from the start. */
export function Sum({ terms, amount }: { terms: string[]; amount: string }) {
  const steps = terms.length + 1;
  const share = useProgress({ duration: steps * STEP });
  const shown = share >= 1 ? steps : Math.floor(share * steps) + 1;
  return (
    <Fit line className="grid h-24 w-full content-center justify-items-center text-5xl">
      <span data-sum="" className="font-semibold">
        {[...terms, `= ${scoreText(amount)}`].map((term, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the same term may stand twice in a sum
            key={place}
            className={`mr-[0.25em] last:mr-0 last:text-accent ${place < shown ? '' : 'invisible'}`}
          >
            {term}
          </span>
        ))}
      </span>
    </Fit>
  );
}
