// What may be done now: the next key large, everything else beneath it by kind.
import type { ReactNode } from 'react';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';
import { Behalf } from './behalf.tsx';
import { GROUPS, type Group, offersIn, optionOf, primaryOf } from './grouping.ts';
import { Button, type Look } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { KeyCap } from './parts/key-cap.tsx';

export function Actions({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const groups = GROUPS.filter((group) => group !== 'choice')
    .map((group) => ({ group, offers: offersIn(view.offers, group).filter(isButton) }))
    .filter(({ offers }) => offers.length > 0);
  return (
    <section aria-label={t('console.actions')} className="shrink-0 border-t border-line bg-surface">
      <NextKey offer={primaryOf(view.offers)} />
      <div className="flex max-h-40 flex-wrap gap-x-5 gap-y-2 overflow-y-auto px-3 pt-1 pb-2.5">
        {groups.map(({ group, offers }) => (
          <OfferGroup key={group} group={group} offers={offers}>
            {group === 'ruling' && view.judges.length > 0 && <Behalf judges={view.judges} />}
          </OfferGroup>
        ))}
      </div>
    </section>
  );
}

/** Options stand on the question itself, undo at the top, single items at the item list. */
function isButton(offer: Offer): boolean {
  const { command } = offer;
  if (command.type === 'undo' || optionOf(offer) !== null) return false;
  return !(command.type === 'withdraw' && command.item !== null) && command.type !== 'correct';
}

function NextKey({ offer }: { offer: Offer | null }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  if (offer === null)
    return (
      <p className="mx-3 mt-3 mb-2 flex min-h-14 items-center rounded-md border border-line px-4 text-ink-soft">
        {t('console.noNextKey')}
      </p>
    );
  return (
    <div className="px-3 pt-3 pb-2">
      <button
        type="button"
        onClick={() => perform(offer)}
        aria-label={`${t('console.nextKey')} ${tell(offer.label, offer.params)}`}
        className="flex min-h-14 w-full items-center gap-4 rounded-md bg-accent px-4 text-left text-ground hover:bg-accent/90"
      >
        <span className="text-sm font-semibold">{t('console.nextKey')}</span>
        <span className="min-w-0 flex-1 truncate text-xl font-bold">{tell(offer.label, offer.params)}</span>
        <KeyCap code={offer.keys.includes('Space') ? 'Space' : (offer.keys[0] ?? 'Space')} large />
      </button>
    </div>
  );
}

interface OfferGroupProps {
  group: Group;
  offers: readonly Offer[];
  children?: ReactNode;
}

function OfferGroup({ group, offers, children }: OfferGroupProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs text-ink-soft">{t(`group.${group}`)}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {offers.map((offer) => (
          <OfferButton key={offer.id} offer={offer} />
        ))}
        {children}
      </div>
    </fieldset>
  );
}

function lookOf({ command }: Offer): Look {
  if (command.type === 'rule') return command.verdict === 'right' ? 'right' : 'wrong';
  if (command.type === 'overdue.rule') return command.verdict === 'valid' ? 'right' : 'warn';
  return command.type === 'turn.void' || command.type === 'withdraw' ? 'warn' : 'plain';
}

export function OfferButton({ offer }: { offer: Offer }) {
  const { tell } = useLanguage();
  const { perform } = useActing();
  const { command } = offer;
  return (
    <Button small look={lookOf(offer)} onClick={() => perform(offer)}>
      {command.type === 'rule' && <Icon name={command.verdict === 'right' ? 'check' : 'close'} />}
      {tell(offer.label, offer.params)}
      {offer.needs !== null && '…'}
      {offer.keys[0] !== undefined && <KeyCap code={offer.keys[0]} />}
    </Button>
  );
}
