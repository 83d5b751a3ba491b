// The bytes of every device on their way to its ring: after everything else, and never waited for by what stamps.
import { setTimeout } from 'node:timers/promises';
import type { DeviceBytes } from '#contract/device.ts';
import type { Tap } from '#hardware/open.ts';
import type { Log } from '../log.ts';
import { ThreadAsker } from '../threads/asker.ts';
import { wallNow } from '../time.ts';
import type { RingLine } from './ring.ts';

/** Characters that may wait for the disk, of each device; what comes on top is counted and dropped. */
export const MOST_WAITING = 256 * 1024;
/** Closing a contest waits no longer for the last bytes, milliseconds. */
const LONGEST_FAREWELL = 500;

export type RingQuestion =
  | { do: 'append'; folder: string; texts: { device: string; text: string }[] }
  | { do: 'read'; folder: string; device: string; most: number }
  | { do: 'leave' };

/** The thread, or what stands for it in a test. */
export interface RingThread {
  ask(question: unknown): Promise<unknown>;
}

/** One thread for all contests of this desk. */
export class RingKeeper {
  readonly #thread = new ThreadAsker(new URL('./ring-worker.ts', import.meta.url), 'bytes-lost');
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  warmUp(): void {
    this.#thread.warmUp();
  }

  /** The rings of the contest in this folder. */
  of(folder: string): Rings {
    return new Rings(folder, this.#thread, this.#log);
  }

  end(): Promise<void> {
    return this.#thread.end();
  }
}

interface Waiting {
  text: string;
  dropped: number;
}

export class Rings {
  readonly #folder: string;
  readonly #thread: RingThread;
  readonly #log: Log;
  #waiting = new Map<string, Waiting>();
  /** One write is on its way at most. */
  #writing: Promise<void> | null = null;
  #failed = false;

  constructor(folder: string, thread: RingThread, log: Log) {
    this.#folder = folder;
    this.#thread = thread;
    this.#log = log;
  }

  tap(device: string): Tap {
    return (direction, bytes, { run, ms }) => {
      const hex = Buffer.from(bytes).toString('hex');
      this.#add(device, { ms, run, wall: wallNow(), direction, hex });
    };
  }

  /** The newest chunks, oldest first. Rejects with DeskFailure when the files cannot be read. */
  async newest(device: string, most: number): Promise<DeviceBytes[]> {
    const question: RingQuestion = { do: 'read', folder: this.#folder, device, most };
    const lines = (await this.#thread.ask(question)) as RingLine[];
    return lines.filter((line) => 'hex' in line);
  }

  /** What waits is written, unless the disk takes too long; nothing may be added afterwards. */
  async close(): Promise<void> {
    await Promise.race([this.#emptied(), setTimeout(LONGEST_FAREWELL)]);
  }

  async #emptied(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    await this.#thread.ask({ do: 'leave' } satisfies RingQuestion).catch(() => {});
  }

  #add(device: string, chunk: DeviceBytes): void {
    const waiting = this.#waiting.get(device) ?? { text: '', dropped: 0 };
    this.#waiting.set(device, waiting);
    const line = `${JSON.stringify(chunk)}\n`;
    if (waiting.dropped > 0 || waiting.text.length + line.length > MOST_WAITING) waiting.dropped += 1;
    else waiting.text += line;
    this.#writing ??= this.#write();
  }

  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      const texts = [...this.#waiting].map(([device, { text, dropped }]) => ({
        device,
        text: dropped === 0 ? text : `${text}${JSON.stringify({ dropped })}\n`,
      }));
      this.#waiting = new Map();
      try {
        await this.#thread.ask({ do: 'append', folder: this.#folder, texts } satisfies RingQuestion);
      } catch (error) {
        if (!this.#failed) this.#log.warn({ error }, 'the bytes of devices cannot be kept');
        this.#failed = true;
      }
    }
    this.#writing = null;
  }
}
