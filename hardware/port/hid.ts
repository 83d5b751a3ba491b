// The way to HID devices: node-hid behind the same Port as a serial line, and injected in tests.
import type { Port } from './port.ts';
import { PortError, trouble } from './trouble.ts';

/** A HID device as the system tells of it. */
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
  list(): Promise<HidListing[]>;
  /** One chunk of `onData` is one input report; one `write` is one output report, report id first. */
  open(path: string): Promise<Port>;
};

/** Rejects with PortError where this PC has no HID (libusb or udev missing). */
export async function findHid(): Promise<HidWay> {
  throw new PortError(trouble('trouble.hid.none', 'not built yet'));
}
