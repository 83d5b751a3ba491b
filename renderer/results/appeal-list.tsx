// 异议: every appeal, those still open first; and the way to file another.
import { useState } from 'react';
import type { AppealView } from '#contract/appeal.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AppealCard } from './appeal-card.tsx';
import { FileDialog } from './file-dialog.tsx';
import { mayCorrect, mayFile, openAppeals, type ResultsWindow } from './window.ts';

interface AppealListProps {
  view: ResultsWindow;
  /** Its heading stands elsewhere. */
  untitled?: boolean;
  /** Of those that are closed only what asks for a correction, the others on request. */
  folded?: boolean;
}

export function AppealList({ view, untitled = false, folded = false }: AppealListProps) {
  const { t } = useLanguage();
  const [filing, setFiling] = useState(false);
  const { appeals } = view.results;
  const open = openAppeals(view);
  const closed = appeals.filter(({ state }) => state !== 'open').reverse();
  const away = folded ? closed.filter(({ state }) => state !== 'upheld' || !mayCorrect(view)) : [];
  return (
    <section aria-label={t('appeal.title')}>
      <div className="mb-1 flex items-center gap-4">
        {!untitled && <h3 className="font-semibold">{t('appeal.title')}</h3>}
        <p className={`min-w-0 flex-1 text-sm ${open.length > 0 ? 'text-warn' : 'text-ink-soft'}`}>
          {appeals.length === 0
            ? t('appeal.none')
            : t('appeal.counts', { open: open.length, all: appeals.length })}
        </p>
        {mayFile(view) && (
          <Button small onClick={() => setFiling(true)}>
            <Icon name="add" />
            {t('appeal.file')}…
          </Button>
        )}
      </div>
      <Cards view={view} appeals={[...open, ...closed.filter((appeal) => !away.includes(appeal))]} />
      {away.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer text-sm text-ink-soft hover:text-ink">
            {t('appeal.closed.count', { count: away.length })}
          </summary>
          <Cards view={view} appeals={away} />
        </details>
      )}
      {filing && <FileDialog view={view} onClose={() => setFiling(false)} />}
    </section>
  );
}

function Cards({ view, appeals }: { view: ResultsWindow; appeals: readonly AppealView[] }) {
  return (
    <ol className="grid gap-2">
      {appeals.map((appeal) => (
        <AppealCard key={appeal.id} view={view} appeal={appeal} />
      ))}
    </ol>
  );
}
