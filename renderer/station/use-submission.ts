// Sends one confirmed answer exactly once, also when the connection breaks in between.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Refusal } from '#contract/offer.ts';
import type { View } from '#contract/view.ts';
import { useDesk, useSnapshot } from '#renderer/link/context.tsx';

export type Submission =
  | { state: 'open'; refusal: Refusal | null }
  /** On its way, or taken and about to be shown by the next view. */
  | { state: 'sent' }
  /** The connection broke before the desk answered; `view` is the last one before that. */
  | { state: 'waiting'; view: View | null };

interface Answering {
  turn: string;
  item: number;
  question: string;
}

/** For one item of one turn: mount it anew for the next. Further calls of `submit` are ignored until it is refused. */
export function useSubmission({ turn, item, question }: Answering) {
  const desk = useDesk();
  const { connected, view } = useSnapshot();
  const confirmed = useRef<string | null>(null);
  const [submission, setSubmission] = useState<Submission>({ state: 'open', refusal: null });

  const send = async (answer: string) => {
    setSubmission({ state: 'sent' });
    const outcome = await desk.send({ type: 'answer.submit', turn, item, question, answer });
    if (outcome.kind === 'accepted') return;
    if (outcome.kind === 'lost') return setSubmission({ state: 'waiting', view: desk.snapshot().view });
    confirmed.current = null;
    setSubmission({ state: 'open', refusal: outcome.refusal });
  };

  const submit = (answer: string) => {
    if (confirmed.current !== null) return;
    confirmed.current = answer;
    void send(answer);
  };

  // When the first view after the break still asks for this item the answer is given again.
  // Had it arrived after all, the desk refuses the second, because a confirmed answer is final.
  const again = useEffectEvent(() => {
    if (submission.state === 'waiting' && confirmed.current !== null) void send(confirmed.current);
  });
  const retry = connected && submission.state === 'waiting' && submission.view !== view;
  useEffect(() => {
    if (retry) again();
  }, [retry]);

  return { submission, submit };
}
