// A box whose content takes the largest type size that fits, up to the box's own: nothing is clipped or scrolls.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { largestFitting } from './fitting.ts';

interface FitProps {
  children: ReactNode;
  /** With the largest type size, `text-5xl`; the smallest is a matter of the room alone. */
  className: string;
  /** Keep to one line. */
  line?: boolean;
}

const SMALLEST_PX = 6;
/** As high as the glyphs of the shipped fonts: set tighter, a line would overflow itself and never fit. */
const TALL = 'leading-[1.45]';

/** The content scales with the box's font size: give what is inside text-aside, text-note or text-lead. */
export function Fit({ children, className, line = false }: FitProps) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);

  // After every render: the text may have changed, and measuring is cheap against a wrong size on stage.
  useLayoutEffect(() => {
    const outer = box.current;
    const inner = content.current;
    if (outer === null || inner === null) return;
    const refit = () => fitInto(outer, inner, line);
    refit();
    const observer = new ResizeObserver(refit);
    observer.observe(outer);
    // The shipped fonts load by character range; a text first seen is measured again in its own font.
    document.fonts.addEventListener('loadingdone', refit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', refit);
    };
  });

  return (
    <div ref={box} data-fit="" className={`min-h-0 min-w-0 overflow-hidden ${className}`}>
      <div ref={content} className={`${TALL} ${line ? 'w-max whitespace-nowrap' : 'w-full'}`}>
        {children}
      </div>
    </div>
  );
}

function fitInto(outer: HTMLElement, inner: HTMLElement, line: boolean) {
  const { fontSize, paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(outer);
  const across = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
  const down = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
  const size = largestFitting(SMALLEST_PX, Number.parseFloat(fontSize), (candidate) => {
    inner.style.fontSize = `${candidate}px`;
    // Asked each time: a box with only a greatest height grows with its content up to there.
    const room = line ? outer.clientWidth - across : Math.ceil(inner.getBoundingClientRect().width);
    return inner.scrollHeight <= outer.clientHeight - down && inner.scrollWidth <= room;
  });
  inner.style.fontSize = `${size}px`;
}
