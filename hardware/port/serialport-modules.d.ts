// Types of two serialport packages whose own declarations TypeScript cannot reach through their `exports`;
// only what this folder uses.
declare module '@serialport/bindings-interface' {
  export type OpenOptions = {
    path: string;
    baudRate: number;
    dataBits?: 5 | 6 | 7 | 8;
    parity?: string;
    stopBits?: 1 | 1.5 | 2;
  };

  export type PortInfo = {
    path: string;
    manufacturer: string | undefined;
    /** Windows: the name in the device manager. */
    friendlyName?: string | undefined;
    /** Linux: maker, product and serial number in one word. */
    pnpId?: string | undefined;
    serialNumber: string | undefined;
    vendorId: string | undefined;
    productId: string | undefined;
  };

  export interface BindingPortInterface {
    isOpen: boolean;
    read(buffer: Buffer, offset: number, length: number): Promise<{ buffer: Buffer; bytesRead: number }>;
    write(buffer: Buffer): Promise<void>;
    close(): Promise<void>;
  }

  export interface BindingInterface<T extends BindingPortInterface = BindingPortInterface> {
    list(): Promise<PortInfo[]>;
    open(options: OpenOptions): Promise<T>;
  }
}

declare module '@serialport/binding-mock' {
  import type { BindingInterface, BindingPortInterface } from '@serialport/bindings-interface';

  export interface MockPortBinding extends BindingPortInterface {
    emitData(data: Buffer | string): void;
  }

  export const MockBinding: BindingInterface<MockPortBinding> & {
    createPort(path: string, options?: { manufacturer?: string }): void;
  };
}
