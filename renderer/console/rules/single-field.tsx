// One row of the form: the kind of input a single value is set with, and the default in words.
import { useLanguage } from '#renderer/link/locale.tsx';
import { Row } from './field.tsx';
import { useFieldWords } from './form-context.tsx';
import type { ListNode, Node, NullableNode } from './form-node.ts';
import { fresh, inForce, isDefault } from './form-values.ts';
import type { Json, Path } from './json.ts';
import { EnumList, MentionList, NumberList, TextList } from './list-inputs.tsx';
import { Choice, type InputProps, MentionChoice, NumberInput, Switch, TextInput } from './scalar-inputs.tsx';

export interface NodeProps {
  path: Path;
  node: Node;
  written: Json | undefined;
  /** Undefined: nothing is written any more, the default holds. */
  onChange: (written: Json | undefined) => void;
  optional?: boolean;
}

/** One row of the form, not a part with a heading. */
export function isSingle(node: Node): boolean {
  switch (node.kind) {
    case 'enum':
    case 'boolean':
    case 'number':
    case 'text':
      return true;
    case 'nullable':
      return isSingle(node.of);
    case 'list':
      return node.of.kind !== 'object' && node.of.kind !== 'list';
    default:
      return false;
  }
}

export function SingleField({ path, node, written, onChange }: NodeProps) {
  const { label } = useFieldWords(path);
  const defaultText = useDefaultText(path, node);
  const value = inForce(node, written);
  const input = { id: `${path.join('.')}`, label, path, value, onChange };
  return (
    <Row
      path={path}
      value={value}
      byDefault={isDefault(node, written) ? null : defaultText}
      onDefault={() => onChange(undefined)}
    >
      <SingleInput {...input} node={node} />
    </Row>
  );
}

/** The default as a person reads it; null where the rules have none. */
function useDefaultText(path: Path, node: Node): string | null {
  const { t } = useLanguage();
  const words = useFieldWords(path);
  const value = inForce(node, undefined);
  if (value === undefined) return null;
  if (value === null || value === '') return t('editor.none');
  if (typeof value === 'boolean') return t(value ? 'editor.yes' : 'editor.no');
  if (!Array.isArray(value)) return words.value(value);
  return value.length === 0 ? t('editor.none') : value.map((entry: Json) => words.value(entry)).join(', ');
}

export function SingleInput({ node, ...input }: InputProps & { node: Node }) {
  const { t } = useLanguage();
  switch (node.kind) {
    case 'boolean':
      return <Switch {...input} />;
    case 'enum':
      return <Choice {...input} node={node} />;
    case 'number':
      return <NumberInput {...input} node={node} />;
    case 'text':
      return node.names === null ? (
        <TextInput {...input} node={node} />
      ) : (
        <MentionChoice {...input} what={node.names} />
      );
    case 'nullable':
      return node.of.kind === 'text' && node.of.names !== null ? (
        <MentionChoice {...input} what={node.of.names} none={t('editor.none')} />
      ) : (
        <Nullable {...input} node={node} />
      );
    case 'list':
      return <ListInput {...input} node={node} />;
    default:
      return null;
  }
}

function Nullable({ node, ...input }: InputProps & { node: NullableNode }) {
  const { t } = useLanguage();
  const set = input.value !== null && input.value !== undefined;
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <label className="inline-flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          aria-label={t('editor.setOf', { name: input.label })}
          checked={set}
          onChange={() => input.onChange(set ? null : fresh(node.of))}
          className="size-4.5 accent-accent"
        />
        {t(set ? 'editor.set' : 'editor.unset')}
      </label>
      {set && <SingleInput {...input} node={node.of} />}
    </div>
  );
}

function ListInput({ node, ...input }: InputProps & { node: ListNode }) {
  switch (node.of.kind) {
    case 'enum':
      return <EnumList {...input} node={node} />;
    case 'number':
      return <NumberList {...input} />;
    case 'text':
      return node.of.names === null ? (
        <TextList {...input} node={node} />
      ) : (
        <MentionList {...input} node={node} />
      );
    default:
      return null;
  }
}
