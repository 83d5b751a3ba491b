// The line on top of every scene in play: which round, which question, who answers, for how much.
import type { PlayerView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface HeaderProps {
  round: string;
  /** Which of how many questions; null where it makes no difference. */
  progress: { item: number; items: number } | null;
  player: PlayerView | null;
  stake: number | null;
}

export function Header({ round, progress, player, stake }: HeaderProps) {
  const { t } = useLanguage();
  return (
    <header className="flex h-24 shrink-0 items-center gap-8 border-line border-b-2 px-14">
      <p className="shrink-0 font-semibold font-serif text-3xl text-accent tracking-[0.08em]">{round}</p>
      {progress !== null && progress.items > 1 && (
        <p className="shrink-0 text-2xl text-ink-soft">{t('projector.item', progress)}</p>
      )}
      <div className="flex h-full min-w-0 flex-1 items-center justify-end">
        {player !== null && (
          <Fit line className="grid h-16 flex-1 content-center justify-items-end text-3xl">
            <PlayerName player={player} />
          </Fit>
        )}
      </div>
      {stake !== null && (
        <p className="shrink-0 rounded-full border-2 border-accent px-6 py-1 font-semibold text-2xl text-accent">
          {t('projector.stake', { value: stake })}
        </p>
      )}
    </header>
  );
}

export function PlayerName({ player }: { player: PlayerView }) {
  const { t } = useLanguage();
  return (
    <span>
      <span className="font-semibold">{t('projector.team.number', { team: player.team })}</span>
      <span className="ml-[0.4em] text-ink-soft narrow:hidden">{player.teamName}</span>
      <span className="ml-[0.9em] font-semibold">
        {player.number === null
          ? player.name
          : t('projector.player', { number: player.number, name: player.name })}
      </span>
    </span>
  );
}
