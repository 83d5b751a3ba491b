// Between questions: whom to call, the sentences of the round, what comes next, and at the end the order to announce.
import type { HostView, TurnView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Between({ view }: { view: HostView }) {
  const { turn } = view;
  const over = view.stage === 'done' || view.stage === 'announced';
  const called = turn !== null && (turn.state === 'called' || turn.state === 'running');
  return (
    <Fit className="grid min-h-0 flex-1 content-center px-8 py-5 text-3xl">
      {over && <Order view={view} />}
      {!over && called && <Call turn={turn} />}
      {!over && (turn === null || called) && <Brief sentences={view.brief} />}
      {!over && !called && view.next !== '' && <Next title={view.next} />}
    </Fit>
  );
}

function Call({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  return (
    <>
      {turn.team !== null && (
        <p className="mb-[0.5em] font-semibold text-lead">
          {t('projector.team.number', { team: turn.team })} {turn.teamName}
        </p>
      )}
      {turn.naming !== null && (
        <p className="mb-[0.5em] text-accent">{t('projector.turn.naming', { team: turn.naming })}</p>
      )}
      {turn.board?.stakes.map((stake) => (
        <p key={stake.value} className="text-note">
          <span className={stake.chosen ? 'font-semibold text-accent' : ''}>
            {stake.chosen && '▸ '}
            {t('projector.stake', { value: stake.value })}
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
            <span className="w-[1.5em] shrink-0 font-semibold text-accent">{row.rank}</span>
            <span className="min-w-0 flex-1">{row.name}</span>
            {row.prize !== null && <span className="shrink-0 text-accent">{row.prize}</span>}
            <span className="shrink-0 font-semibold">{scoreText(row.total ?? row.live)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
