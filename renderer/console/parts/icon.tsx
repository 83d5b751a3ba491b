// Small line drawings that stand beside a colour, so that no meaning hangs on colour alone.
const PATHS = {
  check: 'M4 12.5l5 5L20 6.5',
  close: 'M6 6l12 12M18 6L6 18',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.5 11V7a3.5 3.5 0 0 1 6.8-1.2',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17.4v.4',
  link: 'M9 15l6-6M8 10l-3 3a4 4 0 0 0 6 6l2-2M16 14l3-3a4 4 0 0 0-6-6l-2 2',
  undo: 'M9 5L4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3',
  screen: 'M3 5h18v12H3zM9 21h6M12 17v4',
  add: 'M12 5v14M5 12h14',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7',
  next: 'M8 5l8 7-8 7',
  back: 'M20 12H5M11 6l-6 6 6 6',
  disk: 'M5 3h11l3 3v15H5zM8 3v6h7V3M8 21v-7h8v7',
  skip: 'M5 12h14',
  pause: 'M9 5v14M15 5v14',
  dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  return (
    <svg
      className={`${className} shrink-0`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
