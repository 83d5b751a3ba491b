// One team in the standings: its rank (or why it has none), its points and its prize.
import type { StandingRow } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { Phrases } from '#renderer/design/phrases.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface TeamRowProps {
  row: StandingRow;
  /** Two columns, or players beside the teams: rank, name and points only. */
  compact: boolean;
  /** Many rows below one another. */
  small: boolean;
  /** Keep a place for play-off points in every row. */
  playedOff: boolean;
  /** Keep a place for a prize in every row. */
  prizes: boolean;
}

export function TeamRow({ row, compact, small, playedOff, prizes }: TeamRowProps) {
  const { t } = useLanguage();
  const first = row.rank === 1 && row.out === null;
  const size = small ? 'text-3xl' : 'text-4xl';
  return (
    <div
      data-out={row.out}
      className={`flex size-full items-center rounded-md border-l-8 ${small ? 'gap-3 px-4' : 'gap-6 px-6'} ${first ? 'bg-raised' : 'bg-surface'} ${row.prize !== null ? 'border-accent' : 'border-transparent'} ${row.out !== null ? 'text-ink-soft' : ''}`}
    >
      <div
        className={`flex shrink-0 items-baseline gap-3 font-semibold ${small ? 'w-28' : compact ? 'w-32' : 'w-36'}`}
      >
        {row.out === null ? (
          <>
            <span className={`leading-none ${size} ${first ? 'text-accent' : ''}`}>{row.rank}</span>
            {row.shared && (
              <span className={`text-ink-soft ${small ? 'text-xl' : 'text-2xl'}`}>
                {t('projector.standings.shared')}
              </span>
            )}
          </>
        ) : (
          <Fit line className="grid h-12 flex-1 content-center text-2xl">
            <span>✕ {t(`projector.out.${row.out}`)}</span>
          </Fit>
        )}
      </div>
      <div className="flex h-full min-w-0 flex-1 flex-col justify-center">
        <Fit
          line={!compact}
          className={`grid flex-1 content-center ${compact ? (small ? 'text-2xl' : 'text-3xl') : `max-h-22 ${size}`}`}
        >
          <span className={compact ? 'block' : ''}>
            <span className="mr-[0.5em] text-ink-soft">
              {t('projector.team.number', { team: row.number })}
            </span>
            {compact ? <Phrases text={row.name} /> : row.name}
          </span>
        </Fit>
        {row.decidedBy !== null && !compact && (
          <p className="shrink-0 text-2xl text-warn leading-tight">
            ◆ {t(`projector.decided.${row.decidedBy}`)}
          </p>
        )}
      </div>
      {!compact && row.total !== null && <Parts row={row} playedOff={playedOff} />}
      <p className={`shrink-0 text-end font-semibold leading-none ${size} ${small ? 'w-32' : 'w-44'}`}>
        {scoreText(row.total ?? row.live)}
      </p>
      {prizes && <Prize title={row.prize} small={small} />}
    </div>
  );
}

function Prize({ title, small }: { title: string | null; small: boolean }) {
  return (
    <div
      className={`shrink-0 rounded-sm px-3 text-ground ${small ? 'w-32' : 'w-40'} ${title !== null ? 'bg-accent' : ''}`}
    >
      <Fit line className={`grid content-center justify-items-center text-2xl ${small ? 'h-12' : 'h-14'}`}>
        <span className="font-semibold">{title}</span>
      </Fit>
    </div>
  );
}

function Parts({ row, playedOff }: { row: StandingRow; playedOff: boolean }) {
  const { t } = useLanguage();
  const parts = [
    [t('projector.standings.live'), row.live],
    [t('projector.standings.written'), row.written],
    ...(playedOff ? [[t('projector.standings.playoff'), row.playoff] as const] : []),
  ] as const;
  return (
    <dl className="flex shrink-0 gap-5 narrow:hidden">
      {parts.map(([label, value]) => (
        <div key={label} className="w-24 text-end">
          {value !== null && (
            <>
              <dt className="text-xl text-ink-soft leading-tight">{label}</dt>
              <dd className="text-2xl leading-tight">{scoreText(value)}</dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
