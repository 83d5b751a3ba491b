// Beside the question: what was said and ruled, who tried before, who pressed when, what it adds up to.
import type { ResultView, TurnAnswer, TurnView } from '#contract/view.ts';
import { CorrectButton } from '#renderer/correcting/correct-button.tsx';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { EvidenceButton } from '#renderer/evidence/evidence-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { correctable } from '../acting/corrections.ts';
import { Icon } from '../parts/icon.tsx';
import { VerdictWord } from '../parts/verdict.tsx';
import { Fact } from './fact.tsx';
import { PanelFacts } from './panel-facts.tsx';
import { PressFacts } from './press-facts.tsx';
import { seconds } from './seconds.ts';

type Item = TurnView['items'][number];

/** Those who tried have missed and nobody has the question now: it is open to others again. */
export function isRetried({ phase, answers }: Item): boolean {
  const last = answers.at(-1);
  return phase === 'presented' && last !== undefined && last.verdict !== null;
}

/** Before it is open nothing can have been said; all teams at once have a table of their own. */
function answered({ kind }: TurnView, item: Item): boolean {
  if (kind === 'all' || isRetried(item)) return false;
  return (
    item.answer !== null || item.answers.length > 0 || (item.phase !== null && item.phase !== 'presented')
  );
}

/** What is longer than a few letters is read, not glanced at. */
const LONG_ANSWER = 12;

interface AnswerFactsProps {
  turn: TurnView;
  item: Item | null;
  /** Name of a team by its number. */
  nameOf: (team: number) => string;
}

/** Nothing at all where there is nothing yet: the question takes its room. */
export function AnswerFacts({ turn, item, nameOf }: AnswerFactsProps) {
  const { t } = useLanguage();
  const shown = item !== null && answered(turn, item);
  const earlier =
    item === null || turn.kind === 'all' ? [] : item.answers.slice(0, isRetried(item) ? undefined : -1);
  if (turn.kind === 'all' && turn.panel === null) return null;
  return (
    <aside
      aria-label={t('facts.title')}
      className="flex w-52 shrink-0 flex-col gap-4 overflow-y-auto border-l border-line px-4 py-3 min-[1400px]:w-64"
    >
      {shown && <Answer item={item} turn={turn} />}
      {turn.kind !== 'all' && turn.result !== null && <Result result={turn.result} />}
      {item !== null && earlier.length > 0 && <Earlier answers={earlier} item={item} turn={turn.id} />}
      {turn.buzz !== null && <PressFacts turn={turn} nameOf={nameOf} />}
      {turn.panel !== null && <PanelFacts panel={turn.panel} />}
    </aside>
  );
}

function Answer({ item, turn }: { item: Item; turn: TurnView }) {
  const { t } = useLanguage();
  const last = item.answers.at(-1);
  // Who answers stands at the head of the turn, but not of several which one this is.
  const named = last !== undefined && (item.answers.length > 1 || turn.kind === 'open');
  return (
    <Fact title={t('facts.answer')}>
      {named && (
        <p className="text-sm font-semibold text-accent">{t('team.number', { number: last.team })}</p>
      )}
      <p
        className={`font-semibold break-words ${(item.answer?.length ?? 0) > LONG_ANSWER ? 'text-base' : 'text-xl'}`}
      >
        {item.answer ?? <span className="text-ink-soft">{t('facts.noAnswer')}</span>}
      </p>
      {item.overdue && (
        <p className="mt-1 flex items-start gap-1.5 text-sm font-semibold text-warn">
          <Icon name="warning" className="mt-0.5 size-4" />
          {item.lateBy === null
            ? t('facts.overdue')
            : t('facts.overdueBy', { seconds: seconds(item.lateBy) })}
        </p>
      )}
      {!item.overdue && item.lateBy !== null && (
        <p className="mt-1 text-sm text-ink-soft">
          {item.lateBy > 0 ? t('facts.lateBy', { seconds: seconds(item.lateBy) }) : t('facts.inTime')}
        </p>
      )}
      {last !== undefined && <PressedWhen answer={last} />}
      <p className="mt-2">
        {item.verdict === null ? (
          <span className="text-ink-soft">{t('facts.notRuled')}</span>
        ) : (
          <VerdictWord verdict={item.verdict} large />
        )}
      </p>
      {last !== undefined && <Points answer={last} />}
      {correctable(item) && (
        <CorrectButton
          turn={turn.id}
          item={item.item}
          team={item.answers.length > 1 ? last?.team : undefined}
        />
      )}
      <EvidenceButton where={{ turn: turn.id, item: item.item }} />
    </Fact>
  );
}

/** Whether the press stopped the reading, and how the restating went. */
export function PressedWhen({ answer }: { answer: TurnAnswer }) {
  const { t } = useLanguage();
  const notes = [
    ...(answer.early ? [t('attempts.early')] : answer.unread ? [t('attempts.unread')] : []),
    ...(answer.restated === null ? [] : [t(`attempts.restated.${answer.restated}`)]),
  ];
  return notes.length === 0 ? null : <p className="mt-1 text-sm text-info">{notes.join(' · ')}</p>;
}

/** What the judges gave, each of them where there are several. */
export function Points({ answer }: { answer: TurnAnswer }) {
  const { t } = useLanguage();
  if (answer.points === null) return null;
  return (
    <p className="mt-1">
      <span className="font-semibold text-accent">{t('attempts.points', { points: answer.points })}</span>
      {answer.marks.length > 1 && (
        <span className="block text-xs text-ink-soft">
          {t('attempts.marks', { marks: answer.marks.join(' · ') })}
        </span>
      )}
    </p>
  );
}

interface EarlierProps {
  answers: readonly TurnAnswer[];
  item: Item;
  turn: string;
}

/** Those who tried before, in their order. */
function Earlier({ answers, item, turn }: EarlierProps) {
  const { t } = useLanguage();
  return (
    <Fact title={t('attempts.earlier')}>
      <ol className="grid gap-2 text-sm">
        {answers.map((answer) => (
          <li key={answer.team} className="border-l-2 border-line pl-2">
            <span className="flex flex-wrap items-baseline justify-between gap-x-2">
              <span className="font-semibold">{t('team.number', { number: answer.team })}</span>
              {answer.verdict !== null && <VerdictWord verdict={answer.verdict} />}
            </span>
            <span className="block break-words">{answer.answer ?? '—'}</span>
            <PressedWhen answer={answer} />
            <Points answer={answer} />
            {correctable(item) && <CorrectButton turn={turn} item={item.item} team={answer.team} />}
          </li>
        ))}
      </ol>
    </Fact>
  );
}

function Result({ result }: { result: ResultView }) {
  const { t } = useLanguage();
  return (
    <Fact title={t('facts.result')}>
      <p className="text-xl font-semibold">
        {result.sum === null ? (
          <span className="text-accent">{signedText(result.amount)}</span>
        ) : (
          <span>
            {result.sum} = <span className="text-accent">{scoreText(result.amount)}</span>
          </span>
        )}
      </p>
      <p className="text-sm text-ink-soft">
        {scoreText(result.from)} → <span className="font-semibold text-ink">{scoreText(result.to)}</span>
      </p>
    </Fact>
  );
}
