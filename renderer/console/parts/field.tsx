// Labelled inputs of dialogs and of the setup.
import { useEffect, useId, useRef } from 'react';

const INPUT = 'w-full rounded-md border border-line bg-ground px-3 py-2 text-base text-ink';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  kind?: 'text' | 'number' | 'decimal';
  lines?: number;
  placeholder?: string;
  /** What stands there will not do. */
  wrong?: boolean;
  /** Where typing begins although it is not the first field. */
  focused?: boolean;
}

const KEYBOARDS = { text: 'text', number: 'numeric', decimal: 'decimal' } as const;

export function Field({
  label,
  value,
  onChange,
  kind = 'text',
  lines,
  placeholder,
  wrong = false,
  focused = false,
}: FieldProps) {
  const id = useId();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!focused) return;
    // A dialog that opens around it gives the focus to what asks for it.
    ref.current?.setAttribute('autofocus', '');
    ref.current?.focus();
  }, [focused]);
  const className = wrong ? INPUT.replace('border-line', 'border-warn') : INPUT;
  const common = { id, value, placeholder, className };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      {lines === undefined ? (
        <input
          {...common}
          ref={ref}
          aria-invalid={wrong}
          inputMode={KEYBOARDS[kind]}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}

interface Choice {
  value: string;
  text: string;
}

interface SelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  /** The label is only read out, not shown. */
  bare?: boolean;
}

export function Select({ label, value, choices, onChange, bare = false }: SelectProps) {
  return (
    <label className="block">
      <span className={bare ? 'sr-only' : 'mb-1 block text-sm text-ink-soft'}>{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={bare ? INPUT.replace('py-2 text-base', 'py-1 text-sm') : INPUT}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </label>
  );
}
