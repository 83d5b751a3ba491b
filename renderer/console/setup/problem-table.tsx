// Every bad cell where the setter finds it: sheet, row, column, what stands there, what to do.
import type { CellProblem } from '#contract/protocol.ts';
import { keyUnder } from '#renderer/link/codes.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function ProblemTable({ problems }: { problems: readonly CellProblem[] }) {
  const { t, tell } = useLanguage();
  return (
    <div className="mt-3 max-h-72 overflow-y-auto rounded-md border border-line">
      <table className="w-full text-sm">
        <thead className="sticky top-0 bg-raised text-left text-ink-soft">
          <tr className="[&>th]:px-3 [&>th]:py-1.5 [&>th]:font-normal [&>th]:whitespace-nowrap">
            <th>{t('problem.sheet')}</th>
            <th>{t('problem.row')}</th>
            <th>{t('problem.column')}</th>
            <th>{t('problem.value')}</th>
            <th className="w-full">{t('problem.what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr
              key={`${problem.sheet}-${problem.row}-${problem.column}-${problem.code}`}
              className="border-t border-line align-top [&>td]:px-3 [&>td]:py-1.5"
            >
              <td className="whitespace-nowrap">{problem.sheet}</td>
              <td className="text-end">{problem.row ?? '—'}</td>
              <td className="whitespace-nowrap">{[problem.column, problem.heading].join(' ').trim()}</td>
              <td className="max-w-40 truncate text-warn">{problem.value}</td>
              <td>
                {problem.severity === 'warning' && (
                  <span className="me-2 text-info">{t('problem.warning')}</span>
                )}
                {tell(keyUnder('import', problem.code), problem.params)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
