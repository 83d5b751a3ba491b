// What the supervisor sees: everything the judges see, the record and how it is kept; and the three things only asked here.
import { type ReactNode, useState } from 'react';
import type { SupervisorView } from '#contract/view.ts';
import { SeatChip } from '#renderer/access/seat-chip.tsx';
import { OpenQuestions } from '#renderer/console/acting/open-questions.tsx';
import { LanguageSwitch } from '#renderer/console/parts/language-switch.tsx';
import { IndividualTable, StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { type Tab, Tabs } from '#renderer/console/parts/tabs.tsx';
import { Rundown } from '#renderer/console/rundown.tsx';
import { TurnInHand } from '#renderer/console/turn/turn-in-hand.tsx';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AppealList } from '#renderer/results/appeal-list.tsx';
import { TurnsHeld } from '#renderer/results/turns-held.tsx';
import { openAppeals } from '#renderer/results/window.ts';
import { StorageChip } from '#renderer/storage/storage-chip.tsx';
import { StorageStrips } from '#renderer/storage/storage-strips.tsx';
import { RecordPage } from './record-page.tsx';
import { Side } from './side.tsx';

type Page = 'now' | 'held' | 'record' | 'appeals' | 'results';

/** What a dialog here could choose from: the supervisor enters nothing for anybody. */
const NOBODY = { rosters: [], judges: [] };

export function Supervisor() {
  const { t } = useLanguage();
  const view = useView('supervisor');
  if (view === null)
    return <p className="grid h-full place-content-center text-xl">{t('link.connecting')}</p>;
  return <Seat view={view} />;
}

function Seat({ view }: { view: SupervisorView }) {
  const { t } = useLanguage();
  const [page, setPage] = useState<Page>('now');
  const open = openAppeals(view).length;
  const tabs: readonly Tab<Page>[] = [
    { name: 'now', text: t('seats.now'), due: null },
    { name: 'held', text: t('seats.held'), due: null },
    { name: 'record', text: t('seats.record'), due: null },
    { name: 'appeals', text: t('seats.appeals'), due: open > 0 ? String(open) : null },
    { name: 'results', text: t('seats.results'), due: null },
  ];
  return (
    <main aria-label={t('window.supervisor')} className="flex h-full flex-col overflow-hidden">
      <header className="flex h-13 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
        <span className="shrink-0 font-semibold">{t('window.supervisor')}</span>
        <h1 className="min-w-0 flex-1 truncate text-sm text-ink-soft" title={view.contest.title}>
          {view.contest.title}
        </h1>
        <Tabs tabs={tabs} shown={page} onShow={setPage} />
        <StorageChip acting={false} storage={view.storage} />
        <SeatChip access={view.access} />
        <LanguageSwitch />
      </header>
      <StorageStrips acting={false} storage={view.storage} />
      <OpenQuestions offers={view.offers} lists={{ ...view, ...NOBODY }} />
      <div className="grid min-h-0 flex-1 grid-cols-[13.5rem_minmax(0,1fr)_19rem] min-[1400px]:grid-cols-[16rem_minmax(0,1fr)_21rem]">
        <Rundown rows={view.rundown} offers={[]} />
        <div className="flex min-h-0 flex-col border-x border-line">
          <PageOf page={page} view={view} />
        </div>
        <Side view={view} />
      </div>
    </main>
  );
}

function PageOf({ page, view }: { page: Page; view: SupervisorView }) {
  const { t } = useLanguage();
  switch (page) {
    case 'now':
      return view.turn === null ? (
        <Scrolling>
          <p className="text-lg text-ink-soft">{t('judge.noTurn')}</p>
        </Scrolling>
      ) : (
        <TurnInHand view={view} turn={view.turn} offers={[]} small />
      );
    case 'held':
      return <TurnsHeld view={view} />;
    case 'record':
      return <RecordPage view={view} />;
    case 'appeals':
      return (
        <Scrolling>
          <AppealList view={view} />
        </Scrolling>
      );
    case 'results':
      return (
        <Scrolling>
          <StandingsTable rows={view.standings} />
          <div className="mt-5">
            <IndividualTable rows={view.individual} />
          </div>
        </Scrolling>
      );
  }
}

function Scrolling({ children }: { children: ReactNode }) {
  return <div className="scroll-hint min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>;
}
