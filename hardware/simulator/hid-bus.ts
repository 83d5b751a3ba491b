// A USB bus of simulated HID devices that answers as node-hid does; for tests and for PCs without one.
import type { HidLibrary, OpenHid } from '../port/hid.ts';

type Listing = Awaited<ReturnType<HidLibrary['devicesAsync']>>[number];

/** What a device of the bus is. */
export interface SimulatedHid {
  /** As the system lists it, without its path. */
  readonly listing: Omit<Listing, 'path'>;
  /** It was opened: `send` gives the PC one input report. */
  connect(send: (report: Uint8Array) => void): void;
  /** One output report; throws where the device takes none. */
  receive(report: Uint8Array): void;
  disconnect(): void;
}

/** Events come only to handlers that are there, and none after closing, as with node-hid. */
class Handle implements OpenHid {
  readonly #device: SimulatedHid;
  readonly #errors: ((error: Error) => void)[] = [];
  #there = true;
  open = true;

  constructor(device: SimulatedHid) {
    this.#device = device;
  }

  pulled(silently: boolean): void {
    this.#there = false;
    if (!this.open || silently) return;
    for (const handler of this.#errors) handler(new Error('could not read from HID device'));
  }

  on(event: 'data' | 'error', handler: ((report: Uint8Array) => void) | ((error: Error) => void)): void {
    if (event === 'error') this.#errors.push(handler as (error: Error) => void);
    else
      this.#device.connect((report) => {
        if (this.open && this.#there) (handler as (report: Uint8Array) => void)(report);
      });
  }

  async write(report: Buffer): Promise<number> {
    if (!this.open) throw new Error('device has been closed');
    if (!this.#there) throw new Error('could not write to HID device');
    this.#device.receive(report);
    return report.length;
  }

  async close(): Promise<void> {
    if (!this.open) throw new Error('device is already closed');
    this.open = false;
    this.#device.disconnect();
  }
}

export class HidBus implements HidLibrary {
  readonly #sockets = new Map<string, SimulatedHid>();
  readonly #handles = new Map<Handle, string>();

  /** How many handles are not closed yet. */
  get handles(): number {
    return [...this.#handles.keys()].filter((handle) => handle.open).length;
  }

  plug(path: string, device: SimulatedHid): void {
    this.#sockets.set(path, device);
  }

  /** Pulls it out; `silently`: the system sends no error, it is only no longer listed. */
  unplug(path: string, { silently = false } = {}): void {
    this.#sockets.delete(path);
    for (const [handle, at] of this.#handles) if (at === path) handle.pulled(silently);
  }

  async devicesAsync(): Promise<Listing[]> {
    return [...this.#sockets].map(([path, { listing }]) => ({ ...listing, path }));
  }

  readonly HIDAsync = {
    open: async (path: string): Promise<OpenHid> => {
      const device = this.#sockets.get(path);
      if (device === undefined)
        throw new Error(`cannot open device with path ${path}: No such file or directory`);
      const handle = new Handle(device);
      this.#handles.set(handle, path);
      return handle;
    },
  };
}
