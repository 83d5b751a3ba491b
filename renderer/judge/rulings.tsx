// The rulings a judge may give now, large enough to touch; apart from them a faulty question, fouls and free points.
import type { Offer } from '#contract/offer.ts';
import type { TurnView } from '#contract/view.ts';
import { offersIn, outsideRows, rulingsIn } from '#renderer/console/grouping.ts';
import { OfferButton } from '#renderer/console/offer-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Rulings({ offers, turn }: { offers: readonly Offer[]; turn: TurnView | null }) {
  const { t } = useLanguage();
  const own = outsideRows(offers, turn);
  const rulings = rulingsIn(own);
  const unruled =
    turn === null || turn.current === null || own.length === offers.length
      ? []
      : (turn.items[turn.current]?.answers ?? []).filter(({ verdict }) => verdict === null);
  // Single items are withdrawn in the list of items, where there is one.
  const listed = (turn?.items.length ?? 0) > 1;
  const withdrawals = own.filter(
    ({ command }) => command.type === 'withdraw' && !(listed && command.item !== null),
  );
  return (
    <div className="flex shrink-0 items-start gap-6 border-t border-line bg-surface px-6 py-4">
      <section aria-label={t('judge.rulings')} className="min-w-0 flex-1">
        {rulings.length === 0 && (
          <p className={`py-2 ${unruled.length > 0 ? 'font-semibold text-accent' : 'text-ink-soft'}`}>
            {unruled.length > 0 ? t('attempts.toRule', { teams: unruled.length }) : t('judge.nothing')}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          {rulings.map((offer) => (
            <OfferButton key={offer.id} offer={offer} large />
          ))}
        </div>
      </section>
      <Apart label={t('judge.trouble')} offers={withdrawals} large />
      <Apart label={t('judge.more')} offers={offersIn(own, 'judges')} />
    </div>
  );
}

interface ButtonsProps {
  offers: readonly Offer[];
  /** What is rarer is smaller. */
  large?: boolean;
}

function Apart({ label, ...buttons }: ButtonsProps & { label: string }) {
  if (buttons.offers.length === 0) return null;
  return (
    <section aria-label={label} className="max-w-md">
      <Buttons {...buttons} />
    </section>
  );
}

function Buttons({ offers, large = false }: ButtonsProps) {
  return (
    <div className={`flex flex-wrap justify-end ${large ? 'gap-3' : 'gap-2'}`}>
      {offers.map((offer) => (
        <OfferButton key={offer.id} offer={offer} large={large} />
      ))}
    </div>
  );
}
