// A view over the whole window: Esc leaves it unless something stands in the way; the keys of the contest rest meanwhile.
import type { ReactNode } from 'react';
import { useModal } from '../parts/use-modal.ts';

interface FullWindowProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

export function FullWindow({ title, children, onClose }: FullWindowProps) {
  const ref = useModal();
  return (
    <dialog
      ref={ref}
      aria-label={title}
      onKeyDown={(event) => {
        // The browser lets a second Esc close a dialog whatever is said to the first.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      className="m-0 h-dvh max-h-none w-dvw max-w-none bg-ground p-0 text-ink"
    >
      {children}
    </dialog>
  );
}
