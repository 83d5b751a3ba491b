// Answers the windows' native helpers (contract/native.ts) with Electron's dialogs and printing.
import type {
  BrowserWindow,
  Dialog,
  IpcMain,
  OpenDialogOptions,
  SaveDialogOptions,
  WebContents,
  WebContentsPrintOptions,
} from 'electron';
import { type FileKind, NATIVE_CHANNELS, type NativeHelpers } from '#contract/native.ts';

/** Puts the dialog before the window that asked; null when that window is already gone. */
type WindowOf = (sender: WebContents) => BrowserWindow | null;

type Answers = {
  [Helper in keyof NativeHelpers]: (
    window: BrowserWindow,
    ...asked: Parameters<NativeHelpers[Helper]>
  ) => ReturnType<NativeHelpers[Helper]>;
};

export function serveNativeHelpers(
  ipc: Pick<IpcMain, 'handle'>,
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  windowOf: WindowOf,
): void {
  const answers = answersOf(dialog);
  for (const helper of Object.keys(answers) as (keyof Answers)[]) {
    const answer = answers[helper] as (window: BrowserWindow, ...asked: unknown[]) => Promise<unknown>;
    ipc.handle(NATIVE_CHANNELS[helper], ({ sender }, ...asked: unknown[]) => {
      const window = windowOf(sender);
      if (window === null) throw new Error('the window that asked is gone');
      return answer(window, ...asked);
    });
  }
}

function answersOf(dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>): Answers {
  async function open(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? null : (filePaths[0] ?? null);
  }
  return {
    chooseFolder: (window, title) =>
      open(window, { title, properties: ['openDirectory', 'createDirectory'] }),
    openFile: (window, title, kind) =>
      open(window, { title, properties: ['openFile'], filters: [filter(kind)] }),
    async saveFile(window, title, suggestedName, kind) {
      const options: SaveDialogOptions = { title, defaultPath: suggestedName, filters: [filter(kind)] };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      return canceled ? null : filePath;
    },
    print: (window) => print(window.webContents),
  };
}

function filter({ name, extensions }: FileKind): FileKind {
  return { name, extensions };
}

/** Backgrounds belong to the pages of results; without them the ranks lose their colours. */
const PRINT: WebContentsPrintOptions = { printBackground: true };

function print(contents: WebContents): Promise<boolean> {
  return new Promise((resolve) => contents.print(PRINT, (success) => resolve(success)));
}
