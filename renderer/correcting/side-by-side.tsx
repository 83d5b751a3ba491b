// The order before and after, side by side: who moved is marked by arrow and number.
import type { ReactNode } from 'react';
import type { IndividualRow, StandingRow } from '#contract/view.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

/** What both orders have in common. */
interface Place {
  key: string;
  rank: number;
  shared: boolean;
  out: StandingRow['out'];
  name: string;
  score: string;
  total: string | null;
  prize: string | null;
}

interface BothProps<Row> {
  before: readonly Row[];
  after: readonly Row[];
}

export function Order({ before, after }: BothProps<StandingRow>) {
  const { t } = useLanguage();
  const places = (rows: readonly StandingRow[]) =>
    rows.map((row) => ({ ...row, key: String(row.number), score: row.live }));
  return <SideBySide title={t('correcting.order')} before={places(before)} after={places(after)} always />;
}

export function Individuals({ before, after }: BothProps<IndividualRow>) {
  const { t } = useLanguage();
  const places = (rows: readonly IndividualRow[]) =>
    rows.map((row) => ({ ...row, key: `${row.team} ${row.name}`, score: row.points, total: null }));
  return <SideBySide title={t('individual.title')} before={places(before)} after={places(after)} />;
}

interface SideBySideProps extends BothProps<Place> {
  title: string;
  /** Also where nothing moved. */
  always?: boolean;
}

function SideBySide({ title, before, after, always = false }: SideBySideProps) {
  const { t } = useLanguage();
  const same = JSON.stringify(before) === JSON.stringify(after);
  if (after.length === 0 || (same && !always)) return null;
  const former = new Map(before.map((place) => [place.key, place]));
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">
        {title}
        {same && <span className="ml-3 text-sm font-normal text-ink-soft">{t('correcting.order.same')}</span>}
      </h3>
      <div className="mt-1 grid grid-cols-2 gap-x-8">
        <Places caption={t('correcting.before')} places={before} />
        <Places
          caption={t('correcting.after')}
          places={after}
          mark={(place) => <Moved from={former.get(place.key)?.rank ?? place.rank} to={place.rank} />}
        />
      </div>
    </section>
  );
}

interface PlacesProps {
  caption: string;
  places: readonly Place[];
  mark?: (place: Place) => ReactNode;
}

function Places({ caption, places, mark }: PlacesProps) {
  const { t } = useLanguage();
  const withTotals = places.some(({ total }) => total !== null);
  return (
    <table className="h-fit w-full text-sm [&_td]:py-1 [&_td]:pr-3 [&_th]:py-1 [&_th]:pr-3 [&_th]:text-start [&_th]:font-normal [&_th]:whitespace-nowrap">
      <caption className="text-start text-ink-soft">{caption}</caption>
      <thead className="text-ink-soft">
        <tr>
          <th>{t('standings.rank')}</th>
          <th className="w-full">{t('standings.team')}</th>
          <th>{t('correcting.score')}</th>
          {withTotals && <th>{t('standings.total')}</th>}
          <th>{t('standings.prize')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.key} className="border-t border-line">
            <td className="font-semibold whitespace-nowrap">
              {place.out !== null
                ? t(`out.${place.out}`)
                : place.shared
                  ? t('standings.shared', { rank: place.rank })
                  : place.rank}
            </td>
            <td>
              {place.name} {mark?.(place)}
            </td>
            <td>{scoreText(place.score)}</td>
            {withTotals && <td className="font-semibold">{place.total ?? '—'}</td>}
            <td className="whitespace-nowrap text-accent">{place.prize ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moved({ from, to }: { from: number; to: number }) {
  const { t } = useLanguage();
  if (from === to) return null;
  const up = to < from;
  return (
    <span
      className={`ml-2 inline-flex items-center gap-1 font-semibold whitespace-nowrap ${up ? 'text-(--color-right)' : 'text-warn'}`}
    >
      <Icon name="next" className={up ? 'size-3 -rotate-90' : 'size-3 rotate-90'} />
      {t(up ? 'correcting.up' : 'correcting.down', { places: Math.abs(to - from) })}
    </span>
  );
}
