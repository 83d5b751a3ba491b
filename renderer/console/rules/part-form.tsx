// The page of one part of the rules: its form, with what all its fields share.
import { useMemo } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Fields } from './form.tsx';
import { type Form, FormContext, type Mention } from './form-context.tsx';
import { at, isObject, type Json, put } from './json.ts';
import { type Part, pageOf, roundsOf, textOf } from './parts.ts';
import { withMentions } from './renaming.ts';
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
  const { written, problems, before } = editing;
  const mentions = useMemo(() => mentionsOf(written), [written]);
  const { path, node } = pageOf(part);
  const title = typeof part === 'number' ? textOf(roundsOf(written)[part]?.title) : t(`editor.part.${part}`);
  const form: Form = {
    problems,
    mentions,
    before,
    rename: (what, from, to) => edit((old) => withMentions(old, what, from, to)),
  };
  return (
    <FormContext value={form}>
      <section
        // Another part begins at its top.
        key={typeof part === 'number' ? `round ${part}` : part}
        aria-label={title}
        className="min-h-0 flex-1 overflow-y-auto px-4 pb-10"
      >
        <h3 className="sticky top-0 z-10 bg-ground py-3 text-lg font-semibold">{title}</h3>
        <Fields
          path={path}
          node={node}
          written={at(written, path)}
          onChange={(next) => edit((old) => put(old, path, next))}
        />
      </section>
    </FormContext>
  );
}
