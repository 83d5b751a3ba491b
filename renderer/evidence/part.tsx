// A part of the evidence with its heading, and the plain tables it is written in.
import type { ReactNode } from 'react';

interface PartProps {
  title: string;
  /** On one page of paper. */
  together?: boolean;
  children: ReactNode;
}

export function Part({ title, together = false, children }: PartProps) {
  return (
    <section aria-label={title} className={together ? 'kept-together mt-4' : 'mt-4'}>
      <h2 className="mb-1 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function PlainTable({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <table className="w-full text-sm [&_td]:py-1 [&_td]:pr-3 [&_td]:align-top [&_th]:py-1 [&_th]:pr-3 [&_th]:text-start [&_th]:font-normal [&_th]:whitespace-nowrap [&_tr]:border-t [&_tr]:border-line">
      <thead className="text-ink-soft">
        <tr>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
