// Asks before something that cannot be taken back lightly: a hasty Enter changes nothing.
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

interface ConfirmProps {
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The words on the buttons. */
  no: string;
  yes: string;
  onNo: () => void;
  onYes: () => void;
}

export function Confirm({ title, children, no, yes, onNo, onYes }: ConfirmProps) {
  return (
    <Dialog
      title={title}
      onClose={onNo}
      onSubmit={onYes}
      actions={
        <>
          {/* First, so that it has the focus. */}
          <Button onClick={onNo}>{no}</Button>
          <Button look="warn" submit>
            {yes}
          </Button>
        </>
      }
    >
      <p className="flex items-start gap-3 text-lg">
        <Icon name="warning" className="mt-1 size-6 text-warn" />
        {children}
      </p>
    </Dialog>
  );
}
