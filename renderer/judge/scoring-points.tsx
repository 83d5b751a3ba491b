// 得分点: what a full answer must hold, with the weights the setter gave.
import type { TurnView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function ScoringPoints({ points }: { points: TurnView['items'][number]['points'] }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('judge.points')} className="mb-4">
      <h3 className="mb-1 text-sm text-ink-soft">{t('judge.points')}</h3>
      <ol className="list-decimal pl-6">
        {points.map((point) => (
          <li key={point.text} className="py-0.5">
            {point.text}
            {point.value !== null && (
              <span className="ml-3 text-accent">{t('turn.stake', { stake: point.value })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
