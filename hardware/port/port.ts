// What a driver needs of a serial port, and nothing else.
import type { Trouble } from './trouble.ts';

export type Port = {
  /** Hands bytes to the port; a failure shows as a close. */
  write(text: string): void;
  /** The handler is called by the port's own read, with nothing in between: it stamps first. */
  onData(handler: (bytes: Uint8Array) => void): void;
  /** Called once when the port is gone without having been asked to close. */
  onClose(handler: (trouble: Trouble) => void): void;
  /** Settles when the port is free for others; may be called on a port that is gone. */
  close(): Promise<void>;
};

/** Opens the port; rejects with PortError. */
export type OpenPort = () => Promise<Port>;
