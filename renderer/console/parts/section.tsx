// A region of a working window with its heading.
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Stands at the end of the heading's line. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Section({ title, aside, children, className = '' }: SectionProps) {
  return (
    <section aria-label={title} className={`flex min-h-0 flex-col ${className}`}>
      <div className="flex min-h-9 shrink-0 items-center justify-between gap-2 px-3">
        <h2 className="text-sm font-semibold whitespace-nowrap text-ink-soft">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
