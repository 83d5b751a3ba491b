// Opens one window of Leitai in an installed browser, as a program window without tabs or address bar.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { WindowName } from '#contract/protocol.ts';
import type { Browser } from './browsers.ts';
import type { Display } from './displays.ts';

/** Clocks and animation must go on in a window that is covered, minimised or on the other display. */
const NEVER_THROTTLED = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** What a browser shows people by itself has no place before an audience. */
const WITHOUT_INTERRUPTIONS = [
  '--disable-features=CalculateNativeWinOcclusion,Translate',
  '--autoplay-policy=no-user-gesture-required',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-session-crashed-bubble',
  '--noerrdialogs',
];

export interface WindowOrder {
  window: WindowName;
  address: string;
  /** Folder for the browser's own data; each window has its own, and with it its own browser process. */
  profiles: string;
  /** Filled by the window, without any frame; null: an ordinary window on the main display. */
  fills: Display | null;
  /** Chromium refuses its sandbox to root. */
  root: boolean;
}

/** The browser's command line for a window. */
export function browserArguments({ window, address, profiles, fills, root }: WindowOrder): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${path.join(profiles, window)}`,
    ...NEVER_THROTTLED,
    ...WITHOUT_INTERRUPTIONS,
    ...(fills === null ? ['--start-maximized'] : place(fills)),
    ...(root ? ['--no-sandbox'] : []),
  ];
}

function place({ x, y, width, height }: Display): string[] {
  return [`--window-position=${x},${y}`, `--window-size=${width},${height}`, '--kiosk'];
}

/** A browser that goes down is told about, not hidden: `closed` is called once with what ended it, null for a person. */
export function openWindow(
  browser: Browser,
  order: WindowOrder,
  closed: (cause: string | null) => void,
): ChildProcess {
  const child = spawn(browser.path, browserArguments(order), { stdio: 'ignore' });
  let failure: string | null = null;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.on('close', (code, signal) => {
    const cause = code === 0 ? null : `exit code ${code}`;
    closed(failure ?? signal ?? cause);
  });
  return child;
}
