// Beside the question: what was said and ruled, who pressed when, how the panel stands, what it adds up to.
import type { ReactNode } from 'react';
import type { PanelView, PressView, ResultView, TurnView } from '#contract/view.ts';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { correctable, correction } from '../acting/corrections.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { VerdictWord } from '../parts/verdict.tsx';
import { seconds } from './seconds.ts';

type Item = TurnView['items'][number];

/** Before it is open nothing can have been said. */
function answered({ phase, answer }: Item): boolean {
  return answer !== null || (phase !== null && phase !== 'presented');
}

/** What is longer than a few letters is read, not glanced at. */
const LONG_ANSWER = 12;

interface AnswerFactsProps {
  turn: TurnView;
  item: Item | null;
  /** Name of a team by its number. */
  nameOf: (team: number) => string;
}

export function AnswerFacts({ turn, item, nameOf }: AnswerFactsProps) {
  const { t } = useLanguage();
  return (
    <aside
      aria-label={t('facts.title')}
      className="flex w-52 shrink-0 flex-col gap-4 overflow-y-auto border-l border-line px-4 py-3 min-[1400px]:w-64"
    >
      {item !== null && answered(item) && <Answer item={item} turn={turn.id} />}
      {turn.result !== null && <Result result={turn.result} />}
      {turn.buzz !== null && <Buzz turn={turn} nameOf={nameOf} />}
      {turn.panel !== null && <Panel panel={turn.panel} />}
    </aside>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-sm text-ink-soft">{title}</h3>
      {children}
    </div>
  );
}

function Answer({ item, turn }: { item: Item; turn: string }) {
  const { t } = useLanguage();
  const { perform } = useActing();
  return (
    <Fact title={t('facts.answer')}>
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
      <p className="mt-2">
        {item.verdict === null ? (
          <span className="text-ink-soft">{t('facts.notRuled')}</span>
        ) : (
          <VerdictWord verdict={item.verdict} large />
        )}
      </p>
      {correctable(item) && (
        <Button small look="quiet" onClick={() => perform(correction(turn, item.item))}>
          {t('journal.correct')}…
        </Button>
      )}
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

const PRESS_LOOKS: Record<PressView['status'], string> = {
  waiting: 'text-ink-soft',
  first: 'text-(--color-right) font-semibold',
  later: 'text-ink-soft',
  foul: 'text-wrong font-semibold',
  judge: 'text-warn font-semibold',
  tie: 'text-warn font-semibold',
  ignored: 'text-ink-soft line-through',
  'late-arrival': 'text-warn',
};

function Buzz({ turn, nameOf }: { turn: TurnView; nameOf: (team: number) => string }) {
  const { t } = useLanguage();
  if (turn.buzz === null) return null;
  const { barred, eligible } = turn.buzz;
  const mayBuzz = eligible.filter((team) => !barred.includes(team));
  return (
    <Fact title={t('facts.presses')}>
      <p className="mb-2 font-semibold">{t(`buzz.${turn.buzz.state}`)}</p>
      <Presses presses={turn.presses} nameOf={nameOf} />
      {barred.length > 0 && (
        <p className="mt-2 text-sm text-wrong">
          {t('buzz.barred', {
            teams: barred.map((team) => t('team.number', { number: team })).join('、'),
          })}
        </p>
      )}
      <p className="mt-1 text-sm text-ink-soft">
        {t('buzz.eligible', {
          teams: mayBuzz.map((team) => t('team.number', { number: team })).join('、'),
        })}
      </p>
    </Fact>
  );
}

/** Measured presses, as they arrived. */
export function Presses({
  presses,
  nameOf,
}: {
  presses: readonly PressView[];
  nameOf: (team: number) => string;
}) {
  const { t } = useLanguage();
  return (
    <ol className="grid grid-cols-1 gap-1 text-sm">
      {presses.map((press) => (
        <li key={press.press} className={PRESS_LOOKS[press.status]}>
          <span className="flex justify-between gap-2">
            <span className="truncate">
              {t('team.number', { number: press.team })} {nameOf(press.team)}
            </span>
            <span className="whitespace-nowrap">
              {press.afterCue === null ? '—' : t('press.after', { seconds: seconds(press.afterCue) })}
            </span>
          </span>
          <span className="block text-xs">{t(`press.${press.status}`)}</span>
        </li>
      ))}
    </ol>
  );
}

const SEAT_LOOKS: Record<PanelView['seats'][number], string> = {
  silent: 'border-line text-transparent',
  answered: 'border-info bg-info/30 text-transparent',
  right: 'border-right text-(--color-right)',
  wrong: 'border-wrong text-wrong',
};

function Panel({ panel }: { panel: PanelView }) {
  const { t } = useLanguage();
  const seats = panel.seats.map((state, position) => ({ seat: position + 1, state }));
  return (
    <Fact title={t('facts.panel')}>
      <p className="mb-2 text-base">
        <span className="font-semibold">
          {t('panel.answered', { answered: panel.answered, seats: seats.length })}
        </span>
        {panel.right !== null && panel.wrong !== null && (
          <span className="ml-2 whitespace-nowrap">
            <span className="text-(--color-right)">✓ {panel.right}</span>{' '}
            <span className="text-wrong">✗ {panel.wrong}</span>
          </span>
        )}
      </p>
      {panel.manual ? (
        <p className="text-sm font-semibold text-warn">{t('panel.manual')}</p>
      ) : (
        <div className="grid grid-cols-6 gap-1" aria-hidden="true">
          {seats.map(({ seat, state }) => (
            <span
              key={seat}
              className={`grid h-6 place-content-center rounded-sm border text-xs font-bold ${SEAT_LOOKS[state]}`}
            >
              {state === 'wrong' ? '✗' : '✓'}
            </span>
          ))}
        </div>
      )}
    </Fact>
  );
}
