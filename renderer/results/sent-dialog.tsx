// A dialog whose command is sent at once and which stays open, saying why, until the desk has taken it.
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { CommandBody } from '#contract/command.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { SendingNote } from '#renderer/console/parts/sending-note.tsx';
import { useSending } from '#renderer/console/parts/use-sending.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

interface SentDialogProps {
  title: string;
  /** The word on the button that sends. */
  send: string;
  /** Null: something is still to be filled in. */
  command: CommandBody | null;
  /** Person id it is entered for; null: nobody. */
  onBehalfOf: string | null;
  wide?: boolean;
  /** A hasty second key is to change nothing: the way back has the focus. */
  careful?: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function SentDialog({
  title,
  send,
  command,
  onBehalfOf,
  wide = false,
  careful = false,
  onClose,
  children,
}: SentDialogProps) {
  const { t } = useLanguage();
  const sending = useSending();
  const ready = command !== null && sending.state.kind !== 'waiting';
  const submit = async () => {
    if (command !== null && ready && (await sending.send(command, undefined, onBehalfOf))) onClose();
  };
  const back = (
    <Button onClick={onClose} className="shrink-0 whitespace-nowrap">
      {t('ask.cancel')}
    </Button>
  );
  // Apart in the page: it may be opened from within another dialog, and forms do not stand in one another.
  return createPortal(
    <Dialog
      title={title}
      wide={wide}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <div className="min-w-0 flex-1">
            <SendingNote state={sending.state} />
          </div>
          {careful && back}
          <Button look="main" submit disabled={!ready} className="shrink-0 whitespace-nowrap">
            {send}
          </Button>
          {!careful && back}
        </>
      }
    >
      <div className="grid gap-4">{children}</div>
    </Dialog>,
    document.body,
  );
}
