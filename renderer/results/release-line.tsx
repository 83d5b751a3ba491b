// 笔试成绩未公开: said wherever totals are kept from somebody, with the button for whoever may release them.
import { useActing } from '#renderer/console/acting/acting.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { areTotalsKept, offerTo, type ResultsWindow } from './window.ts';

export function ReleaseLine({ view }: { view: ResultsWindow }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const offer = offerTo(view, 'written.release');
  if (!areTotalsKept(view)) return null;
  return (
    <div role="note" className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <p className="flex min-w-56 flex-1 items-start gap-2 text-sm">
        <Icon name="lock" className="mt-0.5 size-4 text-info" />
        <span>
          <span className="font-semibold">{t('results.kept')}</span>{' '}
          <span className="text-ink-soft">
            {t(view.role === 'technician' ? 'results.kept.here' : 'results.kept.there')}
          </span>
        </span>
      </p>
      {offer !== undefined && (
        <Button small onClick={() => perform(offer)}>
          {tell(offer.label, offer.params)}
        </Button>
      )}
    </div>
  );
}
