// The presses near the cue, one line each: when it happened, and how much earlier or later it may really have been.
import type { Evidence } from '#contract/evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part } from './part.tsx';
import { millisText, ticks } from './times.ts';

const WIDTH = 1000;
const NAMES = 110;
const SIDE = 90;
const LINE = 26;
const TOP = 24;

export function PressDrawing({ evidence: { presses, tie } }: { evidence: Evidence }) {
  const { t } = useLanguage();
  const timed = presses.flatMap((press, index) =>
    press.ms === null
      ? []
      : [
          {
            ...press,
            ms: press.ms,
            doubt: press.uncertainty ?? 0,
            line: index,
            key: `${press.team} ${press.ms}`,
          },
        ],
  );
  if (timed.length === 0) return null;
  const moments = timed.flatMap(({ ms, doubt }) => [ms + doubt, ms - doubt]);
  const from = Math.min(0, ...moments);
  const to = Math.max(1, ...moments);
  const pad = (to - from) * 0.04;
  const x = (ms: number) => NAMES + ((ms - from + pad) / (to - from + 2 * pad)) * (WIDTH - NAMES - SIDE);
  const foot = TOP + timed.length * LINE;
  const fair = timed.filter(({ ms }) => ms >= 0).map(({ ms }) => ms);
  const first = fair.length === 0 ? null : Math.min(...fair);
  return (
    <Part title={t('evidence.presses.drawing')}>
      <figure>
        <svg
          viewBox={`0 0 ${WIDTH} ${foot + 30}`}
          className="w-full text-ink"
          role="img"
          aria-label={t('evidence.presses.drawing')}
        >
          {tie !== null && first !== null && (
            <rect
              x={x(first)}
              y={TOP}
              width={Math.max(1, x(first + tie) - x(first))}
              height={foot - TOP}
              className="fill-current opacity-15"
            />
          )}
          <line x1={x(0)} x2={x(0)} y1={TOP - 4} y2={foot} className="stroke-current" strokeDasharray="5 4" />
          <text
            x={x(0)}
            y={TOP - 9}
            textAnchor="middle"
            className="fill-current text-sm print:text-base font-semibold"
          >
            {t('evidence.cue')}
          </text>
          {timed.map(({ key, team, ms, doubt, line }) => {
            const y = TOP + line * LINE + LINE / 2;
            return (
              <g key={key}>
                <text
                  x={NAMES - 12}
                  y={y + 4}
                  textAnchor="end"
                  className="fill-current text-sm print:text-base"
                >
                  {t('team.number', { number: team })}
                </text>
                <rect
                  x={x(ms - doubt)}
                  y={y - 5}
                  width={Math.max(1, x(ms + doubt) - x(ms - doubt))}
                  height="10"
                  className="fill-none stroke-current"
                />
                <line
                  x1={x(ms)}
                  x2={x(ms)}
                  y1={y - 9}
                  y2={y + 9}
                  className="stroke-current"
                  strokeWidth="3"
                />
                <text x={x(ms) + 8} y={y + 4} className="fill-current text-xs print:text-base">
                  {millisText(ms)}
                </text>
              </g>
            );
          })}
          <line
            x1={NAMES}
            x2={WIDTH - SIDE}
            y1={foot}
            y2={foot}
            className="stroke-current"
            strokeWidth="1.5"
          />
          {ticks(from, to).map((ms) => (
            <g key={ms}>
              <line x1={x(ms)} x2={x(ms)} y1={foot} y2={foot + 6} className="stroke-current" />
              <text
                x={x(ms)}
                y={foot + 20}
                textAnchor="middle"
                className="fill-current text-xs print:text-base"
              >
                {ms < 0 ? `−${-ms}` : ms}
              </text>
            </g>
          ))}
          <text x={WIDTH - SIDE + 12} y={foot + 5} className="fill-current text-xs print:text-base">
            {t('evidence.millis')}
          </text>
        </svg>
        <figcaption className="text-xs text-ink-soft">
          {t('evidence.presses.hint')} {tie !== null && t('evidence.tie.rule', { tie })}
        </figcaption>
      </figure>
    </Part>
  );
}
