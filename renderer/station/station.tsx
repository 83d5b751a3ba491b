// The answer desk: one question at a time, answered by touch or keys; nothing else can be reached from it.
import { useEffect } from 'react';
import type { StationTurn } from '#contract/view.ts';
import { useView } from '#renderer/link/context.tsx';
import { AnswerDesk } from './answer-desk.tsx';
import { Idle, Locked, Ready, Suspended } from './calm.tsx';
import { Result } from './result.tsx';
import { TopLine } from './top-line.tsx';

export function Station() {
  const view = useView('station');
  useOwnKeysOnly();
  if (view === null) return null;
  if (view.turn === null) return <Idle contest={view.contest} team={view.team} />;
  return (
    <div data-phase={view.turn.phase} className="flex h-full flex-col overflow-hidden">
      <TopLine turn={view.turn} team={view.team} clock={view.clock} />
      <main className="flex min-h-0 flex-1 flex-col">
        <Phase turn={view.turn} frozen={view.frozen} own={view.team !== null} />
      </main>
    </div>
  );
}

interface PhaseProps {
  turn: StationTurn;
  frozen: boolean;
  /** One of several desks, each with a team of its own. */
  own: boolean;
}

function Phase({ turn, frozen, own }: PhaseProps) {
  switch (turn.phase) {
    case 'ready':
      return <Ready turn={turn} />;
    case 'answering':
      // While time stands still nobody may go on reading.
      if (frozen) return <Suspended />;
      if (turn.question === null) return null;
      return <AnswerDesk key={`${turn.id}/${turn.question.id}`} turn={turn} question={turn.question} />;
    case 'locked':
      return <Locked turn={turn} own={own} />;
    case 'result':
      return <Result turn={turn} />;
  }
}

/** Keys of the browser that would scroll, reload or leave do nothing here; those of a text field stay. */
function useOwnKeysOnly() {
  useEffect(() => {
    const swallow = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    };
    window.addEventListener('keydown', swallow);
    return () => window.removeEventListener('keydown', swallow);
  }, []);
}
