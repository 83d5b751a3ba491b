// Entries under names a person chooses: the clauses of the rules, the seconds for each stake.
import { type ReactNode, useState } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Problems } from './field.tsx';
import { fieldId, useFieldWords, useForm } from './form-context.tsx';
import type { RecordNode } from './form-node.ts';
import { fresh } from './form-values.ts';
import { isObject, type Json, type JsonObject, type Path } from './json.ts';
import { withKey } from './renaming.ts';
import { INPUT, WholeInput } from './scalar-inputs.tsx';

interface RecordsProps {
  path: Path;
  node: RecordNode;
  value: Json | undefined;
  onChange: (value: Json) => void;
  /** What stands under one name. */
  entry: (path: Path, value: Json, onChange: (value: Json) => void) => ReactNode;
}

export function Records({ path, node, value, onChange, entry }: RecordsProps) {
  const { t } = useLanguage();
  const { rename } = useForm();
  const { label } = useFieldWords(path);
  const record: JsonObject = isObject(value) ? value : {};
  const keys = Object.keys(record);
  // Only clauses are named elsewhere; the seconds of a stake are found by its value.
  const called = (from: string, to: string) => {
    const renamed = withKey(record, from, to);
    if (renamed === record) return;
    onChange(renamed);
    if (path[0] === 'clauses') rename('clause', from, to);
  };
  return (
    <div className="grid gap-2 pl-3">
      {keys.map((key) => (
        <div
          key={key}
          id={fieldId([...path, key])}
          data-record=""
          className={`flex scroll-mt-30 items-start gap-2 ${node.of.kind === 'object' ? 'rounded-md border border-line p-2' : ''}`}
        >
          <WholeInput
            label={t('editor.keyOf', { name: label })}
            value={key}
            onCommit={(to) => called(key, to)}
            className="w-40"
          />
          <div className="min-w-0 flex-1">
            {entry([...path, key], record[key] ?? null, (next) => onChange({ ...record, [key]: next }))}
            <Problems path={[...path, key]} />
          </div>
          <Button
            small
            look="quiet"
            label={t('editor.removeOf', { name: key })}
            onClick={() =>
              onChange(
                Object.fromEntries(
                  keys.filter((one) => one !== key).map((one) => [one, record[one] ?? null]),
                ),
              )
            }
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <NewKey taken={keys} name={label} onAdd={(key) => onChange({ ...record, [key]: fresh(node.of) })} />
    </div>
  );
}

interface NewKeyProps {
  taken: readonly string[];
  name: string;
  onAdd: (key: string) => void;
}

function NewKey({ taken, name, onAdd }: NewKeyProps) {
  const { t } = useLanguage();
  const [key, setKey] = useState('');
  const wanted = key.trim();
  const possible = wanted !== '' && !taken.includes(wanted);
  const add = () => {
    if (!possible) return;
    onAdd(wanted);
    setKey('');
  };
  return (
    <div className="flex items-center gap-2">
      <input
        aria-label={t('editor.newKey', { name })}
        placeholder={t('editor.newKey', { name })}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
        className={`${INPUT} w-40`}
      />
      <Button small disabled={!possible} label={t('editor.addTo', { name })} onClick={add}>
        <Icon name="add" />
        {t('editor.add')}
      </Button>
    </div>
  );
}
