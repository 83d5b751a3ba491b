// What this PC has: asked of the desk once the page appears, and again when wanted.
import { useEffect, useState } from 'react';
import { type Discovery, discoverySchema } from '#contract/device.ts';
import { inBoth } from '#contract/messages/message.ts';
import { type RequestState, useRequest } from '#renderer/console/parts/use-request.ts';
import { useDesk } from '#renderer/link/context.tsx';

const NOTHING: Discovery = { devices: [], troubles: [] };

export interface Discovering {
  found: Discovery;
  state: RequestState;
  look(): void;
}

export function useDiscovery(): Discovering {
  const desk = useDesk();
  const { state, ask, fail } = useRequest();
  const [found, setFound] = useState(NOTHING);
  const look = async () => {
    const answer = await ask({ kind: 'ports' });
    if (answer === null) return;
    const read = discoverySchema.safeParse(answer.result);
    if (read.success) setFound(read.data);
    else fail(inBoth('failure.answer-unread'));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when the page appears; afterwards by button
  useEffect(() => void look(), [desk]);
  return { found, state, look: () => void look() };
}
