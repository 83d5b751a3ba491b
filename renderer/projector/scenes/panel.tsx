// The panel's seats, anonymous: before the reveal who has answered, after it how many were right and wrong.
import type { PanelView } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { STEP } from '#renderer/design/sum.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

type Seat = PanelView['seats'][number];

/** Two to three times as wide as high, whatever the number of seats. */
function columnsFor(seats: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(seats * 2)));
}

/** Right ones first once revealed: counted at a glance, and no seat can be told by its place. */
const ORDER: Record<Seat, number> = { right: 0, wrong: 1, answered: 2, silent: 3 };

interface PanelProps {
  panel: PanelView;
  /** The seats that made the score: ringed one after the other. */
  counted: 'right' | 'wrong' | null;
}

export function Panel({ panel, counted }: PanelProps) {
  const { t } = useLanguage();
  const revealed = panel.right !== null && panel.wrong !== null;
  const seats = [...panel.seats]
    .sort((one, other) => ORDER[one] - ORDER[other])
    .map((seat, place) => ({ seat, place }));
  const columns = columnsFor(seats.length);
  const rows = Math.ceil(seats.length / columns);
  const first = seats.findIndex(({ seat }) => seat === counted);
  return (
    <section data-panel={revealed ? 'revealed' : 'secret'} className="flex flex-col gap-3">
      <p className="flex items-baseline justify-between text-2xl text-ink-soft">
        <span>{panel.manual ? t('projector.panel.manual') : t('projector.panel')}</span>
        {!revealed && !panel.manual && (
          <span className="text-ink">
            {t('projector.panel.answered', { count: panel.answered, seats: seats.length })}
          </span>
        )}
      </p>
      {!panel.manual && seats.length > 0 && (
        <svg
          viewBox={`0 0 ${columns * 10} ${rows * 10}`}
          aria-hidden="true"
          className="block max-h-80 w-full"
        >
          {seats.map(({ seat, place }) => (
            <g
              key={place}
              transform={`translate(${(place % columns) * 10} ${Math.floor(place / columns) * 10})`}
            >
              <SeatShape seat={seat} />
              {seat === counted && (
                <Ring nth={place - first} of={counted === 'right' ? panel.right : panel.wrong} />
              )}
            </g>
          ))}
        </svg>
      )}
      {revealed && (
        <Fit line className="grid h-16 shrink-0 content-center justify-items-center font-semibold text-3xl">
          <span className="text-(color:--color-right)">
            ✓ {t('projector.panel.right', { count: panel.right ?? 0 })}
          </span>
          <span className="ml-[0.8em] text-wrong">
            ✗ {t('projector.panel.wrong', { count: panel.wrong ?? 0 })}
          </span>
        </Fit>
      )}
    </section>
  );
}

/** In a 10 × 10 square: hollow, full, full with a tick, square with a cross. */
function SeatShape({ seat }: { seat: Seat }) {
  if (seat === 'silent')
    return <circle cx="5" cy="5" r="3.4" className="fill-none stroke-line" strokeWidth="0.8" />;
  if (seat === 'answered') return <circle cx="5" cy="5" r="3.8" className="fill-info" />;
  return (
    <>
      {seat === 'right' ? (
        <circle cx="5" cy="5" r="4" className="fill-right" />
      ) : (
        <rect x="1.2" y="1.2" width="7.6" height="7.6" rx="1" className="fill-wrong" />
      )}
      <path
        d={seat === 'right' ? 'M3 5.2l1.4 1.5L7.1 3.6' : 'M3.3 3.3l3.4 3.4M6.7 3.3L3.3 6.7'}
        className="fill-none stroke-ground"
        strokeWidth="1.1"
        strokeLinecap="round"
      />
    </>
  );
}

/** All of them within the time of one term of the sum, beginning with the second. */
function Ring({ nth, of }: { nth: number; of: number | null }) {
  return (
    <rect
      x="0.4"
      y="0.4"
      width="9.2"
      height="9.2"
      rx="1.6"
      strokeWidth="0.7"
      className="counted fill-none stroke-accent"
      style={{ animationDelay: `${STEP + (nth * STEP) / Math.max(1, of ?? 1)}ms` }}
    />
  );
}
