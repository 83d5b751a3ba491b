// The frame of every dialog that completes an offer: title, OK and Cancel, and for whom it is entered where judges decide.
import type { ReactNode } from 'react';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Behalf } from '../behalf.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useActing } from './acting.tsx';
import { isRuling } from './values.ts';

/** What dialogs choose from and look up. A window that is not told people or judges leaves those lists empty. */
export type Lists = Pick<ConsoleView, 'rosters' | 'rundown' | 'judges' | 'teams' | 'turn'>;

export interface AskProps {
  offer: Offer;
  lists: Lists;
}

interface AskFrameProps extends AskProps {
  /** May it be sent? */
  ready: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

export function AskFrame({ offer, lists, ready, onSubmit, children }: AskFrameProps) {
  const { t, tell } = useLanguage();
  const { close } = useActing();
  return (
    <Dialog
      title={tell(offer.label, offer.params)}
      onClose={close}
      onSubmit={() => ready && onSubmit()}
      actions={
        <>
          <Button look="main" submit disabled={!ready}>
            {t('ask.send')}
          </Button>
          <Button onClick={close}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {children}
        {isRuling(offer.command) && (
          <div className="flex justify-end">
            <Behalf judges={lists.judges} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
