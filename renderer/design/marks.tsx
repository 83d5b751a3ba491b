// Verdicts and options as shapes: never told by colour alone.
import type { Verdict } from '#contract/definition.ts';

/** Strokes in a 24 × 24 square. */
const SHAPES: Record<Verdict, string> = {
  right: 'M4 13l5.5 5.5L20 6',
  wrong: 'M5 5l14 14M19 5L5 19',
  incomplete: 'M4 12h16M12 4a8 8 0 0 0 0 16',
  late: 'M12 3a9 9 0 1 0 .01 0M12 7v5l4 3',
  prompted: 'M4 5h16v10H11l-5 5v-5H4z',
  unanswered: 'M5 12h14',
  foul: 'M12 3L22 20H2zM12 9v5M12 17v.5',
};

export function verdictColour(verdict: Verdict): string {
  if (verdict === 'right') return 'text-(color:--color-right)';
  return verdict === 'incomplete' || verdict === 'unanswered' ? 'text-warn' : 'text-wrong';
}

/** As high as the text around it. */
export function VerdictMark({ verdict, className = '' }: { verdict: Verdict; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`inline-block size-[1em] shrink-0 fill-none stroke-current stroke-[3] ${verdictColour(verdict)} ${className}`}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={SHAPES[verdict]} />
    </svg>
  );
}
