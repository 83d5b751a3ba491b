// 3-2-1: seconds until the cue to press, by the desk's clock.
import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

const REDRAW_MS = 50;

/** Now by the desk's clock, redrawn while it is asked for. */
export function useDeskNow(asked: boolean): number {
  const desk = useDesk();
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!asked) return;
    const timer = setInterval(() => redraw((count) => count + 1), REDRAW_MS);
    return () => clearInterval(timer);
  }, [asked]);
  return desk.now();
}

/** Seconds begun until the cue; null once it has come, or where none was announced. */
export function useCountdown(cueAt: number | null): number | null {
  const now = useDeskNow(cueAt !== null);
  return cueAt === null || cueAt <= now ? null : Math.ceil((cueAt - now) / 1000);
}

export function Countdown({ cueAt }: { cueAt: number | null }) {
  const { t } = useLanguage();
  const left = useCountdown(cueAt);
  if (left === null) return null;
  return (
    <div className="flex w-24 shrink-0 flex-col items-center justify-center border-l border-line px-3 py-1.5 text-accent">
      <span className="text-sm font-semibold whitespace-nowrap">{t('buzz.countdown')}</span>
      <span role="timer" className="text-3xl leading-none font-bold">
        {left}
      </span>
    </div>
  );
}
