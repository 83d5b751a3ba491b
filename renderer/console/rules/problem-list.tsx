// Everything that is wrong with the rules, below the form: each with its place, and the way there.
import { hasMessage } from '#contract/messages/message.ts';
import { ruleLabelKey } from '#contract/rules-text/label-key.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Icon } from '../parts/icon.tsx';
import { Section } from '../parts/section.tsx';
import { type Json, type Path, pathName } from './json.ts';
import { roundsOf, textOf } from './parts.ts';
import type { Problem } from './problems.ts';

interface ProblemListProps {
  problems: readonly Problem[];
  written: Json;
  onJump: (path: Path) => void;
}

/** The place in words: the round by its title, then the labels of the fields on the way. */
function usePlace(written: Json): (path: Path) => string {
  const { tell } = useLanguage();
  return (path) => {
    const isRound = path[0] === 'rounds' && typeof path[1] === 'number';
    const round = isRound ? textOf(roundsOf(written)[Number(path[1])]?.title) : '';
    const steps = path.map((_, index) => path.slice(0, index + 1)).slice(isRound ? 2 : 0);
    const labels = steps.map((place) => {
      const last = place.at(-1);
      if (typeof last === 'number') return String(last + 1);
      const key = ruleLabelKey(place.map(String));
      return hasMessage(key) ? tell(key) : String(last);
    });
    return [...(isRound ? [round] : []), ...labels].join(' · ');
  };
}

export function ProblemList({ problems, written, onJump }: ProblemListProps) {
  const { t, locale } = useLanguage();
  const placeOf = usePlace(written);
  if (problems.length === 0)
    return (
      <p className="flex shrink-0 items-center gap-2 border-t border-line px-4 py-2 text-sm text-(--color-right)">
        <Icon name="check" />
        {t('editor.sound')}
      </p>
    );
  return (
    <Section
      title={t('editor.problems', { count: problems.length })}
      className="max-h-44 shrink-0 border-t-2 border-warn bg-surface"
    >
      <ul className="min-h-0 overflow-y-auto pb-2">
        {problems.map((problem) => (
          <li key={`${pathName(problem.path)} ${problem.text.en}`}>
            <button
              type="button"
              onClick={() => onJump(problem.path)}
              className="flex min-h-8 w-full items-start gap-2 px-3 py-1 text-left hover:bg-raised"
            >
              <Icon name="warning" className="mt-1 size-4 text-warn" />
              <span>
                <span className="mr-2 text-sm text-ink-soft">{placeOf(problem.path)}</span>
                {locale === 'en' ? problem.text.en : problem.text.zh}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
