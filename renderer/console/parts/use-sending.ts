// A command sent from a dialog that stays open until the desk has taken it: why not is said in the dialog itself.
import { useState } from 'react';
import type { CommandBody } from '#contract/command.ts';
import type { Refusal } from '#contract/offer.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useActing } from '../acting/acting.tsx';

export type SendingState =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'lost' };

export interface Sending {
  state: SendingState;
  /**
   * Entered for the judge chosen, or for `onBehalfOf`; `seen`: number of the view it was decided on. True once the
   * desk has taken it.
   */
  send(body: CommandBody, seen?: number, onBehalfOf?: string | null): Promise<boolean>;
  /** What was refused is being mended. */
  forget(): void;
}

export function useSending(): Sending {
  const desk = useDesk();
  const { behalf, report } = useActing();
  const [state, setState] = useState<SendingState>({ kind: 'idle' });
  return {
    state,
    send: async (body, seen, onBehalfOf = behalf) => {
      setState({ kind: 'waiting' });
      const outcome = await desk.send(body, onBehalfOf, seen);
      setState(outcome.kind === 'accepted' ? { kind: 'idle' } : outcome);
      if (outcome.kind === 'accepted') report(body, outcome);
      return outcome.kind === 'accepted';
    },
    forget: () => setState({ kind: 'idle' }),
  };
}
