// The order of the teams; rows change places when a score changes, so that the eye can follow.
import { motion, useReducedMotion } from 'motion/react';
import type { ProjectorView, Scene, StandingRow, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Individuals } from './individuals.tsx';
import { TeamRow } from './standing-row.tsx';

type StandingsSceneData = Extract<Scene, { kind: 'standings' }>;

/** More than this many rows stand in two columns; beside the players only where there are still more. */
const ONE_COLUMN = 9;
const ONE_COLUMN_BESIDE = 12;

interface StandingsSceneProps {
  scene: StandingsSceneData;
  contest: ProjectorView['contest'];
  teams: TeamScore[];
}

export function StandingsScene({ scene, contest, teams }: StandingsSceneProps) {
  const { t } = useLanguage();
  const beside = scene.individual.length > 0;
  return (
    <div
      className={`flex min-h-0 flex-1 flex-col gap-6 px-20 py-12 narrow:px-10 ${beside ? 'wall:px-20' : 'wall:px-[28rem]'}`}
    >
      <header className="flex shrink-0 items-end justify-between gap-10">
        <h1 className="shrink-0 font-semibold font-serif text-5xl text-accent tracking-[0.1em]">
          {scene.final ? t('projector.standings.final') : t('projector.standings')}
        </h1>
        <Fit line className="grid h-14 flex-1 content-center justify-items-end text-2xl">
          <span className="text-ink-soft">{contest.title}</span>
        </Fit>
      </header>
      <div className="flex min-h-0 flex-1 gap-10 narrow:gap-6">
        <Teams rows={scene.rows} beside={beside} />
        {beside && <Individuals rows={scene.individual} teams={teams} />}
      </div>
    </div>
  );
}

function Teams({ rows: ranked, beside }: { rows: StandingRow[]; beside: boolean }) {
  const still = useReducedMotion() ?? false;
  const columns = ranked.length > (beside ? ONE_COLUMN_BESIDE : ONE_COLUMN) ? 2 : 1;
  const height = Math.ceil(ranked.length / columns);
  const shape = {
    compact: columns > 1 || beside,
    small: height > ONE_COLUMN || (columns > 1 && beside),
    playedOff: ranked.some((row) => row.playoff !== null),
    prizes: ranked.some((row) => row.prize !== null),
  };
  // By team, not by rank: each row keeps its element and travels to its place.
  const rows = ranked
    .map((row, place) => ({ row, place }))
    .sort((one, other) => one.row.number - other.row.number);
  return (
    <ol className="relative min-h-0 min-w-0 flex-[3]">
      {rows.map(({ row, place }) => (
        <motion.li
          key={row.number}
          data-rank={row.rank}
          className="absolute p-1.5"
          style={{ width: `${100 / columns}%`, height: `min(${100 / height}%, 10rem)` }}
          initial={false}
          animate={{ x: `${Math.floor(place / height) * 100}%`, y: `${(place % height) * 100}%` }}
          transition={{ duration: still ? 0 : 0.7 }}
        >
          <TeamRow row={row} {...shape} />
        </motion.li>
      ))}
    </ol>
  );
}
