// Asks the desk for everything the record holds about one item.
import { useEffect, useState } from 'react';
import { type Evidence, evidenceSchema } from '#contract/evidence.ts';
import { inBoth } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { Reply } from '#renderer/link/connection.ts';
import { useDesk } from '#renderer/link/context.tsx';

/** Items are counted from 0 within their turn. */
export interface Where {
  turn: string;
  item: number;
}

export type EvidenceState =
  | { kind: 'waiting' }
  | { kind: 'failed'; message: Text }
  | { kind: 'known'; evidence: Evidence };

function stateOf(reply: Reply): EvidenceState {
  if (reply.kind === 'failed') return reply;
  if (reply.kind === 'lost') return { kind: 'failed', message: inBoth('failure.desk-lost') };
  const parsed = evidenceSchema.safeParse(reply.result);
  return parsed.success
    ? { kind: 'known', evidence: parsed.data }
    : { kind: 'failed', message: inBoth('failure.answer-unread') };
}

/** Asked once for each place; what was known of another is gone. */
export function useEvidence({ turn, item }: Where): EvidenceState {
  const desk = useDesk();
  const [state, setState] = useState<EvidenceState>({ kind: 'waiting' });
  useEffect(() => {
    let wanted = true;
    setState({ kind: 'waiting' });
    void desk.request({ kind: 'evidence', turn, item }).then((reply) => {
      if (wanted) setState(stateOf(reply));
    });
    return () => {
      wanted = false;
    };
  }, [desk, turn, item]);
  const other = state.kind === 'known' && (state.evidence.turn !== turn || state.evidence.item !== item);
  return other ? { kind: 'waiting' } : state;
}
