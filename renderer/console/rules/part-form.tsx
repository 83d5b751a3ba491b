// The page of one part of the rules: its form, with what all its fields share.
import { useMemo } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PartFields } from './form.tsx';
import { type Form, FormContext, fieldId, type Mention, useFieldWords, useForm } from './form-context.tsx';
import type { Node } from './form-node.ts';
import { shortened } from './form-values.ts';
import { at, isObject, isWithin, type Json, type Path, put, same } from './json.ts';
import { type Part, pageOf, roundsOf, textOf } from './parts.ts';
import { withMentions } from './renaming.ts';
import { isSingle } from './single-field.tsx';
import type { Editing } from './use-editing.ts';

interface PartFormProps {
  part: Part;
  editing: Editing;
  edit: (change: (written: Json) => Json) => void;
}

/** Longer wordings of clauses are cut: it is their place that tells them apart. */
const CLAUSE_TEXT = 40;

function mentionsOf(written: Json): Form['mentions'] {
  const clauses = at(written, ['clauses']);
  const clause = Object.entries(isObject(clauses) ? clauses : {}).map(([id, entry]): Mention => {
    const words = `${textOf(at(entry, ['ref']))} ${textOf(at(entry, ['text'])).slice(0, CLAUSE_TEXT)}`.trim();
    return { id, text: words === '' ? id : words };
  });
  const round = roundsOf(written).map((one, index): Mention => {
    const subtitle = textOf(one.subtitle);
    const title = `${index + 1} ${textOf(one.title)}`;
    return { id: textOf(one.id), text: subtitle === '' ? title : `${title}（${subtitle}）` };
  });
  return { clause, round };
}

export function PartForm({ part, editing, edit }: PartFormProps) {
  const { t } = useLanguage();
  const { written, problems, before, now } = editing;
  const mentions = useMemo(() => mentionsOf(written), [written]);
  const { path, node } = pageOf(part);
  const title = typeof part === 'number' ? textOf(roundsOf(written)[part]?.title) : t(`editor.part.${part}`);
  const form: Form = {
    problems,
    mentions,
    before,
    now,
    rename: (what, from, to) => edit((old) => withMentions(old, what, from, to)),
  };
  return (
    <FormContext value={form}>
      <section
        // Another part, and other rules, begin at their top.
        key={`${editing.begun} ${part}`}
        aria-label={title}
        className="min-h-0 flex-1 overflow-y-auto px-4 pb-10"
      >
        <div className="sticky top-0 z-10 border-b border-line bg-ground pt-3 pb-2">
          <h3 className="text-lg font-semibold">{title}</h3>
          {typeof part === 'number' && <Groups path={path} node={node} />}
        </div>
        <PagePart path={path} node={node} written={written} edit={edit} />
      </section>
    </FormContext>
  );
}

interface PagePartProps {
  path: Path;
  node: Node;
  written: Json;
  edit: PartFormProps['edit'];
}

function PagePart({ path, node, written, edit }: PagePartProps) {
  const { help } = useFieldWords(path);
  const byDefault = node.default === undefined ? undefined : shortened(node, node.default);
  return (
    <>
      {path.length === 1 && help !== null && <p className="py-2 text-sm text-ink-soft">{help}</p>}
      <PartFields
        path={path}
        node={node}
        written={at(written, path) ?? byDefault}
        onChange={(next) => edit((old) => put(old, path, next))}
      />
    </>
  );
}

/** A round has many parts: each is one press away. */
function Groups({ path, node }: { path: Path; node: Node }) {
  const fields = node.kind === 'object' ? node.fields : [];
  const parts = fields.filter(({ node: of }) => !isSingle(of));
  return (
    <div className="mt-1 -ml-2 flex flex-wrap">
      {parts.map(({ name }) => (
        <GroupButton key={name} path={[...path, name]} />
      ))}
    </div>
  );
}

function GroupButton({ path }: { path: Path }) {
  const { label } = useFieldWords(path);
  const { problems, before, now } = useForm();
  const wrong = problems.some((problem) => isWithin(problem.path, path));
  const changed = !same(before(path), now(path));
  return (
    <button
      type="button"
      onClick={() => document.getElementById(fieldId(path))?.scrollIntoView({ block: 'start' })}
      className={`min-h-7 rounded-sm px-2 text-sm whitespace-nowrap hover:bg-raised ${
        wrong ? 'text-warn' : changed ? 'text-accent' : 'text-ink-soft hover:text-ink'
      }`}
    >
      {label}
      {wrong && ' !'}
      {changed && !wrong && ' *'}
    </button>
  );
}
