// What every field of the form needs besides its own value: words, problems, what stood there before, what it may name.
import { createContext, useContext } from 'react';
import { hasMessage } from '#contract/messages/message.ts';
import { ruleLabelKey } from '#contract/rules-text/label-key.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { type Json, type Path, pathName } from './json.ts';
import type { Problem } from './problems.ts';
import type { Named } from './renaming.ts';

export interface Mention {
  readonly id: string;
  readonly text: string;
}

export interface Form {
  readonly problems: readonly Problem[];
  /** What a field may name. */
  readonly mentions: Readonly<Record<Named, readonly Mention[]>>;
  /** What was in force at this place when the rules were opened; undefined for a part that is new. */
  before(path: Path): Json | undefined;
  /** What is in force there now. */
  now(path: Path): Json | undefined;
  /** Carries a new id to every place that names it. */
  rename(what: Named, from: string, to: string): void;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error('no form here: wrap the fields in FormContext');
  return form;
}

export interface FieldWords {
  label: string;
  help: string | null;
  /** The label of one of its values. */
  value(value: Json): string;
}

/** Without a text in the catalogue the field is called what the file calls it: nothing is hidden for want of a word. */
export function useFieldWords(path: Path): FieldWords {
  const { tell } = useLanguage();
  const key = ruleLabelKey(path.map(String));
  const last = path.findLast((step) => typeof step === 'string') ?? '';
  return {
    label: hasMessage(key) ? tell(key) : String(last),
    help: hasMessage(`${key}.help`) ? tell(`${key}.help`) : null,
    value: (value) => (hasMessage(`${key}=${value}`) ? tell(`${key}=${value}`) : String(value)),
  };
}

/** The id of the element of a field, to jump to. */
export function fieldId(path: Path): string {
  return `rule:${pathName(path)}`;
}
