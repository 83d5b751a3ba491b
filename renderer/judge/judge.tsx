// What the judges see and do: the turn with its key, turns held with evidence and correction, appeals, the results.
import { type ReactNode, useState } from 'react';
import type { JudgeView } from '#contract/view.ts';
import { SeatChip } from '#renderer/access/seat-chip.tsx';
import { OpenQuestions } from '#renderer/console/acting/open-questions.tsx';
import { AllKeys, useKeysOverlay } from '#renderer/console/all-keys.tsx';
import { dueIn } from '#renderer/console/grouping.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { LanguageSwitch } from '#renderer/console/parts/language-switch.tsx';
import { type Tab, Tabs } from '#renderer/console/parts/tabs.tsx';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AppealList } from '#renderer/results/appeal-list.tsx';
import { ResultsPage } from '#renderer/results/results-page.tsx';
import { TurnsHeld } from '#renderer/results/turns-held.tsx';
import { offerTo, openAppeals } from '#renderer/results/window.ts';
import { Now } from './now.tsx';

type Page = 'now' | 'held' | 'appeals' | 'results';

export function Judge() {
  const { t } = useLanguage();
  const view = useView('judge');
  if (view === null)
    return <p className="grid h-full place-content-center text-xl">{t('link.connecting')}</p>;
  return <Seat view={view} />;
}

function useTabs(view: JudgeView, page: Page): readonly Tab<Page>[] {
  const { t } = useLanguage();
  const open = openAppeals(view).length;
  const asked = view.results.reopening !== null && offerTo(view, 'results.reopen') !== undefined;
  const due =
    offerTo(view, 'results.confirm') !== undefined
      ? t('seats.due.confirm')
      : asked
        ? t('seats.due.agree')
        : null;
  return [
    {
      name: 'now',
      text: t('seats.now'),
      due: page !== 'now' && dueIn(view.offers, view.turn).length > 0 ? t('seats.due.ruling') : null,
    },
    { name: 'held', text: t('seats.held'), due: null },
    { name: 'appeals', text: t('seats.appeals'), due: open > 0 ? String(open) : null },
    { name: 'results', text: t('seats.results'), due },
  ];
}

function Seat({ view }: { view: JudgeView }) {
  const { t } = useLanguage();
  const [page, setPage] = useState<Page>('now');
  const [keysShown, setKeysShown] = useKeysOverlay();
  return (
    <main aria-label={t('window.judge')} className="flex h-full flex-col overflow-hidden">
      <header className="flex h-13 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
        <span className="shrink-0 font-semibold">{t('window.judge')}</span>
        <h1 className="min-w-0 flex-1 truncate text-sm text-ink-soft" title={view.contest.title}>
          {view.contest.title}
        </h1>
        <Tabs tabs={useTabs(view, page)} shown={page} onShow={setPage} />
        <SeatChip access={view.access} />
        <LanguageSwitch />
        <Button small look="quiet" onClick={() => setKeysShown(true)} label={t('keys.title')}>
          <KeyCap code="?" />
        </Button>
      </header>
      <OpenQuestions offers={view.offers} lists={{ ...view, judges: [] }} />
      {page === 'now' && <Now view={view} />}
      {page === 'held' && <TurnsHeld view={view} />}
      {page === 'appeals' && (
        <Sheet>
          <AppealList view={view} />
        </Sheet>
      )}
      {page === 'results' && (
        <Sheet>
          <ResultsPage view={view} />
        </Sheet>
      )}
      {keysShown && <AllKeys offers={view.offers} onClose={() => setKeysShown(false)} />}
    </main>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <div className="scroll-hint min-h-0 flex-1 overflow-y-auto px-6 py-5">
      <div className="mx-auto max-w-5xl">{children}</div>
    </div>
  );
}
