// Motion that explains, over a fixed time; none where the system asks for less.
import { useEffect, useState } from 'react';

export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Share of a motion done, 0 to 1, from when the component is mounted: after `delay` ms, within `duration` ms.
 * 1 at once where less motion is asked for. Give the component a `key` to start it again.
 */
export function useProgress(duration: number, delay = 0): number {
  const [share, setShare] = useState(() => (prefersStill() ? 1 : 0));
  useEffect(() => {
    if (prefersStill()) return;
    const start = performance.now() + delay;
    let frame = requestAnimationFrame(function step(now) {
      const done = Math.min(1, Math.max(0, (now - start) / duration));
      setShare(done);
      if (done < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [duration, delay]);
  return share;
}

/** Slow at both ends. */
export function eased(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
}
