// A question in all its phases: read, open, closed, revealed, settled.
import type { ClockView, GameView, PublicQuestion, QuestionSceneData, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { answerText, lengthOf } from '#renderer/design/options.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AnswerBoard, areAtOnce, isRevealed, TriedRow } from './answers.tsx';
import { Header } from './header.tsx';
import { Listen } from './listen.tsx';
import { Media } from './media.tsx';
import { QuestionSide } from './question-side.tsx';
import { QuestionText } from './question-text.tsx';

/** From this many characters on, the question needs every column it can get. */
const LONG = 300;

interface QuestionSceneProps {
  scene: QuestionSceneData;
  clock: ClockView | null;
  game: GameView | null;
  teams: TeamScore[];
}

export function QuestionScene({ scene, clock, game, teams }: QuestionSceneProps) {
  const { question } = scene;
  const atOnce = areAtOnce(scene);
  return (
    <>
      <Header
        round={scene.round}
        progress={{ item: scene.item, items: scene.items }}
        player={scene.player}
        stake={scene.stake}
        game={game}
      />
      <div className="flex min-h-0 flex-1 flex-col gap-6 px-14 py-8 narrow:px-8 wall:flex-row wall:gap-12">
        <div className="flex min-h-0 min-w-0 flex-1 gap-12 narrow:gap-8">
          <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-6">
            {question === null ? (
              <Listen scene={scene} teams={teams} />
            ) : (
              <Asked scene={scene} question={question} />
            )}
            {!atOnce && <TriedRow scene={scene} teams={teams} />}
          </div>
          {!(atOnce && isRevealed(scene)) && (
            <QuestionSide
              scene={scene}
              clock={clock}
              teams={teams}
              slim={question !== null && lengthOf(question) > LONG}
            />
          )}
        </div>
        {atOnce && <AnswerBoard scene={scene} teams={teams} />}
      </div>
    </>
  );
}

function Asked({ scene, question }: { scene: QuestionSceneData; question: PublicQuestion }) {
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-6 wall:flex-row">
        {question.media !== null && scene.key === null && (
          <div className="min-h-0 min-w-0 flex-[3]">
            <Media key={question.id} media={question.media} />
          </div>
        )}
        <Fit className="grid min-h-0 flex-[2] content-center text-6xl">
          <QuestionText question={question} keyText={scene.key?.key ?? null} answer={scene.answer} />
        </Fit>
      </div>
      {scene.key !== null && <KeyBox question={question} shown={scene.key} />}
    </>
  );
}

interface KeyBoxProps {
  question: PublicQuestion;
  shown: NonNullable<QuestionSceneData['key']>;
}

/** Key and explanation; more room for a reference answer than for a letter. */
function KeyBox({ question, shown }: KeyBoxProps) {
  const { t } = useLanguage();
  // Room in proportion to the words, so that key and question come out at a similar size.
  const words = shown.key.length + shown.explanation.length;
  const asked = lengthOf(question);
  const share = Math.min(1.5, Math.max(0.12, (words / (asked + 40)) * 0.8));
  return (
    <section
      data-key=""
      className="flex min-h-24 border-right border-l-8 bg-surface px-8 py-4"
      style={{ flex: `${share} 1 0` }}
    >
      <Fit className="grid flex-1 content-center text-3xl">
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <span className="mr-[0.8em] font-semibold text-(color:--color-right)">✓ {t('projector.key')}</span>
          <span className={`mr-[0.8em] ${shown.key.length < 30 ? 'font-semibold' : ''}`}>
            {answerText(question, shown.key, t)}
          </span>
          <span className="text-ink-soft">{shown.explanation}</span>
        </p>
      </Fit>
    </section>
  );
}
