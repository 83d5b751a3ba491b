// Serialport's mock binding with somebody at the other end of the cable, who can also pull it.
import { MockBinding, type MockPortBinding } from '@serialport/binding-mock';
import type { BindingInterface, OpenOptions } from '@serialport/bindings-interface';

/** What sits at the device's end of a mock port. */
export type FarEnd = {
  /** The PC has opened the port; `send` puts bytes on the line to it. */
  connect(send: (data: string | Uint8Array) => void): void;
  receive(bytes: Uint8Array): void;
  /** The PC has closed the port. */
  disconnect(): void;
};

type Socket = { end: FarEnd; fail: (reason: Error) => void };

const sockets = new Map<string, Socket>();

function wire(port: MockPortBinding, socket: Socket): void {
  const read = port.read.bind(port);
  const write = port.write.bind(port);
  const close = port.close.bind(port);
  let pulled: Error | null = null;
  let rejectRead: (reason: Error) => void = () => {};
  socket.fail = (reason) => {
    pulled = reason;
    rejectRead(reason);
  };
  port.read = (buffer, offset, length) =>
    new Promise((resolve, reject) => {
      if (pulled) return reject(pulled);
      rejectRead = reject;
      read(buffer, offset, length).then(resolve, reject);
    });
  port.write = async (buffer) => {
    await write(buffer);
    socket.end.receive(buffer);
  };
  port.close = async () => {
    await close();
    socket.end.disconnect();
  };
  socket.end.connect((data) => {
    if (port.isOpen && !pulled) port.emitData(typeof data === 'string' ? data : Buffer.from(data));
  });
}

/** A binding whose ports are those plugged in by {@link plugIn}. */
export const simulatedBinding: BindingInterface<MockPortBinding> = {
  async list() {
    const ports = await MockBinding.list();
    return ports.filter((port) => sockets.has(port.path));
  },
  async open(options: OpenOptions) {
    const socket = sockets.get(options.path);
    if (!socket) throw new Error('nothing is plugged in there');
    const port = await MockBinding.open(options);
    wire(port, socket);
    return port;
  },
};

/** Makes a mock port of this name with `end` at its far end; the result pulls the cable. */
export function plugIn(path: string, end: FarEnd): () => void {
  if (sockets.has(path)) throw new RangeError(`something is plugged in at ${path} already`);
  MockBinding.createPort(path, { manufacturer: 'Leitai simulator' });
  const socket: Socket = { end, fail: () => {} };
  sockets.set(path, socket);
  return () => {
    if (sockets.get(path) !== socket) return;
    sockets.delete(path);
    socket.fail(new Error('unplugged'));
  };
}
