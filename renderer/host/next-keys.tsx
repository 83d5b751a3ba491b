// What the host may do now, as large buttons with their keys; what is due comes first and stands out.
import type { Offer } from '#contract/offer.ts';
import type { HostView } from '#contract/view.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { dueIn, outsideRows, primaryOf } from '#renderer/console/grouping.ts';
import { lookOf } from '#renderer/console/offer-button.tsx';
import type { Look } from '#renderer/console/parts/button.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { WaitingKeys, waitingFor } from '#renderer/console/waiting.tsx';
import { IN_CARDS } from '#renderer/devices/lost-card.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function NextKeys({ view }: { view: HostView }) {
  const { t } = useLanguage();
  const offers = outsideRows(view.offers, view.turn).filter(
    ({ command }) => !IN_CARDS.includes(command.type),
  );
  const primary = primaryOf(offers);
  const due = primary === null ? dueIn(offers, view.turn) : [];
  const waiting = primary === null && due.length === 0 ? waitingFor(view, t) : null;
  const rest = offers.filter((offer) => offer !== primary && !due.includes(offer));
  return (
    <footer className="flex min-h-24 shrink-0 items-stretch gap-4 border-line border-t-2 bg-surface px-6 py-3">
      {offers.length === 0 && waiting === null && (
        <p className="self-center text-lg text-ink-soft">{t('host.nothing')}</p>
      )}
      {waiting !== null && (
        <p className="flex max-w-80 shrink-0 items-center gap-2 self-center font-semibold text-accent text-lg">
          {waiting.text}
          <WaitingKeys keys={waiting.keys} />
        </p>
      )}
      {primary !== null && <OfferButton offer={primary} as="primary" />}
      <div className="flex max-h-44 min-w-0 flex-1 flex-wrap content-start items-stretch gap-2 overflow-y-auto">
        {due.map((offer) => (
          <OfferButton key={offer.id} offer={offer} as="due" />
        ))}
        {rest.map((offer) => (
          <OfferButton key={offer.id} offer={offer} as="possible" />
        ))}
      </div>
    </footer>
  );
}

/** Rulings are told apart by colour as well, as on the console. */
const COLOURS: Partial<Record<Look, string>> = {
  right: 'text-(color:--color-right)',
  wrong: 'text-wrong',
  warn: 'text-warn',
};

const SIZES = {
  primary: 'min-w-64 max-w-[32rem] justify-between border-accent bg-accent text-2xl text-ground',
  due: 'min-h-14 border-accent bg-raised text-xl',
  possible: 'min-h-12 border-line bg-raised text-lg',
} as const;

function OfferButton({ offer, as }: { offer: Offer; as: keyof typeof SIZES }) {
  const { tell } = useLanguage();
  const { perform } = useActing();
  const [code] = offer.keys;
  const colour = as === 'primary' ? '' : (COLOURS[lookOf(offer)] ?? '');
  return (
    <button
      type="button"
      data-offer={offer.id}
      onClick={() => perform(offer)}
      className={`flex shrink-0 items-center gap-3 rounded-lg border-2 px-4 font-semibold ${SIZES[as]} ${colour}`}
    >
      {tell(offer.label, offer.params)}
      {code !== undefined && <KeyCap code={code} large />}
    </button>
  );
}
