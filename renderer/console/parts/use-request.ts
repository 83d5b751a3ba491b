// A request to the desk with its waiting and its failure, for buttons that start slow things.
import { useState } from 'react';
import { inBoth } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { DeskRequest } from '#contract/protocol.ts';
import { useDesk } from '#renderer/link/context.tsx';

export type RequestState =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'done' }
  | { kind: 'failed'; message: Text };

const LOST = inBoth('failure.desk-lost');

/** `ask` resolves to the desk's answer, or to null when it failed; the failure then stands in `state`. */
export function useRequest() {
  const desk = useDesk();
  const [state, setState] = useState<RequestState>({ kind: 'idle' });
  const ask = async (request: DeskRequest): Promise<{ result: unknown } | null> => {
    setState({ kind: 'waiting' });
    const reply = await desk.request(request);
    if (reply.kind === 'done') {
      setState({ kind: 'done' });
      return { result: reply.result };
    }
    setState({ kind: 'failed', message: reply.kind === 'failed' ? reply.message : LOST });
    return null;
  };
  return { state, ask, fail: (message: Text) => setState({ kind: 'failed', message }) };
}
