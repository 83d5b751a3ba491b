// The question to read out, and below it the key with its explanation, set apart so that it is never read aloud by mistake.
import type { PublicQuestion, TurnView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { answerText, lengthOf, shownOptions } from '#renderer/design/options.ts';
import { QuestionType } from '#renderer/design/question-type.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

type Item = TurnView['items'][number];

export function Reading({ item, question }: { item: Item; question: PublicQuestion }) {
  const { t } = useLanguage();
  const options = shownOptions(question, t);
  const script = question.media?.script ?? '';
  return (
    <>
      <Fit className="grid min-h-0 flex-1 content-center px-6 py-3 text-3xl">
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <QuestionType type={question.type} />
          {question.stem}
        </p>
        {script !== '' && (
          <p className="mt-[0.5em] whitespace-pre-line border-accent border-l-4 pl-[0.6em] text-note text-ink-soft">
            {script}
          </p>
        )}
        {options.length > 0 && (
          <ul className="mt-[0.5em] grid gap-[0.2em]">
            {options.map((option) => (
              <li key={option.value} className="flex gap-[0.6em]">
                {option.letter !== '' && (
                  <span className="shrink-0 font-semibold text-accent">{option.letter}</span>
                )}
                <span className="[overflow-wrap:anywhere]">{option.text}</span>
              </li>
            ))}
          </ul>
        )}
      </Fit>
      {item.key !== null && <KeyBox item={item} question={question} keyText={item.key} />}
    </>
  );
}

interface KeyBoxProps {
  item: Item;
  question: PublicQuestion;
  keyText: NonNullable<Item['key']>;
}

function KeyBox({ item, question, keyText }: KeyBoxProps) {
  const { t } = useLanguage();
  const spoken = question.type === 'short' || question.type === 'case';
  const points = item.points.reduce((sum, point) => sum + point.text.length + 30, 0);
  const words = keyText.key.length + keyText.explanation.length + points + 20;
  const share = Math.min(1.2, Math.max(0.3, (words / (lengthOf(question) + 40)) * 0.8));
  return (
    <section
      data-key=""
      className="mx-6 mb-3 flex min-h-20 border-right border-l-8 bg-surface px-5 py-2"
      style={{ flex: `${share} 1 0` }}
    >
      <Fit className="grid flex-1 content-center text-2xl">
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <span className="mr-[0.6em] font-semibold text-(color:--color-right)">
            {spoken ? t('host.reference') : t('projector.key')}
          </span>
          <span className={spoken ? '' : 'font-semibold'}>{answerText(question, keyText.key, t)}</span>
        </p>
        {keyText.explanation !== '' && <p className="mt-[0.3em] text-ink-soft">{keyText.explanation}</p>}
        {item.points.length > 0 && (
          <ul className="mt-[0.3em] list-disc pl-[1.2em]">
            {item.points.map((point) => (
              <li key={point.text}>
                {point.text}
                {point.value !== null && (
                  <span className="ml-[0.5em] text-ink-soft">
                    {t('projector.stake', { value: point.value })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Fit>
    </section>
  );
}
