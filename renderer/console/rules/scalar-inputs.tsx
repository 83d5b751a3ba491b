// Inputs for single values: switches, choices, numbers with their unit, texts, ids and what names another part.
import { useState } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useFieldWords, useForm } from './form-context.tsx';
import type { EnumNode, NumberNode, TextNode } from './form-node.ts';
import type { Json, Path } from './json.ts';
import type { Named } from './renaming.ts';
import { numberFrom } from './typed-numbers.ts';
import { unitOf } from './units.ts';

export const INPUT = 'min-h-9 rounded-md border border-line bg-ground px-3 py-1.5 text-base text-ink';

export interface InputProps {
  id: string;
  label: string;
  path: Path;
  /** What is in force; undefined: nothing. */
  value: Json | undefined;
  onChange: (value: Json) => void;
}

export function Switch({ id, label, value, onChange }: InputProps) {
  const { t } = useLanguage();
  return (
    <label className="inline-flex min-h-9 items-center gap-2">
      <input
        id={id}
        type="checkbox"
        aria-label={label}
        checked={value === true}
        onChange={({ target }) => onChange(target.checked)}
        className="size-4.5 accent-accent"
      />
      {t(value === true ? 'editor.yes' : 'editor.no')}
    </label>
  );
}

interface OptionsProps {
  id: string;
  label: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** A list to choose one from, as large as the other fields. */
export function Options({ id, label, value, choices, onChange }: OptionsProps) {
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      className={`${INPUT} w-full`}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}

export function Choice({ id, label, path, value, node, onChange }: InputProps & { node: EnumNode }) {
  const words = useFieldWords(path);
  const unknown = typeof value === 'string' && node.values.includes(value) ? [] : [String(value ?? '')];
  return (
    <div className="max-w-md">
      <Options
        id={id}
        label={label}
        value={String(value ?? '')}
        choices={[...unknown, ...node.values].map((choice) => ({ value: choice, text: words.value(choice) }))}
        onChange={onChange}
      />
    </div>
  );
}

interface Draft {
  text: string;
  for: Json | undefined;
}

/** What is being typed, until another value comes from elsewhere. */
function useDraft(value: Json | undefined): [string, (text: string, value: Json) => void] {
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = draft !== null && draft.for === value ? draft.text : String(value ?? '');
  return [shown, (text, next) => setDraft({ text, for: next })];
}

export function NumberInput({ id, label, path, value, node, onChange }: InputProps & { node: NumberNode }) {
  const { t } = useLanguage();
  const unit = unitOf(path);
  const [text, setText] = useDraft(value);
  return (
    <span className="inline-flex items-center gap-2">
      <input
        id={id}
        aria-label={label}
        inputMode={node.whole ? 'numeric' : 'decimal'}
        value={text}
        onChange={({ target }) => {
          const next = numberFrom(target.value);
          setText(target.value, next);
          onChange(next);
        }}
        className={`${INPUT} w-28 text-end`}
      />
      {unit !== null && <span className="text-sm text-ink-soft">{t(unit)}</span>}
    </span>
  );
}

/** Texts longer than this get room to be read whole. */
const ONE_LINE = 60;

export function TextInput({ id, label, path, value, node, onChange }: InputProps & { node: TextNode }) {
  const common = {
    id,
    'aria-label': label,
    value: String(value ?? ''),
    maxLength: node.longest ?? undefined,
    className: `${INPUT} w-full`,
  };
  if (path.at(-1) === 'id')
    return <IdInput id={id} label={label} path={path} value={value} onChange={onChange} />;
  if (node.longest !== null && node.longest > ONE_LINE && path.at(-1) !== 'formula')
    return (
      <textarea
        {...common}
        className={`${common.className} field-sizing-content max-h-80`}
        rows={2}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  return <input {...common} onChange={({ target }) => onChange(target.value)} />;
}

/** Ids change when they are whole: every place that names this one changes with it. */
function IdInput({ id, label, path, value, onChange }: InputProps) {
  const form = useForm();
  const isRound = path.length === 3 && path[0] === 'rounds';
  const commit = (next: string) => {
    if (next === value) return;
    onChange(next);
    if (isRound && typeof value === 'string') form.rename('round', value, next);
  };
  return (
    <WholeInput
      id={id}
      label={label}
      value={String(value ?? '')}
      onCommit={commit}
      className="w-full max-w-md"
    />
  );
}

interface WholeInputProps {
  id?: string;
  label: string;
  value: string;
  onCommit: (value: string) => void;
  className: string;
}

/** Reports what was typed once it is finished: on leaving the field, or with Enter. */
export function WholeInput({ id, label, value, onCommit, className }: WholeInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    if (draft !== null) onCommit(draft.trim());
    setDraft(null);
  };
  return (
    <input
      id={id}
      aria-label={label}
      value={draft ?? value}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={finish}
      onKeyDown={({ key }) => key === 'Enter' && finish()}
      className={`${INPUT} ${className}`}
    />
  );
}

interface MentionProps extends InputProps {
  what: Named;
  /** Offered first, for naming nothing. */
  none?: string;
}

export function MentionChoice({ id, label, value, what, none, onChange }: MentionProps) {
  const { t } = useLanguage();
  const { mentions } = useForm();
  const named = String(value ?? '');
  const known = mentions[what].some(({ id }) => id === named);
  const nothing = none === undefined ? [] : [{ value: '', text: none }];
  const stray =
    known || (named === '' && none !== undefined)
      ? []
      : [{ value: named, text: named === '' ? t('field.choose') : named }];
  return (
    <Options
      id={id}
      label={label}
      value={named}
      choices={[...nothing, ...stray, ...mentions[what].map(({ id, text }) => ({ value: id, text }))]}
      onChange={(chosen) => onChange(chosen === '' && none !== undefined ? null : chosen)}
    />
  );
}
