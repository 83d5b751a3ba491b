// Several answers to one question: the board of all teams at once, or the row of those who tried one after another.
import type { CSSProperties } from 'react';
import type { AnswerView, PublicQuestion, QuestionSceneData, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { VerdictMark } from '#renderer/design/marks.tsx';
import { signedText } from '#renderer/design/numbers.ts';
import { answerText } from '#renderer/design/options.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

/** So many teams stand in one line, or in two, of the board below the question. */
const ONE_LINE = 6;
const TWO_LINES = 16;
/** Beside the question, on a wall of LED panels, so many stand in one column, or in two. */
const ONE_COLUMN = 4;
const TWO_COLUMNS = 10;

export function isRevealed({ phase }: QuestionSceneData): boolean {
  return phase === 'revealed' || phase === 'settled';
}

/** All teams at once and privately, not one after another: then nothing is ruled before the reveal, and no team alone. */
export function areAtOnce(scene: QuestionSceneData): boolean {
  if (scene.answers.length === 0 || scene.verdict !== null) return false;
  return isRevealed(scene) || scene.answers.every(({ verdict }) => verdict === null);
}

function columnsFor(teams: number): number {
  if (teams <= ONE_LINE) return teams;
  return Math.ceil(teams / (teams <= TWO_LINES ? 2 : 3));
}

/** Few teams get more room, for answers in words. */
function heightFor(teams: number, columns: number): string {
  const lines = Math.ceil(teams / columns);
  const line = teams <= 4 ? 12 : lines === 1 ? 9.5 : 8.5;
  return `${lines * line + (lines - 1) * 0.75}rem`;
}

function wallColumnsFor(teams: number): number {
  if (teams <= ONE_COLUMN) return 1;
  return teams <= TWO_COLUMNS ? 2 : Math.ceil(teams / 5);
}

interface AnswersProps {
  scene: QuestionSceneData;
  teams: TeamScore[];
}

export function AnswerBoard({ scene, teams }: AnswersProps) {
  const { answers, phase, question } = scene;
  const columns = columnsFor(answers.length);
  const room = {
    '--columns': columns,
    '--wall': wallColumnsFor(answers.length),
    '--height': heightFor(answers.length, columns),
  };
  return (
    <ol
      data-answers={isRevealed(scene) ? 'revealed' : 'secret'}
      className="grid h-(--height) min-h-0 shrink-0 auto-rows-[minmax(0,1fr)] grid-cols-[repeat(var(--columns),minmax(0,1fr))] gap-3 wall:h-full wall:w-[84rem] wall:auto-rows-[minmax(0,14rem)] wall:grid-cols-[repeat(var(--wall),minmax(0,1fr))] wall:content-center"
      style={room as CSSProperties}
    >
      {answers.map((answer) => (
        <Card
          key={answer.team}
          answer={answer}
          short={teams.find(({ number }) => number === answer.team)?.short ?? answer.teamName}
          question={question}
          open={phase === 'presented' || phase === 'open'}
          revealed={isRevealed(scene)}
        />
      ))}
    </ol>
  );
}

interface CardProps {
  answer: AnswerView;
  short: string;
  question: PublicQuestion | null;
  open: boolean;
  revealed: boolean;
}

function Card({ answer, short, question, open, revealed }: CardProps) {
  return (
    <li
      data-answer-of={answer.team}
      data-answered={answer.answered}
      className={`flex min-h-0 min-w-0 flex-col justify-center rounded-md border-4 px-4 narrow:px-3 wall:px-6 ${lightOf(answer, revealed)}`}
    >
      <div className="flex min-w-0 items-center gap-3">
        <span className="flex size-9 shrink-0 items-center justify-center rounded-sm border-2 border-current font-semibold text-xl leading-none">
          {answer.team}
        </span>
        <Fit line className="grid h-12 flex-1 content-center text-2xl">
          <span>{short}</span>
        </Fit>
        {answer.amount !== null && (
          <span
            data-amount=""
            className="shrink-0 font-semibold text-2xl text-accent leading-none wall:text-3xl"
          >
            {signedText(answer.amount)}
          </span>
        )}
      </div>
      <div className="flex min-h-0 min-w-0 flex-[0_1_7rem] items-center gap-3">
        {revealed ? (
          <Shown answer={answer} question={question} />
        ) : (
          <Secret answered={answer.answered} open={open} />
        )}
      </div>
    </li>
  );
}

function lightOf({ answered, verdict }: AnswerView, revealed: boolean): string {
  if (!revealed) return answered ? 'border-info bg-raised' : 'border-line border-dashed text-ink-soft';
  if (verdict === 'right') return 'border-right bg-raised';
  return verdict === 'scored' || verdict === 'passed' ? 'border-info bg-raised' : 'border-line bg-surface';
}

/** Before the reveal only whether there is an answer. */
function Secret({ answered, open }: { answered: boolean; open: boolean }) {
  const { t } = useLanguage();
  return (
    <Fit line className="grid h-16 flex-1 content-center text-3xl">
      {answered ? (
        <span className="font-semibold text-info">■ {t('projector.answers.answered')}</span>
      ) : (
        <span className="text-ink-soft">
          {open ? `… ${t('projector.answers.waiting')}` : `— ${t('verdict.unanswered')}`}
        </span>
      )}
    </Fit>
  );
}

function Shown({ answer, question }: { answer: AnswerView; question: PublicQuestion | null }) {
  const { verdict } = answer;
  return (
    <>
      {verdict !== null && <VerdictMark verdict={verdict} className="text-4xl narrow:text-3xl" />}
      <Fit line={isShort(answer)} className="grid h-full flex-1 content-center text-4xl">
        <span className="block font-semibold [overflow-wrap:anywhere]">
          <Said answer={answer} question={question} />
        </span>
      </Fit>
    </>
  );
}

/** Letters, points, or the name of a verdict stay on one line. */
function isShort({ answer, points }: AnswerView): boolean {
  return points !== null || answer === null || answer.length <= 6;
}

/** Points of the judges, the answer, or why there is none. */
function Said({ answer, question }: { answer: AnswerView; question: PublicQuestion | null }) {
  const { t } = useLanguage();
  const { points, verdict } = answer;
  if (points !== null) return <span>{points}</span>;
  if (answer.answer !== null)
    return <span>{question === null ? answer.answer : answerText(question, answer.answer, t)}</span>;
  return verdict === null ? null : <span className="text-note text-ink-soft">{t(`verdict.${verdict}`)}</span>;
}

/** Those who tried before, in their order, with what it brought them once that stands. */
export function TriedRow({ scene, teams }: AnswersProps) {
  const { t } = useLanguage();
  const ruled = scene.answers.filter(({ verdict }) => verdict !== null);
  if (ruled.length === 0) return null;
  return (
    <Fit className="grid max-h-32 shrink-0 content-center text-3xl">
      <ol data-tried="" className="flex flex-wrap gap-[0.4em]">
        {ruled.map(({ team, verdict, points, amount }) => (
          <li
            key={team}
            data-tried-by={team}
            className="flex items-center gap-[0.35em] rounded-md bg-surface px-[0.6em] py-[0.15em]"
          >
            {verdict !== null && <VerdictMark verdict={verdict} />}
            <span className="font-semibold">{t('projector.team.number', { team })}</span>
            <span className="text-ink-soft">{teams.find(({ number }) => number === team)?.short}</span>
            {verdict !== null && <span>{points ?? t(`verdict.${verdict}`)}</span>}
            {amount !== null && (
              <span data-amount="" className="font-semibold text-accent">
                {signedText(amount)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Fit>
  );
}
