// Keeps every window on the desk's own pages, and every page away from what the system could grant it.

/** What is used of Electron's WebContents. */
export interface GuardedContents {
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
  on(
    event: 'will-navigate' | 'will-redirect',
    listener: (event: { url: string; preventDefault(): void }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
}

/**
 * Navigation leads only to `origin`. A page never opens a window by itself: an address of `origin` that it wants
 * to open is handed to `wanted`, any other is forgotten.
 */
export function guard(contents: GuardedContents, origin: string, wanted: (address: URL) => void): void {
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (originOf(event.url) !== origin) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (originOf(url) === origin) wanted(new URL(url));
    return { action: 'deny' };
  });
}

/** Null for what is no address. */
function originOf(address: string): string | null {
  return URL.parse(address)?.origin ?? null;
}

/** What is used of Electron's Session. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
}

/** Camera, microphone, notifications, location …: the windows need none of them. */
export function denyPermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
}
