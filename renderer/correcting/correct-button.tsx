// 改判: to the correction of an item, at windows that may correct and until the results are announced.
import { useActing } from '#renderer/console/acting/acting.tsx';
import { correction } from '#renderer/console/acting/corrections.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useResultsWindow } from '#renderer/results/use-results-window.ts';
import { mayCorrect } from '#renderer/results/window.ts';

interface CorrectButtonProps {
  turn: string;
  /** From 0. */
  item: number;
  /** Whose answer; absent: the last. */
  team?: number | undefined;
}

export function CorrectButton({ turn, item, team }: CorrectButtonProps) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const view = useResultsWindow();
  if (view === null || !mayCorrect(view)) return null;
  return (
    <Button small look="quiet" onClick={() => perform(correction(turn, item, team))}>
      {t('journal.correct')}…
    </Button>
  );
}
