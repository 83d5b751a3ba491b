// The way to HID devices: node-hid behind the same Port as a serial line.
import type { Port } from './port.ts';
import { PortError, type Trouble, trouble, unforeseen } from './trouble.ts';

/** A HID device as the system tells of it; a device may be listed once for each of its uses, with the same path. */
export type HidListing = {
  path: string;
  vendorId: number;
  productId: number;
  manufacturer: string | null;
  product: string | null;
  serialNumber: string | null;
  usagePage: number | null;
  usage: number | null;
};

export type HidWay = {
  /** Rejects with PortError. */
  list(): Promise<HidListing[]>;
  /** One chunk of `onData` is one input report; one `write` is one output report, report id first. */
  open(path: string): Promise<Port>;
};

/** An open device as node-hid gives it. */
export type OpenHid = {
  on(event: 'data', handler: (report: Uint8Array) => void): unknown;
  on(event: 'error', handler: (error: Error) => void): unknown;
  write(report: Buffer): Promise<number>;
  close(): Promise<void>;
};

/** What this file needs of node-hid; a simulated bus in tests. */
export type HidLibrary = {
  devicesAsync(): Promise<
    {
      path?: string | undefined;
      vendorId: number;
      productId: number;
      manufacturer?: string | undefined;
      product?: string | undefined;
      serialNumber?: string | undefined;
      usagePage?: number | undefined;
      usage?: number | undefined;
    }[]
  >;
  HIDAsync: { open(path: string): Promise<OpenHid> };
};

/** What hidapi says when it cannot open a device: the system's own words. */
const OPENING = [
  [/permission denied/i, 'trouble.hid.forbidden'],
  [/no such|not found|cannot find/i, 'trouble.hid.missing'],
] as const;

function openingTrouble(path: string, error: Error): Trouble {
  const detail = `cannot open ${path}: ${error.message}`;
  const known = OPENING.find(([words]) => words.test(error.message));
  return known ? trouble(known[1], detail) : trouble('trouble.hid.other', detail, { detail: error.message });
}

export function hidGone(detail: string): Trouble {
  return trouble('trouble.hid.gone', detail);
}

function hidPort(device: OpenHid): Port {
  let wanted = true;
  let closing: Promise<void> | null = null;
  /** Some Buzz! units have no lamps and refuse the first report; one that took a report and fails is gone. */
  let takes: 'unknown' | 'yes' | 'no' = 'unknown';
  let writing = false;
  /** The report to be sent next: the latest. */
  let waiting: Buffer | null = null;
  let tellClosed: (reason: Trouble) => void = () => {};

  const close = () => {
    wanted = false;
    // A pulled device may refuse to be closed; it is closed all the same.
    closing ??= device.close().catch(() => {});
    return closing;
  };
  const gone = (error: Error) => {
    if (!wanted) return;
    void close();
    tellClosed(hidGone(error.message));
  };
  device.on('error', gone);

  const send = async () => {
    while (waiting !== null && wanted && takes !== 'no') {
      const report = waiting;
      waiting = null;
      try {
        await device.write(report);
        takes = 'yes';
      } catch (error) {
        if (takes === 'yes') gone(error as Error);
        else takes = 'no';
      }
    }
    writing = false;
  };

  return {
    write(data) {
      waiting = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
      if (writing) return;
      writing = true;
      void send();
    },
    onData(handler) {
      device.on('data', handler);
    },
    onClose(handler) {
      tellClosed = handler;
    },
    close,
  };
}

/**
 * HID devices of a library. A device that refuses its first output report is asked for no other until it is opened
 * again, and stays well.
 */
export function hidWay(library: HidLibrary): HidWay {
  return {
    async list() {
      const devices = await library.devicesAsync().catch((error: unknown) => {
        throw new PortError(unforeseen('trouble.port.list', error), error);
      });
      return devices.flatMap(({ path, vendorId, productId, ...told }) => {
        if (path === undefined) return [];
        const { manufacturer = null, product = null, serialNumber = null } = told;
        const { usagePage = null, usage = null } = told;
        return [{ path, vendorId, productId, manufacturer, product, serialNumber, usagePage, usage }];
      });
    },
    async open(path) {
      const device = await library.HIDAsync.open(path).catch((error: Error) => {
        throw new PortError(openingTrouble(path, error), error);
      });
      return hidPort(device);
    },
  };
}

/** `load` brings node-hid with its native part, or throws; it is asked once, and its answer stands. */
export function hidOf(load: () => Promise<HidLibrary>): () => Promise<HidWay> {
  let way: Promise<HidWay> | null = null;
  return () => {
    way ??= load().then(hidWay, (error: unknown) => {
      const detail = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
      throw new PortError(trouble('trouble.hid.none', detail, { detail }), error);
    });
    return way;
  };
}

/** Rejects with PortError where this PC has no HID (libusb or udev missing), each time with the first reason. */
export const findHid = hidOf(async () => {
  const library = await import('node-hid');
  // The import alone does not load the native part.
  library.getHidapiVersion();
  return library;
});
