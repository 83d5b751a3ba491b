// The game clock of time halves: which one, how much of it is left, and the key that stops it.
import type { Offer } from '#contract/offer.ts';
import type { GameView } from '#contract/view.ts';
import { clockText, useClock } from '#renderer/link/clock.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { KeyCap } from '../parts/key-cap.tsx';

const LOOKS: Record<GameView['clock']['state'], string> = {
  running: 'text-ink',
  paused: 'text-warn',
  held: 'text-warn',
  expired: 'text-wrong',
  stopped: 'text-ink-soft',
};

export function GameClock({ game, offers }: { game: GameView; offers: readonly Offer[] }) {
  const { t } = useLanguage();
  const remaining = useClock(game.clock) ?? 0;
  const key = offers.find(({ command }) => command.type === 'game.pause' || command.type === 'game.resume')
    ?.keys[0];
  return (
    <div
      className={`flex w-36 shrink-0 flex-col justify-center border-l border-line px-3 py-1.5 ${LOOKS[game.clock.state]}`}
    >
      <div className="flex items-baseline justify-between gap-2 text-sm">
        <span className="font-semibold whitespace-nowrap">
          {t('game.period', { period: game.period, periods: game.periods })}
        </span>
        <span className="whitespace-nowrap">{t(`game.${game.clock.state}`)}</span>
      </div>
      <div className="flex items-center justify-between gap-2">
        {key === undefined ? <span /> : <KeyCap code={key} />}
        <span role="timer" aria-label={t('game.title')} className="text-2xl leading-none font-bold">
          {clockText(remaining, false)}
        </span>
      </div>
    </div>
  );
}
