// What a turn or question brought: the verdict, the sum built up term by term, and the score rolling to its new value.
import type { Verdict } from '#contract/definition.ts';
import type { ResultView, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { VerdictMark, verdictColour } from '#renderer/design/marks.tsx';
import { signedText } from '#renderer/design/numbers.ts';
import { RollingScore } from '#renderer/design/rolling-score.tsx';
import { Sum, termsOf, timeOf } from '#renderer/design/sum.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

/** `points`: as the judges gave them; null where they rule right or wrong. */
export function VerdictCard({ verdict, points }: { verdict: Verdict; points: string | null }) {
  const { t } = useLanguage();
  return (
    <div
      data-verdict={verdict}
      className={`shrink-0 rounded-md border-4 border-current px-4 font-semibold ${verdictColour(verdict)}`}
    >
      <Fit line className="grid h-24 content-center justify-items-center text-4xl">
        <span className="flex items-center gap-[0.3em]">
          <VerdictMark verdict={verdict} />
          {points === null ? t(`verdict.${verdict}`) : t('projector.scored', { points })}
        </span>
      </Fit>
    </div>
  );
}

/** Starts its motion when it appears; give it a `key` for each result. */
export function ResultCard({ result, teams }: { result: ResultView; teams: TeamScore[] }) {
  const { t } = useLanguage();
  const terms = termsOf(result);
  const team = teams.find((each) => each.number === result.team);
  return (
    <section
      data-result=""
      className="flex flex-col items-center gap-4 rounded-md bg-surface p-5 text-center"
    >
      {terms.length > 0 ? (
        <Sum terms={terms} amount={result.amount} />
      ) : (
        <p className="font-semibold text-6xl text-accent leading-none">{signedText(result.amount)}</p>
      )}
      <div className="w-full border-line border-t-2 pt-3">
        <Fit line className="grid h-11 w-full justify-items-center text-2xl">
          <span className="text-ink-soft">
            {t('projector.team.number', { team: result.team })} {team?.short}
          </span>
        </Fit>
        <p className="font-semibold text-5xl leading-tight">
          <RollingScore from={result.from} to={result.to} delay={timeOf(terms)} />
        </p>
      </div>
    </section>
  );
}
