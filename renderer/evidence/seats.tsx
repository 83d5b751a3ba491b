// 挑战团 seat by seat: what each answered, when, and how that counts by the key in force.
import type { Evidence } from '#contract/evidence.ts';
import { VerdictMark } from '#renderer/design/marks.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part } from './part.tsx';
import { offsetText } from './times.ts';

const VERDICT = { right: 'right', wrong: 'wrong', silent: 'unanswered' } as const;

export function Seats({ evidence: { seats, counts } }: { evidence: Evidence }) {
  const { t, list } = useLanguage();
  if (seats.length === 0 && counts === null) return null;
  return (
    <Part together title={t('evidence.seats')}>
      {counts !== null && (
        <p>
          <span className="font-semibold">
            {t('correcting.counts', { right: counts.right, wrong: counts.wrong })}
          </span>
          <span className="ml-4">
            {t('panel.answered', { answered: counts.answered, seats: seats.length })}
          </span>
          {counts.manual && <span className="ml-4 text-warn">{t('panel.manual')}</span>}
          {counts.dead.length > 0 && (
            <span className="ml-4 text-warn">{t('evidence.seats.dead', { seats: list(counts.dead) })}</span>
          )}
        </p>
      )}
      <ol className="mt-1 grid grid-cols-9 gap-1 text-sm">
        {seats.map(({ seat, answer, ms, verdict }) => (
          <li key={seat} className="rounded-sm border border-line px-1.5 py-0.5">
            <span className="flex items-center justify-between text-xs text-ink-soft">
              {seat}
              <VerdictMark verdict={VERDICT[verdict]} />
            </span>
            <span className="block text-base font-semibold">{answer ?? '—'}</span>
            <span className="block text-xs text-ink-soft">{ms === null ? ' ' : offsetText(ms)}</span>
          </li>
        ))}
      </ol>
      <p className="text-xs text-ink-soft">{t('evidence.seats.hint')}</p>
    </Part>
  );
}
