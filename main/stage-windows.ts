// Leitai's windows under Electron: one per page, the projector filling the second display when there is one.
import { message } from '#contract/messages/message.ts';
import { WINDOWS, type WindowName } from '#contract/protocol.ts';
import { type DeskReady, restartDelay } from '#contract/shell.ts';
import { type GuardedContents, guard } from './guard.ts';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is used of Electron's Display. */
export interface StageDisplay {
  id: number;
  bounds: Bounds;
}

/** What is used of Electron's BrowserWindow. */
export interface StageWindow {
  webContents: GuardedContents & { on(event: 'render-process-gone', listener: () => void): unknown };
  loadURL(address: string): Promise<void>;
  on(event: 'closed', listener: () => void): unknown;
  isMinimized(): boolean;
  restore(): void;
  focus(): void;
  setBounds(bounds: Bounds): void;
  setFullScreen(on: boolean): void;
}

/** The options every window is made with; no page ever reaches Node. */
export interface StageWindowOptions {
  title: string;
  width: number;
  height: number;
  autoHideMenuBar: true;
  backgroundColor: string;
  webPreferences: {
    preload: string;
    contextIsolation: true;
    sandbox: true;
    nodeIntegration: false;
    webviewTag: false;
    backgroundThrottling: false;
  };
}

export interface Stage {
  create(options: StageWindowOptions): StageWindow;
  displays(): StageDisplay[];
  primary(): StageDisplay;
  /** Full path of the preload script. */
  preload: string;
}

export class StageWindows {
  readonly #stage: Stage;
  readonly #open = new Map<WindowName, StageWindow>();
  #desk: DeskReady | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The desk is up. The first time, the first window opens, and the projector when there is a display for it. */
  serve(desk: DeskReady): void {
    const restarted = this.#desk !== null;
    this.#desk = desk;
    if (restarted) return;
    this.show(desk.first);
    if (this.#second() !== null) this.show('projector');
  }

  /** Opens the window, or brings it to the front when it is open. */
  show(name: WindowName): void {
    const there = this.#open.get(name);
    if (there !== undefined) bringToFront(there);
    else if (this.#desk !== null) this.#openAt(name, this.#desk.windows[name]);
  }

  #openAt(name: WindowName, address: string): void {
    const window = this.#stage.create(this.#options(name));
    this.#open.set(name, window);
    window.on('closed', () => this.#open.delete(name));
    guard(window.webContents, new URL(address).origin, (wanted) => this.#wanted(wanted));
    // An address that cannot be loaded is seen in the window itself.
    const load = () => void window.loadURL(address).catch(() => undefined);
    let crashes = 0;
    window.webContents.on('render-process-gone', () => {
      crashes += 1;
      setTimeout(load, restartDelay(crashes));
    });
    load();
    if (name === 'projector') this.placeProjector();
  }

  /** Moves an open projector window to the second display, or off the full screen when that display is gone. */
  placeProjector(): void {
    const projector = this.#open.get('projector');
    if (projector === undefined) return;
    const second = this.#second();
    projector.setFullScreen(false);
    if (second === null) return;
    projector.setBounds(second.bounds);
    projector.setFullScreen(true);
  }

  /** Brings all windows but the projector to the front. */
  focus(): void {
    for (const [name, window] of this.#open) if (name !== 'projector') bringToFront(window);
  }

  /** A page asks for another window: `/open/judge` or `/judge.html`. */
  #wanted(address: URL): void {
    const name = WINDOWS.find((window) => [`/open/${window}`, `/${window}.html`].includes(address.pathname));
    if (name !== undefined) this.show(name);
  }

  #second(): StageDisplay | null {
    const { id } = this.#stage.primary();
    return this.#stage.displays().find((display) => display.id !== id) ?? null;
  }

  #options(name: WindowName): StageWindowOptions {
    const title = message('zh-CN', `window.${name}`);
    return {
      title: `${message('zh-CN', 'app.name')} · ${title}`,
      width: 1440,
      height: 900,
      autoHideMenuBar: true,
      backgroundColor: '#000000',
      webPreferences: {
        preload: this.#stage.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        backgroundThrottling: false,
      },
    };
  }
}

function bringToFront(window: StageWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
