// A table of the preview with its heading; nothing where nothing changes.
import type { ReactNode } from 'react';

interface PreviewTableProps {
  title: string;
  note?: string;
  heads: readonly string[];
  children: ReactNode;
}

export function PreviewTable({ title, note, heads, children }: PreviewTableProps) {
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      {note !== undefined && <p className="text-sm text-ink-soft">{note}</p>}
      <table className="mt-1 w-full text-sm [&_td]:py-1 [&_td]:pr-4 [&_td]:align-top [&_th]:py-1 [&_th]:pr-4 [&_th]:text-start [&_th]:font-normal [&_tr]:border-t [&_tr]:border-line">
        <thead className="text-ink-soft [&_tr]:border-0">
          <tr>
            {heads.map((head) => (
              <th key={head} className="whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
