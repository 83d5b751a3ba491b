// Motion that explains, over a fixed time; none where the system asks for less.
import { animate, type Easing, useReducedMotion } from 'motion/react';
import { useEffect, useState } from 'react';

interface Progress {
  /** Milliseconds. */
  duration: number;
  /** Milliseconds before it starts. */
  delay?: number;
  ease?: Easing;
}

/**
 * Share of a motion done, 0 to 1, from when the component is mounted. 1 at once where less motion is asked for.
 * Give the component a `key` to start it again.
 */
export function useProgress({ duration, delay = 0, ease = 'linear' }: Progress): number {
  const still = useReducedMotion() ?? false;
  const [share, setShare] = useState(0);
  useEffect(() => {
    if (still) return;
    const seconds = { duration: duration / 1000, delay: delay / 1000 };
    const playing = animate(0, 1, { ...seconds, ease, onUpdate: setShare });
    return () => playing.stop();
  }, [duration, delay, ease, still]);
  return still ? 1 : share;
}
