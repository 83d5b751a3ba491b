// The form of a part of the rules, generated from the schema: each kind of value has its own kind of field.
import { useLanguage } from '#renderer/link/locale.tsx';
import { Group, Row, SwitchedGroup } from './field.tsx';
import { useFieldWords } from './form-context.tsx';
import type { CasesNode, Field, Node, ObjectNode } from './form-node.ts';
import { caseOf, choiceOf, fresh, inForce, shortened, withCase } from './form-values.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { Rows } from './list-inputs.tsx';
import { Records } from './record-inputs.tsx';
import { Choice, type InputProps, Options } from './scalar-inputs.tsx';
import { isSingle, type NodeProps, SingleField, SingleInput } from './single-field.tsx';

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

export function NodeField(props: NodeProps) {
  return isSingle(props.node) ? <SingleField {...props} /> : <PartField {...props} />;
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

/** What stands in a part, without its heading. */
export function PartFields({ path, node, written, onChange }: NodeProps) {
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
  // Its name stands beside it already.
  if (typeof last === 'string')
    return <PartFields path={path} node={node} written={value} onChange={(next) => onChange(next ?? null)} />;
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
        <Options
          id={path.join('.')}
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
