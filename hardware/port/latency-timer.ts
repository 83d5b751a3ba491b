// FTDI adapters hold bytes back until their latency timer runs out: tells for how long, and how to change it.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '#contract/offer.ts';
import type { Listed } from './identity.ts';

/** Where this program runs; `root` is the folder that stands for / in tests. */
export type System = { readonly platform: NodeJS.Platform; readonly root: string };

export const THIS_SYSTEM: System = { platform: process.platform, root: '/' };

const FTDI = '0403';
/** Milliseconds; the least that the chip can be set to. It comes with 16. */
const LEAST = 1;

/** The timer of a serial port, milliseconds; null: the system does not tell. */
async function timerOf(tty: string, root: string): Promise<number | null> {
  const file = path.join(root, 'sys/bus/usb-serial/devices', tty, 'latency_timer');
  const text = await readFile(file, 'latin1').catch(() => '');
  return /^\s*\d+\s*$/.test(text) ? Number(text) : null;
}

/** What could be better about this port; nothing for another chip or a timer of 1 ms. */
export async function latencyAdvice(
  { path: port, vendorId }: Pick<Listed, 'path' | 'vendorId'>,
  { platform, root }: System = THIS_SYSTEM,
): Promise<Message[]> {
  if (vendorId?.toLowerCase() !== FTDI) return [];
  if (platform !== 'linux') return [{ key: 'advice.ftdi.check', params: { port } }];
  const tty = path.basename(await realpath(port).catch(() => port));
  const ms = await timerOf(tty, root);
  if (ms === null) return [{ key: 'advice.ftdi.check', params: { port } }];
  return ms > LEAST ? [{ key: 'advice.ftdi', params: { port, tty, ms } }] : [];
}
