// The line on top of every scene in play: which round, which question, who answers, for how much.
import type { GameView, PlayerView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { clockText, useClock } from '#renderer/link/clock.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

interface HeaderProps {
  round: string;
  /** Which of how many questions; null where it makes no difference. */
  progress: { item: number; items: number } | null;
  player: PlayerView | null;
  stake: number | null;
  /** The clock of time halves. */
  game: GameView | null;
}

export function Header({ round, progress, player, stake, game }: HeaderProps) {
  const { t } = useLanguage();
  return (
    <header className="flex h-24 shrink-0 items-center gap-8 border-line border-b-2 px-14">
      <RoundTitle title={round} />
      {progress !== null && progress.items > 1 && (
        <p className={`shrink-0 text-2xl text-ink-soft ${game === null ? '' : 'narrow:hidden'}`}>
          {t('projector.item', progress)}
        </p>
      )}
      <div className="flex h-full min-w-0 flex-1 items-center justify-end">
        {player !== null && (
          <Fit line className="grid h-16 flex-1 content-center justify-items-end text-3xl">
            <PlayerName player={player} brief={game !== null} />
          </Fit>
        )}
      </div>
      {stake !== null && (
        <p className="shrink-0 rounded-full border-2 border-accent px-6 py-1 font-semibold text-2xl text-accent">
          {t('projector.stake', { value: stake })}
        </p>
      )}
      {game !== null && <GameClock game={game} />}
    </header>
  );
}

const HALVES = ['projector.game.first', 'projector.game.second'] as const;
const GAME_STATES = {
  running: '▸',
  stopped: '■',
  paused: '❚❚',
  held: '❚❚',
  expired: '■',
} as const;

/** Which half, and what is left of it; a mark says whether it runs. */
function GameClock({ game: { period, periods, clock } }: { game: GameView }) {
  const { t } = useLanguage();
  const remaining = useClock(clock) ?? 0;
  const half = periods === HALVES.length ? HALVES[period - 1] : undefined;
  const light =
    clock.state === 'running' ? 'text-ink' : clock.state === 'expired' ? 'text-wrong' : 'text-warn';
  return (
    <p
      role="timer"
      data-game={clock.state}
      className={`flex shrink-0 items-center gap-4 border-line border-l-2 pl-8 ${light}`}
    >
      <span className="text-2xl text-ink-soft">
        {half === undefined ? t('projector.game.period', { period }) : t(half)}
      </span>
      <span aria-hidden="true" className="text-xl">
        {GAME_STATES[clock.state]}
      </span>
      <span data-game-text="" className="min-w-[4.5ch] text-end font-semibold text-4xl leading-none">
        {clockText(remaining, false)}
      </span>
    </p>
  );
}

/** From this many characters on a title takes a smaller type. */
const LONG_TITLE = 10;

function RoundTitle({ title }: { title: string }) {
  const light = 'font-semibold font-serif text-accent';
  if (title.length <= LONG_TITLE)
    return <p className={`shrink-0 text-3xl tracking-[0.08em] ${light}`}>{title}</p>;
  return (
    <Fit line className="grid h-16 w-[30rem] shrink-0 content-center text-3xl narrow:w-[24rem]">
      <span className={light}>{title}</span>
    </Fit>
  );
}

interface PlayerNameProps {
  player: PlayerView;
  /** There is little room: the number says which team. */
  brief: boolean;
}

function PlayerName({ player, brief }: PlayerNameProps) {
  const { t } = useLanguage();
  return (
    <span>
      <span className="font-semibold">{t('projector.team.number', { team: player.team })}</span>
      {!brief && <span className="ml-[0.4em] text-ink-soft narrow:hidden">{player.teamName}</span>}
      <span className="ml-[0.9em] font-semibold">
        {player.number === null
          ? player.name
          : t('projector.player', { number: player.number, name: player.name })}
      </span>
    </span>
  );
}
