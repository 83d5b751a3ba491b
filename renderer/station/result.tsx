// After the reveal: which items were right, the key, and how the score adds up.

import type { Verdict } from '#contract/definition.ts';
import type { StationTurn } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { VerdictMark, verdictColour } from '#renderer/design/marks.tsx';
import { signedText } from '#renderer/design/numbers.ts';
import { answerText } from '#renderer/design/options.ts';
import { RollingScore } from '#renderer/design/rolling-score.tsx';
import { Sum, termsOf, timeOf } from '#renderer/design/sum.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Result({ turn }: { turn: StationTurn }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-8 px-12 py-8">
      {turn.verdicts !== null && turn.verdicts.length > 1 && <Verdicts verdicts={turn.verdicts} />}
      {turn.verdicts?.length === 1 && <OneVerdict verdict={turn.verdicts[0]!} />}
      {turn.key !== null && <Key turn={turn} />}
      {turn.result !== null && <Score key={`${turn.id}/${turn.item}`} result={turn.result} />}
    </div>
  );
}

/** Of a single question. */
function OneVerdict({ verdict }: { verdict: Verdict }) {
  const { t } = useLanguage();
  return (
    <p
      data-verdict={verdict}
      className={`flex shrink-0 items-center gap-5 font-semibold text-5xl ${verdictColour(verdict)}`}
    >
      <VerdictMark verdict={verdict} />
      {t(`verdict.${verdict}`)}
    </p>
  );
}

function Verdicts({ verdicts }: { verdicts: Verdict[] }) {
  const { t } = useLanguage();
  const items = verdicts.map((verdict, index) => ({ verdict, number: index + 1 }));
  return (
    <ol className="flex flex-wrap justify-center gap-3">
      {items.map(({ verdict, number }) => (
        <li
          key={number}
          data-cell={verdict}
          className="flex h-28 w-26 flex-col items-center justify-center rounded-md border-2 border-line bg-surface"
        >
          <span className="text-lg text-ink-soft">{number}</span>
          <VerdictMark verdict={verdict} className="text-2xl" />
          <span className="text-base">{t(`verdict.${verdict}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function Key({ turn }: { turn: StationTurn }) {
  const { t } = useLanguage();
  const { question, key, answer } = turn;
  if (question === null || key === null) return null;
  return (
    <Fit className="grid min-h-0 w-full flex-1 content-center text-2xl">
      <p className="mb-[0.5em]">{question.stem}</p>
      <p className="font-semibold">
        <span className="text-(color:--color-right)">✓ {t('projector.key')} </span>
        {answerText(question, key.key, t)}
        <span className="ml-[2em] text-ink-soft">
          {t('station.yours', {
            answer: answer === null ? t('verdict.unanswered') : answerText(question, answer, t),
          })}
        </span>
      </p>
      <p className="mt-[0.4em] text-ink-soft">{key.explanation}</p>
    </Fit>
  );
}

function Score({ result }: { result: NonNullable<StationTurn['result']> }) {
  const { t } = useLanguage();
  const terms = termsOf(result);
  return (
    <section data-result="" className="flex w-full shrink-0 flex-col items-center gap-4">
      {terms.length > 0 ? (
        <Sum terms={terms} amount={result.amount} />
      ) : (
        <p className="font-semibold text-5xl text-accent">{signedText(result.amount)}</p>
      )}
      <p className="flex items-baseline gap-6">
        <span className="text-2xl text-ink-soft">{t('projector.score')}</span>
        <RollingScore
          from={result.from}
          to={result.to}
          delay={timeOf(terms)}
          className="font-semibold text-5xl"
        />
      </p>
    </section>
  );
}
