// What may be done now: the next key large (or the ruling that is due), everything else beneath it by kind.
import type { ReactNode } from 'react';
import type { CommandType } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Behalf } from './behalf.tsx';
import { dueIn, type Group, offersIn, optionOf, outsideRows, primaryOf } from './grouping.ts';
import { NextKey } from './next-key.tsx';
import { OfferButton } from './offer-button.tsx';
import { QuickList } from './quick-list.tsx';
import { WaitingLine } from './waiting.tsx';

/** Choices stand in the turn, a team's offers in its row of the table, the projector's offers beside its picture. */
const HERE: readonly Group[] = ['answer', 'ruling', 'privilege', 'clock', 'judges', 'correction'];

/** Once all is played these stand with the results. */
const WITH_RESULTS: readonly CommandType[] = ['results.confirm', 'announce'];

export function Actions({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const primary = primaryOf(view.offers);
  const due = primary === null ? dueIn(view.offers, view.turn) : [];
  const here = outsideRows(view.offers, view.turn).filter(
    ({ command }) => view.stage !== 'done' || !WITH_RESULTS.includes(command.type),
  );
  const groups = HERE.map((group) => ({
    group,
    offers: offersIn(here, group).filter((offer) => isButton(offer) && !due.includes(offer)),
  })).filter(({ offers }) => offers.length > 0);
  // Announced: whatever is still done about the results stands with them.
  if (view.stage === 'announced' && primary === null && groups.length === 0) return null;
  return (
    <section
      aria-label={t('console.actions')}
      className="shrink-0 border-t border-line bg-surface px-3 py-2.5"
    >
      {due.length > 0 ? (
        <Due title={t('console.toRule')} offers={due}>
          <Behalf judges={view.judges} />
        </Due>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          {primary === null ? <Waiting view={view} /> : <NextKey offer={primary} />}
          <Behalf judges={view.judges} />
        </div>
      )}
      <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1.5">
        {groups.map(({ group, offers }) => (
          <fieldset key={group} className="flex min-w-0 flex-wrap items-center gap-1.5">
            {/* Floating, a legend stands in the line instead of above it. */}
            <legend className="float-left text-xs text-ink-soft">{t(`group.${group}`)}</legend>
            <Offers offers={offers} />
          </fieldset>
        ))}
      </div>
    </section>
  );
}

/** Once all is played the others are waited for. */
function Waiting({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  if (view.stage !== 'done') return <WaitingLine view={view} />;
  const { judges, supervisor } = view.results.confirmed;
  const sides = judges === null || supervisor === null;
  const waits = view.lacking !== null ? 'lacking' : sides ? 'sides' : 'appeals';
  return (
    <p className="flex min-h-13 flex-1 items-center rounded-md border-2 border-accent px-4 font-semibold text-accent">
      {t(`results.wait.${waits}`)}
    </p>
  );
}

/** With more teams than this, to whom the question is awarded is chosen from a list. */
const MANY_TEAMS = 6;

function Offers({ offers }: { offers: readonly Offer[] }) {
  const { t, tell } = useLanguage();
  const awards = offers.filter(({ command }) => command.type === 'claim.award');
  const listed = awards.length > MANY_TEAMS ? awards : [];
  return (
    <>
      {offers
        .filter((offer) => !listed.includes(offer))
        .map((offer) => (
          <OfferButton key={offer.id} offer={offer} />
        ))}
      {listed.length > 0 && (
        <QuickList
          label={t('console.award')}
          title={t('console.award')}
          offers={listed.map((offer) => ({ offer, text: tell(offer.label, offer.params) }))}
        />
      )}
    </>
  );
}

/** The next key stands large, options on the question itself, undo at the top, single items at the item list. */
function isButton(offer: Offer): boolean {
  const { command } = offer;
  if (offer.primary || command.type === 'undo' || command.type === 'redo' || optionOf(offer) !== null)
    return false;
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
    <div className="rounded-md border-2 border-accent px-2 py-1.5">
      <p className="mb-1.5 flex items-center justify-between gap-4">
        <span className="font-semibold text-accent">{title}</span>
        {children}
      </p>
      <div className="flex flex-wrap gap-1">
        {offers.map((offer) => (
          <OfferButton key={offer.id} offer={offer} className="min-h-11 flex-auto font-semibold" />
        ))}
      </div>
    </div>
  );
}
