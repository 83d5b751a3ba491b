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
  misrestated: 'M3 4h18v12H11l-5 5v-5H3zM9 7l6 6M15 7l-6 6',
  scored: 'M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2l-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z',
  passed: 'M5 5l7 7-7 7M13 5l7 7-7 7',
};

export function verdictColour(verdict: Verdict): string {
  switch (verdict) {
    case 'right':
      return 'text-(color:--color-right)';
    case 'scored':
    case 'passed':
      return 'text-info';
    case 'incomplete':
    case 'unanswered':
      return 'text-warn';
    default:
      return 'text-wrong';
  }
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
