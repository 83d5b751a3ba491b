// The teams and their scores along the bottom; whose turn it is stands out by light and by a pointer.
import type { ResultView, Scene, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { RollingScore } from '#renderer/design/rolling-score.tsx';
import { termsOf, timeOf } from '#renderer/design/sum.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function TeamStrip({ teams, scene }: { teams: TeamScore[]; scene: Scene }) {
  const buzz = scene.kind === 'question' ? scene.buzz : null;
  const result = scene.kind === 'question' || scene.kind === 'sprint' ? scene.result : null;
  return (
    <footer className="flex h-34 shrink-0 border-line border-t-2 bg-surface">
      {teams.map((team) => (
        <Team
          key={team.number}
          team={team}
          result={result?.team === team.number && result.to === team.score ? result : null}
          barred={buzz?.barred.includes(team.number) ?? false}
          aside={buzz !== null && !buzz.eligible.includes(team.number) && buzz.team !== team.number}
        />
      ))}
    </footer>
  );
}

const SCORE = 'font-semibold text-4xl leading-none';

interface TeamProps {
  team: TeamScore;
  /** Its own, while it is shown; points of a play-off are not in the score and leave it alone. */
  result: ResultView | null;
  barred: boolean;
  aside: boolean;
}

function Team({ team, result, barred, aside }: TeamProps) {
  const { t } = useLanguage();
  const light = team.active ? 'bg-accent text-ground' : barred || aside ? 'text-ink-soft' : '';
  return (
    <section
      data-team={team.number}
      data-active={team.active}
      className={`relative flex min-w-0 flex-1 flex-col justify-center border-line border-l-2 px-4 narrow:px-2.5 first:border-l-0 ${light}`}
    >
      {team.active && <Pointer />}
      <div className="flex min-w-0 items-center gap-3">
        <span className="flex size-10 shrink-0 items-center justify-center rounded-sm border-2 border-current font-semibold text-2xl leading-none">
          {team.number}
        </span>
        <Fit line className="grid h-14 flex-1 content-center text-3xl">
          <span>{team.short}</span>
        </Fit>
      </div>
      <div className="flex items-baseline gap-3">
        {result === null ? (
          <span className={SCORE}>{scoreText(team.score)}</span>
        ) : (
          // Not before the sum above has come to it.
          <RollingScore
            key={`${result.from}/${result.to}`}
            from={result.from}
            to={team.score}
            delay={timeOf(termsOf(result))}
            className={SCORE}
          />
        )}
        {barred && <span className="text-2xl text-wrong leading-none">✕ {t('verdict.foul')}</span>}
      </div>
    </section>
  );
}

function Pointer() {
  return (
    <svg
      viewBox="0 0 20 10"
      aria-hidden="true"
      className="absolute -top-[1.1rem] left-1/2 h-5 -translate-x-1/2 fill-accent"
    >
      <path d="M10 0L20 10H0z" />
    </svg>
  );
}
