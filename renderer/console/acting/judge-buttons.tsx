// For which judge to enter what was refused from others.
import type { Judge } from '#contract/roster.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';

interface JudgeButtonsProps {
  judges: readonly Judge[];
  onChoose: (person: string) => void;
}

/** Nothing where entering it for a judge is of no help. */
export function JudgeButtons({ judges, onChoose }: JudgeButtonsProps) {
  const { t } = useLanguage();
  if (judges.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <span className="text-ink-soft">{t('banner.judges')}</span>
      {judges.map(({ person, name }) => (
        <Button key={person} small onClick={() => onChoose(person)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
