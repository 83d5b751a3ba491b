// npm run bytes -- FOLDER DEVICE: what a device said and was told, so that a dispute can be re-read.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deviceIdSchema } from '#contract/device.ts';
import { printed } from './bytes-text.ts';
import { RING_FOLDER, readRing } from './ring.ts';

const USAGE = `usage: npm run bytes -- FOLDER DEVICE
  FOLDER  the folder of a contest
  DEVICE  the id of a device, as in the list of devices
Prints every chunk of bytes that is still kept: date and time, run and milliseconds of the desk's clock, from the
device (<) or to it (>), as text and in hexadecimal. Ends with 2 when nothing is kept there.`;

function failed(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}

/** Devices of which anything is kept in the contest's folder. */
function devicesIn(folder: string): string[] {
  const rings = join(folder, RING_FOLDER);
  const files = existsSync(rings) ? readdirSync(rings) : [];
  return [...new Set(files.map((name) => name.split('.')[0] ?? name))].sort();
}

const [folder, device, ...more] = process.argv.slice(2);
const id = deviceIdSchema.safeParse(device);
if (folder === undefined || more.length > 0 || !id.success) failed(USAGE);
else {
  const from = resolve(folder);
  const lines = existsSync(from) ? readRing(from, id.data) : [];
  if (lines.length > 0) process.stdout.write(`${lines.map(printed).join('\n')}\n`);
  else {
    const there = devicesIn(from);
    const others = there.length > 0 ? `only of ${there.join(', ')}` : 'nor of any other device';
    failed(`No bytes of ${id.data} are kept in ${from}, ${others}.`);
  }
}
