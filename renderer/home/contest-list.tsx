// The contests on this PC; one that cannot be opened says why.
import type { HomeView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface ContestListProps {
  contests: HomeView['contests'];
  onOpen: (folder: string) => void;
}

export function ContestList({ contests, onOpen }: ContestListProps) {
  const { t, locale } = useLanguage();
  if (contests.length === 0) return <p className="text-ink-soft">{t('home.none')}</p>;
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto border-t border-line">
      {contests.map((contest) => (
        <li key={contest.folder} className="flex min-h-18 items-center gap-4 border-b border-line py-3">
          <div className="min-w-0 flex-1">
            <h3 className="truncate text-lg font-semibold">{contest.title}</h3>
            <p className="truncate text-sm text-ink-soft">
              {t('home.changed', { when: wallTime(contest.changed, locale) })}　{contest.folder}
            </p>
            {contest.refusal !== null && (
              <p className="mt-1 flex items-start gap-2 text-sm text-warn">
                <Icon name="warning" className="mt-0.5 size-4" />
                {locale === 'en' ? contest.refusal.en : contest.refusal.zh}
              </p>
            )}
          </div>
          {contest.refusal === null && (
            <Button onClick={() => onOpen(contest.folder)} label={t('home.openOf', { title: contest.title })}>
              {t('home.open')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function wallTime(iso: string, locale: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime())
    ? iso
    : moment.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
