// Beside the question: the clock or what came of it, who won the buzz, and the panel.
import type { ClockView, TeamScore } from '#contract/view.ts';
import { ClockFace } from '#renderer/design/ClockFace.tsx';
import { Fit } from '#renderer/design/Fit.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Panel } from './Panel.tsx';
import type { QuestionSceneData } from './Question.tsx';
import { ResultCard, VerdictCard } from './Result.tsx';

interface QuestionSideProps {
  scene: QuestionSceneData;
  clock: ClockView | null;
  teams: TeamScore[];
}

export function QuestionSide({ scene, clock, teams }: QuestionSideProps) {
  const { verdict, result, panel } = scene;
  const timed = clock !== null && verdict === null;
  const wide = panel !== null ? 'wall:w-[54rem]' : 'wall:w-[30rem]';
  return (
    <aside
      className={`flex min-h-0 w-[25rem] shrink-0 flex-col items-stretch justify-center gap-6 narrow:w-[22rem] wall:flex-row wall:items-center wall:gap-10 ${wide}`}
    >
      <div className="flex min-h-0 min-w-0 flex-col justify-center gap-6 wall:h-full wall:flex-1">
        {scene.buzz !== null && verdict === null && <BuzzBanner buzz={scene.buzz} teams={teams} />}
        {timed && (
          <div className="flex min-h-0 shrink items-center justify-center">
            <ClockFace clock={clock} className="max-h-full w-full max-w-96" />
          </div>
        )}
        {verdict === null && scene.phase === 'closed' && <Answered />}
        {verdict !== null && <VerdictCard verdict={verdict} />}
        {result !== null && <ResultCard key={scene.question.id} result={result} teams={teams} />}
      </div>
      {panel !== null && (
        <div className="min-h-0 min-w-0 wall:flex-1">
          <Panel panel={panel} />
        </div>
      )}
    </aside>
  );
}

function Answered() {
  const { t } = useLanguage();
  return <p className="text-center font-semibold text-3xl text-info">■ {t('projector.answered')}</p>;
}

function BuzzBanner({ buzz, teams }: { buzz: NonNullable<QuestionSceneData['buzz']>; teams: TeamScore[] }) {
  const { t } = useLanguage();
  if (buzz.state === 'over') return null;
  if (buzz.state !== 'claimed')
    return (
      <p
        data-buzz={buzz.state}
        className={`rounded-md border-4 py-3 text-center font-semibold text-4xl ${
          buzz.state === 'armed' ? 'border-accent bg-accent text-ground' : 'border-line text-ink-soft'
        }`}
      >
        {t(`projector.buzz.${buzz.state}`)}
      </p>
    );
  const winner = teams.find((team) => team.number === buzz.team);
  return (
    <div data-buzz="claimed" className="rounded-md bg-accent px-6 py-4 text-center text-ground">
      <p className="font-semibold text-2xl">{t('projector.buzz.claimed')}</p>
      <p className="font-semibold text-5xl leading-tight">
        {buzz.team !== null && t('projector.team.number', { team: buzz.team })}
      </p>
      <Fit line max={2.5} className="grid h-14 content-center justify-items-center">
        <span>{winner?.name}</span>
      </Fit>
    </div>
  );
}
