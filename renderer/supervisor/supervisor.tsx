// What the supervisor sees: the standings, the turn, the record, and what is to be confirmed.
import { SeatChip } from '#renderer/access/seat-chip.tsx';
import { LanguageSwitch } from '#renderer/console/parts/language-switch.tsx';
import { StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { StorageChip } from '#renderer/storage/storage-chip.tsx';
import { StorageStrips } from '#renderer/storage/storage-strips.tsx';

export function Supervisor() {
  const { t } = useLanguage();
  const view = useView('supervisor');
  if (view === null)
    return <p className="grid h-full place-content-center text-xl">{t('link.connecting')}</p>;
  return (
    <main aria-label={t('window.supervisor')} className="flex h-full flex-col overflow-hidden">
      <header className="flex h-12 shrink-0 items-center gap-4 border-b border-line bg-surface px-6">
        <h1 className="min-w-0 flex-1 truncate font-semibold">{view.contest.title}</h1>
        <span className="text-sm text-ink-soft">{t('window.supervisor')}</span>
        <StorageChip acting={false} storage={view.storage} />
        <SeatChip access={view.access} />
        <LanguageSwitch />
      </header>
      <StorageStrips acting={false} storage={view.storage} />
      <section className="min-h-0 flex-1 overflow-y-auto p-6">
        <StandingsTable rows={view.standings} />
      </section>
    </main>
  );
}
