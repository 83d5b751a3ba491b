// The rulings a judge may give now, large enough to touch.
import type { Offer } from '#contract/offer.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { offersIn } from '#renderer/console/grouping.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

/** A judge rules; screen, rundown and clock are the technician's. */
const JUDGED = ['rule', 'overdue.rule', 'press.rule', 'claim.award'];

export function Rulings({ offers }: { offers: readonly Offer[] }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const rulings = offersIn(offers, 'ruling').filter(({ command }) => JUDGED.includes(command.type));
  return (
    <section aria-label={t('judge.rulings')} className="shrink-0 border-t border-line bg-surface px-6 py-4">
      {rulings.length === 0 && <p className="text-ink-soft">{t('judge.nothing')}</p>}
      <div className="flex flex-wrap gap-3">
        {rulings.map((offer) => (
          <Button
            key={offer.id}
            look={lookOf(offer)}
            onClick={() => perform(offer)}
            className="min-h-14 px-6 text-lg font-semibold"
          >
            {offer.command.type === 'rule' && (
              <Icon name={offer.command.verdict === 'right' ? 'check' : 'close'} className="size-5" />
            )}
            {tell(offer.label, offer.params)}
            {offer.keys[0] !== undefined && <KeyCap code={offer.keys[0]} />}
          </Button>
        ))}
      </div>
    </section>
  );
}

function lookOf({ command }: Offer) {
  if (command.type === 'rule') return command.verdict === 'right' ? 'right' : 'wrong';
  if (command.type === 'overdue.rule') return command.verdict === 'valid' ? 'right' : 'warn';
  return 'plain';
}
