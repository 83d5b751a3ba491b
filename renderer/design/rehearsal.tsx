// 彩排 on every window: a hatched band with a ribbon at its corner and a frame around the rest; it covers nothing.
import type { ReactNode } from 'react';
import type { View } from '#contract/view.ts';
import { useSnapshot } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function isRehearsal(view: View | null): boolean {
  if (view === null || view.role === 'home') return false;
  return view.role === 'locked' ? view.rehearsal : view.contest.rehearsal;
}

/** In the hall it is read from the last row; at a table it takes as little room as it can. */
const SIZES = {
  hall: { frame: 'border-[0.75rem]', band: 'h-19', ribbon: 'px-12 text-4xl' },
  desk: { frame: 'border-4', band: 'h-7', ribbon: 'px-6 text-base' },
} as const;

/** The window's content in the room that the mark leaves; outside of a rehearsal that is all of it. */
export function RehearsalFrame({ children }: { children: ReactNode }) {
  const { view } = useSnapshot();
  const marked = isRehearsal(view);
  const size = SIZES[view?.role === 'projector' ? 'hall' : 'desk'];
  return (
    <div className="flex h-full flex-col">
      {marked && <Band size={size} ends={view?.role === 'projector' ? 2 : 1} />}
      <div className={`min-h-0 flex-1 ${marked ? `border-warn border-t-0 ${size.frame}` : ''}`}>
        {children}
      </div>
    </div>
  );
}

interface BandProps {
  size: (typeof SIZES)[keyof typeof SIZES];
  /** How many ends of the band have a ribbon. */
  ends: 1 | 2;
}

function Band({ size, ends }: BandProps) {
  const { t } = useLanguage();
  return (
    <div
      data-rehearsal=""
      className={`flex shrink-0 items-stretch justify-between border-x-4 border-warn bg-[repeating-linear-gradient(-45deg,var(--color-warn)_0_0.75rem,var(--color-ground)_0.75rem_1.5rem)] ${size.band}`}
    >
      <Ribbon
        className={`${size.ribbon} [clip-path:polygon(0_0,100%_0,calc(100%-1.1em)_100%,0_100%)] pr-[1.6em]`}
      >
        {t('rehearse.mark')}
      </Ribbon>
      {ends === 1 ? (
        <p className="flex items-center bg-ground px-4 text-sm font-semibold text-warn">
          {t('rehearse.note')}
        </p>
      ) : (
        <Ribbon className={`${size.ribbon} [clip-path:polygon(0_0,100%_0,100%_100%,1.1em_100%)] pl-[1.6em]`}>
          {t('rehearse.mark')}
        </Ribbon>
      )}
    </div>
  );
}

function Ribbon({ children, className }: { children: ReactNode; className: string }) {
  return (
    <p
      className={`flex items-center bg-warn leading-none font-bold tracking-[0.2em] text-ground ${className}`}
    >
      {children}
    </p>
  );
}
