// The native helpers the windows may call, answered by a stand-in for Electron's dialogs.
import type { BrowserWindow, IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { NATIVE_CHANNELS } from '#contract/native.ts';
import { serveNativeHelpers } from '#main/native.ts';

type Handler = (event: IpcMainInvokeEvent, ...asked: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const showOpenDialog = vi.fn();
const showSaveDialog = vi.fn();
const print = vi.fn();
const sender = { print } as unknown as WebContents;
const window = { webContents: sender } as unknown as BrowserWindow;
let windowIsThere: boolean;

beforeEach(() => {
  handlers.clear();
  windowIsThere = true;
  serveNativeHelpers(
    { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
    { showOpenDialog, showSaveDialog },
    () => (windowIsThere ? window : null),
  );
});

function ask(channel: string, ...asked: unknown[]) {
  return handlers.get(channel)!({ sender } as IpcMainInvokeEvent, ...asked);
}

const SHEET = { name: '题库表格', extensions: ['xlsx'] };

test('every helper of the contract is answered', () => {
  expect([...handlers.keys()].sort()).toEqual(Object.values(NATIVE_CHANNELS).sort());
});

test('the folder chosen is given back, before the window that asked', async () => {
  showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/contests/final'] });
  expect(await ask(NATIVE_CHANNELS.chooseFolder, '选择文件夹')).toBe('/contests/final');
  expect(showOpenDialog).toHaveBeenLastCalledWith(window, expect.objectContaining({ title: '选择文件夹' }));
});

test('a dialog that was cancelled gives null', async () => {
  showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
  expect(await ask(NATIVE_CHANNELS.openFile, '打开', SHEET)).toBeNull();
  showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
  expect(await ask(NATIVE_CHANNELS.saveFile, '保存', '成绩.xlsx', SHEET)).toBeNull();
});

test('saving suggests a name and offers the kind of file', async () => {
  showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/d/成绩.xlsx' });
  expect(await ask(NATIVE_CHANNELS.saveFile, '保存', '成绩.xlsx', SHEET)).toBe('/d/成绩.xlsx');
  expect(showSaveDialog).toHaveBeenLastCalledWith(window, {
    title: '保存',
    defaultPath: '成绩.xlsx',
    filters: [SHEET],
  });
});

test('printing tells whether it was done', async () => {
  print.mockImplementationOnce((_options: unknown, done: (success: boolean) => void) => done(false));
  expect(await ask(NATIVE_CHANNELS.print)).toBe(false);
});

test('a window that is gone gets no dialog', () => {
  windowIsThere = false;
  expect(() => ask(NATIVE_CHANNELS.print)).toThrow('gone');
});
