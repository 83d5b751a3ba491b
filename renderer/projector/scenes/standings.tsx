// The order of the teams; rows change places when a score changes, so that the eye can follow.
import { motion, useReducedMotion } from 'motion/react';
import type { ProjectorView, Scene, StandingRow } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

type StandingsSceneData = Extract<Scene, { kind: 'standings' }>;

/** More than this many rows stand in two columns. */
const ONE_COLUMN = 9;

export function StandingsScene({
  scene,
  contest,
}: {
  scene: StandingsSceneData;
  contest: ProjectorView['contest'];
}) {
  const { t } = useLanguage();
  const still = useReducedMotion() ?? false;
  const columns = scene.rows.length > ONE_COLUMN ? 2 : 1;
  const playedOff = scene.rows.some((row) => row.playoff !== null);
  const prizes = scene.rows.some((row) => row.prize !== null);
  const height = Math.ceil(scene.rows.length / columns);
  // By team, not by rank: each row keeps its element and travels to its place.
  const rows = scene.rows
    .map((row, place) => ({ row, place }))
    .sort((one, other) => one.row.number - other.row.number);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-6 px-20 py-12 narrow:px-10 wall:px-[28rem]">
      <header className="flex shrink-0 items-end justify-between gap-10">
        <h1 className="shrink-0 font-semibold font-serif text-5xl text-accent tracking-[0.1em]">
          {scene.final ? t('projector.standings.final') : t('projector.standings')}
        </h1>
        <Fit line className="grid h-14 flex-1 content-center justify-items-end text-2xl">
          <span className="text-ink-soft">{contest.title}</span>
        </Fit>
      </header>
      <ol className="relative min-h-0 flex-1">
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
            <Row row={row} compact={columns > 1} playedOff={playedOff} prizes={prizes} />
          </motion.li>
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  row: StandingRow;
  /** Two columns: rank, name and points only. */
  compact: boolean;
  /** Keep a place for play-off points in every row. */
  playedOff: boolean;
  /** Keep a place for a prize in every row. */
  prizes: boolean;
}

function Row({ row, compact, playedOff, prizes }: RowProps) {
  const { t } = useLanguage();
  const first = row.rank === 1;
  return (
    <div
      className={`flex size-full items-center gap-6 rounded-md px-6 ${first ? 'bg-raised' : 'bg-surface'} ${row.prize !== null ? 'border-accent border-l-8' : 'border-transparent border-l-8'}`}
    >
      <p className="flex w-36 shrink-0 items-baseline gap-3 font-semibold">
        <span className={`text-4xl leading-none ${first ? 'text-accent' : ''}`}>{row.rank}</span>
        {row.shared && <span className="text-2xl text-ink-soft">{t('projector.standings.shared')}</span>}
      </p>
      <div className="flex h-full min-w-0 flex-1 flex-col justify-center">
        <Fit line className="grid max-h-22 flex-1 content-center text-4xl">
          <span>
            <span className="mr-[0.5em] text-ink-soft">
              {t('projector.team.number', { team: row.number })}
            </span>
            {row.name}
          </span>
        </Fit>
        {row.decidedBy !== null && !compact && (
          <p className="shrink-0 text-2xl text-warn leading-tight">
            ◆ {t(`projector.decided.${row.decidedBy}`)}
          </p>
        )}
      </div>
      {!compact && row.total !== null && <Parts row={row} playedOff={playedOff} />}
      <p className="w-44 shrink-0 text-end font-semibold text-4xl leading-none">
        {scoreText(row.total ?? row.live)}
      </p>
      {prizes && (
        <p
          className={`w-40 shrink-0 rounded-sm px-3 py-2 text-center font-semibold text-2xl text-ground ${row.prize !== null ? 'bg-accent' : ''}`}
        >
          {row.prize}
        </p>
      )}
    </div>
  );
}

function Parts({ row, playedOff }: { row: StandingRow; playedOff: boolean }) {
  const { t } = useLanguage();
  const parts = [
    [t('projector.standings.live'), row.live],
    [t('projector.standings.written'), row.written],
    ...(playedOff ? [[t('projector.standings.playoff'), row.playoff] as const] : []),
  ] as const;
  return (
    <dl className="flex shrink-0 gap-5 narrow:hidden">
      {parts.map(([label, value]) => (
        <div key={label} className="w-24 text-end">
          {value !== null && (
            <>
              <dt className="text-xl text-ink-soft leading-tight">{label}</dt>
              <dd className="text-2xl leading-tight">{scoreText(value)}</dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
