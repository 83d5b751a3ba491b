// The words of a question: stem and options in one size, as large as the space allows.
import type { PublicQuestion } from '#contract/view.ts';
import { VerdictMark } from '#renderer/design/marks.tsx';
import { names, type ShownOption, shownOptions } from '#renderer/design/options.ts';
import { QuestionType } from '#renderer/design/question-type.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface QuestionTextProps {
  question: PublicQuestion;
  /** Only once revealed. */
  keyText: string | null;
  answer: string | null;
}

/** Options up to this many characters stand two in a line; where there are many, twice as long ones too. */
const SHORT = 14;
const MANY = 5;

export function QuestionText({ question, keyText, answer }: QuestionTextProps) {
  const { t } = useLanguage();
  const options = shownOptions(question, t);
  const paired = options.every(
    (option) => option.text.length <= (options.length >= MANY ? SHORT * 2 : SHORT),
  );
  return (
    <div
      className={options.length > 0 ? 'wall:grid wall:grid-cols-2 wall:items-center wall:gap-[1.5em]' : ''}
    >
      <p className="whitespace-pre-line text-pretty [overflow-wrap:anywhere]">
        <QuestionType type={question.type} />
        {question.stem}
      </p>
      {options.length > 0 && (
        <ul
          className={`mt-[0.6em] grid gap-[0.35em] wall:mt-0 ${paired ? 'grid-cols-2' : ''} ${options.length < MANY ? 'wall:grid-cols-1' : ''}`}
        >
          {options.map((option) => (
            <Option
              key={option.value}
              option={option}
              right={keyText === null ? null : names(question, keyText, option.value)}
              said={keyText !== null && names(question, answer, option.value)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** `right`: null before the reveal. `said`: what the player answered, shown with the key only. */
function Option({ option, right, said }: { option: ShownOption; right: boolean | null; said: boolean }) {
  const { t } = useLanguage();
  const light =
    right === null
      ? 'border-line bg-surface'
      : right
        ? 'border-right bg-raised'
        : said
          ? 'border-wrong bg-surface'
          : 'border-transparent text-ink-soft';
  return (
    <li
      data-option={option.value}
      data-right={right}
      className={`flex items-center gap-[0.5em] rounded-md border-[0.08em] px-[0.5em] py-[0.22em] ${light}`}
    >
      {option.letter !== '' && (
        <span
          className={`shrink-0 font-semibold ${right === true ? 'text-(color:--color-right)' : 'text-accent'}`}
        >
          {option.letter}
        </span>
      )}
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-[0.5em]">
        <span className="min-w-0 text-balance [overflow-wrap:anywhere]">{option.text}</span>
        {said && <span className="shrink-0 text-aside text-ink-soft">{t('projector.said')}</span>}
      </span>
      {(right === true || said) && <VerdictMark verdict={right === true ? 'right' : 'wrong'} />}
    </li>
  );
}
