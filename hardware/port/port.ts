// What a driver needs of a way to a device, and nothing else: a serial port, a HID device, or keys of our own windows.
import type { Trouble } from './trouble.ts';

export type Port = {
  /**
   * Hands bytes to the port (text as Latin-1). A failure shows as a close, but for a HID device that takes no output at
   * all: it stays well without lamps. To a HID device it is one output report, the whole state of it: one that was not
   * sent yet when the next one comes is left out.
   */
  write(data: string | Uint8Array): void;
  /**
   * The handler is called by the port's own read, with nothing in between: it stamps first. A serial port gives any
   * chunk of bytes, a HID device one whole report.
   */
  onData(handler: (bytes: Uint8Array) => void): void;
  /** Called once when the port is gone without having been asked to close. */
  onClose(handler: (trouble: Trouble) => void): void;
  /** Settles when the port is free for others; may be called on a port that is gone. */
  close(): Promise<void>;
};

/** Opens the port; rejects with PortError. */
export type OpenPort = () => Promise<Port>;
