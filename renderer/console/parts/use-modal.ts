// A dialog that is modal as long as it stands; afterwards nothing has the focus.
import { type RefObject, useEffect, useRef } from 'react';

export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // Back on the button that opened it, the focus would make Enter open it again instead of going on.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
  }, []);
  return ref;
}
