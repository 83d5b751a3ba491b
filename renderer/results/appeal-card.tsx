// One appeal in the list: its state, whether it could change a prize, and what may be done about it at this window.
import { useState } from 'react';
import type { AppealView } from '#contract/appeal.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { correction } from '#renderer/console/acting/corrections.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { turnsHeld } from '#renderer/correcting/rundown-turns.ts';
import { EvidenceButton } from '#renderer/evidence/evidence-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { DecideDialog, VoteDialog, WithdrawDialog } from './appeal-dialogs.tsx';
import { AppealFacts } from './appeal-facts.tsx';
import { mayCorrect, mayDecide, type ResultsWindow, votersAt } from './window.ts';

const DIALOGS = { vote: VoteDialog, decide: DecideDialog, withdraw: WithdrawDialog } as const;
type Act = keyof typeof DIALOGS;

const STATES: Readonly<Record<AppealView['state'], string>> = {
  open: 'border-warn text-warn',
  upheld: 'border-(--color-right) text-(--color-right)',
  dismissed: 'border-wrong text-wrong',
  withdrawn: 'border-line text-ink-soft',
};

interface AppealCardProps {
  view: ResultsWindow;
  appeal: AppealView;
}

export function AppealCard({ view, appeal }: AppealCardProps) {
  const { t } = useLanguage();
  const open = appeal.state === 'open';
  return (
    <li className={`border-l-4 py-2 pl-3 ${open ? 'border-warn' : 'border-line'}`}>
      <div className="flex flex-wrap items-center gap-2 pb-1 text-sm">
        <span className={`rounded-sm border px-1.5 font-semibold ${STATES[appeal.state]}`}>
          {t(`appeal.state.${appeal.state}`)}
        </span>
        {appeal.prize !== null && <Prize prize={appeal.prize} />}
      </div>
      <AppealFacts appeal={appeal} />
      <Acts view={view} appeal={appeal} />
    </li>
  );
}

export function Prize({ prize }: { prize: NonNullable<AppealView['prize']> }) {
  const { t } = useLanguage();
  return (
    <span className={prize === 'could' ? 'font-semibold text-warn' : 'text-ink-soft'}>
      {prize === 'could' && '⚠ '}
      {t(`appeal.prize.${prize}`)}
    </span>
  );
}

function Acts({ view, appeal }: AppealCardProps) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const [act, setAct] = useState<Act | null>(null);
  const open = appeal.state === 'open';
  const voters = votersAt(view);
  const chiefOnly = open && !mayDecide(view) && view.role !== 'supervisor';
  // Of the contest as a whole: corrected wherever it was, beginning at the last turn.
  const wrong = appeal.turn ?? turnsHeld(view.rundown).at(-1)?.id ?? null;
  const Asking = act === null ? null : DIALOGS[act];
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-2">
      {open && (voters === null || voters.length > 0) && (
        <Button small onClick={() => setAct('vote')}>
          {t('appeal.vote')}…
        </Button>
      )}
      {open && mayDecide(view) && (
        <Button small onClick={() => setAct('decide')}>
          {t('appeal.decide')}…
        </Button>
      )}
      {open && view.role !== 'supervisor' && (
        <Button small look="quiet" onClick={() => setAct('withdraw')}>
          {t('appeal.withdraw')}…
        </Button>
      )}
      {appeal.state === 'upheld' && mayCorrect(view) && wrong !== null && (
        <Button small look="warn" onClick={() => perform(correction(wrong, appeal.item ?? 0))}>
          {t('journal.correct')}…
        </Button>
      )}
      {appeal.turn !== null && <EvidenceButton where={{ turn: appeal.turn, item: appeal.item ?? 0 }} />}
      {chiefOnly && (
        <span className="text-sm text-ink-soft">
          {t(view.access.pins ? 'appeal.chief.pins' : 'appeal.chief.console')}
        </span>
      )}
      {Asking !== null && <Asking view={view} appeal={appeal} onClose={() => setAct(null)} />}
    </div>
  );
}
