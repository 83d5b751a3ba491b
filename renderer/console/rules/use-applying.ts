// Puts the rules in force: a command, and what the desk made of it in words.
import { useState } from 'react';
import type { CommandBody } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { MessageParams } from '#contract/offer.ts';
import { keyUnder } from '#renderer/link/codes.ts';
import { useDesk } from '#renderer/link/context.tsx';

export type Applying =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'done'; version: number }
  | { kind: 'refused'; key: string; params: MessageParams };

/** `apply` resolves to whether the desk took them; why not then stands in `state`. */
export function useApplying() {
  const desk = useDesk();
  const [state, setState] = useState<Applying>({ kind: 'idle' });
  const apply = async (body: CommandBody & { definition: Definition }, judge: string | null) => {
    setState({ kind: 'waiting' });
    const outcome = await desk.send(body, judge);
    if (outcome.kind === 'accepted') {
      setState({ kind: 'done', version: body.definition.version });
      return true;
    }
    setState(
      outcome.kind === 'lost'
        ? { kind: 'refused', key: 'editor.apply.lost', params: {} }
        : {
            kind: 'refused',
            key: keyUnder('refusal', outcome.refusal.code),
            params: outcome.refusal.params,
          },
    );
    return false;
  };
  return { state, apply, forget: () => setState({ kind: 'idle' }) };
}
