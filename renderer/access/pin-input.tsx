// A PIN as it is typed: digits only, shown as dots, on any keyboard or on a keypad beside it.
import { type RefObject, useEffect, useId, useRef } from 'react';

export const LONGEST_PIN = 12;

/** What of a text can stand in a PIN. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, LONGEST_PIN);
}

export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}

interface PinInputProps {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  /** A keypad stands beside it, so the system's on-screen keyboard stays away. */
  keypad?: boolean;
  large?: boolean;
  /** Where typing begins. */
  focused?: boolean;
  inputRef?: RefObject<HTMLInputElement | null>;
}

export function PinInput({
  label,
  value,
  onChange,
  keypad = false,
  large = false,
  focused = false,
  inputRef,
}: PinInputProps) {
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const ref = inputRef ?? own;
  useEffect(() => {
    if (!focused) return;
    // A dialog that opens around it gives the focus to what asks for it.
    ref.current?.setAttribute('autofocus', '');
    ref.current?.focus();
  }, [focused, ref]);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      {/* No password field: browsers would offer to keep what is everybody's to forget. */}
      <input
        id={id}
        ref={ref}
        type="text"
        inputMode={keypad ? 'none' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(digitsOf(event.target.value))}
        className={`w-full rounded-md border border-line bg-ground text-ink [-webkit-text-security:disc] ${
          large ? 'h-14 px-4 text-center text-2xl tracking-[0.3em]' : 'px-3 py-2 text-base tracking-[0.2em]'
        }`}
      />
    </div>
  );
}
