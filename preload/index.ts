// The only thing the windows get from Electron: a few dialogs and printing, typed in contract/native.ts.
import { contextBridge, ipcRenderer } from 'electron';
import { NATIVE_CHANNELS, NATIVE_NAME, type NativeHelpers } from '#contract/native.ts';

const helpers: NativeHelpers = {
  chooseFolder: (title) => ipcRenderer.invoke(NATIVE_CHANNELS.chooseFolder, title),
  openFile: (title, kind) => ipcRenderer.invoke(NATIVE_CHANNELS.openFile, title, kind),
  saveFile: (title, suggestedName, kind) =>
    ipcRenderer.invoke(NATIVE_CHANNELS.saveFile, title, suggestedName, kind),
  print: () => ipcRenderer.invoke(NATIVE_CHANNELS.print),
};

contextBridge.exposeInMainWorld(NATIVE_NAME, helpers);
