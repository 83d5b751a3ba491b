// What the host may do now, as large buttons with their keys; the usual one first.
import type { Offer } from '#contract/offer.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function NextKeys({ offers }: { offers: readonly Offer[] }) {
  const { t } = useLanguage();
  const rest = offers.filter((offer) => !offer.primary);
  const primary = offers.find((offer) => offer.primary);
  return (
    <footer className="flex min-h-24 shrink-0 items-stretch gap-4 border-line border-t-2 bg-surface px-6 py-3">
      {offers.length === 0 && <p className="self-center text-lg text-ink-soft">{t('host.nothing')}</p>}
      {primary !== undefined && <OfferButton offer={primary} />}
      <div className="flex max-h-40 min-w-0 flex-1 flex-wrap content-start items-stretch gap-3 overflow-y-auto">
        {rest.map((offer) => (
          <OfferButton key={offer.id} offer={offer} />
        ))}
      </div>
    </footer>
  );
}

function OfferButton({ offer }: { offer: Offer }) {
  const { tell } = useLanguage();
  const { perform } = useActing();
  const [code] = offer.keys;
  return (
    <button
      type="button"
      data-offer={offer.id}
      onClick={() => perform(offer)}
      className={`flex min-h-16 shrink-0 items-center gap-3 rounded-lg border-2 px-5 font-semibold ${
        offer.primary
          ? 'min-w-64 max-w-[32rem] justify-between border-accent bg-accent text-2xl text-ground'
          : 'border-line bg-raised text-lg'
      }`}
    >
      {tell(offer.label, offer.params)}
      {code !== undefined && <KeyCap code={code} large />}
    </button>
  );
}
