// One thing known about the turn, under its heading.
import type { ReactNode } from 'react';

export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-sm text-ink-soft">{title}</h3>
      {children}
    </div>
  );
}
