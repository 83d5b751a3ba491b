// Forwards hotkeys to the desk from whichever window has the focus.
import { useEffect, useEffectEvent } from 'react';
import { isButton } from './buttons.ts';
import type { Outcome } from './connection.ts';
import { useDesk } from './context.tsx';

/** Keys an offer may have; all others stay with the browser. */
const FORWARDED =
  /^(Space|PageDown|PageUp|Arrow(Up|Down|Left|Right)|Enter|NumpadEnter|Key[A-Z]|Digit\d|Numpad\d|Ctrl\+Key[YZ])$/;

const TYPING = 'input, textarea, select:not([data-quick]), [contenteditable="true"]';

/** A quick choice among the keys keeps them to itself only while its list is open, or when reached with Tab. */
function isChoosing(target: Element): boolean {
  if (!target.matches('select[data-quick]')) return false;
  return !CSS.supports('selector(:open)') || target.matches(':open, :focus-visible');
}

/** What of a keyboard event decides; a real `KeyboardEvent` fits. */
export interface Keystroke {
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
  isComposing: boolean;
}

/** The code to forward; null for repeats, for keys of an input method and for keys no offer has. */
export function hotkey(stroke: Keystroke): string | null {
  if (stroke.repeat || stroke.isComposing || stroke.altKey || stroke.metaKey || stroke.shiftKey) return null;
  const code = stroke.ctrlKey ? `Ctrl+${stroke.code}` : stroke.code;
  return FORWARDED.test(code) ? code : null;
}

/** Space and the arrows would scroll, Space and Enter would press the focused button. */
function mayAct(code: string): boolean {
  return /^(Space|Page|Arrow|Enter|Numpad)/.test(code);
}

/** Is somebody typing, answering a dialog, or on a control reached with Tab and pressing Enter? */
function belongsElsewhere(code: string, target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPING) !== null || isChoosing(target)) return true;
  return code === 'Enter' && target.matches('button:focus-visible, a:focus-visible, summary:focus-visible');
}

interface KeyHandling {
  /** Called first; true means the key was dealt with here. */
  intercept?: (code: string) => boolean;
  /** What the desk made of the forwarded key. */
  onOutcome?: (code: string, outcome: Outcome) => void;
}

/** Forwards hotkeys while the window is mounted. Mouse clicks leave no focus behind, so Space stays the main key. */
export function useKeys({ intercept, onOutcome }: KeyHandling = {}): void {
  const desk = useDesk();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isButton(event, desk.snapshot().buttons)) return;
    if (belongsElsewhere(event.code, event.target)) return;
    if (mayAct(event.code) && !event.altKey) event.preventDefault();
    const code = hotkey(event);
    if (code === null) return;
    if (intercept?.(code)) {
      // A field that opens with it and has the focus at once must not be given its letter.
      event.preventDefault();
      return;
    }
    void desk.key(code).then((outcome) => onOutcome?.(code, outcome));
  });
  useEffect(() => {
    const leaveNoFocus = ({ detail, target }: MouseEvent) => {
      const clicked = target instanceof Element ? target.closest('button, a, summary') : null;
      if (detail > 0 && clicked instanceof HTMLElement) clicked.blur();
    };
    const key = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', key);
    window.addEventListener('click', leaveNoFocus);
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('click', leaveNoFocus);
    };
  }, []);
}
