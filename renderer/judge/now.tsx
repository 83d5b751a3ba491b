// The judges' first page: the turn in hand and the rulings. Keys work here alone, where it is seen what they rule.
import type { JudgeView, TurnView } from '#contract/view.ts';
import { useOfferKeys } from '#renderer/console/acting/offer-keys.ts';
import { IndividualTable, StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { TurnInHand } from '#renderer/console/turn/turn-in-hand.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Rulings } from './rulings.tsx';
import { ScoringPoints } from './scoring-points.tsx';

export function Now({ view }: { view: JudgeView }) {
  const { t } = useLanguage();
  useOfferKeys(view.offers);
  const { turn } = view;
  return (
    <>
      {turn === null ? (
        <section className="min-h-0 flex-1 overflow-y-auto px-6 py-6">
          <p className="mb-6 text-xl text-ink-soft">{t('judge.noTurn')}</p>
          <StandingsTable rows={view.standings} />
          <div className="mt-6">
            <IndividualTable rows={view.individual} />
          </div>
        </section>
      ) : (
        <TurnInHand view={view} turn={turn} offers={view.offers} below={<Points turn={turn} />} />
      )}
      {/* Single items are withdrawn in the list of items, where there is one. */}
      <Rulings offers={view.offers} turn={turn} />
    </>
  );
}

/** Of the item in hand; before the first is shown they can already be read here. */
function Points({ turn }: { turn: TurnView }) {
  const points = turn.items[turn.current ?? 0]?.points ?? [];
  return points.length === 0 ? null : <ScoringPoints points={points} />;
}
