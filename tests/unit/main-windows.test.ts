// Electron's part, against a stand-in for Electron: windows on displays, the guard, the desk kept running.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WINDOWS } from '#contract/protocol.ts';
import type { DeskReady } from '#contract/shell.ts';
import { Application } from '#main/application.ts';
import { type DeskReports, KeptDesk } from '#main/desk-process.ts';
import { denyPermissions } from '#main/guard.ts';
import { deskOptions } from '#main/options.ts';
import {
  type Bounds,
  type StageDisplay,
  type StageWindowOptions,
  StageWindows,
} from '#main/stage-windows.ts';

const ORIGIN = 'http://127.0.0.1:4100';
const DESK: DeskReady = {
  ready: true,
  port: 4100,
  windows: Object.fromEntries(
    WINDOWS.map((name) => [name, `${ORIGIN}/${name}.html?token=t`]),
  ) as DeskReady['windows'],
  first: 'home',
};

const MAIN: StageDisplay = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const STAGE: StageDisplay = { id: 2, bounds: { x: 1920, y: 0, width: 1280, height: 720 } };

class FakeContents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: 'deny' } = () => ({ action: 'deny' });
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void {
    this.openHandler = handler;
  }
  /** Whether the page is let go there. */
  navigates(event: string, url: string): boolean {
    const preventDefault = vi.fn();
    this.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length === 0;
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: StageWindowOptions;
  address = '';
  bounds: Bounds | null = null;
  fullScreen = false;
  focused = 0;
  constructor(options: StageWindowOptions) {
    super();
    this.options = options;
  }
  async loadURL(address: string): Promise<void> {
    this.address = address;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  focus(): void {
    this.focused += 1;
  }
  setBounds(bounds: Bounds): void {
    this.bounds = bounds;
  }
  setFullScreen(on: boolean): void {
    this.fullScreen = on;
  }
}

let opened: FakeWindow[];
let displays: StageDisplay[];
let windows: StageWindows;

beforeEach(() => {
  opened = [];
  displays = [MAIN];
  windows = new StageWindows({
    create(options) {
      const window = new FakeWindow(options);
      opened.push(window);
      return window;
    },
    displays: () => displays,
    primary: () => MAIN,
    preload: '/app/preload/index.cjs',
  });
});

describe('windows on displays', () => {
  test('with one display only the first window opens: a projector would cover it', () => {
    windows.serve(DESK);
    expect(opened.map(({ address }) => address)).toEqual([DESK.windows.home]);
  });

  test('where a contest is open already, the console opens straight', () => {
    windows.serve({ ...DESK, first: 'console' });
    expect(opened.map(({ address }) => address)).toEqual([DESK.windows.console]);
  });

  test('with a second display the projector fills it', () => {
    displays = [MAIN, STAGE];
    windows.serve(DESK);
    const projector = opened[1]!;
    expect(projector.address).toBe(DESK.windows.projector);
    expect(projector.bounds).toEqual(STAGE.bounds);
    expect(projector.fullScreen).toBe(true);
  });

  test('a cable pulled out and put in again takes the projector off the full screen and back', () => {
    displays = [MAIN, STAGE];
    windows.serve(DESK);
    const projector = opened[1]!;
    displays = [MAIN];
    windows.placeProjector();
    expect(projector.fullScreen).toBe(false);
    displays = [MAIN, STAGE];
    windows.placeProjector();
    expect(projector.fullScreen).toBe(true);
  });

  test('a desk that was restarted opens no second set of windows', () => {
    windows.serve(DESK);
    windows.serve(DESK);
    expect(opened).toHaveLength(1);
  });

  test('a window that is open is brought to the front, a closed one opens again', () => {
    windows.serve(DESK);
    windows.show('judge');
    windows.show('judge');
    expect(opened).toHaveLength(2);
    expect(opened[1]!.focused).toBe(1);
    opened[1]!.emit('closed');
    windows.show('judge');
    expect(opened).toHaveLength(3);
  });
});

describe('what a page may do', () => {
  test('it lives in the sandbox, apart from the preload script, without Node', () => {
    windows.serve(DESK);
    expect(opened[0]!.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  });

  test("it moves only within the desk's address", () => {
    windows.serve(DESK);
    const page = opened[0]!.webContents;
    for (const event of ['will-navigate', 'will-redirect']) {
      expect(page.navigates(event, `${ORIGIN}/console.html?token=t`)).toBe(true);
      expect(page.navigates(event, 'http://127.0.0.1:4101/console.html')).toBe(false);
      expect(page.navigates(event, 'https://example.org/')).toBe(false);
      expect(page.navigates(event, 'file:///etc/hosts')).toBe(false);
      expect(page.navigates(event, 'nonsense')).toBe(false);
    }
    expect(page.navigates('will-attach-webview', '')).toBe(false);
  });

  test("it asks for another of the desk's windows and gets one of ours", () => {
    windows.serve(DESK);
    const page = opened[0]!.webContents;
    expect(page.openHandler({ url: `${ORIGIN}/open/host?token=t` })).toEqual({ action: 'deny' });
    expect(opened[1]!.address).toBe(DESK.windows.host);
  });

  test('any other window it wants is not opened', () => {
    windows.serve(DESK);
    const page = opened[0]!.webContents;
    for (const url of ['https://example.org/open/host', `${ORIGIN}/media/a.png`, 'about:blank']) {
      expect(page.openHandler({ url })).toEqual({ action: 'deny' });
    }
    expect(opened).toHaveLength(1);
  });

  test('every permission is denied', () => {
    const answers: boolean[] = [];
    denyPermissions({
      setPermissionRequestHandler: (handler) => handler(null, 'media', (granted) => answers.push(granted)),
      setPermissionCheckHandler: (handler) => answers.push(handler()),
    });
    expect(answers).toEqual([false, false]);
  });
});

class FakeDesk extends EventEmitter {
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  kill(): boolean {
    this.emit('exit', 0);
    return true;
  }
  async says(line: unknown): Promise<void> {
    this.stdout.write(`${JSON.stringify(line)}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the desk in its utility process', () => {
  test('after a crash it is started again on the same port', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const started: { desk: FakeDesk; port: string[] }[] = [];
    const ready = vi.fn();
    const kept = new KeptDesk(
      (port) => {
        const desk = new FakeDesk();
        started.push({ desk, port });
        return desk;
      },
      { ready, refused: vi.fn() },
    );
    await started[0]!.desk.says(DESK);
    started[0]!.desk.emit('exit', 1);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(ready).toHaveBeenCalledWith(DESK);
    expect(started.map(({ port }) => port)).toEqual([[], ['--port', '4100']]);
    await kept.stop();
    expect(started).toHaveLength(2);
  });

  test('a desk that refuses is not started again', async () => {
    const started: FakeDesk[] = [];
    const refused = vi.fn();
    new KeptDesk(
      () => {
        const desk = new FakeDesk();
        started.push(desk);
        return desk;
      },
      { ready: vi.fn(), refused },
    );
    await started[0]!.says({ ready: false, message: { zh: '已被占用', en: 'in use' } });
    started[0]!.emit('exit', 1);
    expect(refused).toHaveBeenCalledOnce();
    expect(started).toHaveLength(1);
  });
});

describe('the life of the program', () => {
  function application() {
    const kept: { reports?: DeskReports; stopped: number } = { stopped: 0 };
    const parts = { serve: vi.fn(), tell: vi.fn(), quit: vi.fn() };
    const program = new Application({
      keepDesk(reports) {
        kept.reports = reports;
        return {
          async stop() {
            kept.stopped += 1;
          },
        };
      },
      windows: { serve: parts.serve },
      tell: parts.tell,
      quit: parts.quit,
    });
    program.start();
    return { program, kept, ...parts };
  }

  test('it ends once, after the desk', async () => {
    const { program, kept, quit } = application();
    await Promise.all([program.end(0), program.end(0)]);
    expect(kept.stopped).toBe(1);
    expect(quit.mock.calls).toEqual([[0]]);
  });

  test('a desk that refuses is told in both languages, and the program ends', async () => {
    const { kept, tell, quit } = application();
    kept.reports!.refused({ ready: false, message: { zh: '已被占用', en: 'in use' } });
    expect(tell).toHaveBeenCalledWith(expect.any(String), '已被占用\n\nin use');
    await vi.waitFor(() => expect(quit).toHaveBeenCalledWith(1));
  });
});

describe("the desk's options on Electron's command line", () => {
  test("are picked out from Chromium's switches and the app's path", () => {
    const argv = ['/electron', '--no-sandbox', '/work', '--data', '/d', '--demo', '--enable-features=X'];
    expect(deskOptions(argv)).toEqual(['--data', '/d', '--demo']);
  });

  test('are none in an ordinary start', () => {
    expect(deskOptions(['/opt/leitai'])).toEqual([]);
  });
});
