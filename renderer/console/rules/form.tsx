// The form of a part of the rules, generated from the schema: each kind of value has its own kind of field.
import type { ReactNode } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Select } from '../parts/field.tsx';
import { Group, Row } from './field.tsx';
import { useFieldWords } from './form-context.tsx';
import type { CasesNode, Field, ListNode, Node, NullableNode, ObjectNode } from './form-node.ts';
import { caseOf, choiceOf, fresh, inForce, isDefault, shortened, withCase } from './form-values.ts';
import { isObject, type Json, type JsonObject, type Path } from './json.ts';
import { EnumList, MentionList, NumberList, Rows, TextList } from './list-inputs.tsx';
import { Records } from './record-inputs.tsx';
import { Choice, type InputProps, MentionChoice, NumberInput, Switch, TextInput } from './scalar-inputs.tsx';

interface NodeProps {
  path: Path;
  node: Node;
  written: Json | undefined;
  /** Undefined: nothing is written any more, the default holds. */
  onChange: (written: Json | undefined) => void;
  optional?: boolean;
}

/** The fields of an object, in the order of the rules. */
export function Fields({ path, node, written, onChange }: Omit<NodeProps, 'node'> & { node: ObjectNode }) {
  const value = isObject(written) ? written : {};
  const change = (name: string, next: Json | undefined) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
    onChange(next === undefined ? rest : { ...value, [name]: next });
  };
  return node.fields
    .filter(isSettable)
    .map(({ name, node: of, optional }) => (
      <NodeField
        key={name}
        path={[...path, name]}
        node={of}
        written={value[name]}
        optional={optional}
        onChange={(next) => change(name, next)}
      />
    ));
}

/** There is no choice about the format of the file and the like. */
function isSettable({ node }: Field): boolean {
  return node.kind !== 'const';
}

function isSingle(node: Node): boolean {
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

export function NodeField(props: NodeProps) {
  return isSingle(props.node) ? <SingleField {...props} /> : <PartField {...props} />;
}

function SingleField({ path, node, written, onChange }: NodeProps) {
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

function SingleInput({ node, ...input }: InputProps & { node: Node }) {
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

/** A part of several fields under a heading of its own. */
function PartField({ path, node, written, onChange, optional = false }: NodeProps) {
  const start = node.default === undefined ? undefined : shortened(node, node.default);
  const value = written ?? start;
  if (optional)
    return (
      <SwitchedGroup
        path={path}
        on={written !== undefined}
        onSwitch={(on) => onChange(on ? fresh(node) : undefined)}
      >
        <PartFields path={path} node={node} written={written} onChange={onChange} />
      </SwitchedGroup>
    );
  if (node.kind === 'nullable')
    return (
      <SwitchedGroup
        path={path}
        on={value !== null && value !== undefined}
        onSwitch={(on) => onChange(on ? fresh(node.of) : null)}
      >
        <PartFields path={path} node={node.of} written={value} onChange={onChange} />
      </SwitchedGroup>
    );
  return (
    <Group path={path}>
      <PartFields path={path} node={node} written={value} onChange={onChange} />
    </Group>
  );
}

interface SwitchedGroupProps {
  path: Path;
  on: boolean;
  onSwitch: (on: boolean) => void;
  children: ReactNode;
}

/** A part that may be missing: its heading says which, and changes it. */
function SwitchedGroup({ path, on, onSwitch, children }: SwitchedGroupProps) {
  const { t } = useLanguage();
  const { label } = useFieldWords(path);
  const control = (
    <label className="inline-flex items-center gap-2 text-sm">
      <input
        type="checkbox"
        aria-label={t('editor.setOf', { name: label })}
        checked={on}
        onChange={() => onSwitch(!on)}
        className="size-4.5 accent-accent"
      />
      {t(on ? 'editor.set' : 'editor.unset')}
    </label>
  );
  return (
    <Group path={path} control={control}>
      {on && children}
    </Group>
  );
}

function PartFields({ path, node, written, onChange }: NodeProps) {
  const { label } = useFieldWords(path);
  switch (node.kind) {
    case 'object':
      return <Fields path={path} node={node} written={written} onChange={onChange} />;
    case 'cases':
      return <Cases path={path} node={node} written={written} onChange={onChange} />;
    case 'record':
      return (
        <Records
          path={path}
          node={node}
          value={written}
          onChange={onChange}
          entry={(place, value, change) => (
            <Entry path={place} node={node.of} value={value} onChange={change} />
          )}
        />
      );
    case 'list':
      return (
        <Rows
          id={path.join('.')}
          label={label}
          path={path}
          value={inForce(node, written)}
          node={node}
          onChange={(next) => onChange(shortened(node, next))}
          entry={(place, value, change) => (
            <Entry path={place} node={node.of} value={value} onChange={change} />
          )}
        />
      );
    case 'either':
      return <Either path={path} choices={node.choices} written={written} onChange={onChange} />;
    default:
      return null;
  }
}

/** One of a list, by its place, or of a record, by its name. */
function Entry({ path, node, value, onChange }: Omit<InputProps, 'id' | 'label'> & { node: Node }) {
  const { label } = useFieldWords(path);
  const last = path.at(-1);
  const called = `${label} ${typeof last === 'number' ? last + 1 : last}`;
  if (isSingle(node))
    return (
      <SingleInput
        id={path.join('.')}
        label={called}
        path={path}
        value={value}
        node={node}
        onChange={onChange}
      />
    );
  return (
    <Group path={path} title={called}>
      <PartFields path={path} node={node} written={value} onChange={(next) => onChange(next ?? null)} />
    </Group>
  );
}

function Cases({ path, node, written, onChange }: Omit<NodeProps, 'node'> & { node: CasesNode }) {
  const keyPath = [...path, node.key];
  const { label } = useFieldWords(keyPath);
  const value: JsonObject = isObject(written) ? written : {};
  const chosen = caseOf(node, value);
  const choices = node.cases.map((one) => one.value);
  return (
    <>
      <Row path={keyPath} value={value[node.key]} byDefault={null} onDefault={() => undefined}>
        <Choice
          id={keyPath.join('.')}
          label={label}
          path={keyPath}
          value={value[node.key]}
          node={{ kind: 'enum', values: choices, default: undefined }}
          onChange={(wanted) => onChange(withCase(node, value, String(wanted)))}
        />
      </Row>
      {chosen !== undefined && (
        <Fields path={path} node={chosen.node} written={value} onChange={(next) => onChange(next)} />
      )}
    </>
  );
}

/** Stands among the words for a list of one's own. */
const WRITTEN_OUT = 'written-out';

/** Words of a short list, or a list written out. */
function Either({
  path,
  choices,
  written,
  onChange,
}: Omit<NodeProps, 'node'> & { choices: readonly Node[] }) {
  const { t } = useLanguage();
  const words = useFieldWords(path);
  const chosen = choiceOf(choices, written ?? null);
  const simple = choices.find((choice) => choice.kind === 'enum');
  const other = choices.find((choice) => choice.kind !== 'enum');
  if (simple?.kind !== 'enum' || other === undefined) return null;
  return (
    <>
      <div className="max-w-md pl-3">
        <Select
          bare
          label={words.label}
          value={chosen === simple ? String(written) : WRITTEN_OUT}
          choices={[
            ...simple.values.map((value) => ({ value, text: words.value(value) })),
            { value: WRITTEN_OUT, text: t('editor.writtenOut') },
          ]}
          onChange={(wanted) => onChange(wanted === WRITTEN_OUT ? fresh(other) : wanted)}
        />
      </div>
      {chosen === other && <PartFields path={path} node={other} written={written} onChange={onChange} />}
    </>
  );
}
