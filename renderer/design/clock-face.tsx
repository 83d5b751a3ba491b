// The clock: a ring that empties, and in the last five seconds a filled disc with five marks that go out; and the
// giant digits of a countdown.
import type { ClockView } from '#contract/view.ts';
import { clockText, useClock } from '#renderer/link/clock.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { isLast } from './numbers.ts';

const CIRCUMFERENCE = 2 * Math.PI * 46;
const STATE_TEXT = {
  running: null,
  stopped: null,
  paused: 'projector.clock.paused',
  held: 'projector.clock.held',
  expired: 'projector.clock.expired',
} as const;

/** Fills the square it is given. */
export function ClockFace({ clock, className = '' }: { clock: ClockView; className?: string }) {
  const { t } = useLanguage();
  const remaining = useClock(clock) ?? 0;
  const last = isLast(remaining) && clock.state !== 'stopped';
  const text = clockText(remaining, false);
  const state = STATE_TEXT[clock.state];
  return (
    <svg
      viewBox="0 0 100 100"
      role="timer"
      data-clock={clock.state}
      data-last={last}
      className={`block ${className}`}
    >
      <title>{t('projector.clock')}</title>
      {last && <circle cx="50" cy="50" r="38" className="fill-warn" />}
      {last ? <LastMarks remaining={remaining} /> : <Ring clock={clock} remaining={remaining} />}
      <text
        data-clock-text=""
        x="50"
        y={state === null ? 50 : 42}
        dominantBaseline="central"
        textAnchor="middle"
        fontSize={(text.length > 2 ? 31 : 46) * (state === null ? 1 : 0.82)}
        className={`font-semibold tabular-nums ${last ? 'fill-ground' : 'fill-ink'}`}
      >
        {text}
      </text>
      {state !== null && (
        <text
          x="50"
          y="73"
          textAnchor="middle"
          fontSize="10"
          className={`font-semibold ${last ? 'fill-ground' : clock.state === 'expired' ? 'fill-wrong' : 'fill-warn'}`}
        >
          {t(state)}
        </text>
      )}
    </svg>
  );
}

function Ring({ clock, remaining }: { clock: ClockView; remaining: number }) {
  const share = clock.limit > 0 ? Math.min(1, remaining / clock.limit) : 0;
  const idle = clock.state === 'paused' || clock.state === 'held';
  return (
    <g className="fill-none" strokeWidth="4">
      <circle
        cx="50"
        cy="50"
        r="46"
        className={clock.state === 'expired' ? 'stroke-wrong' : 'stroke-line'}
        strokeDasharray={idle ? '3 5' : undefined}
      />
      <circle
        cx="50"
        cy="50"
        r="46"
        className="stroke-accent transition-[stroke-dashoffset] duration-100 ease-linear motion-reduce:transition-none"
        strokeDasharray={CIRCUMFERENCE}
        strokeDashoffset={CIRCUMFERENCE * (1 - share)}
        transform="rotate(-90 50 50)"
      />
    </g>
  );
}

/** One mark for each second begun. */
function LastMarks({ remaining }: { remaining: number }) {
  const left = Math.ceil(remaining / 1000);
  return [0, 1, 2, 3, 4].map((mark) => (
    <path
      key={mark}
      d="M50 4A46 46 0 0 1 85.96 21.3"
      transform={`rotate(${mark * 72 + 10} 50 50)`}
      className={`fill-none ${mark < left ? 'stroke-warn' : 'stroke-line'}`}
      strokeWidth={mark < left ? 8 : 2}
    />
  ));
}

/** 3-2-1 within a broken ring, then 开始 on a full disc. Fills the square it is given. */
export function CountdownFace({ seconds, className = '' }: { seconds: number; className?: string }) {
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
