// Beside the question: the clock or what came of it, who won the buzz, and the panel.
import type { BuzzView, ClockView, QuestionSceneData, TeamScore } from '#contract/view.ts';
import { ClockFace, CountdownFace } from '#renderer/design/clock-face.tsx';
import { Fit } from '#renderer/design/fit.tsx';
import { countedSeats } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useCountdown } from '../countdown.ts';
import { areAtOnce } from './answers.tsx';
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
  const { verdict, result, panel, audience } = scene;
  // Read aloud only, the buzz has the middle of the stage.
  const buzz = scene.buzz?.state === 'over' || scene.question === null ? null : scene.buzz;
  const timed = clock !== null && verdict === null && !audience && isTimed(scene.buzz, clock);
  const closed = verdict === null && scene.phase === 'closed' && scene.question !== null && !audience;
  const facts = [
    buzz !== null && verdict === null,
    timed,
    closed,
    verdict !== null,
    audience,
    panel !== null,
  ];
  if (!facts.includes(true)) return null;
  const width = slim ? 'w-80 narrow:w-72' : 'w-[25rem] narrow:w-[22rem]';
  const wall = panel === null ? 'wall:w-[30rem]' : 'wall:w-[54rem]';
  return (
    <aside
      className={`flex min-h-0 shrink-0 flex-col items-stretch justify-center gap-6 wall:flex-row wall:items-center wall:gap-10 ${width} ${wall}`}
    >
      <div className="flex min-h-0 min-w-0 flex-col justify-center gap-6 wall:h-full wall:flex-1">
        {buzz !== null && verdict === null && !audience && <Buzz buzz={buzz} teams={teams} />}
        {timed && <ClockFace clock={clock} className="min-h-0 w-full" />}
        {areAtOnce(scene) && scene.phase === 'open' && <Count scene={scene} />}
        {closed && <Answered />}
        {audience ? (
          <Audience />
        ) : (
          verdict !== null && <VerdictCard verdict={verdict} points={scene.points} />
        )}
        {result !== null && <ResultCard key={scene.question?.id ?? ''} result={result} teams={teams} />}
      </div>
      {panel !== null && (
        <div className="min-h-0 min-w-0 wall:flex-1">
          <Panel panel={panel} counted={result === null ? null : countedSeats(result, panel)} />
        </div>
      )}
    </aside>
  );
}

/** In a buzz there is time to run out once somebody has the question, or while the time to press runs. */
function isTimed(buzz: BuzzView | null, clock: ClockView): boolean {
  if (buzz === null || buzz.state === 'over' || buzz.state === 'claimed') return true;
  return buzz.state === 'armed' && clock.state === 'running';
}

function Buzz({ buzz, teams }: { buzz: BuzzView; teams: TeamScore[] }) {
  const seconds = useCountdown(buzz);
  if (seconds !== null) return <CountdownFace seconds={seconds} className="aspect-square w-full" />;
  return <BuzzCard buzz={buzz} teams={teams} />;
}

function Answered() {
  const { t } = useLanguage();
  return <p className="text-center font-semibold text-3xl text-info">■ {t('projector.answered')}</p>;
}

function Count({ scene: { answers } }: { scene: QuestionSceneData }) {
  const { t } = useLanguage();
  const count = answers.filter(({ answered }) => answered).length;
  return (
    <p className="text-center text-2xl text-ink-soft">
      {t('projector.answers.count', { count, teams: answers.length })}
    </p>
  );
}

/** The teams are done with it; whoever sits in the hall may answer. */
function Audience() {
  const { t } = useLanguage();
  return (
    <div data-audience="" className="rounded-md border-4 border-accent px-4 py-6">
      <Fit line className="grid h-32 content-center justify-items-center text-5xl">
        <span className="font-semibold font-serif text-accent">{t('projector.audience')}</span>
      </Fit>
      <Fit line className="grid h-14 content-center justify-items-center text-2xl">
        <span className="text-ink-soft">{t('projector.audience.hint')}</span>
      </Fit>
    </div>
  );
}
