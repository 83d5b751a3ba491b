// A question in all its phases: read, open, closed, revealed, settled.
import type { ClockView, QuestionSceneData, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { answerText, lengthOf } from '#renderer/design/options.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Header } from './header.tsx';
import { Media } from './media.tsx';
import { QuestionSide } from './question-side.tsx';
import { QuestionText } from './question-text.tsx';

/** From this many characters on, the question needs every column it can get. */
const LONG = 300;

interface QuestionSceneProps {
  scene: QuestionSceneData;
  clock: ClockView | null;
  teams: TeamScore[];
}

export function QuestionScene({ scene, clock, teams }: QuestionSceneProps) {
  const { question } = scene;
  return (
    <>
      <Header
        round={scene.round}
        progress={{ item: scene.item, items: scene.items }}
        player={scene.player}
        stake={scene.stake}
      />
      <div className="flex min-h-0 flex-1 gap-12 px-14 py-8 narrow:gap-8 narrow:px-8">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-6">
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
          {scene.key !== null && <KeyBox scene={scene} />}
        </div>
        <QuestionSide scene={scene} clock={clock} teams={teams} slim={lengthOf(question) > LONG} />
      </div>
    </>
  );
}

/** Key and explanation; more room for a reference answer than for a letter. */
function KeyBox({ scene }: { scene: QuestionSceneData }) {
  const { t } = useLanguage();
  const { question, key } = scene;
  if (key === null) return null;
  // Room in proportion to the words, so that key and question come out at a similar size.
  const words = key.key.length + key.explanation.length;
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
          <span className={`mr-[0.8em] ${key.key.length < 30 ? 'font-semibold' : ''}`}>
            {answerText(question, key.key, t)}
          </span>
          <span className="text-ink-soft">{key.explanation}</span>
        </p>
      </Fit>
    </section>
  );
}
