// The rulings a judge may give now, large enough to touch.
import type { Offer } from '#contract/offer.ts';
import { rulingsIn } from '#renderer/console/grouping.ts';
import { OfferButton } from '#renderer/console/offer-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Rulings({ offers }: { offers: readonly Offer[] }) {
  const { t } = useLanguage();
  const rulings = rulingsIn(offers);
  return (
    <section aria-label={t('judge.rulings')} className="shrink-0 border-t border-line bg-surface px-6 py-4">
      {rulings.length === 0 && <p className="text-ink-soft">{t('judge.nothing')}</p>}
      <div className="flex flex-wrap gap-3">
        {rulings.map((offer) => (
          <OfferButton key={offer.id} offer={offer} large />
        ))}
      </div>
    </section>
  );
}
