// A question that is only read aloud: the hall sees what is to be done now, and nothing of the question.
import type { QuestionSceneData, TeamScore } from '#contract/view.ts';
import { CountdownFace } from '#renderer/design/clock-face.tsx';
import { Fit } from '#renderer/design/fit.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useCountdown } from '../countdown.ts';
import { Rule } from './announcements.tsx';

interface ListenProps {
  scene: QuestionSceneData;
  teams: TeamScore[];
}

export function Listen({ scene, teams }: ListenProps) {
  const { t } = useLanguage();
  const { buzz } = scene;
  const seconds = useCountdown(buzz);
  const winner = buzz?.state === 'claimed' ? teams.find(({ number }) => number === buzz.team) : undefined;
  if (seconds !== null)
    return (
      <div data-listen="countdown" className="flex min-h-0 flex-1 flex-col items-center justify-center">
        <CountdownFace seconds={seconds} className="aspect-square max-h-[38rem] flex-1" />
      </div>
    );
  if (winner !== undefined) return <Winner team={winner} />;
  const armed = buzz?.state === 'armed';
  return (
    <div
      data-listen={armed ? 'armed' : 'reading'}
      className="flex min-h-0 flex-1 flex-col items-center justify-center gap-10"
    >
      <Fit line className="grid h-60 w-full content-center justify-items-center text-7xl">
        <span className="font-semibold font-serif tracking-[0.12em] [text-indent:0.12em]">
          {t(callOf(scene))}
        </span>
      </Fit>
      <Rule className="w-[36rem] max-w-full shrink-0" />
      <div className="flex h-28 shrink-0 items-center">
        {armed ? (
          <p className="rounded-md bg-accent px-12 py-3 font-semibold text-5xl text-ground tracking-[0.1em]">
            {t('projector.buzz.armed')}
          </p>
        ) : (
          scene.stake !== null && (
            <p className="font-semibold text-5xl text-accent">
              {t('projector.stake', { value: scene.stake })}
            </p>
          )
        )}
      </div>
    </div>
  );
}

function callOf({ phase, buzz, audience }: QuestionSceneData) {
  if (audience) return 'projector.audience';
  if (buzz?.state === 'judge') return 'projector.buzz.judge';
  if (phase === 'closed') return 'projector.answered';
  return phase === 'open' ? 'projector.listen.answer' : 'projector.buzz.reading';
}

function Winner({ team }: { team: TeamScore }) {
  const { t } = useLanguage();
  return (
    <div
      data-listen="claimed"
      className="flex min-h-0 flex-1 flex-col items-center justify-center gap-8 rounded-lg bg-accent px-12 text-ground"
    >
      <p className="font-semibold text-4xl">{t('projector.buzz.claimed')}</p>
      <Fit line className="grid h-64 w-full content-center justify-items-center text-7xl">
        <span className="font-semibold">{t('projector.team.number', { team: team.number })}</span>
      </Fit>
      <Fit line className="grid h-28 w-full content-center justify-items-center text-5xl">
        <span className="font-semibold">{team.short}</span>
      </Fit>
    </div>
  );
}
