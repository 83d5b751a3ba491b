// Beside the question: the clock or what came of it, who won the buzz, and the panel.
import type { ClockView, QuestionSceneData, TeamScore } from '#contract/view.ts';
import { ClockFace } from '#renderer/design/clock-face.tsx';
import { countedSeats } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { BuzzCard } from './buzz-card.tsx';
import { Panel } from './panel.tsx';
import { ResultCard, VerdictCard } from './result.tsx';

interface QuestionSideProps {
  scene: QuestionSceneData;
  clock: ClockView | null;
  teams: TeamScore[];
  /** Leave more room to a long question. */
  slim: boolean;
}

export function QuestionSide({ scene, clock, teams, slim }: QuestionSideProps) {
  const { verdict, result, panel } = scene;
  const buzz = scene.buzz?.state === 'over' ? null : scene.buzz;
  // Until somebody has the question there is no time to run out.
  const timed = clock !== null && verdict === null && (buzz === null || buzz.state === 'claimed');
  const width = slim ? 'w-80 narrow:w-72' : 'w-[25rem] narrow:w-[22rem]';
  const wall = panel === null ? 'wall:w-[30rem]' : 'wall:w-[54rem]';
  return (
    <aside
      className={`flex min-h-0 shrink-0 flex-col items-stretch justify-center gap-6 wall:flex-row wall:items-center wall:gap-10 ${width} ${wall}`}
    >
      <div className="flex min-h-0 min-w-0 flex-col justify-center gap-6 wall:h-full wall:flex-1">
        {buzz !== null && verdict === null && <BuzzCard buzz={buzz} teams={teams} />}
        {timed && <ClockFace clock={clock} className="min-h-0 w-full" />}
        {verdict === null && scene.phase === 'closed' && <Answered />}
        {verdict !== null && <VerdictCard verdict={verdict} />}
        {result !== null && <ResultCard key={scene.question.id} result={result} teams={teams} />}
      </div>
      {panel !== null && (
        <div className="min-h-0 min-w-0 wall:flex-1">
          <Panel panel={panel} counted={result === null ? null : countedSeats(result, panel)} />
        </div>
      )}
    </aside>
  );
}

function Answered() {
  const { t } = useLanguage();
  return <p className="text-center font-semibold text-3xl text-info">■ {t('projector.answered')}</p>;
}
