// The states in which there is nothing to do: waiting, ready, suspended, submitted.
import type { ReactNode } from 'react';
import type { StationTurn, StationView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { answerText } from '#renderer/design/options.ts';
import { Phrases } from '#renderer/design/phrases.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Stem } from './stem.tsx';

function Calm({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-6 px-16 text-center">
      {children}
    </div>
  );
}

/** Of several desks each says whose it is, so that nobody sits down at the wrong one. */
export function Idle({ contest, team }: Pick<StationView, 'contest' | 'team'>) {
  const { t } = useLanguage();
  return (
    <main data-phase="idle" className="flex h-full flex-col">
      <Calm>
        <h1 className="text-balance font-serif text-3xl">
          <Phrases text={contest.title} />
        </h1>
        {team !== null && (
          <div data-desk={team.number} className="w-full border-accent border-y-2 py-4">
            <p className="font-semibold text-6xl text-accent leading-tight">
              {t('projector.team.number', { team: team.number })}
            </p>
            <Fit className="grid max-h-28 w-full content-center text-3xl">
              <p className="text-balance font-serif">
                <Phrases text={team.name} />
              </p>
            </Fit>
          </div>
        )}
        <p className="text-2xl text-ink-soft tracking-[0.15em]">{t('station.idle')}</p>
      </Calm>
    </main>
  );
}

/** Before 请答题; a question that is read out may already be read here. */
export function Ready({ turn }: { turn: StationTurn }) {
  const { t } = useLanguage();
  return (
    <>
      {turn.question !== null && <Stem question={turn.question} />}
      <Calm>
        <p className="font-semibold text-5xl">{t('station.ready')}</p>
        <p className="text-2xl text-ink-soft">{t('station.ready.hint', { items: turn.items })}</p>
      </Calm>
    </>
  );
}

export function Suspended() {
  const { t } = useLanguage();
  return (
    <Calm>
      <p className="font-semibold text-5xl text-warn">❚❚ {t('station.suspended')}</p>
      <p className="text-2xl text-ink-soft">{t('station.suspended.hint')}</p>
    </Calm>
  );
}

/** `own`: the team's own desk, of several. */
export function Locked({ turn, own }: { turn: StationTurn; own: boolean }) {
  const { t } = useLanguage();
  return (
    <Calm>
      <p className="font-semibold text-5xl">
        {turn.answer !== null ? `✓ ${t(own ? 'station.final' : 'station.done')}` : t('station.closed')}
      </p>
      {turn.answer !== null && turn.question !== null && (
        <p className="text-3xl text-accent">
          {t('station.yours', { answer: answerText(turn.question, turn.answer, t) })}
        </p>
      )}
      <p className="text-2xl text-ink-soft">{t('station.done.hint')}</p>
    </Calm>
  );
}
