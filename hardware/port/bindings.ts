// Where ports come from: the operating system's, or simulated ones for the demo and the tests.
import { readdir } from 'node:fs/promises';
import type { BindingInterface } from '@serialport/bindings-interface';
import { simulatedBinding } from './mock.ts';
import { PortError, unforeseen } from './trouble.ts';

export type BindingName = 'serial' | 'mock';

/** Loaded only when asked for: without the native part, the demo and keypads still work. */
async function nativeBinding(): Promise<BindingInterface> {
  try {
    const { autoDetect } = await import('@serialport/bindings-cpp');
    return autoDetect() as BindingInterface;
  } catch (error) {
    throw new PortError(unforeseen('trouble.port.none', error), error);
  }
}

/** Rejects with PortError when this PC cannot use serial ports at all. */
export async function findBinding(name: BindingName): Promise<BindingInterface> {
  return name === 'mock' ? simulatedBinding : nativeBinding();
}

/** A port as the technician recognises it; null where the system does not tell. */
export type PortListing = {
  path: string;
  manufacturer: string | null;
  product: string | null;
  serialNumber: string | null;
  vendorId: string | null;
  productId: string | null;
};

/** Serial ports present now; rejects with PortError. */
export async function listPorts(name: BindingName = 'serial'): Promise<PortListing[]> {
  const binding = await findBinding(name);
  const ports = await binding.list().catch((error: unknown) => {
    throw new PortError(unforeseen('trouble.port.list', error), error);
  });
  return ports.map((port) => ({
    path: port.path,
    manufacturer: port.manufacturer ?? null,
    product: port.friendlyName ?? port.pnpId ?? null,
    serialNumber: port.serialNumber ?? null,
    vendorId: port.vendorId ?? null,
    productId: port.productId ?? null,
  }));
}

/**
 * Names of the serial ports present now; cheap enough to ask every second, which listing with makers and serial
 * numbers is not (on Linux it starts a program). Outside Windows: everything directly in /dev. Rejects where the
 * system does not tell.
 */
export async function presentPorts(): Promise<ReadonlySet<string>> {
  if (process.platform !== 'win32') return new Set((await readdir('/dev')).map((name) => `/dev/${name}`));
  const binding = await nativeBinding();
  return new Set((await binding.list()).map(({ path }) => path));
}
