// The parts of the rules: the whole contest, each round with what can be done to it, privileges, ranking.
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ChangedMark } from './field.tsx';
import { type Json, pathName } from './json.ts';
import { RowButtons } from './list-inputs.tsx';
import { type Part, partAt, roundsOf, textOf } from './parts.ts';
import type { Problem } from './problems.ts';

interface PartListProps {
  written: Json;
  chosen: Part;
  problems: readonly Problem[];
  changed: (part: Part) => boolean;
  onChoose: (part: Part) => void;
  onAdd: () => void;
  onDouble: (round: number) => void;
  onMove: (round: number, by: number) => void;
  onRemove: (round: number) => void;
}

export function PartList({ written, chosen, problems, changed, onChoose, ...rounds }: PartListProps) {
  const { t } = useLanguage();
  const all = roundsOf(written);
  const entry = (part: Part, title: string, detail = '') => (
    <PartButton
      title={title}
      detail={detail}
      chosen={part === chosen}
      changed={changed(part)}
      problems={problems.filter(({ path }) => partAt(path) === part).length}
      onChoose={() => onChoose(part)}
    />
  );
  return (
    <nav
      aria-label={t('editor.parts')}
      className="flex min-h-0 flex-col overflow-y-auto border-r border-line py-2"
    >
      {entry('general', t('editor.part.general'))}
      {entry('clauses', t('editor.part.clauses'))}
      <h3 className="px-3 pt-3 pb-1 text-sm text-ink-soft">{t('editor.rounds')}</h3>
      <ol>
        {all.map((round, index) => (
          <li key={pathName(['rounds', index])}>
            {entry(index, `${index + 1}  ${textOf(round.title)}`, textOf(round.subtitle))}
            {index === chosen && (
              <div className="flex flex-wrap items-center justify-between bg-raised pb-1 pl-2">
                <Button small look="quiet" onClick={() => rounds.onDouble(index)}>
                  {t('editor.double')}
                </Button>
                <RowButtons
                  label={textOf(round.title)}
                  first={index === 0}
                  last={index === all.length - 1}
                  fixed={all.length === 1}
                  onMove={(by) => rounds.onMove(index, by)}
                  onRemove={() => rounds.onRemove(index)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      <Button small look="quiet" onClick={rounds.onAdd} className="mx-2 self-start">
        <Icon name="add" />
        {t('editor.addRound')}
      </Button>
      <div className="my-2 border-t border-line" />
      {entry('privileges', t('editor.part.privileges'))}
      {entry('ranking', t('editor.part.ranking'))}
    </nav>
  );
}

interface PartButtonProps {
  title: string;
  detail: string;
  chosen: boolean;
  changed: boolean;
  problems: number;
  onChoose: () => void;
}

function PartButton({ title, detail, chosen, changed, problems, onChoose }: PartButtonProps) {
  const { t } = useLanguage();
  return (
    <button
      type="button"
      aria-current={chosen ? 'page' : undefined}
      onClick={onChoose}
      className={`grid min-h-9 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-l-4 px-3 py-1.5 text-left ${
        chosen ? 'border-accent bg-raised font-semibold' : 'border-transparent hover:bg-surface'
      }`}
    >
      <span className="truncate whitespace-pre">{title}</span>
      <span className="flex items-center gap-2">
        {changed && <ChangedMark />}
        {problems > 0 && (
          <span className="inline-flex items-center gap-0.5 text-sm text-warn">
            <Icon name="warning" />
            <span className="sr-only">{t('editor.problemsOf')}</span>
            {problems}
          </span>
        )}
      </span>
      {detail !== '' && <span className="truncate text-sm font-normal text-ink-soft">{detail}</span>}
    </button>
  );
}
