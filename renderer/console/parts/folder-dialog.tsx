// Something is written into a folder of this PC: which one, and what came of it.
import { type ReactNode, useState } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { PathField } from './path-field.tsx';
import { RequestNote } from './request-note.tsx';
import type { RequestState } from './use-request.ts';

interface FolderDialogProps {
  title: string;
  /** On the button that writes. */
  write: string;
  /** Said once it is written. */
  done: (folder: string) => string;
  state: RequestState;
  onWrite: (folder: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

export function FolderDialog({ title, write, done, state, onWrite, onClose, children }: FolderDialogProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const folder = typed.trim();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => onWrite(folder)}
      actions={
        <>
          <Button look="main" submit disabled={folder === ''}>
            {write}
          </Button>
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <PathField
        label={t('template.folder')}
        value={typed}
        onChange={setTyped}
        choose={(helpers, question) => helpers.chooseFolder(question)}
      />
      {children}
      <div className="mt-3">
        <RequestNote state={state} done={done(folder)} />
      </div>
    </Dialog>
  );
}
