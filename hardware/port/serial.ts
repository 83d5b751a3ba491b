// A Port over serialport's stream; real ports and mock ports are this same code with another binding.
import type { BindingInterface } from '@serialport/bindings-interface';
import { SerialPortStream } from '@serialport/stream';
import type { Port } from './port.ts';
import { openingTrouble, PortError, type Trouble, trouble } from './trouble.ts';

/** How the bytes stand on the line. */
export type LineSettings = {
  /** Bits per second. */
  baudRate: number;
  dataBits?: 5 | 6 | 7 | 8;
  parity?: 'none' | 'even' | 'odd';
  stopBits?: 1 | 2;
};

function openStream(binding: BindingInterface, path: string, line: LineSettings): Promise<SerialPortStream> {
  return new Promise((resolve, reject) => {
    const stream = new SerialPortStream({ binding, path, ...line, autoOpen: false });
    stream.open((error) => {
      if (error) reject(new PortError(openingTrouble(path, error), error));
      else resolve(stream);
    });
  });
}

function closeStream(stream: SerialPortStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closing) return void stream.once('close', () => resolve());
    if (!stream.isOpen) return resolve();
    stream.close(() => resolve());
  });
}

/** Opens `path`, with 8 data bits, no parity, 1 stop bit where nothing else is said; rejects with PortError. */
export async function openSerialPort(
  binding: BindingInterface,
  path: string,
  line: LineSettings,
): Promise<Port> {
  const stream = await openStream(binding, path, line);
  let wanted = true;
  let tellClosed: (reason: Trouble) => void = () => {};

  /** However an open port ends, it is gone for the technician. */
  const gone = (detail: string) => {
    if (!wanted) return;
    wanted = false;
    void closeStream(stream);
    tellClosed(trouble('trouble.port.gone', detail, { port: path }));
  };
  stream.on('close', (error: Error | null) => gone(error?.message ?? 'port closed'));
  stream.on('error', (error) => gone(error.message));
  // Some drivers report a pulled cable as the end of the stream.
  stream.on('end', () => gone('port ended'));

  return {
    write(data) {
      if (wanted) stream.write(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
    },
    onData(handler) {
      stream.on('data', handler);
    },
    onClose(handler) {
      tellClosed = handler;
    },
    close() {
      wanted = false;
      return closeStream(stream);
    },
  };
}
