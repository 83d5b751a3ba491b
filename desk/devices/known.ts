// What this PC knows of devices by their identity: how they were set, and whose their seats were the last time.
import { readFileSync, renameSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { deviceSettingSchema, seatOwnerSchema, seatSchema } from '#contract/device.ts';
import type { Log } from '../log.ts';
import type { DeviceSetting } from './setting.ts';

const knownDeviceSchema = z.strictObject({
  setting: deviceSettingSchema.omit({ id: true, path: true, identity: true, binding: true }),
  seating: z.array(z.strictObject({ seat: seatSchema, owner: seatOwnerSchema.nullable() })),
});
export type KnownDevice = z.infer<typeof knownDeviceSchema>;

const fileSchema = z.strictObject({
  format: z.literal('leitai-devices'),
  version: z.literal(1),
  devices: z.record(z.string(), knownDeviceSchema),
});

export class KnownDevices {
  readonly #file: string;
  readonly #log: Log;
  readonly #devices: Map<string, KnownDevice>;
  #written: Promise<void> = Promise.resolve();

  /** A damaged file is moved aside: then nothing is known, and nothing is lost. */
  constructor(file: string, log: Log) {
    this.#file = file;
    this.#log = log;
    this.#devices = new Map(Object.entries(this.#read()));
  }

  get(identity: string): KnownDevice | null {
    return this.#devices.get(identity) ?? null;
  }

  /** Kept at once, written behind it. */
  keep(identity: string, known: KnownDevice): void {
    if (isDeepStrictEqual(this.#devices.get(identity), known)) return;
    this.#devices.set(identity, known);
    this.#written = this.#written.then(() => this.#write());
  }

  /** Settles when everything that was kept is in the file. */
  settled(): Promise<void> {
    return this.#written;
  }

  #read(): Record<string, KnownDevice> {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).devices;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
      this.#log.warn({ error }, 'what was known of devices cannot be read');
      this.#moveAside();
      return {};
    }
  }

  #moveAside(): void {
    try {
      renameSync(this.#file, `${this.#file}.damaged-${Date.now()}`);
    } catch (error) {
      this.#log.warn({ error }, 'the damaged file stays where it is');
    }
  }

  /** A contest is worth more than what is known of its devices: a failure is only logged. */
  async #write(): Promise<void> {
    const devices = Object.fromEntries(this.#devices);
    const text = JSON.stringify({ format: 'leitai-devices', version: 1, devices }, null, 2);
    try {
      await writeFile(`${this.#file}.new`, `${text}\n`);
      await rename(`${this.#file}.new`, this.#file);
    } catch (error) {
      this.#log.warn({ error }, 'what is known of devices cannot be written');
    }
  }
}

/** What tells a device from every other of its list; null: nothing does, as with two clones of one serial number. */
export function ownIdentity({ identity }: DeviceSetting, list: readonly DeviceSetting[]): string | null {
  return list.filter((other) => other.identity === identity).length > 1 ? null : identity;
}

/** The setting with what is known and it does not say itself: keys, clickers, profile, lamps. */
export function completed(setting: DeviceSetting, known: KnownDevice | null): DeviceSetting {
  if (known === null || known.setting.driver !== setting.driver || known.setting.kind !== setting.kind)
    return setting;
  return { ...known.setting, ...setting };
}

/** What stays true of a device in any contest. */
export function lasting({
  id: _id,
  path: _path,
  identity: _identity,
  binding: _binding,
  ...setting
}: DeviceSetting): KnownDevice['setting'] {
  return setting;
}
