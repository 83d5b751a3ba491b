// The frame of every dialog that completes an offer: title, OK and Cancel, and for whom it is entered where judges decide.
import { type ReactNode, useState } from 'react';
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Behalf } from '../behalf.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { SendingNote } from '../parts/sending-note.tsx';
import { useSending } from '../parts/use-sending.ts';
import { useActing } from './acting.tsx';
import { JudgeButtons } from './judge-buttons.tsx';
import { isRuling, judgesFor } from './values.ts';

/** What dialogs choose from and look up. A window that is not told people or judges leaves those lists empty. */
export type Lists = Pick<ConsoleView, 'rosters' | 'rundown' | 'judges' | 'teams' | 'turn'>;

export interface AskProps {
  offer: Offer;
  lists: Lists;
}

interface AskFrameProps extends AskProps {
  /** Null: something is still to be filled in. */
  command: CommandBody | null;
  /** Asked once more before it is sent. */
  sure?: { title: string; yes: string; follows: string };
  children: ReactNode;
}

/** Stays open, with what was typed and why not, until the desk has taken the command. */
export function AskFrame({ offer, lists, command, sure, children }: AskFrameProps) {
  const { t, tell } = useLanguage();
  const { close, behalf, setBehalf } = useActing();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const { state } = sending;
  const waiting = state.kind === 'waiting';
  const send = async (judge: string | null) => {
    setAsking(false);
    if (command !== null && !waiting && (await sending.send(command, undefined, judge))) close();
  };
  const sendMine = () => void send(command !== null && isRuling(command) ? behalf : null);
  if (asking && sure !== undefined)
    return (
      <Confirm
        title={sure.title}
        no={t('confirm.no')}
        yes={sure.yes}
        onNo={() => setAsking(false)}
        onYes={sendMine}
      >
        {sure.follows}
      </Confirm>
    );
  return (
    <Dialog
      title={tell(offer.label, offer.params)}
      onClose={close}
      onSubmit={() => {
        if (sure === undefined) sendMine();
        else if (command !== null) setAsking(true);
      }}
      actions={
        <>
          <Button look="main" submit disabled={command === null || waiting}>
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
        <SendingNote state={state}>
          {state.kind === 'refused' && (
            <JudgeButtons
              judges={judgesFor(state.refusal.code, lists.judges)}
              onChoose={(judge) => {
                setBehalf(judge);
                void send(judge);
              }}
            />
          )}
        </SendingNote>
      </div>
    </Dialog>
  );
}
