// What the supervisor sees: the standings, the turn, the record, and what is to be confirmed.
import { StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Supervisor() {
  const { t } = useLanguage();
  const view = useView('supervisor');
  if (view === null)
    return <p className="grid h-full place-content-center text-xl">{t('link.connecting')}</p>;
  return (
    <main aria-label={t('window.supervisor')} className="h-full overflow-y-auto p-6">
      <h1 className="mb-4 font-semibold">{view.contest.title}</h1>
      <StandingsTable rows={view.standings} />
    </main>
  );
}
