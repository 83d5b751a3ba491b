// npm run bytes -- FOLDER DEVICE: what a device said and was told, so that a dispute can be re-read.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { deviceIdSchema } from '#contract/device.ts';
import { printed } from './bytes-text.ts';
import { readRing } from './ring.ts';

const USAGE = `usage: npm run bytes -- FOLDER DEVICE
  FOLDER  the folder of a contest
  DEVICE  the id of a device, as in the list of devices
Prints every chunk of bytes that is still kept: date and time, run and milliseconds of the desk's clock, from the
device (<) or to it (>), as text and in hexadecimal. Ends with 2 when nothing is kept there.`;

const [folder, device, ...more] = process.argv.slice(2);
const asked = folder !== undefined && more.length === 0 && deviceIdSchema.safeParse(device).success;
const lines = asked && existsSync(folder) ? readRing(resolve(folder), device ?? '') : [];
if (lines.length === 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else process.stdout.write(`${lines.map(printed).join('\n')}\n`);
