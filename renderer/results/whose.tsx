// 代录: for whom it is entered at the console, where nobody could say it at a window of their own.
import { Select } from '#renderer/console/parts/field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import type { Named } from './window.ts';

interface WhoseProps {
  label: string;
  people: readonly Named[];
  /** Person id; empty: nobody yet. */
  value: string;
  onChange: (person: string) => void;
}

/** Nothing to choose where the roster names nobody. */
export function Whose({ label, people, value, onChange }: WhoseProps) {
  const { t } = useLanguage();
  if (people.length === 0) return <p className="text-sm text-ink-soft">{t('results.nobodyNamed')}</p>;
  return (
    <Select
      label={label}
      value={value}
      choices={[
        { value: '', text: t('field.choose') },
        ...people.map(({ person, name }) => ({ value: person, text: name })),
      ]}
      onChange={onChange}
    />
  );
}

/** The only one there is needs no choosing. */
export function onlyOne(people: readonly Named[] | null): string {
  const [first, ...others] = people ?? [];
  return first !== undefined && others.length === 0 ? first.person : '';
}
