// The rules as plain sentences: those of the part being edited in sight, those that changed marked.
import { useEffect, useMemo, useRef } from 'react';
import type { Definition } from '#contract/definition.ts';
import { describeRules } from '#contract/rules-text/sentences.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { ChangedMark } from './field.tsx';
import type { Part } from './parts.ts';

export type Described = ReturnType<typeof describeRules>;
type Section = Described['sections'][number];

interface SentencesProps {
  described: Described;
  /** What was said when the rules were opened; null: everything is new and nothing is marked. */
  known: Known | null;
  /** Whether a section tells of the part being edited. */
  isChosen: (section: Section, index: number) => boolean;
}

export function useDescribed(definition: Definition | null): Described | null {
  const { locale } = useLanguage();
  return useMemo(
    () => (definition === null ? null : describeRules(definition, locale)),
    [definition, locale],
  );
}

/** The sentences of each round by its id, and those of the whole contest. */
export type Known = ReadonlyMap<string | null, ReadonlySet<string>>;

export function knownOf({ sections }: Described): Known {
  const rounds = new Set(sections.map(({ round }) => round));
  return new Map([...rounds].map((round) => [round, textsOf(sections.filter((one) => one.round === round))]));
}

function textsOf(sections: readonly Section[]): ReadonlySet<string> {
  return new Set(sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
}

/** Sections of the whole contest stand before the first round and after the last. */
export function tellsOf({ sections }: Described, part: Part, rounds: readonly string[]) {
  const first = sections.findIndex(({ round }) => round !== null);
  return ({ round }: Section, index: number): boolean => {
    if (typeof part === 'number') return round !== null && round === rounds[part];
    const before = first < 0 || index < first;
    return round === null && before === (part !== 'ranking');
  };
}

export function Sentences({ described, known, isChosen }: SentencesProps) {
  const box = useRef<HTMLDivElement>(null);
  const chosen = described.sections.findIndex(isChosen);
  useEffect(() => {
    if (chosen >= 0) box.current?.querySelectorAll('section')[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={box} className="min-h-0 flex-1 overflow-y-auto px-4 pb-8">
      <h2 className="pt-3 font-serif text-lg font-bold">{described.title}</h2>
      {described.subtitle !== '' && <p className="text-sm text-ink-soft">{described.subtitle}</p>}
      {described.sections.map((section, index) => {
        const here = isChosen(section, index);
        return (
          <section
            key={`${section.round} ${section.title}`}
            aria-label={section.title}
            className={`mt-3 rounded-md border-l-4 px-3 py-2 ${here ? 'border-accent bg-raised' : 'border-line'}`}
          >
            <h3 className="flex items-baseline gap-2 font-semibold">
              {section.title}
              {known !== null && !known.has(section.round) && <ChangedMark />}
            </h3>
            <ul className="mt-1 grid gap-1">
              {section.sentences.map(({ text, clause }) => (
                <li key={text} className="text-pretty">
                  {text}
                  {clause !== null && <span className="ml-1.5 text-sm text-info">{clause}</span>}
                  {known?.get(section.round)?.has(text) === false && (
                    <span className="ml-1.5">
                      <ChangedMark />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
