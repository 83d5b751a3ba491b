// Who answers, which of how many questions, and the time.
import type { ClockView, StationTurn, StationView } from '#contract/view.ts';
import { ClockFace } from '#renderer/design/clock-face.tsx';
import { useConnected } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface TopLineProps {
  turn: StationTurn;
  /** Whose desk it is, of several. */
  team: StationView['team'];
  clock: ClockView | null;
}

export function TopLine({ turn, team, clock }: TopLineProps) {
  const { t } = useLanguage();
  const connected = useConnected();
  const { player } = turn;
  return (
    <header className="flex h-28 shrink-0 items-center gap-8 border-line border-b-2 bg-surface px-8">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="truncate text-xl">
          <span className="font-semibold font-serif text-accent">{turn.round}</span>
          {team !== null && (
            <span data-desk={team.number} className="ml-5 font-semibold">
              {t('projector.team.number', { team: team.number })}
              <span className="ml-3 text-ink-soft">{team.name}</span>
            </span>
          )}
          {player !== null && (
            <span className="ml-5 text-ink-soft">
              {team === null && `${t('projector.team.number', { team: player.team })} `}
              {player.number === null
                ? player.name
                : t('projector.player', { number: player.number, name: player.name })}
            </span>
          )}
        </p>
        {turn.items > 1 && (
          <p data-progress="" className="font-semibold text-2xl">
            {t('projector.item', { item: turn.item + 1, items: turn.items })}
          </p>
        )}
      </div>
      {!connected && (
        <p
          role="status"
          className="rounded-md border-2 border-warn px-4 py-2 font-semibold text-lg text-warn"
        >
          ⚠ {t('station.offline')}
        </p>
      )}
      {clock !== null && <ClockFace clock={clock} className="size-26 shrink-0" />}
    </header>
  );
}
