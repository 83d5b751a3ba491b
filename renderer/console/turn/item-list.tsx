// The items of a turn that has several, with key, answer and ruling of each.
import type { Offer } from '#contract/offer.ts';
import type { TurnView } from '#contract/view.ts';
import { CorrectButton } from '#renderer/correcting/correct-button.tsx';
import { EvidenceButton } from '#renderer/evidence/evidence-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { correctable } from '../acting/corrections.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { VerdictWord } from '../parts/verdict.tsx';

interface ItemListProps {
  turn: TurnView;
  offers: readonly Offer[];
  /** Only those asked before the present one, the newest first. */
  asked?: boolean;
}

/** None while it is not known which questions they will be. */
function rowsOf({ turn, asked }: ItemListProps): Item[] {
  if (asked) return turn.items.filter(({ item, phase }) => phase !== null && item !== turn.current).reverse();
  return turn.items.some(({ question }) => question !== null) ? turn.items : [];
}

/** Withdrawing this one item: credited, or replaced by a spare. */
function withdrawals(offers: readonly Offer[], item: number) {
  return offers.flatMap((offer) =>
    offer.command.type === 'withdraw' && offer.command.item === item
      ? [{ offer, how: offer.command.how === 'credit' ? ('credit' as const) : ('replace' as const) }]
      : [],
  );
}

export function ItemList(props: ItemListProps) {
  const { turn, offers } = props;
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const rows = rowsOf(props);
  if (rows.length === 0) return null;
  return (
    <table className="w-full text-sm">
      <thead className="text-left text-ink-soft">
        <tr className="[&>th]:py-1 [&>th]:pr-3 [&>th]:font-normal">
          <th>{t('items.item')}</th>
          <th className="w-full">{t('items.question')}</th>
          <th>
            <span className="inline-flex items-center gap-1 whitespace-nowrap text-(--color-right)">
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
        {rows.map((item) => (
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
            <td className="whitespace-nowrap">
              {turn.kind === 'all' ? <Count item={item} /> : (item.answer ?? '—')}
            </td>
            <td className="whitespace-nowrap">
              {item.verdict === null ? <RightCount item={item} /> : <VerdictWord verdict={item.verdict} />}
            </td>
            <td className="whitespace-nowrap">
              {correctable(item) && <CorrectButton turn={turn.id} item={item.item} />}
              {item.phase !== null && <EvidenceButton where={{ turn: turn.id, item: item.item }} />}
              {withdrawals(offers, item.item).map(({ offer, how }) => (
                <Button
                  key={offer.id}
                  small
                  look="quiet"
                  label={tell(offer.label, offer.params)}
                  onClick={() => perform(offer)}
                >
                  {t(`items.${how}`)}
                </Button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Item = TurnView['items'][number];

/** Of all teams at once only how many have answered has room here. */
function Count({ item }: { item: Item }) {
  if (item.answers.length === 0) return '—';
  return `${item.answers.filter(({ answered }) => answered).length}/${item.answers.length}`;
}

function RightCount({ item }: { item: Item }) {
  const ruled = item.answers.filter(({ verdict }) => verdict !== null);
  if (item.verdict !== null || ruled.length === 0) return '—';
  const right = ruled.filter(({ verdict }) => verdict === 'right' || verdict === 'scored').length;
  return `✓ ${right}/${item.answers.length}`;
}
