// Inputs for lists: several of a few, numbers one after the other, rows of text, and cards of whole objects.
import type { ReactNode } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useFieldWords, useForm } from './form-context.tsx';
import type { ListNode, TextNode } from './form-node.ts';
import { fresh } from './form-values.ts';
import { isList, type Json, moved, type Path, pathName } from './json.ts';
import { type InputProps, TextInput, WholeInput } from './scalar-inputs.tsx';
import { numbersFrom } from './typed-numbers.ts';

const entriesOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

/** Lists whose order has a meaning: first things first. */
const ORDERED: readonly string[] = ['ties'];

interface TogglesProps extends InputProps {
  choices: readonly { value: string; text: string }[];
}

/** Chosen by pressing; where the order counts each tells its place, and a new one comes last. */
export function Toggles({ label, path, value, choices, onChange }: TogglesProps) {
  const chosen = entriesOf(value);
  const ordered = ORDERED.includes(String(path.at(-1)));
  return (
    <fieldset aria-label={label} className="flex flex-wrap gap-1.5 py-0.5">
      {choices.map((choice) => {
        const place = chosen.indexOf(choice.value);
        const pressed = place >= 0;
        return (
          <button
            key={choice.value}
            type="button"
            aria-pressed={pressed}
            onClick={() =>
              onChange(pressed ? chosen.filter((one) => one !== choice.value) : [...chosen, choice.value])
            }
            className={`inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2.5 text-sm ${
              pressed ? 'border-accent text-accent' : 'border-line text-ink-soft hover:text-ink'
            }`}
          >
            {pressed &&
              (ordered ? <span className="font-semibold">{place + 1}</span> : <Icon name="check" />)}
            {choice.text}
          </button>
        );
      })}
    </fieldset>
  );
}

export function EnumList({ node, ...props }: InputProps & { node: ListNode }) {
  const words = useFieldWords(props.path);
  const values = node.of.kind === 'enum' ? node.of.values : [];
  return <Toggles {...props} choices={values.map((value) => ({ value, text: words.value(value) }))} />;
}

export function MentionList({ node, ...props }: InputProps & { node: ListNode }) {
  const { mentions } = useForm();
  const { t } = useLanguage();
  const what = (node.of.kind === 'text' ? node.of.names : null) ?? 'round';
  const strays = entriesOf(props.value).filter((id) => !mentions[what].some((known) => known.id === id));
  const choices = [
    ...mentions[what].map(({ id, text }) => ({ value: id, text })),
    ...strays.map((id) => ({ value: String(id), text: String(id) })),
  ];
  if (choices.length === 0) return <p className="py-1.5 text-sm text-ink-soft">{t('editor.noRounds')}</p>;
  return <Toggles {...props} choices={choices} />;
}

/** All in one line, with commas between. */
export function NumberList({ id, label, value, onChange }: InputProps) {
  const { t } = useLanguage();
  const numbers = entriesOf(value).join(', ');
  return (
    <span className="flex items-center gap-2">
      <WholeInput
        id={id}
        label={label}
        value={numbers}
        onCommit={(text) => onChange(numbersFrom(text))}
        className="w-64"
      />
      <span className="text-xs text-ink-soft">{t('editor.numbers')}</span>
    </span>
  );
}

interface RowsProps extends InputProps {
  node: ListNode;
  /** What stands in one entry. */
  entry: (path: Path, value: Json, onChange: (value: Json) => void) => ReactNode;
}

/** One row for each entry, which can be moved and taken out. */
export function Rows({ label, path, value, node, entry, onChange }: RowsProps) {
  const { t } = useLanguage();
  const entries = entriesOf(value);
  const change = (index: number, next: Json) => onChange(entries.with(index, next));
  return (
    <div className="grid gap-2">
      {entries.map((given, index) => (
        <div key={pathName([...path, index])} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            {entry([...path, index], given, (next) => change(index, next))}
          </div>
          <RowButtons
            label={`${label} ${index + 1}`}
            first={index === 0}
            last={index === entries.length - 1}
            onMove={(by) => onChange(moved(entries, index, index + by))}
            onRemove={() => onChange(entries.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      {(node.most === null || entries.length < node.most) && (
        <Button
          small
          label={t('editor.addTo', { name: label })}
          onClick={() => onChange([...entries, fresh(node.of)])}
          className="justify-self-start"
        >
          <Icon name="add" />
          {t('editor.add')}
        </Button>
      )}
    </div>
  );
}

interface RowButtonsProps {
  label: string;
  first: boolean;
  last: boolean;
  /** It cannot be taken out. */
  fixed?: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
}

export function RowButtons({ label, first, last, fixed = false, onMove, onRemove }: RowButtonsProps) {
  const { t } = useLanguage();
  return (
    <span className="flex shrink-0">
      <Button
        small
        look="quiet"
        disabled={first}
        label={t('editor.up', { name: label })}
        onClick={() => onMove(-1)}
      >
        ↑
      </Button>
      <Button
        small
        look="quiet"
        disabled={last}
        label={t('editor.down', { name: label })}
        onClick={() => onMove(1)}
      >
        ↓
      </Button>
      <Button
        small
        look="quiet"
        disabled={fixed}
        label={t('editor.removeOf', { name: label })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </Button>
    </span>
  );
}

export function TextList({ node, ...props }: InputProps & { node: ListNode }) {
  const of: TextNode | null = node.of.kind === 'text' ? node.of : null;
  if (of === null) return null;
  // One sentence of the hall's screen is one line here too, however long it may get.
  const oneLine = { ...of, longest: null };
  return (
    <Rows
      {...props}
      node={node}
      entry={(path, value, onChange) => (
        <TextInput
          id={`${props.id}.${path.at(-1)}`}
          label={`${props.label} ${Number(path.at(-1)) + 1}`}
          path={path}
          value={value}
          node={oneLine}
          onChange={onChange}
        />
      )}
    />
  );
}
