// Between questions: whom to call, the sentences of the round, what comes next, and at the end the order to announce.
import type { HostView, TurnView } from '#contract/view.ts';
import { useRolled } from '#renderer/console/turn/choices.tsx';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Between({ view }: { view: HostView }) {
  const { t } = useLanguage();
  const { turn } = view;
  const over = view.stage === 'done' || view.stage === 'announced';
  const called = turn !== null && (turn.state === 'called' || turn.state === 'running');
  return (
    <Fit className="grid min-h-0 flex-1 content-center px-8 py-5 text-3xl">
      {over && <Order view={view} />}
      {!over && turn?.declined === true && (
        <p className="mb-[0.5em] font-semibold text-warn">{t('host.declined', { team: turn.team ?? 0 })}</p>
      )}
      {!over && called && <Call turn={turn} />}
      {!over && (turn === null || called) && <Brief sentences={view.brief} />}
      {!over && !called && view.next !== '' && <Next title={view.next} />}
    </Fit>
  );
}

function Call({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  const rolled = useRolled(turn.board);
  return (
    <>
      {turn.team === null && turn.kind === 'single' && turn.naming !== null && (
        <p className="mb-[0.5em] font-semibold text-lead">{t('turn.toName', { team: turn.naming })}</p>
      )}
      {turn.kind === 'all' && <p className="mb-[0.5em] font-semibold text-lead">{t('turn.allTeams')}</p>}
      {turn.team !== null && (
        <p className="mb-[0.5em] font-semibold text-lead">
          {t('projector.team.number', { team: turn.team })} {turn.teamName}
        </p>
      )}
      {rolled !== null && (
        <p className="mb-[0.3em] font-semibold text-accent text-lead">
          {t('board.rolls')} {rolled}
        </p>
      )}
      {turn.naming !== null && turn.team !== null && (
        <p className="mb-[0.5em] text-accent">{t('projector.turn.naming', { team: turn.naming })}</p>
      )}
      {turn.board?.stakes.map((stake) => (
        <p key={stake.value ?? 0} className="text-note">
          <span className={stake.chosen ? 'font-semibold text-accent' : ''}>
            {stake.chosen && '▸ '}
            {stake.value === null
              ? t(turn.board?.sets ? 'board.sets' : 'board.numbers')
              : t('projector.stake', { value: stake.value })}
          </span>
          <span className="ml-[1em] text-ink-soft">
            {stake.numbers
              .filter(({ taken, picked }) => !taken || picked)
              .map(({ number }) => number)
              .join(' · ')}
          </span>
        </p>
      ))}
    </>
  );
}

function Brief({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="mt-[0.4em] grid gap-[0.35em]">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex gap-[0.6em]">
          <span aria-hidden="true" className="mt-[0.55em] size-[0.35em] shrink-0 rotate-45 bg-accent" />
          {sentence}
        </li>
      ))}
    </ul>
  );
}

function Next({ title }: { title: string }) {
  const { t } = useLanguage();
  return (
    <p className="mt-[0.8em]">
      <span className="block text-aside text-ink-soft">{t('host.next')}</span>
      <span className="font-semibold text-lead text-accent">{title}</span>
    </p>
  );
}

/** From the last place up, as results are announced. */
function Order({ view }: { view: HostView }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="mb-[0.4em] text-accent">
        {t(view.stage === 'announced' ? 'host.announced' : 'host.announce')}
      </p>
      <ol className="grid gap-[0.2em]">
        {view.standings.toReversed().map((row) => (
          <li key={row.number} className="flex items-baseline gap-[0.6em]">
            <span className="min-w-[1.5em] shrink-0 font-semibold text-accent">
              {row.out === null ? row.rank : t(`out.${row.out}`)}
            </span>
            <span className="min-w-0 flex-1">{row.name}</span>
            {row.prize !== null && <span className="shrink-0 text-accent">{row.prize}</span>}
            <span className="shrink-0 font-semibold">{scoreText(row.total ?? row.live)}</span>
          </li>
        ))}
      </ol>
      <Players view={view} />
    </>
  );
}

/** Of the players only those who are given a prize are read out. */
function Players({ view }: { view: HostView }) {
  const { t } = useLanguage();
  const winners = view.individual.filter(({ prize, out }) => prize !== null && out === null).toReversed();
  if (winners.length === 0) return null;
  return (
    <section className="mt-[0.6em] text-note">
      <h2 className="mb-[0.2em] text-accent">{t('individual.title')}</h2>
      <ol className="grid gap-[0.15em]">
        {winners.map((row) => (
          <li key={`${row.team} ${row.name}`} className="flex items-baseline gap-[0.6em]">
            <span className="w-[1.5em] shrink-0 font-semibold text-accent">{row.rank}</span>
            <span className="min-w-0 flex-1">
              {row.name} <span className="text-ink-soft">{row.teamName}</span>
            </span>
            <span className="shrink-0 text-accent">{row.prize}</span>
            <span className="shrink-0 font-semibold">{scoreText(row.points)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
