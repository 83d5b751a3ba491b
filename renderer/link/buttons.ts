// Keys of keyboards that serve as buzzers or keypads: sent as buttons, down and up, from whichever window has the focus.
import { useEffect } from 'react';
import { useDesk } from './context.tsx';

/** What of a keyboard event tells a button from a hotkey; a real `KeyboardEvent` fits. */
export interface ButtonStroke {
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** With Ctrl, Alt or Meta a hand at the console means a hotkey. */
export function isButton(stroke: ButtonStroke, buttons: readonly string[]): boolean {
  return buttons.includes(stroke.code) && !stroke.ctrlKey && !stroke.altKey && !stroke.metaKey;
}

const TEXT =
  'input:not([type=checkbox], [type=radio], [type=file], [type=button]), textarea, [contenteditable="true"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT) !== null;
}

/** Sends buttons while the window is mounted, also under a dialog; never what is typed into a field, nor repeats. */
export function useButtons(): void {
  const desk = useDesk();
  useEffect(() => {
    const down = new Set<string>();
    const release = (code: string) => {
      if (down.delete(code)) desk.button(code, false);
    };
    const onDown = (event: KeyboardEvent) => {
      if (!isButton(event, desk.snapshot().buttons) || isTyping(event.target)) return;
      // It neither scrolls nor chooses in a list that has the focus.
      event.preventDefault();
      if (event.repeat || down.has(event.code)) return;
      down.add(event.code);
      desk.button(event.code, true);
    };
    const onUp = ({ code }: KeyboardEvent) => release(code);
    // Where the key comes up is not told to a window that has lost the focus.
    const onBlur = () => {
      for (const code of down) release(code);
    };
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keyup', onUp, true);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('keyup', onUp, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [desk]);
}
