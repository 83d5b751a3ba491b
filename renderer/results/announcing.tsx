// The way to the announcement: what still stands in it, both confirmations, and the chief judge's way past open appeals.
import { useActing } from '#renderer/console/acting/acting.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { Confirmations } from './confirmations.tsx';
import { offerTo, openAppeals, prizeAtStake, type ResultsWindow } from './window.ts';

/** What keeps the results from being announced, in the order it is dealt with; empty: nothing. */
export function inTheWay(view: ResultsWindow, { t, tell }: Pick<Language, 't' | 'tell'>): string[] {
  const { confirmed } = view.results;
  const prize = prizeAtStake(view);
  return [
    ...(view.lacking === null ? [] : [tell(view.lacking.key, view.lacking.params)]),
    ...(prize === null
      ? []
      : [t('results.open', { count: openAppeals(view).length, prize: `appeal.prize.${prize}` })]),
    ...(confirmed.judges === null ? [t('results.lacks.judges')] : []),
    ...(confirmed.supervisor === null ? [t('results.lacks.supervisor')] : []),
  ];
}

interface AnnouncingProps {
  view: ResultsWindow;
  stacked?: boolean;
}

export function Announcing({ view, stacked = false }: AnnouncingProps) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const lacking = inTheWay(view, { t, tell });
  const plain = view.offers.find(({ id }) => id === 'announce');
  const override = view.offers.find(
    ({ command }) => command.type === 'announce' && typeof command.override === 'string',
  );
  return (
    <section aria-label={t('results.title')} className="grid gap-3">
      {lacking.length === 0 ? (
        <p className="flex items-center gap-2 font-semibold text-(--color-right)">
          <Icon name="check" className="size-5" />
          {t('results.ready')}
        </p>
      ) : (
        <div>
          <h4 className="text-sm text-ink-soft">{t('results.inTheWay')}</h4>
          <ul className="flex flex-wrap gap-x-6 gap-y-0.5">
            {lacking.map((line) => (
              <li key={line} className="flex items-start gap-2 text-warn">
                <Icon name="warning" className="mt-1 size-4" />
                {line}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Confirmations view={view} stacked={stacked} />
      {(plain !== undefined || override !== undefined) && (
        <div className="flex flex-wrap gap-2">
          {/* At the console this is the next key. */}
          {plain !== undefined && view.role !== 'technician' && (
            <Button look="main" onClick={() => perform(plain)}>
              {tell(plain.label, plain.params)}…
            </Button>
          )}
          {override !== undefined && (
            <Button look="warn" onClick={() => perform(override)}>
              {tell(override.label, override.params)}…
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Announced: who confirmed, and both sides' way to open the results again. */
export function Announced({ view, stacked = false }: AnnouncingProps) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const { reopening } = view.results;
  const ways = (['judges', 'supervisor'] as const).flatMap((side) => {
    const offer = offerTo(view, 'results.reopen', side);
    return offer === undefined ? [] : [{ side, offer }];
  });
  return (
    <section aria-label={t('results.announced')} className="grid gap-3">
      <Confirmations view={view} stacked={stacked} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p
          className={`min-w-60 flex-1 text-sm ${reopening === null ? 'text-ink-soft' : 'font-semibold text-warn'}`}
        >
          {reopening === null
            ? t('results.reopen.both')
            : t('results.reopen.asked', { side: `side.${reopening.side}`, reason: reopening.reason })}
        </p>
        {ways.map(({ side, offer }) => (
          <Button key={side} small look="warn" onClick={() => perform(offer)}>
            {t(reopening === null ? `offer.reopen.${side}` : `results.reopen.agree.${side}`)}…
          </Button>
        ))}
      </div>
    </section>
  );
}
