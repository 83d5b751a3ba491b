// After the announcement: the final order, and what is to be kept of it.
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Keeping } from './keeping.tsx';
import { IndividualTable, StandingsTable } from './parts/standings-table.tsx';

export function AfterContest({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('after.title')} className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
      <h2 className="mb-2 text-lg font-semibold">{t('after.title')}</h2>
      <div className={`grid gap-x-8 gap-y-4 ${view.individual.length > 0 ? 'xl:grid-cols-2' : ''}`}>
        <div>
          <StandingsTable rows={view.standings} />
        </div>
        <IndividualTable rows={view.individual} />
      </div>
      <Keeping title={view.contest.title} />
    </section>
  );
}
