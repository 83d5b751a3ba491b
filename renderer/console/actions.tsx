// What may be done now: the next key large (or the ruling that is due), everything else beneath it by kind.
import type { ReactNode } from 'react';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Behalf } from './behalf.tsx';
import { type Group, offersIn, optionOf, primaryOf, rulingsIn } from './grouping.ts';
import { NextKey } from './next-key.tsx';
import { OfferButton } from './offer-button.tsx';

/** Choices stand in the turn, the projector's offers beside its picture. */
const HERE: readonly Group[] = ['answer', 'ruling', 'clock', 'correction'];

export function Actions({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const primary = primaryOf(view.offers);
  const rulings = rulingsIn(view.offers);
  const due = primary === null && rulings.length > 0;
  const groups = HERE.map((group) => ({
    group,
    offers: offersIn(view.offers, group).filter(
      (offer) => isButton(offer) && !(due && rulings.includes(offer)),
    ),
  })).filter(({ offers }) => offers.length > 0);
  const behalf = rulings.length > 0 && view.judges.length > 0 ? <Behalf judges={view.judges} /> : null;
  return (
    <section
      aria-label={t('console.actions')}
      className="shrink-0 border-t border-line bg-surface px-3 py-2.5"
    >
      {primary !== null && <NextKey offer={primary} />}
      {due && (
        <Due title={t('console.toRule')} offers={rulings}>
          {behalf}
        </Due>
      )}
      {primary === null && !due && view.stage !== 'announced' && (
        <p className="text-ink-soft">{t('console.noNextKey')}</p>
      )}
      <div className="mt-1 flex max-h-40 flex-wrap gap-x-5 gap-y-1.5 overflow-y-auto">
        {groups.map(({ group, offers }) => (
          <fieldset key={group} className="min-w-0">
            <legend className="mb-1 text-xs text-ink-soft">{t(`group.${group}`)}</legend>
            <div className="flex flex-wrap items-center gap-1.5">
              {offers.map((offer) => (
                <OfferButton key={offer.id} offer={offer} />
              ))}
              {group === 'ruling' && behalf}
            </div>
          </fieldset>
        ))}
      </div>
    </section>
  );
}

/** The next key stands large, options on the question itself, undo at the top, single items at the item list. */
function isButton(offer: Offer): boolean {
  const { command } = offer;
  if (offer.primary || command.type === 'undo' || optionOf(offer) !== null) return false;
  return !(command.type === 'withdraw' && command.item !== null);
}

interface DueProps {
  title: string;
  offers: readonly Offer[];
  children: ReactNode;
}

/** Where no key goes on by itself, because somebody has to rule. */
function Due({ title, offers, children }: DueProps) {
  return (
    <div className="rounded-md border-2 border-accent px-3 py-2">
      <p className="mb-2 flex items-center justify-between gap-4">
        <span className="font-semibold text-accent">{title}</span>
        {children}
      </p>
      <div className="flex flex-wrap gap-2">
        {offers.map((offer) => (
          <OfferButton key={offer.id} offer={offer} large />
        ))}
      </div>
    </div>
  );
}
