// A clock on the screen: always deadline minus the desk's time, never a count of ticks.
import { useEffect, useState } from 'react';
import type { ClockView } from '#contract/view.ts';
import { useDesk } from './context.tsx';

/** Milliseconds left at `now` of the desk's clock, never below 0. */
export function remainingAt(clock: ClockView, now: number): number {
  if (clock.state !== 'running' || clock.deadline === null) return Math.max(0, clock.remaining);
  return Math.max(0, clock.deadline - now);
}

/** Milliseconds left, kept up to date ten times a second while the clock runs; null without a clock. */
export function useClock(clock: ClockView | null): number | null {
  const desk = useDesk();
  const [, redraw] = useState(0);
  const running = clock?.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => redraw((count) => count + 1), 100);
    return () => clearInterval(timer);
  }, [running]);
  return clock === null ? null : remainingAt(clock, desk.now());
}

/** "1:05" from a minute up, else "9.4" or, without tenths, "9"; whole seconds are rounded down as the rules do. */
export function clockText(remaining: number, tenths: boolean): string {
  const whole = Math.floor(remaining / 1000);
  if (whole >= 60) return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return tenths ? `${whole}.${Math.floor((remaining % 1000) / 100)}` : String(whole);
}
