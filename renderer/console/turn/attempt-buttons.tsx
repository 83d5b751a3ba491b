// Small buttons in the row of a team: its answer, its ruling, its player.
import type { ReactNode } from 'react';
import type { Verdict } from '#contract/definition.ts';
import type { Offer } from '#contract/offer.ts';
import type { PlayerView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { Icon } from '../parts/icon.tsx';
import { QuickList } from '../quick-list.tsx';

const SMALL =
  'inline-flex min-h-7 min-w-7 items-center justify-center rounded-sm px-1.5 text-sm font-semibold';

interface SmallButtonProps {
  offer: Offer;
  children: ReactNode;
  look?: string;
  pressed?: boolean;
}

function SmallButton({
  offer,
  children,
  look = 'bg-raised text-ink hover:bg-line',
  pressed,
}: SmallButtonProps) {
  const { tell } = useLanguage();
  const { perform } = useActing();
  const label = tell(offer.label, offer.params);
  return (
    <button
      type="button"
      data-offer={offer.id}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={() => perform(offer)}
      className={`${SMALL} ${look}`}
    >
      {children}
    </button>
  );
}

/** The letter an offer `answer:3-B` is about; of several choices it is switched on or off. */
function letterOf({ id }: Offer): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

export function AnswerButtons({ answer, offers }: { answer: string | null; offers: readonly Offer[] }) {
  const { t } = useLanguage();
  return offers
    .filter(({ command }) => command.type === 'answer.enter')
    .map((offer) => {
      const written = offer.needs !== null;
      const said = !written && (answer?.includes(letterOf(offer)) ?? false);
      return (
        <SmallButton
          key={offer.id}
          offer={offer}
          pressed={written ? undefined : said}
          look={said ? 'bg-accent text-ground' : undefined}
        >
          {written ? `${t('attempts.write')}…` : letterOf(offer)}
        </SmallButton>
      );
    });
}

interface RulingButtonsProps {
  team: number;
  verdict: Verdict | null;
  offers: readonly Offer[];
}

/** Right and wrong at one click, the rest in a list. */
export function RulingButtons({ team, verdict, offers }: RulingButtonsProps) {
  const { t } = useLanguage();
  const rulings = offers.flatMap((offer) =>
    offer.command.type === 'rule' && offer.command.verdict !== verdict
      ? [{ offer, verdict: offer.command.verdict }]
      : [],
  );
  const score = offers.find(({ command }) => command.type === 'score.give');
  const right = rulings.find((ruling) => ruling.verdict === 'right');
  const wrong = rulings.find((ruling) => ruling.verdict === 'wrong');
  const others = rulings
    .filter((ruling) => ruling !== right && ruling !== wrong)
    .map(({ offer, verdict: other }) => ({ offer, text: t(`verdict.${other}`) }));
  return (
    <>
      {score !== undefined && (
        <SmallButton offer={score} look="bg-raised text-(--color-right) hover:bg-line">
          {t('attempts.score')}…
        </SmallButton>
      )}
      {right !== undefined && (
        <SmallButton offer={right.offer} look="bg-raised text-(--color-right) hover:bg-line">
          <Icon name="check" />
        </SmallButton>
      )}
      {wrong !== undefined && (
        <SmallButton offer={wrong.offer} look="bg-raised text-wrong hover:bg-line">
          <Icon name="close" />
        </SmallButton>
      )}
      {others.length > 0 && (
        <QuickList label={t('attempts.otherOf', { team })} title={t('attempts.other')} offers={others} />
      )}
    </>
  );
}

interface PlayerChoiceProps {
  team: number;
  player: PlayerView | null;
  offers: readonly Offer[];
}

export function PlayerChoice({ team, player, offers }: PlayerChoiceProps) {
  const { t } = useLanguage();
  const named = player === null ? '' : `${player.number ?? ''} ${player.name}`.trim();
  const choices = offers
    .filter(({ command }) => command.type === 'player.name')
    .map((offer) => ({ offer, text: `${offer.params.number ?? ''} ${offer.params.name ?? ''}`.trim() }));
  if (choices.length === 0) return <span>{named}</span>;
  return (
    <QuickList
      label={t('attempts.playerOf', { team })}
      title={named === '' ? t('attempts.choosePlayer') : named}
      offers={choices}
    />
  );
}
