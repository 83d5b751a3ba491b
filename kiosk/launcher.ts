// Leitai without Electron: keeps the desk running and shows its windows in an installed browser.
import { addressList } from './addresses.ts';
import { BrowserWindows } from './browser-windows.ts';
import { type Browser, findBrowser } from './browsers.ts';
import { type DeskProgram, KeptDesk } from './desk-process.ts';
import { hasDesktop } from './displays.ts';
import type { LauncherOptions } from './options.ts';
import { type ShellKey, say } from './say.ts';

/** Runs until the person ends it or the desk refuses to start; resolves with the exit code. */
export function launch(program: DeskProgram, options: LauncherOptions): Promise<number> {
  return new Promise((resolve) => {
    const place = placeFor(options);
    const windows = typeof place === 'string' ? null : new BrowserWindows(place, options.projectorAt);
    let shown = false;

    const desk = new KeptDesk(program, {
      ready(ready) {
        // After a restart the windows are still open and find the desk again by themselves.
        if (shown) return say('shell.back');
        shown = true;
        say(typeof place === 'string' ? place : 'shell.running');
        console.log(addressList(ready.windows));
        say('shell.end');
        windows?.open(ready);
      },
      refused({ message }) {
        console.error(`\n${message.zh}\n${message.en}\n`);
        void end(1);
      },
      restarting(cause, delay) {
        say('shell.restarting', { cause, delay });
      },
    });

    async function end(code: number): Promise<void> {
      await Promise.all([desk.stop(), windows?.close()]);
      resolve(code);
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(0));
  });
}

/** The browser for the windows, or the text that says why none are opened. */
function placeFor({ noWindow }: LauncherOptions): Browser | ShellKey {
  if (noWindow) return 'shell.running.hidden';
  if (!hasDesktop()) return 'shell.running.no-display';
  return findBrowser() ?? 'shell.running.no-browser';
}
