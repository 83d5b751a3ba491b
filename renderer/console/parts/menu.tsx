// A button at the top that opens a short list or a few lines; a click anywhere or Esc closes it.
import { type ReactNode, useEffect, useRef } from 'react';

interface MenuProps {
  /** What stands on the button. */
  summary: ReactNode;
  /** Read out instead of what stands on it, and shown on hovering. */
  label?: string;
  look?: string;
  /** It stands at the left, so the list opens to the right. */
  left?: boolean;
  children: ReactNode;
}

export function Menu({
  summary,
  label,
  look = 'text-ink-soft hover:bg-raised hover:text-ink',
  left = false,
  children,
}: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => menu.current?.removeAttribute('open');
    const onClick = ({ target }: MouseEvent) => {
      const button = menu.current?.querySelector('summary');
      if (target instanceof Node && !button?.contains(target)) close();
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    window.addEventListener('click', onClick);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('click', onClick);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <details ref={menu} className="group relative shrink-0">
      <summary
        aria-label={label}
        title={label}
        className={`flex min-h-8 cursor-pointer list-none items-center gap-2 rounded-md px-2.5 text-sm whitespace-nowrap ${look}`}
      >
        {summary}
      </summary>
      <div
        className={`absolute z-30 mt-1 grid min-w-44 rounded-md border border-line bg-raised py-1 shadow-2xl ${left ? 'left-0' : 'right-0'}`}
      >
        {children}
      </div>
    </details>
  );
}

const ENTRY = 'px-4 py-2 text-left text-base whitespace-nowrap hover:bg-line';

export function MenuButton({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className={ENTRY}>
      {children}
    </button>
  );
}

interface MenuLinkProps {
  children: ReactNode;
  href: string;
  /** In a window of its own. */
  apart: boolean;
}

export function MenuLink({ children, href, apart }: MenuLinkProps) {
  return (
    <a href={href} target={apart ? '_blank' : undefined} rel="noreferrer" className={ENTRY}>
      {children}
    </a>
  );
}

export function MenuNote({ children }: { children: ReactNode }) {
  return <p className="w-72 px-4 py-2 text-sm text-ink-soft">{children}</p>;
}
