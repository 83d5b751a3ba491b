// What only the desk can find wrong with rules, such as a formula with a variable its place does not have.
import { useEffect, useState } from 'react';
import { rulesReadSchema } from '#contract/protocol.ts';
import { useDesk } from '#renderer/link/context.tsx';
import type { Json } from './json.ts';
import type { Problem } from './problems.ts';

/** Milliseconds without a change before the desk is asked. */
const PAUSE = 300;

const NONE: readonly Problem[] = [];

/** `written`: rules in which nothing is wrong that can be seen from here; null: there is. */
export function useDeskProblems(written: Json | null): readonly Problem[] {
  const desk = useDesk();
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (written === null) return;
    let wanted = true;
    const look = async () => {
      const reply = await desk.request({ kind: 'rules.check', definition: written });
      const read = rulesReadSchema.safeParse(reply.kind === 'done' ? reply.result : null);
      if (wanted && read.success) setFound('problems' in read.data ? read.data.problems.map(placed) : NONE);
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [desk, written]);
  // Until the desk has looked again, what it last found stands.
  return written === null ? NONE : found;
}

function placed({ path, zh, en }: { path: string; zh: string; en: string }): Problem {
  const steps = path === '' ? [] : path.split('.');
  return { path: steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)), text: { zh, en } };
}
