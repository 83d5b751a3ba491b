// Asks the desk for the scores as they stand and what is still to be held.
import { useEffect, useState } from 'react';
import { inBoth } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import { type ScoreSheet, scoreSheetSchema } from '#contract/score-sheet.ts';
import type { Reply } from '#renderer/link/connection.ts';
import { useDesk } from '#renderer/link/context.tsx';

export type SheetState =
  | { kind: 'waiting' }
  | { kind: 'failed'; message: Text }
  | { kind: 'known'; sheet: ScoreSheet };

function stateOf(reply: Reply): SheetState {
  if (reply.kind === 'failed') return reply;
  if (reply.kind === 'lost') return { kind: 'failed', message: inBoth('failure.desk-lost') };
  const parsed = scoreSheetSchema.safeParse(reply.result);
  return parsed.success
    ? { kind: 'known', sheet: parsed.data }
    : { kind: 'failed', message: inBoth('failure.answer-unread') };
}

/** Asked again whenever `of` changes; the last one stands until the next is there. */
export function useScoreSheet(of = ''): SheetState {
  const desk = useDesk();
  const [state, setState] = useState<SheetState>({ kind: 'waiting' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is of has changed
  useEffect(() => {
    let wanted = true;
    void desk.request({ kind: 'score-sheet' }).then((reply) => {
      if (wanted) setState(stateOf(reply));
    });
    return () => {
      wanted = false;
    };
  }, [desk, of]);
  return state;
}
