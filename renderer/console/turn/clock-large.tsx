// The clock as the technician reads it from the corner of the eye.
import type { ClockView } from '#contract/view.ts';
import { clockText, useClock } from '#renderer/link/clock.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

const LAST_SECONDS = 5000;

function look(clock: ClockView, remaining: number): string {
  if (clock.state === 'expired' || remaining === 0) return 'text-wrong';
  if (clock.state === 'held' || clock.state === 'paused') return 'text-warn';
  if (clock.state === 'stopped') return 'text-ink-soft';
  return remaining <= LAST_SECONDS ? 'text-warn' : 'text-ink';
}

export function ClockLarge({ clock }: { clock: ClockView }) {
  const { t } = useLanguage();
  const remaining = useClock(clock) ?? 0;
  const share = clock.limit > 0 ? Math.min(1, remaining / clock.limit) : 0;
  return (
    <div
      className={`flex w-44 shrink-0 flex-col justify-center border-l border-line px-4 py-1.5 ${look(clock, remaining)}`}
    >
      <div className="flex items-baseline justify-between text-sm">
        <span className="font-semibold">{t(`clock.${clock.state}`)}</span>
        <span className="text-ink-soft">/ {clockText(clock.limit, false)}</span>
      </div>
      <div role="timer" className="text-end text-3xl leading-none font-bold">
        {clockText(remaining, true)}
      </div>
      <div className="mt-2 h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full bg-current" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
