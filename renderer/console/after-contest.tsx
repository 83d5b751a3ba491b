// After the announcement: the final order, and what is to be kept of it.
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Keeping } from './keeping.tsx';
import { StandingsTable } from './parts/standings-table.tsx';

export function AfterContest({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('after.title')} className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
      <h2 className="mb-2 text-lg font-semibold">{t('after.title')}</h2>
      <StandingsTable rows={view.standings} />
      <Keeping title={view.contest.title} />
    </section>
  );
}
