// 3-2-1-开始 before a buzz: giant digits up to the cue, and for a moment the word that says so.
import { useState } from 'react';
import type { BuzzView } from '#contract/view.ts';
import { useDeskTime } from './desk-time.ts';

/** Milliseconds for which 开始 stands after the cue. */
const GO = 900;

/** The seconds to call, 0 for 开始; null where nothing is counted down. */
export function useCountdown(buzz: BuzzView | null): number | null {
  const [cue, setCue] = useState(buzz?.cueAt ?? null);
  if (buzz !== null && buzz.cueAt !== null && buzz.cueAt !== cue) setCue(buzz.cueAt);
  // An undone opening leaves no countdown; an open one has just had its cue.
  const counted = buzz?.cueAt != null || (buzz?.state === 'armed' && cue !== null);
  return useDeskTime((now) => {
    if (!counted || cue === null || now >= cue + GO) return null;
    return Math.max(0, Math.ceil((cue - now) / 1000));
  }, counted);
}
