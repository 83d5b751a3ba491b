// The contests on this PC; one that cannot be opened says why, one with another record of its own says so.
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { wallTime } from '#renderer/link/wall-time.ts';
import { type Contest, isDoubtful, KinLine } from './kin.tsx';

interface ContestListProps {
  contests: readonly Contest[];
  onOpen: (contest: Contest) => void;
}

export function ContestList({ contests, onOpen }: ContestListProps) {
  const { t } = useLanguage();
  if (contests.length === 0) return <p className="text-ink-soft">{t('home.none')}</p>;
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto border-t border-line">
      {contests.map((contest) => (
        <Row key={contest.folder} contest={contest} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Row({ contest, onOpen }: { contest: Contest; onOpen: (contest: Contest) => void }) {
  const { t, locale } = useLanguage();
  return (
    <li className="flex min-h-18 items-center gap-4 border-b border-line py-3">
      <div className="min-w-0 flex-1">
        <h3 className="flex items-center gap-3 text-lg font-semibold">
          {contest.rehearsal && (
            <span className="shrink-0 rounded-sm bg-warn px-2 text-sm font-bold text-ground">
              {t('home.rehearsal')}
            </span>
          )}
          <span className="truncate">{contest.title}</span>
        </h3>
        <p className="truncate text-sm text-ink-soft">
          {t('home.changed', { when: wallTime(contest.changed, locale, 'short') })}　{contest.folder}
        </p>
        {contest.refusal !== null && (
          <p className="mt-1 flex items-start gap-2 text-sm text-warn">
            <Icon name="warning" className="mt-0.5 size-4" />
            {locale === 'en' ? contest.refusal.en : contest.refusal.zh}
          </p>
        )}
        {contest.kin.map((kin) => (
          <KinLine key={kin.folder} kin={kin} />
        ))}
      </div>
      {contest.refusal === null && (
        <Button
          look={isDoubtful(contest) ? 'warn' : 'plain'}
          onClick={() => onOpen(contest)}
          label={t('home.openOf', { title: contest.title })}
          className="shrink-0"
        >
          {t(isDoubtful(contest) ? 'home.accept' : 'home.open')}
        </Button>
      )}
    </li>
  );
}
