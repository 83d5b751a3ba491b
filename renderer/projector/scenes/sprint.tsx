// 闯关: the questions are at the station; the hall sees the clock and how far the player is, then how it adds up.
import type { Verdict } from '#contract/definition.ts';
import type { ClockView, GameView, Scene } from '#contract/view.ts';
import { ClockFace } from '#renderer/design/clock-face.tsx';
import { VerdictMark } from '#renderer/design/marks.tsx';
import { signedText } from '#renderer/design/numbers.ts';
import { RollingScore } from '#renderer/design/rolling-score.tsx';
import { Sum, termsOf, timeOf } from '#renderer/design/sum.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Header } from './header.tsx';

type SprintSceneData = Extract<Scene, { kind: 'sprint' }>;

interface SprintSceneProps {
  scene: SprintSceneData;
  clock: ClockView | null;
  game: GameView | null;
}

export function SprintScene({ scene, clock, game }: SprintSceneProps) {
  const known = scene.verdicts !== null;
  return (
    <>
      <Header round={scene.round} progress={null} player={scene.player} stake={null} game={game} />
      <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-10 px-14 py-8 wall:flex-row wall:gap-32">
        {clock !== null && !known && (
          <div className="aspect-square h-[30rem] min-h-0">
            <ClockFace clock={clock} className="size-full" />
          </div>
        )}
        {known && <Tally scene={scene} />}
        <Progress scene={scene} />
      </div>
    </>
  );
}

function Progress({ scene }: { scene: SprintSceneData }) {
  const { t } = useLanguage();
  const waiting = scene.phase === 'ready';
  const numbers = Array.from({ length: scene.items }, (_, item) => item + 1);
  return (
    <section className="flex w-full max-w-[88rem] flex-col items-center gap-6">
      {scene.verdicts === null && (
        <p className="font-semibold text-4xl">
          {waiting
            ? t('projector.sprint.ready', { items: scene.items })
            : t('projector.sprint.answered', { answered: scene.answered, items: scene.items })}
        </p>
      )}
      <ol className="flex w-full flex-wrap justify-center gap-3">
        {numbers.map((number) => (
          <Cell
            key={number}
            number={number}
            done={number <= scene.answered}
            verdict={scene.verdicts?.[number - 1] ?? null}
          />
        ))}
      </ol>
    </section>
  );
}

function Cell({ number, done, verdict }: { number: number; done: boolean; verdict: Verdict | null }) {
  const light =
    verdict !== null ? 'border-line' : done ? 'border-info bg-info text-ground' : 'border-line text-ink-soft';
  return (
    <li
      data-cell={verdict ?? (done ? 'answered' : 'open')}
      className={`flex size-[7.5rem] flex-col items-center justify-center rounded-md border-4 text-3xl narrow:size-[6.75rem] ${light}`}
    >
      <span className={verdict === null ? 'font-semibold' : 'text-2xl text-ink-soft'}>{number}</span>
      {verdict !== null && <VerdictMark verdict={verdict} className="text-3xl" />}
    </li>
  );
}

/** Right answers, seconds left, the sum and the score. */
function Tally({ scene }: { scene: SprintSceneData }) {
  const { t } = useLanguage();
  const { result } = scene;
  const terms = result === null ? [] : termsOf(result);
  return (
    <section data-result="" className="flex w-full max-w-[88rem] flex-col items-center gap-8">
      <p className="flex flex-wrap justify-center gap-x-16 font-semibold text-4xl">
        {scene.right !== null && <span>✓ {t('projector.sprint.right', { right: scene.right })}</span>}
        {scene.remaining !== null && (
          <span>{t('projector.sprint.remaining', { seconds: scene.remaining })}</span>
        )}
      </p>
      {result !== null && (
        <>
          {terms.length > 0 ? (
            <Sum terms={terms} amount={result.amount} />
          ) : (
            <p className="font-semibold text-6xl text-accent">{signedText(result.amount)}</p>
          )}
          <p className="flex items-baseline gap-8">
            <span className="text-3xl text-ink-soft">{t('projector.score')}</span>
            <RollingScore
              from={result.from}
              to={result.to}
              delay={timeOf(terms)}
              className="font-semibold text-6xl leading-none"
            />
          </p>
        </>
      )}
    </section>
  );
}
