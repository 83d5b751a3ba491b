// What preload/ puts on `window.leitai` under Electron; in a browser it is absent and the windows have fallbacks.

/** Which files a dialog offers. */
export interface FileKind {
  /** Shown to the operator, e.g. 题库表格. */
  name: string;
  /** Without dot, e.g. xlsx. */
  extensions: string[];
}

export interface NativeHelpers {
  /** Full path of the folder chosen; null when the dialog was cancelled. */
  chooseFolder(title: string): Promise<string | null>;
  /** Full path of the file chosen; null when the dialog was cancelled. */
  openFile(title: string, kind: FileKind): Promise<string | null>;
  /** Full path to save to; null when the dialog was cancelled. Nothing is written yet. */
  saveFile(title: string, suggestedName: string, kind: FileKind): Promise<string | null>;
  /** Prints the window that asks, through the system's print dialog; false when cancelled or failed. */
  print(): Promise<boolean>;
}

/** The name under which the helpers stand on `window`. */
export const NATIVE_NAME = 'leitai';

/** Names of the messages between preload/ and main/, one per helper. */
export const NATIVE_CHANNELS = {
  chooseFolder: 'native:choose-folder',
  openFile: 'native:open-file',
  saveFile: 'native:save-file',
  print: 'native:print',
} as const satisfies Record<keyof NativeHelpers, string>;
