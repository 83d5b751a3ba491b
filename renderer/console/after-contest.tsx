// Middle of the console once all is played: the results on their way to the announcement; then the final order, and what is kept.
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { ResultsPage } from '#renderer/results/results-page.tsx';
import { Keeping } from './keeping.tsx';

/** 成绩确认 */
export function BeforeAnnouncing({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('results.title')} className="scroll-hint min-h-0 flex-1 overflow-y-auto px-4 py-3">
      <h2 className="mb-2 text-lg font-semibold">{t('results.title')}</h2>
      {view.slate && (
        <p className="mb-3 rounded-md bg-warn px-3 py-2 font-semibold text-ground">{t('slate.on')}</p>
      )}
      <ResultsPage view={view} />
    </section>
  );
}

export function AfterContest({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('after.title')} className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
      <h2 className="mb-2 text-lg font-semibold">{t('after.title')}</h2>
      <ResultsPage view={view} />
      <Keeping title={view.contest.title} />
    </section>
  );
}
