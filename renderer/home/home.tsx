// Lists the contests on this PC, opens one, makes a new one; the first time the example stands first.
import { useState } from 'react';
import type { DeskRequest } from '#contract/protocol.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { LanguageSwitch } from '#renderer/console/parts/language-switch.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useRequest } from '#renderer/console/parts/use-request.ts';
import { useSnapshot, useView } from '#renderer/link/context.tsx';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AcceptRecord } from './accept-record.tsx';
import { ContestList } from './contest-list.tsx';
import { type Contest, isDoubtful } from './kin.tsx';
import { NewContest } from './new-contest.tsx';
import { NotOpened } from './not-opened.tsx';
import { OpenBackup } from './open-backup.tsx';
import { OpenCopy } from './open-copy.tsx';
import { OpenInstead } from './open-instead.tsx';

type Dialogs = 'new' | 'copy' | 'backup' | null;

export function Home() {
  const { t } = useLanguage();
  const { connected, view: anyView } = useSnapshot();
  const view = useView('home');
  const files = useFiles();
  const { state, ask } = useRequest();
  const [dialog, setDialog] = useState<Dialogs>(null);
  const [accepting, setAccepting] = useState<Contest | null>(null);
  const [instead, setInstead] = useState<DeskRequest | null>(null);

  /** Once something is open the console is where to be. */
  const toConsole = () => window.location.assign(files.window('console'));
  const openNow = async (request: DeskRequest) => {
    if ((await ask(request)) !== null) toConsole();
  };

  const contests = view?.contests ?? [];
  const first = view !== null && contests.length === 0;
  const running = view?.open ?? (anyView?.role === 'technician' ? anyView.contest.title : null);
  const rehearsal = contests.some((contest) => contest.folder === running && contest.rehearsal === true);
  const open = (request: DeskRequest) => {
    if (running === null) void openNow(request);
    else if (request.kind === 'contest.open' && request.folder === running) toConsole();
    else setInstead(request);
  };
  const openFromList = (contest: Contest) => {
    const present = contest.folder === running;
    if (isDoubtful(contest) && !present) setAccepting(contest);
    else open({ kind: 'contest.open', folder: contest.folder });
  };
  return (
    <main className="mx-auto flex h-full max-w-4xl flex-col px-8 py-10">
      <header className="mb-8 flex items-baseline gap-4">
        <h1 className="font-serif text-3xl font-bold text-accent">{t('app.name')}</h1>
        <p className="flex-1 text-ink-soft">{t('home.tagline')}</p>
        <LanguageSwitch />
      </header>
      {!connected && (
        <p role="status" className="mb-4 flex items-center gap-2 font-semibold text-warn">
          <Icon name="warning" />
          {view === null ? t('link.connecting') : t('link.lost')}
        </p>
      )}
      {view?.notice !== undefined && state.kind === 'idle' && <NotOpened notice={view.notice} />}
      {running !== null && (
        <a
          href={files.window('console')}
          className="mb-6 flex items-center justify-between rounded-md bg-accent px-5 py-4 text-lg font-semibold text-ground"
        >
          {t(rehearsal ? 'home.running.rehearsal' : 'home.running')}
          <Icon name="next" className="size-5" />
        </a>
      )}
      {first && <FirstStart onExample={() => open({ kind: 'contest.example' })} />}
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 className="flex-1 text-lg font-semibold">{t('home.contests')}</h2>
        <Button look={first || running !== null ? 'plain' : 'main'} onClick={() => setDialog('new')}>
          <Icon name="add" />
          {t('home.new')}
        </Button>
        <Button onClick={() => setDialog('copy')}>{t('home.copy')}</Button>
        <Button onClick={() => setDialog('backup')}>{t('home.backup')}</Button>
        {!first && <Button onClick={() => open({ kind: 'contest.example' })}>{t('home.example')}</Button>}
      </div>
      <div className="mb-2">
        <RequestNote state={state} />
      </div>
      <ContestList contests={contests} onOpen={openFromList} />
      {dialog === 'new' && <NewContest onClose={() => setDialog(null)} onCreate={open} />}
      {dialog === 'copy' && <OpenCopy onClose={() => setDialog(null)} onOpen={open} />}
      {dialog === 'backup' && <OpenBackup onClose={() => setDialog(null)} onOpen={open} />}
      {accepting !== null && (
        <AcceptRecord contest={accepting} onClose={() => setAccepting(null)} onOpen={open} />
      )}
      {instead !== null && (
        <OpenInstead onClose={() => setInstead(null)} onYes={() => void openNow(instead)} />
      )}
    </main>
  );
}

function FirstStart({ onExample }: { onExample: () => void }) {
  const { t } = useLanguage();
  return (
    <section className="mb-8 rounded-lg border border-line bg-surface px-6 py-6">
      <h2 className="mb-2 text-xl font-semibold">{t('home.first.title')}</h2>
      <p className="mb-5 max-w-prose text-ink-soft">{t('home.first.text')}</p>
      <Button look="main" onClick={onExample} className="min-h-12 px-6 text-lg">
        {t('home.first.open')}
      </Button>
    </section>
  );
}
