// Between questions: whom to call, the sentences of the round, and at the end the order to announce.
import type { HostView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Between({ view }: { view: HostView }) {
  const over = view.turn === null && (view.stage === 'done' || view.stage === 'announced');
  return (
    <Fit max={2.5} className="grid min-h-0 flex-1 content-center px-8 py-5">
      {over ? <Order view={view} /> : <Call view={view} />}
    </Fit>
  );
}

function Call({ view }: { view: HostView }) {
  const { t } = useLanguage();
  const { turn } = view;
  return (
    <>
      {turn !== null && turn.team !== null && (
        <p className="mb-[0.5em] font-semibold text-[1.25em]">
          {t('projector.team.number', { team: turn.team })} {turn.teamName}
        </p>
      )}
      {turn !== null && turn.naming !== null && (
        <p className="mb-[0.5em] text-accent">{t('projector.turn.naming', { team: turn.naming })}</p>
      )}
      {turn?.board?.stakes.map((stake) => (
        <p key={stake.value} className="text-[0.85em]">
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
      <ul className="mt-[0.4em] grid gap-[0.35em]">
        {view.brief.map((sentence) => (
          <li key={sentence} className="flex gap-[0.6em]">
            <span aria-hidden="true" className="mt-[0.55em] size-[0.35em] shrink-0 rotate-45 bg-accent" />
            {sentence}
          </li>
        ))}
      </ul>
      {view.brief.length === 0 && turn === null && (
        <p>
          <span className="text-ink-soft">{t('host.next')}</span> {view.next}
        </p>
      )}
    </>
  );
}

/** From the last place up, as results are announced. */
function Order({ view }: { view: HostView }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="mb-[0.4em] text-ink-soft">{t('host.announce')}</p>
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
