// A turn that was held, chosen in the rundown: to its evidence, or to its correction.
import { useState } from 'react';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { correction } from '#renderer/console/acting/corrections.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { EvidencePage } from '#renderer/evidence/evidence-page.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useResultsWindow } from '#renderer/results/use-results-window.ts';
import { mayCorrect } from '#renderer/results/window.ts';

interface PastTurnProps {
  /** Entry of the rundown. */
  turn: string;
  title: string;
  onClose: () => void;
}

export function PastTurn({ turn, title, onClose }: PastTurnProps) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const view = useResultsWindow();
  const [evidence, setEvidence] = useState(false);
  if (evidence) return <EvidencePage where={{ turn, item: 0 }} onClose={onClose} />;
  return (
    <Dialog
      title={t('correcting.pastTurn')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <p className="mb-4 text-lg font-semibold">{title}</p>
      <div className="flex gap-3">
        <Button onClick={() => setEvidence(true)}>{t('evidence.open')}…</Button>
        {view !== null && mayCorrect(view) && (
          <Button
            onClick={() => {
              onClose();
              perform(correction(turn, 0));
            }}
          >
            {t('journal.correct')}…
          </Button>
        )}
      </div>
    </Dialog>
  );
}
