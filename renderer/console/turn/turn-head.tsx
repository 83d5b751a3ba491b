// Who is at it, for how much, and how far the turn is.
import type { ConsoleView, TurnView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function TurnHead({ view }: { view: ConsoleView }) {
  return view.turn === null ? <SceneHead view={view} /> : <TurnTitle turn={view.turn} />;
}

export function TurnTitle({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  const item = turn.current === null ? null : turn.items[turn.current];
  const phase = item?.phase ?? null;
  return (
    <div className="flex min-w-0 flex-1 flex-col justify-center gap-0.5 px-4 py-2">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span className="font-semibold text-ink">{turn.roundTitle}</span>
        {turn.cycle > 1 && <span>{t('turn.cycle', { cycle: turn.cycle })}</span>}
        {turn.items.length > 1 && turn.current !== null && (
          <span>{t('turn.item', { item: turn.current + 1, items: turn.items.length })}</span>
        )}
        <span className="rounded-sm border border-info px-1.5 text-info">
          {phase === null ? t(`turn.${turn.state}`) : t(`phase.${phase}`)}
        </span>
        {item?.withdrawn === true && <span className="font-semibold text-warn">{t('turn.withdrawn')}</span>}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 text-xl font-semibold">
        {turn.team === null ? (
          <span>{t('turn.openToAll')}</span>
        ) : (
          <span>
            <span className="text-accent">{t('team.number', { number: turn.team })}</span> {turn.teamName}
          </span>
        )}
        {turn.player !== null && (
          <span>
            {turn.player.number !== null && t('player.number', { number: turn.player.number })}{' '}
            {turn.player.name}
          </span>
        )}
        {turn.stake !== null && <span className="text-accent">{t('turn.stake', { stake: turn.stake })}</span>}
        {turn.naming !== null && (
          <span className="text-sm font-normal text-ink-soft">{t('turn.naming', { team: turn.naming })}</span>
        )}
      </p>
    </div>
  );
}

function SceneHead({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const { scene } = view;
  const titled = scene.kind === 'page' || scene.kind === 'round';
  const title = titled ? scene.title : view.contest.title;
  return (
    <div className="flex min-w-0 flex-1 flex-col justify-center gap-0.5 px-4 py-2">
      {scene.kind !== 'title' && <p className="text-sm text-ink-soft">{t(`scene.${scene.kind}`)}</p>}
      <p className="truncate text-xl font-semibold">{title}</p>
    </div>
  );
}
