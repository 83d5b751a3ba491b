// The teams and their scores along the bottom; whose turn it is stands out by light and by a pointer.
import { useState } from 'react';
import type { ResultView, Scene, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { RollingScore } from '#renderer/design/rolling-score.tsx';
import { termsOf, timeOf } from '#renderer/design/sum.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Privileges } from './privileges.tsx';

export function TeamStrip({ teams, scene }: { teams: TeamScore[]; scene: Scene }) {
  const buzz = scene.kind === 'question' ? scene.buzz : null;
  const result = scene.kind === 'question' || scene.kind === 'sprint' ? scene.result : null;
  const privileged = teams.some(({ privileges }) => privileges.length > 0);
  const part = takingPart(scene);
  return (
    <footer
      className={`flex shrink-0 border-line border-t-2 bg-surface ${privileged ? 'h-44' : 'h-34'}`}
      data-privileged={privileged}
    >
      {teams.map((team) => (
        <Team
          key={team.number}
          team={team}
          teams={teams}
          result={result?.team === team.number && result.to === team.score ? result : null}
          barred={buzz?.barred.includes(team.number) ?? false}
          aside={part !== null && !part.includes(team.number) && buzz?.team !== team.number}
        />
      ))}
    </footer>
  );
}

/** The teams that have a say in what is on the screen; null where one team answers for itself. */
function takingPart(scene: Scene): number[] | null {
  if (scene.kind === 'turn') return scene.teams.length > 0 ? scene.teams : null;
  if (scene.kind !== 'question') return null;
  return scene.buzz?.eligible ?? null;
}

interface TeamProps {
  team: TeamScore;
  teams: TeamScore[];
  /** Its own, while it is shown; points of a play-off are not in the score and leave it alone. */
  result: ResultView | null;
  barred: boolean;
  aside: boolean;
}

function Team({ team, teams, result, barred, aside }: TeamProps) {
  const { t } = useLanguage();
  const out = team.out !== null;
  const light = out
    ? 'text-ink-soft opacity-60'
    : team.active
      ? 'bg-accent text-ground'
      : barred || aside
        ? 'text-ink-soft'
        : '';
  // Many teams: every one has less room, and the air goes first.
  const tight = teams.length > 8;
  return (
    <section
      data-team={team.number}
      data-active={team.active}
      data-out={team.out}
      className={`relative flex min-w-0 flex-1 flex-col justify-center border-line border-l-2 first:border-l-0 ${tight ? 'px-2.5 narrow:px-1.5' : 'px-4 narrow:px-2.5'} ${light}`}
    >
      {team.active && !out && <Pointer />}
      <div className="flex min-w-0 items-center gap-3">
        {!tight && <TeamNumber team={team} className="size-10 text-2xl" />}
        <Fit line className={`grid h-14 flex-1 content-center ${tight ? 'text-2xl' : 'text-3xl'}`}>
          <span>{team.short}</span>
        </Fit>
      </div>
      <div className={`flex h-16 min-w-0 items-center ${tight ? 'gap-2' : 'gap-3'}`}>
        {tight && <TeamNumber team={team} className="size-9 text-xl" />}
        {out ? (
          <Fit line className="grid h-14 flex-1 content-center text-2xl">
            <span>✕ {t(`projector.out.${team.out ?? 'withdrawn'}`)}</span>
          </Fit>
        ) : (
          <Score team={team} result={result} tight={tight} />
        )}
        {barred && !out && (
          <Fit line className="grid h-14 flex-1 content-center text-2xl">
            <span className="text-wrong">✕ {t('verdict.foul')}</span>
          </Fit>
        )}
      </div>
      {team.privileges.length > 0 && !out && <Privileges team={team} teams={teams} />}
    </section>
  );
}

function TeamNumber({ team, className }: { team: TeamScore; className: string }) {
  return (
    <span
      className={`flex shrink-0 items-center justify-center rounded-sm border-2 border-current font-semibold leading-none ${className}`}
    >
      {team.number}
    </span>
  );
}

interface ScoreProps {
  team: TeamScore;
  result: ResultView | null;
  tight: boolean;
}

function Score({ team, result, tight }: ScoreProps) {
  // What nobody explains above (all teams at once, a foul) rolls from what stood here before.
  const [seen, setSeen] = useState({ from: team.score, to: team.score });
  if (seen.to !== team.score) setSeen({ from: result === null ? seen.to : team.score, to: team.score });
  const moved = result ?? (seen.from === seen.to ? null : { ...seen, sum: null, amount: '' });
  const size = tight ? 'font-semibold' : 'shrink-0 font-semibold text-4xl leading-none';
  const score =
    moved === null ? (
      <span className={size}>{scoreText(team.score)}</span>
    ) : (
      // Not before the sum above has come to it.
      <RollingScore
        key={`${moved.from}/${moved.to}`}
        from={moved.from}
        to={team.score}
        delay={timeOf(termsOf(moved))}
        className={size}
      />
    );
  if (!tight) return score;
  return (
    <Fit line className="grid h-16 flex-1 content-center text-3xl">
      {score}
    </Fit>
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
