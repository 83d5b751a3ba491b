// 分不出先后: whose presses cannot be told apart, by how much they were measured apart, and how the rules settle it.
import type { TurnView } from '#contract/view.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { millisText } from './check.ts';

interface TieCardProps {
  turn: TurnView | null;
  nameOf: (team: number) => string;
}

/** The offers that settle it stand among the rulings that are due. Nothing while there is no tie. */
export function TieCard({ turn, nameOf }: TieCardProps) {
  const { t, list } = useLanguage();
  const tie = turn?.tie ?? null;
  if (tie === null) return null;
  return (
    <section
      aria-label={t('card.tie')}
      className="flex shrink-0 flex-wrap items-baseline gap-x-6 gap-y-1 border-b-2 border-l-8 border-warn bg-surface px-4 py-2.5"
    >
      <h3 className="flex items-center gap-2 self-center font-semibold text-warn">
        <Icon name="warning" className="size-5" />
        {t('card.tie')}
      </h3>
      <p className="text-lg font-semibold">
        {list(tie.teams.map((number) => `${t('team.number', { number })} ${nameOf(number)}`.trim()))}
      </p>
      <p className="text-lg">
        {t('card.tie.gap', { gap: millisText(tie.gap), uncertainty: millisText(tie.uncertainty) })}
      </p>
      <p className="text-info">{t(`card.tie.${tie.settles}`)}</p>
    </section>
  );
}
