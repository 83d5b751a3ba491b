// A modal question: Esc leaves it, Enter sends it, the first field has the focus; afterwards nothing has.
import type { ReactNode } from 'react';
import { useModal } from './use-modal.ts';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Buttons, the one that goes on first. */
  actions: ReactNode;
  onClose: () => void;
  onSubmit?: () => void;
  wide?: boolean;
}

export function Dialog({ title, children, actions, onClose, onSubmit, wide = false }: DialogProps) {
  const ref = useModal();
  return (
    <dialog
      ref={ref}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-auto max-h-[92vh] w-full overflow-visible rounded-lg border border-line bg-surface p-0 text-ink backdrop:bg-ground/75 ${
        wide ? 'max-w-5xl' : 'max-w-xl'
      }`}
    >
      <form
        className="flex max-h-[90vh] flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 className="px-6 pt-5 text-lg font-semibold">{title}</h2>
        <div className="min-h-0 flex-1 overflow-y-auto px-6 py-4">{children}</div>
        <div className="flex justify-end gap-3 border-t border-line px-6 py-4">{actions}</div>
      </form>
    </dialog>
  );
}
