// The rulings a judge may give now, large enough to touch; apart from them, taking a faulty question out.
import type { Offer } from '#contract/offer.ts';
import { rulingsIn } from '#renderer/console/grouping.ts';
import { OfferButton } from '#renderer/console/offer-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Rulings({ offers, listed }: { offers: readonly Offer[]; listed: boolean }) {
  const { t } = useLanguage();
  const rulings = rulingsIn(offers);
  const withdrawals = offers.filter(
    ({ command }) => command.type === 'withdraw' && !(listed && command.item !== null),
  );
  return (
    <div className="flex shrink-0 items-start gap-6 border-t border-line bg-surface px-6 py-4">
      <section aria-label={t('judge.rulings')} className="min-w-0 flex-1">
        {rulings.length === 0 && <p className="py-2 text-ink-soft">{t('judge.nothing')}</p>}
        <div className="flex flex-wrap gap-3">
          {rulings.map((offer) => (
            <OfferButton key={offer.id} offer={offer} large />
          ))}
        </div>
      </section>
      {withdrawals.length > 0 && (
        <section aria-label={t('judge.trouble')} className="flex max-w-md flex-wrap justify-end gap-3">
          {withdrawals.map((offer) => (
            <OfferButton key={offer.id} offer={offer} large />
          ))}
        </section>
      )}
    </div>
  );
}
