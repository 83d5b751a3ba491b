// 纸质收尾: prints what stands and blanks for the rest, and enters afterwards what was ruled on paper.
import { Button } from '#renderer/console/parts/button.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { BlankSheets } from './blank-sheets.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { PaperWindow } from './paper-window.tsx';
import { ScoreSheetPaper } from './score-sheet.tsx';
import { useScoreSheet } from './use-score-sheet.ts';

export type PaperTask = 'score-sheet' | 'blanks' | 'enter';

/** The three ways out, beside what else is kept of a contest. */
export function PaperFinish({ onChoose }: { onChoose: (task: PaperTask) => void }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('paper.finish')} className="my-5 border-t border-line pt-4">
      <h3 className="mb-1 font-semibold">{t('paper.finish')}</h3>
      <p className="mb-2 text-sm text-ink-soft">{t('paper.finish.hint')}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChoose('score-sheet')}>{t('paper.scoreSheet')}…</Button>
        <Button onClick={() => onChoose('blanks')}>{t('paper.blanks')}…</Button>
        <Button onClick={() => onChoose('enter')}>{t('paper.enter')}…</Button>
      </div>
    </section>
  );
}

interface PaperTaskWindowProps {
  task: PaperTask;
  onClose: () => void;
}

export function PaperTaskWindow({ task, onClose }: PaperTaskWindowProps) {
  if (task === 'enter') return <EnterDialog onClose={onClose} />;
  return <Printed task={task} onClose={onClose} />;
}

function Printed({ task, onClose }: { task: 'score-sheet' | 'blanks'; onClose: () => void }) {
  const { t } = useLanguage();
  const state = useScoreSheet();
  const sheet = state.kind === 'known' ? state.sheet : null;
  return (
    <PaperWindow
      title={t(task === 'blanks' ? 'paper.blanks' : 'paper.scoreSheet')}
      onClose={onClose}
      waiting={state.kind === 'known' ? null : <RequestNote state={state} />}
      paper={
        sheet === null ? null : task === 'blanks' ? (
          <BlankSheets sheet={sheet} />
        ) : (
          <ScoreSheetPaper sheet={sheet} />
        )
      }
    />
  );
}
