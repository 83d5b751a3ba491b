// The numbers to pick from: by value, without values, whole sets, or rolling until the stop picks one.
import type { BoardView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useDeskTime } from '../desk-time.ts';

type Stakes = BoardView['stakes'][number];

export function Board({ board }: { board: BoardView }) {
  const rolled = useRolled(board);
  const chosen = board.stakes.some((stake) => stake.chosen);
  const valued = board.stakes.some((stake) => stake.value !== null);
  const picked = board.stakes.flatMap(({ numbers }) => numbers).find((each) => each.picked)?.number;
  const number = rolled ?? picked ?? null;
  return (
    <section className="flex h-full min-w-0 flex-1 flex-col justify-center gap-8 wall:flex-row wall:items-center">
      {number !== null && (rolled !== null || !valued) && (
        <Great number={number} sets={board.sets} rolling={rolled !== null} />
      )}
      {board.stakes.map((stake) => (
        <Stake
          key={stake.value}
          stake={stake}
          sets={board.sets}
          aside={valued && chosen && !stake.chosen}
          rolled={stake.chosen ? rolled : null}
        />
      ))}
    </section>
  );
}

/** The number that stands on the rolling screen now; null where nothing rolls. */
function useRolled({ rolling }: BoardView): number | null {
  return useDeskTime((now) => {
    if (rolling === null) return null;
    const steps = Math.max(0, Math.floor((now - rolling.since) / rolling.step));
    return rolling.free[steps % Math.max(1, rolling.free.length)] ?? null;
  }, rolling !== null);
}

interface GreatProps {
  number: number;
  sets: boolean;
  rolling: boolean;
}

/** The number itself, to be read from the last row. */
function Great({ number, sets, rolling }: GreatProps) {
  const { t } = useLanguage();
  return (
    <div
      data-great={rolling ? 'rolling' : 'picked'}
      className={`flex h-76 shrink-0 flex-col items-center justify-center rounded-lg border-4 px-8 py-4 wall:h-full wall:w-[60rem] ${
        rolling ? 'border-accent' : 'border-accent bg-accent text-ground'
      }`}
    >
      {rolling && <p className="text-3xl text-ink-soft leading-tight">{t('projector.board.rolling')}</p>}
      <Fit line className="grid min-h-0 w-full flex-[0_1_15rem] content-center justify-items-center text-7xl">
        <span className={`font-semibold tabular-nums ${rolling ? 'text-accent' : ''}`}>
          {t(sets ? 'projector.board.set' : 'projector.board.question', { number })}
        </span>
      </Fit>
    </div>
  );
}

interface StakeProps {
  stake: Stakes;
  sets: boolean;
  aside: boolean;
  /** Shown as if picked while the screen rolls. */
  rolled: number | null;
}

function Stake({ stake, sets, aside, rolled }: StakeProps) {
  const { t } = useLanguage();
  const { value } = stake;
  const lit = value !== null && stake.chosen;
  return (
    <div
      data-stake={value ?? 'none'}
      className={`flex min-h-0 min-w-0 flex-1 flex-col gap-4 rounded-lg border-4 p-6 wall:h-full ${lit ? 'border-accent' : 'border-line'} ${aside ? 'opacity-45' : ''}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-8">
        <span className={`font-semibold text-4xl leading-tight ${lit ? 'text-accent' : ''}`}>
          {lit && '▸ '}
          {value === null
            ? t(sets ? 'projector.board.sets' : 'projector.board.questions')
            : t('projector.stake', { value })}
        </span>
        <span className="text-3xl text-ink-soft">
          {t('projector.stake.seconds', { seconds: stake.seconds })}
        </span>
      </p>
      <Fit className="grid flex-1 content-center text-5xl">
        <ol className="flex flex-wrap gap-[0.3em]">
          {stake.numbers.map(({ number, taken, picked }) => (
            <Tile
              key={number}
              text={sets ? t('projector.board.set', { number }) : String(number)}
              wide={sets}
              taken={taken}
              picked={picked || number === rolled}
            />
          ))}
        </ol>
      </Fit>
    </div>
  );
}

interface TileProps {
  text: string;
  wide: boolean;
  taken: boolean;
  picked: boolean;
}

function Tile({ text, wide, taken, picked }: TileProps) {
  const light = picked
    ? 'bg-accent font-semibold text-ground'
    : taken
      ? 'text-line'
      : 'bg-raised font-semibold';
  return (
    <li
      data-tile={picked ? 'picked' : taken ? 'taken' : 'free'}
      className={`relative flex h-[2em] items-center justify-center overflow-hidden rounded-md ${wide ? 'px-[0.5em]' : 'w-[2em]'} ${light}`}
    >
      {text}
      {taken && !picked && (
        <span
          className={`absolute h-[0.08em] w-full bg-line ${wide ? '-rotate-12' : '-rotate-45'}`}
          aria-hidden="true"
        />
      )}
    </li>
  );
}
