// What follows the desk's clock frame by frame: a countdown, a rolling screen.
import { useEffect, useEffectEvent, useState } from 'react';
import { useDesk } from '#renderer/link/context.tsx';

/** `read` at the desk's present moment, milliseconds; asked anew with every frame while `active`. */
export function useDeskTime<Value extends number | null>(
  read: (now: number) => Value,
  active: boolean,
): Value {
  const desk = useDesk();
  const [, redraw] = useState<number | null>(null);
  // Drawn again only when what is read has changed.
  const look = useEffectEvent(() => redraw(read(desk.now())));
  useEffect(() => {
    if (!active) return;
    let frame = requestAnimationFrame(function next() {
      look();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [active]);
  return read(desk.now());
}
