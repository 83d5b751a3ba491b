// Electron's main process, kept thin: it starts the desk, puts windows on displays and lends them native dialogs.
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, screen, session, utilityProcess } from 'electron';
import { Application } from './application.ts';
import { KeptDesk } from './desk-process.ts';
import { denyPermissions } from './guard.ts';
import { serveNativeHelpers } from './native.ts';
import { deskOptions } from './options.ts';
import { StageWindows } from './stage-windows.ts';

/** Clocks and animation must go on in a window that is covered or on the other display; sounds need no click. */
const SWITCHES: [name: string, value?: string][] = [
  ['disable-background-timer-throttling'],
  ['disable-renderer-backgrounding'],
  ['disable-backgrounding-occluded-windows'],
  ['disable-features', 'CalculateNativeWinOcclusion'],
  ['autoplay-policy', 'no-user-gesture-required'],
];

/** dist/app and dist/windows, in the work tree as in the packaged archive. */
const built = path.join(import.meta.dirname, '..');
const pages = path.join(built, '..', 'windows');

function run(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);

  const windows = new StageWindows({
    create: (options) => new BrowserWindow(options),
    displays: () => screen.getAllDisplays(),
    primary: () => screen.getPrimaryDisplay(),
    preload: path.join(built, 'preload', 'index.cjs'),
  });
  const args = [...deskOptions(process.argv), '--windows', pages];
  const application = new Application({
    keepDesk: (reports) =>
      new KeptDesk((port) => {
        // PINs are forgotten once, not whenever the desk comes back.
        const again = args.filter((arg) => port.length === 0 || arg !== '--forget-pins');
        const options = [...again, ...port];
        return utilityProcess.fork(path.join(built, 'desk', 'main.js'), options, { stdio: 'pipe' });
      }, reports),
    windows,
    tell: (title, text) => dialog.showErrorBox(title, text),
    quit: (code) => app.exit(code),
  });

  app.on('second-instance', () => windows.focus());
  app.on('window-all-closed', () => void application.end(0));
  app.on('before-quit', (event) => {
    event.preventDefault();
    void application.end(0);
  });
  void app.whenReady().then(() => {
    // Its keys would close or reload a window in the middle of a round; macOS needs it for copy and paste.
    if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
    denyPermissions(session.defaultSession);
    serveNativeHelpers(ipcMain, dialog, (sender) => BrowserWindow.fromWebContents(sender));
    screen.on('display-added', () => windows.placeProjector());
    screen.on('display-removed', () => windows.placeProjector());
    application.start();
  });
}

// A second start only brings the windows of the first to the front.
if (app.requestSingleInstanceLock()) run();
else app.quit();
