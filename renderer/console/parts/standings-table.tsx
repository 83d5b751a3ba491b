// The order of the teams with all that went into it, and that of the players.
import type { IndividualRow, StandingRow } from '#contract/view.ts';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function StandingsTable({ rows }: { rows: readonly StandingRow[] }) {
  const { t } = useLanguage();
  const withTotals = rows.some(({ total }) => total !== null);
  const withPlayoff = rows.some(({ playoff }) => playoff !== null);
  return (
    <table className="w-full">
      <thead className="text-left text-sm text-ink-soft">
        <tr className="[&>th]:py-1 [&>th]:pr-4 [&>th]:font-normal [&>th]:whitespace-nowrap">
          <th>{t('standings.rank')}</th>
          <th className="w-full">{t('standings.team')}</th>
          <th className="text-end">{t('standings.live')}</th>
          {withTotals && <th className="text-end">{t('standings.written')}</th>}
          {withTotals && <th className="text-end">{t('standings.total')}</th>}
          {withPlayoff && <th className="text-end">{t('standings.playoff')}</th>}
          <th>{t('standings.prize')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} className="border-t border-line [&>td]:py-1.5 [&>td]:pr-4">
            <td className="font-semibold whitespace-nowrap">
              <Rank row={row} />
            </td>
            <td>
              {row.name}
              {row.decidedBy !== null && (
                <span className="ml-2 text-sm text-info">{t(`tie.${row.decidedBy}`)}</span>
              )}
            </td>
            <td className="text-end">{scoreText(row.live)}</td>
            {withTotals && <td className="text-end">{row.written ?? '—'}</td>}
            {withTotals && <td className="text-end font-semibold">{scoreText(row.total ?? '—')}</td>}
            {withPlayoff && <td className="text-end">{scoreText(row.playoff ?? '—')}</td>}
            <td className="whitespace-nowrap text-accent">{row.prize ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rank({ row }: { row: Pick<StandingRow, 'rank' | 'shared' | 'out'> }) {
  const { t } = useLanguage();
  if (row.out !== null) return <span className="text-warn">{t(`out.${row.out}`)}</span>;
  return row.shared ? t('standings.shared', { rank: row.rank }) : row.rank;
}

/** Nothing where the rules have no ranking of players. */
export function IndividualTable({ rows }: { rows: readonly IndividualRow[] }) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('individual.title')}>
      <h3 className="mb-1 font-semibold">{t('individual.title')}</h3>
      <table className="w-full">
        <thead className="text-left text-sm text-ink-soft">
          <tr className="[&>th]:py-1 [&>th]:pr-4 [&>th]:font-normal [&>th]:whitespace-nowrap">
            <th>{t('standings.rank')}</th>
            <th>{t('individual.player')}</th>
            <th className="w-full">{t('standings.team')}</th>
            <th className="text-end">{t('individual.points')}</th>
            <th>{t('standings.prize')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.team} ${row.name}`} className="border-t border-line [&>td]:py-1.5 [&>td]:pr-4">
              <td className="font-semibold whitespace-nowrap">
                <Rank row={row} />
              </td>
              <td className="whitespace-nowrap">{row.name}</td>
              <td>{row.teamName}</td>
              <td className="text-end font-semibold">{scoreText(row.points)}</td>
              <td className="whitespace-nowrap text-accent">{row.prize ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
