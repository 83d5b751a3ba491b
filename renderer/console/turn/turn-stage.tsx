// Middle of the console: the turn in hand, or what the hall sees when there is none.
import type { ConsoleView } from '#contract/view.ts';
import { LostCard } from '#renderer/devices/lost-card.tsx';
import { TieCard } from '#renderer/devices/tie-card.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { offersIn, outsideRows } from '../grouping.ts';
import { AnswerFacts, isRetried } from './answer-facts.tsx';
import { AttemptTable } from './attempt-table.tsx';
import { Choices } from './choices.tsx';
import { ClockLarge } from './clock-large.tsx';
import { Countdown } from './countdown.tsx';
import { GameClock } from './game-clock.tsx';
import { Interrupted } from './interrupted.tsx';
import { ItemList } from './item-list.tsx';
import { QuestionCard } from './question-card.tsx';
import { TurnHead } from './turn-head.tsx';

/** With more items than this the list matters more than the one in hand. */
const A_FEW = 5;

export function TurnStage({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const { turn, clock, game } = view;
  // Before the first is shown it can already be read here.
  const item = turn?.items[turn.current ?? 0] ?? null;
  const nameOf = (team: number) => view.teams.find(({ number }) => number === team)?.name ?? '';
  // A set at the station is followed in its list; of questions one by one the present one is read here.
  const manyItems = turn !== null && turn.items.length > A_FEW;
  const onlyListed = manyItems && turn.kind === 'single' && view.scene.kind !== 'question';
  // The main key's choice stands large below.
  const choices = offersIn(outsideRows(view.offers, turn), 'choice').filter(({ primary }) => !primary);
  const picking = turn !== null && turn.board !== null && turn.current === null;
  return (
    <section aria-label={t('console.turn')} className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-20 shrink-0 items-stretch border-b border-line">
        <TurnHead view={view} />
        <Countdown cueAt={turn?.buzz?.cueAt ?? null} />
        {game !== null && <GameClock game={game} offers={view.offers} />}
        {clock !== null && <ClockLarge clock={clock} />}
      </div>
      <LostCard turn={turn} clock={clock} offers={view.offers} />
      <TieCard turn={turn} nameOf={nameOf} />
      <Interrupted view={view} />
      <div className="flex min-h-0 flex-1">
        <div className="scroll-hint min-h-0 min-w-0 flex-1 overflow-y-auto px-4 py-3">
          {view.slate && (
            <p className="mb-3 rounded-md bg-warn px-3 py-2 font-semibold text-ground">{t('slate.on')}</p>
          )}
          {(choices.length > 0 || picking) && <Choices offers={choices} board={turn?.board ?? null} />}
          {turn !== null && <AttemptTable turn={turn} item={item} offers={view.offers} nameOf={nameOf} />}
          {item !== null && item.question !== null && !onlyListed && (
            <QuestionCard
              question={item.question}
              secret={item.key}
              answer={isRetried(item) ? null : item.answer}
              offers={view.offers}
            />
          )}
          {turn !== null && turn.items.length > 1 && (
            <ItemList turn={turn} offers={view.offers} asked={manyItems && !onlyListed} />
          )}
          {turn === null && <SceneText view={view} />}
        </div>
        {turn !== null && <AnswerFacts turn={turn} item={item} nameOf={nameOf} />}
      </div>
    </section>
  );
}

function SceneText({ view }: { view: ConsoleView }) {
  const { scene } = view;
  if (scene.kind === 'page') return <p className="text-lg whitespace-pre-line">{scene.body}</p>;
  if (scene.kind === 'round')
    return (
      <ul className="grid list-disc gap-2 pl-6 text-lg">
        {scene.brief.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return null;
}
