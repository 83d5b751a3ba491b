// Who is at it, for how much, and how far the turn is.
import type { ConsoleView, TurnView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function TurnHead({ view }: { view: ConsoleView }) {
  if (view.turn === null) return <SceneHead view={view} />;
  return <TurnTitle turn={view.turn} teams={view.teams.length} />;
}

interface TurnTitleProps {
  turn: TurnView;
  /** How many take part in the contest. */
  teams: number;
}

/** The two that meet in a challenge; null where more take part. */
function pairOf({ teams: taking }: TurnView, teams: number): [number, number] | null {
  const [first, second, ...more] = taking;
  if (teams <= 2 || first === undefined || second === undefined || more.length > 0) return null;
  return [first, second];
}

export function TurnTitle({ turn, teams }: TurnTitleProps) {
  const { t } = useLanguage();
  const item = turn.current === null ? null : turn.items[turn.current];
  return (
    <div className="flex min-w-0 flex-1 flex-col justify-center gap-0.5 px-4 py-2">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span className="font-semibold text-ink">{turn.roundTitle}</span>
        {turn.cycle > 1 && <span>{t('turn.cycle', { cycle: turn.cycle })}</span>}
        {turn.items.length > 1 && turn.current !== null && (
          <span>{t('turn.item', { item: turn.current + 1, items: turn.items.length })}</span>
        )}
        <Stage turn={turn} />
        {item?.audience === true && (
          <span className="rounded-sm border border-accent px-1.5 font-semibold text-accent">
            {t('turn.audience')}
          </span>
        )}
        {item?.withdrawn === true && <span className="font-semibold text-warn">{t('turn.withdrawn')}</span>}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 text-xl font-semibold">
        <Who turn={turn} pair={pairOf(turn, teams)} />
        {turn.player !== null && (
          <span>
            {turn.player.number !== null && t('player.number', { number: turn.player.number })}{' '}
            {turn.player.name}
          </span>
        )}
        {turn.stake !== null && <span className="text-accent">{t('turn.stake', { stake: turn.stake })}</span>}
        {turn.naming !== null && turn.team !== null && (
          <span className="text-sm font-normal text-ink-soft">{t('turn.naming', { team: turn.naming })}</span>
        )}
      </p>
    </div>
  );
}

/** How far it is; while a question is read, how far that is. */
function Stage({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  const item = turn.current === null ? undefined : turn.items[turn.current];
  const phase = item?.phase ?? null;
  const reading = phase === 'presented' && turn.buzz?.state !== 'claimed' ? (item?.reading ?? null) : null;
  const text = turn.declined
    ? t('turn.declined')
    : reading !== null
      ? t(`reading.${reading}`)
      : phase === null || turn.state === 'voided'
        ? t(`turn.${turn.state}`)
        : t(`phase.${phase}`);
  return (
    <span
      className={`rounded-sm border px-1.5 ${turn.declined ? 'border-warn font-semibold text-warn' : 'border-info text-info'}`}
    >
      {text}
    </span>
  );
}

function Who({ turn, pair }: { turn: TurnView; pair: [number, number] | null }) {
  const { t } = useLanguage();
  if (turn.team !== null)
    return (
      <span>
        <span className="text-accent">{t('team.number', { number: turn.team })}</span> {turn.teamName}
      </span>
    );
  if (pair !== null)
    return <span className="text-accent">{t('turn.meet', { one: pair[0], other: pair[1] })}</span>;
  if (turn.kind === 'all') return <span>{t('turn.allTeams')}</span>;
  if (turn.kind === 'single')
    return <span>{turn.naming === null ? '—' : t('turn.toName', { team: turn.naming })}</span>;
  return <span>{t('turn.openToAll')}</span>;
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
