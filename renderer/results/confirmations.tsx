// 成绩确认: who has confirmed and when, and whose word is still to come.
import type { ResultsView, Side } from '#contract/appeal.ts';
import { SIDES } from '#contract/appeal.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { clockTime } from './clock-time.ts';
import { offerTo, type ResultsWindow } from './window.ts';

export function Confirmations({ view, stacked = false }: { view: ResultsWindow; stacked?: boolean }) {
  return (
    <div className={`grid gap-3 ${stacked ? '' : 'grid-cols-2'}`}>
      {SIDES.map((side) => (
        <SideCard key={side} view={view} side={side} />
      ))}
    </div>
  );
}

function SideCard({ view, side }: { view: ResultsWindow; side: Side }) {
  const { t } = useLanguage();
  const given = view.results.confirmed[side];
  const confirmed = given !== null;
  return (
    <section
      aria-label={t(`results.of.${side}`)}
      className={`rounded-md border px-3 py-2 ${confirmed ? 'border-(--color-right)' : 'border-line'}`}
    >
      <h4 className="text-sm text-ink-soft">{t(`results.of.${side}`)}</h4>
      {given === null ? <Missing view={view} side={side} /> : <Given given={given} />}
    </section>
  );
}

function Given({ given }: { given: NonNullable<ResultsView['confirmed'][Side]> }) {
  const { t } = useLanguage();
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="inline-flex items-center gap-1.5 font-semibold text-(--color-right)">
        <Icon name="check" />
        {t('results.confirmed')}
      </span>
      {given.name !== '' && <span className="font-semibold">{given.name}</span>}
      <time className="text-ink-soft" dateTime={given.wall}>
        {clockTime(given.wall)}
      </time>
      {given.entered && <span className="text-sm text-info">{t('results.entered')}</span>}
    </p>
  );
}

function Missing({ view, side }: { view: ResultsWindow; side: Side }) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const offer = offerTo(view, 'results.confirm', side);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-semibold">{t('results.unconfirmed')}</span>
      {offer === undefined ? (
        view.lacking === null && (
          <span className="text-sm text-ink-soft">
            {t(`results.who.${side}.${view.access.pins ? 'pins' : 'console'}`)}
          </span>
        )
      ) : (
        // At the console one of them is the next key.
        <Button small look={view.role === 'technician' ? 'plain' : 'main'} onClick={() => perform(offer)}>
          {t(view.role === 'technician' ? `results.enter.${side}` : `offer.confirm.${side}`)}…
        </Button>
      )}
    </div>
  );
}
