// One of a few choices in a row: chosen with the arrow keys, what cannot be chosen stays to be seen.
import { useId } from 'react';

export interface RowChoice<Value extends string> {
  value: Value;
  text: string;
  disabled?: boolean;
}

interface ChoiceRowProps<Value extends string> {
  label: string;
  value: Value | null;
  choices: readonly RowChoice<Value>[];
  onChange: (value: Value) => void;
}

export function ChoiceRow<Value extends string>({ label, value, choices, onChange }: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-ink-soft">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={`inline-flex min-h-10 items-center gap-2 rounded-md px-3 ${
              choice.disabled === true
                ? 'bg-raised text-ink-soft/60 line-through'
                : `cursor-pointer hover:bg-line ${choice.value === value ? 'bg-line font-semibold text-accent' : 'bg-raised'}`
            } has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`}
          >
            <input
              type="radio"
              name={name}
              className="accent-accent outline-none"
              checked={choice.value === value}
              disabled={choice.disabled === true}
              onChange={() => onChange(choice.value)}
            />
            {choice.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
