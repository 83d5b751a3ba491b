// What the judges see and rule: question with key and scoring points, the answer given, press times, standings.
import type { JudgeView, TurnView } from '#contract/view.ts';
import { SeatChip } from '#renderer/access/seat-chip.tsx';
import { useOfferKeys } from '#renderer/console/acting/offer-keys.ts';
import { OpenQuestions } from '#renderer/console/acting/open-questions.tsx';
import { LanguageSwitch } from '#renderer/console/parts/language-switch.tsx';
import { IndividualTable, StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { AnswerFacts, isRetried } from '#renderer/console/turn/answer-facts.tsx';
import { AttemptTable } from '#renderer/console/turn/attempt-table.tsx';
import { ClockLarge } from '#renderer/console/turn/clock-large.tsx';
import { Countdown } from '#renderer/console/turn/countdown.tsx';
import { GameClock } from '#renderer/console/turn/game-clock.tsx';
import { ItemList } from '#renderer/console/turn/item-list.tsx';
import { QuestionCard } from '#renderer/console/turn/question-card.tsx';
import { TurnTitle } from '#renderer/console/turn/turn-head.tsx';
import { PastTurnsButton } from '#renderer/correcting/past-turns-button.tsx';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Rulings } from './rulings.tsx';
import { ScoringPoints } from './scoring-points.tsx';

export function Judge() {
  const { t } = useLanguage();
  const view = useView('judge');
  if (view === null)
    return <p className="grid h-full place-content-center text-xl">{t('link.connecting')}</p>;
  return <Seat view={view} />;
}

function Seat({ view }: { view: JudgeView }) {
  const { t } = useLanguage();
  useOfferKeys(view.offers);
  return (
    <main aria-label={t('window.judge')} className="flex h-full flex-col overflow-hidden">
      <header className="flex h-12 shrink-0 items-center gap-4 border-b border-line bg-surface px-6">
        <h1 className="min-w-0 flex-1 truncate font-semibold">{view.contest.title}</h1>
        <span className="text-sm text-ink-soft">{t('window.judge')}</span>
        <PastTurnsButton rundown={view.rundown} />
        <SeatChip access={view.access} />
        <LanguageSwitch />
      </header>
      <OpenQuestions offers={view.offers} lists={{ ...view, judges: [] }} />
      {view.turn === null ? (
        <section className="min-h-0 flex-1 overflow-y-auto px-6 py-6">
          <p className="mb-6 text-xl text-ink-soft">{t('judge.noTurn')}</p>
          <StandingsTable rows={view.standings} />
          <div className="mt-6">
            <IndividualTable rows={view.individual} />
          </div>
        </section>
      ) : (
        <TurnToJudge view={view} turn={view.turn} />
      )}
      {/* Single items are withdrawn in the list of items, where there is one. */}
      <Rulings offers={view.offers} turn={view.turn} />
    </main>
  );
}

function TurnToJudge({ view, turn }: { view: JudgeView; turn: TurnView }) {
  // Before the first is shown it can already be read here.
  const item = turn.items[turn.current ?? 0] ?? null;
  const nameOf = (team: number) => view.teams.find(({ number }) => number === team)?.name ?? '';
  return (
    <div className="flex min-h-0 flex-1 flex-col [zoom:1.2]">
      <div className="flex min-h-20 shrink-0 items-stretch border-b border-line px-2">
        <TurnTitle turn={turn} teams={view.teams.length} />
        <Countdown cueAt={turn.buzz?.cueAt ?? null} />
        {view.game !== null && <GameClock game={view.game} offers={view.offers} />}
        {view.clock !== null && <ClockLarge clock={view.clock} />}
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="scroll-hint min-h-0 min-w-0 flex-1 overflow-y-auto px-6 py-4">
          <AttemptTable turn={turn} item={item} offers={view.offers} nameOf={nameOf} />
          {item !== null && item.question !== null && (
            <QuestionCard
              question={item.question}
              secret={item.key}
              answer={isRetried(item) ? null : item.answer}
              offers={view.offers}
            />
          )}
          {item !== null && item.points.length > 0 && <ScoringPoints points={item.points} />}
          {turn.items.length > 1 && <ItemList turn={turn} offers={view.offers} />}
        </div>
        <AnswerFacts turn={turn} item={item} nameOf={nameOf} />
      </div>
    </div>
  );
}
