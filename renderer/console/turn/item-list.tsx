// The items of a turn that has several, with key, answer and ruling of each.
import type { Offer } from '#contract/offer.ts';
import type { TurnView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { VerdictWord } from '../parts/verdict.tsx';

interface ItemListProps {
  turn: TurnView;
  offers: readonly Offer[];
}

/** Offers that concern one item of this turn only: withdrawing or correcting it. */
function offersForItem(offers: readonly Offer[], turn: string, item: number): Offer[] {
  return offers.filter(
    ({ command }) =>
      (command.type === 'withdraw' && command.item === item) ||
      (command.type === 'correct' && command.turn === turn && command.item === item),
  );
}

export function ItemList({ turn, offers }: ItemListProps) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  return (
    <table className="w-full text-sm">
      <thead className="text-left text-ink-soft">
        <tr className="[&>th]:py-1 [&>th]:pr-3 [&>th]:font-normal">
          <th>{t('items.item')}</th>
          <th className="w-full">{t('items.question')}</th>
          <th>
            <span className="inline-flex items-center gap-1 whitespace-nowrap text-right">
              <Icon name="lock" />
              {t('option.key')}
            </span>
          </th>
          <th className="whitespace-nowrap">{t('items.answer')}</th>
          <th className="whitespace-nowrap">{t('items.verdict')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {turn.items.map((item) => (
          <tr
            key={item.item}
            aria-current={item.item === turn.current ? 'step' : undefined}
            className={`border-t border-line [&>td]:py-1 [&>td]:pr-3 ${
              item.item === turn.current ? 'bg-accent/15 font-semibold' : ''
            }`}
          >
            <td className="pl-1">{item.item + 1}</td>
            <td className={`max-w-0 truncate ${item.withdrawn ? 'text-ink-soft line-through' : ''}`}>
              {item.question?.stem ?? '—'}
            </td>
            <td className="whitespace-nowrap">{item.key?.key ?? '—'}</td>
            <td className="whitespace-nowrap">{item.answer ?? '—'}</td>
            <td>{item.verdict === null ? '—' : <VerdictWord verdict={item.verdict} />}</td>
            <td className="whitespace-nowrap">
              {offersForItem(offers, turn.id, item.item).map((offer) => (
                <Button key={offer.id} small look="quiet" onClick={() => perform(offer)}>
                  {offer.command.type === 'correct' ? t('journal.correct') : tell(offer.label, offer.params)}
                </Button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
