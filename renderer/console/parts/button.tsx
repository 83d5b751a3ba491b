// Buttons of the working windows: large enough to hit in the dark.
import type { ReactNode } from 'react';

const LOOKS = {
  /** The one thing to do next. */
  main: 'bg-accent text-ground hover:bg-accent/90 font-semibold',
  plain: 'bg-raised text-ink hover:bg-line',
  quiet: 'text-ink-soft hover:bg-raised hover:text-ink',
  right: 'bg-raised text-(--color-right) hover:bg-line',
  wrong: 'bg-raised text-wrong hover:bg-line',
  warn: 'bg-raised text-warn hover:bg-line',
} as const;

export type Look = keyof typeof LOOKS;

interface ButtonProps {
  children: ReactNode;
  onClick?: () => void;
  look?: Look;
  small?: boolean;
  disabled?: boolean;
  submit?: boolean;
  pressed?: boolean;
  label?: string;
  className?: string;
}

export function Button({
  children,
  onClick,
  look = 'plain',
  small = false,
  disabled = false,
  submit = false,
  pressed,
  label,
  className = '',
}: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      className={`inline-flex items-center justify-center gap-2 rounded-md transition-colors disabled:opacity-45 ${
        small ? 'min-h-8 px-2.5 text-sm' : 'min-h-10 px-3.5 text-base'
      } ${LOOKS[look]} ${className}`}
    >
      {children}
    </button>
  );
}
