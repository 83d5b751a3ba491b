// The turn in hand as judges and supervisor read it: large, with its key, what was answered and when.
import type { ReactNode } from 'react';
import type { Offer } from '#contract/offer.ts';
import type { JudgeView, SupervisorView, TurnView } from '#contract/view.ts';
import { LostCard } from '#renderer/devices/lost-card.tsx';
import { TieCard } from '#renderer/devices/tie-card.tsx';
import { AnswerFacts, isRetried } from './answer-facts.tsx';
import { AttemptTable } from './attempt-table.tsx';
import { ClockLarge } from './clock-large.tsx';
import { Countdown } from './countdown.tsx';
import { GameClock } from './game-clock.tsx';
import { ItemList } from './item-list.tsx';
import { QuestionCard } from './question-card.tsx';
import { TurnTitle } from './turn-head.tsx';

interface TurnInHandProps {
  view: JudgeView | SupervisorView;
  turn: TurnView;
  /** What may be done about it at this window. */
  offers: readonly Offer[];
  /** Under the question. */
  below?: ReactNode;
  /** On a window that shows more than the turn. */
  small?: boolean;
}

export function TurnInHand({ view, turn, offers, below, small = false }: TurnInHandProps) {
  // Before the first is shown it can already be read here.
  const item = turn.items[turn.current ?? 0] ?? null;
  const nameOf = (team: number) => view.teams.find(({ number }) => number === team)?.name ?? '';
  return (
    <div className={`flex min-h-0 flex-1 flex-col ${small ? '' : '[zoom:1.2]'}`}>
      <div className="flex min-h-20 shrink-0 items-stretch border-b border-line px-2">
        <TurnTitle turn={turn} teams={view.teams.length} />
        <Countdown cueAt={turn.buzz?.cueAt ?? null} />
        {view.game !== null && <GameClock game={view.game} offers={offers} />}
        {view.clock !== null && <ClockLarge clock={view.clock} />}
      </div>
      <LostCard turn={turn} clock={view.clock} offers={offers} />
      <TieCard turn={turn} nameOf={nameOf} />
      <div className="flex min-h-0 flex-1">
        <div className="scroll-hint min-h-0 min-w-0 flex-1 overflow-y-auto px-6 py-4">
          <AttemptTable turn={turn} item={item} offers={offers} nameOf={nameOf} />
          {item !== null && item.question !== null && (
            <QuestionCard
              question={item.question}
              secret={item.key}
              answer={isRetried(item) ? null : item.answer}
              offers={offers}
            />
          )}
          {below}
          {turn.items.length > 1 && <ItemList turn={turn} offers={offers} />}
        </div>
        <AnswerFacts turn={turn} item={item} nameOf={nameOf} />
      </div>
    </div>
  );
}
