// 3-2-1-开始 before a buzz: giant digits up to the cue, and for a moment the word that says so.
import { useState } from 'react';
import type { BuzzView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useDeskTime } from '../desk-time.ts';

/** Milliseconds for which 开始 stands after the cue. */
const GO = 900;
const CIRCUMFERENCE = 2 * Math.PI * 46;

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

/** Fills the square it is given. */
export function Countdown({ seconds, className = '' }: { seconds: number; className?: string }) {
  const { t } = useLanguage();
  const go = seconds === 0;
  return (
    <svg
      viewBox="0 0 100 100"
      role="timer"
      data-countdown={seconds}
      className={`mx-auto block min-h-0 ${className}`}
    >
      {go ? (
        <circle cx="50" cy="50" r="48" className="fill-accent" />
      ) : (
        <circle
          cx="50"
          cy="50"
          r="46"
          strokeWidth="4"
          className="fill-none stroke-accent"
          strokeDasharray={`${CIRCUMFERENCE / 3 - 6} 6`}
          transform="rotate(-90 50 50)"
        />
      )}
      <text
        x="50"
        y="48"
        dominantBaseline="central"
        textAnchor="middle"
        fontSize={go ? 34 : seconds > 9 ? 52 : 72}
        className={`font-semibold tabular-nums ${go ? 'fill-ground' : 'fill-accent'}`}
      >
        {go ? t('projector.countdown.go') : seconds}
      </text>
    </svg>
  );
}
