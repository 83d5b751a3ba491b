// For windows without a rundown: to the correction of any turn held, beginning at the last of them.
import type { RundownRow } from '#contract/view.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { correction } from '#renderer/console/acting/corrections.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { turnsHeld } from './rundown-turns.ts';

export function PastTurnsButton({ rundown }: { rundown: readonly RundownRow[] }) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const last = turnsHeld(rundown).at(-1);
  if (last === undefined) return null;
  return (
    <Button small look="quiet" onClick={() => perform(correction(last.id, 0))}>
      {t('correcting.pastTurns')}…
    </Button>
  );
}
