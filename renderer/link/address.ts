// Where the desk is and how this window proves its role: the token of the address it was opened with.
import type { WindowName } from '#contract/protocol.ts';

const KEY = 'leitai.token';

/** What of the browser the token needs; the real `window` fits. */
export interface Page {
  location: { href: string; origin: string };
  history: { replaceState(data: unknown, unused: string, url: string): void };
  sessionStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
}

/**
 * The role token: taken from `?token=` of the address, kept for this tab so that a reload keeps the role,
 * and removed from the address bar, where a camera could read it. Empty when there is none.
 */
export function takeToken(page: Page): string {
  const address = new URL(page.location.href);
  const given = address.searchParams.get('token');
  if (given === null) return page.sessionStorage.getItem(KEY) ?? '';
  page.sessionStorage.setItem(KEY, given);
  address.searchParams.delete('token');
  page.history.replaceState(null, '', address.href);
  return given;
}

/** An address of the desk this page came from, with the token and further query values. */
export function deskAddress(origin: string, path: string, token: string, query: Record<string, string> = {}) {
  const address = new URL(path, origin);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  address.searchParams.set('token', token);
  return address.href;
}

/** `page`: the window's own address; of an answer desk it may say which team it stands with (`?team=3`). */
export function socketAddress(page: string, window: WindowName, token: string): string {
  const { origin, searchParams } = new URL(page);
  const team = window === 'station' ? searchParams.get('team') : null;
  return deskAddress(
    origin.replace(/^http/, 'ws'),
    '/ws',
    token,
    team === null ? { window } : { window, team },
  );
}
