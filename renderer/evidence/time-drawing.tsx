// The time line as a drawing: numbered events over an axis from the cue or the opening, with done and the deadline named.
import type { Evidence } from '#contract/evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part } from './part.tsx';
import { deadlineOf, kindOf, type Sign, signsOf, stacked, standing, ticks } from './times.ts';

const WIDTH = 1000;
const SIDE = 40;
/** From one numbered sign to the next. */
const SIGN = 23;
/** One that stands for several lines. */
const WIDE_SIGN = 52;
const AXIS_ROOM = 44;
const NAMED = { 'event.attempt.done': 'evidence.done', 'event.cue.given': 'evidence.cue' } as const;

const isNamed = (label: string): label is keyof typeof NAMED => label in NAMED;

export function TimeDrawing({ evidence }: { evidence: Evidence }) {
  const { t } = useLanguage();
  const { timeline, zero } = evidence;
  const lines = standing(timeline.map((line, index) => ({ ...line, kind: kindOf(line), number: index + 1 })));
  if (lines.length === 0) return null;
  const deadline = deadlineOf(timeline);
  const moments = [0, ...lines.map(({ ms }) => ms), ...(deadline === null ? [] : [deadline])];
  const from = Math.min(...moments);
  const to = Math.max(...moments, from + 1);
  const x = (ms: number) => SIDE + ((ms - from) / (to - from)) * (WIDTH - 2 * SIDE);
  const near = ((to - from) * SIGN) / (WIDTH - 2 * SIDE);
  const told = signsOf(lines, near);
  const width = told.some(({ first, last }) => last > first) ? WIDE_SIGN : SIGN;
  const signs = stacked(
    told.map((sign) => ({ thing: sign, x: x(sign.ms) })),
    width,
  );
  const top = Math.max(...signs.map(({ level }) => level)) * SIGN + 42;
  const marks = [
    { text: t(`evidence.zero.${zero}`), ms: 0 },
    ...lines.flatMap(({ label, ms }) => (isNamed(label) && ms !== 0 ? [{ text: t(NAMED[label]), ms }] : [])),
    ...(deadline === null ? [] : [{ text: t('evidence.deadline'), ms: deadline }]),
  ];
  return (
    <Part title={t('evidence.drawing')}>
      <figure>
        <svg
          viewBox={`0 0 ${WIDTH} ${top + AXIS_ROOM + 22}`}
          className="w-full text-ink"
          role="img"
          aria-label={t('evidence.drawing')}
        >
          {stacked(
            marks.map((mark) => ({ thing: mark, x: x(mark.ms) })),
            110,
          ).map(({ thing, x: at, level }) => (
            <g key={`${thing.text} ${thing.ms}`}>
              <line
                x1={at}
                x2={at}
                y1={18}
                y2={top + 8}
                className="stroke-current"
                strokeWidth="1.5"
                strokeDasharray="5 4"
              />
              <text
                x={at}
                y={top + AXIS_ROOM + level * 15}
                className="fill-current text-sm print:text-base font-semibold"
                textAnchor={anchor(at)}
              >
                {thing.text}
              </text>
            </g>
          ))}
          <line x1={SIDE} x2={WIDTH - SIDE} y1={top} y2={top} className="stroke-current" strokeWidth="2" />
          {ticks(from, to).map((ms) => (
            <g key={ms}>
              <line
                x1={x(ms)}
                x2={x(ms)}
                y1={top}
                y2={top + 7}
                className="stroke-current"
                strokeWidth="1.5"
              />
              <text
                x={x(ms)}
                y={top + 22}
                textAnchor="middle"
                className="fill-current text-xs print:text-base"
              >
                {`${ms < 0 ? '−' : ''}${Math.abs(ms) / 1000}`}
              </text>
            </g>
          ))}
          <text x={WIDTH - 4} y={top + 5} textAnchor="end" className="fill-current text-xs print:text-base">
            {t('evidence.seconds')}
          </text>
          {signs.map(({ thing, x: at, level }) => (
            <SignMark key={thing.first} sign={thing} x={at} y={top - 20 - level * SIGN} />
          ))}
        </svg>
        <figcaption className="text-xs text-ink-soft">{t('evidence.drawing.hint')}</figcaption>
      </figure>
    </Part>
  );
}

function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < SIDE + 40) return 'start';
  return x > WIDTH - SIDE - 40 ? 'end' : 'middle';
}

interface SignMarkProps {
  sign: Sign;
  x: number;
  y: number;
}

/** A decision of people in a square, what a device told in a circle. */
function SignMark({ sign: { first, last, kind }, x, y }: SignMarkProps) {
  const width = last > first ? WIDE_SIGN - 3 : 20;
  return (
    <g>
      <rect
        x={x - width / 2}
        y={y - 10}
        width={width}
        height="20"
        rx={kind === 'decision' ? 0 : 10}
        className="fill-ground stroke-current"
        strokeWidth="1.5"
      />
      <text x={x} y={y + 4} textAnchor="middle" className="fill-current text-xs font-semibold">
        {last > first ? `${first}–${last}` : first}
      </text>
    </g>
  );
}
