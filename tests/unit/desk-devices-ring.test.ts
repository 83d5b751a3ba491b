// The bytes of devices on disk: bounded, in order, whole after a crash, and in nobody's way.
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printed } from '#desk/devices/bytes-text.ts';
import { RING_FILE, RING_FOLDER, Ring, type RingLine, readRing } from '#desk/devices/ring.ts';
import { MOST_WAITING, RingKeeper, type RingQuestion, Rings } from '#desk/devices/rings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leitai-ring-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WALL = '2026-05-01T09:00:00.000+08:00';
const chunk = (ms: number, run = 1) => ({ ms, run, wall: WALL, direction: 'in' as const, hex: '500d0a' });
const text = (ms: number, run = 1) => `${JSON.stringify(chunk(ms, run))}\n`;
const files = () => readdirSync(join(folder, RING_FOLDER)).sort();
const moments = (lines: readonly RingLine[]) => lines.map((line) => ('ms' in line ? line.ms : null));

describe('a ring', () => {
  test('gives back what was said, oldest first, and the newest of it', () => {
    const ring = new Ring(folder, 'box');
    for (const ms of [1, 2, 3]) ring.append(text(ms));
    expect(readRing(folder, 'box')).toEqual([chunk(1), chunk(2), chunk(3)]);
    expect(moments(readRing(folder, 'box', 2))).toEqual([2, 3]);
    expect(readRing(folder, 'other')).toEqual([]);
  });

  test('never has more than two files of a bounded size, and what is left is the newest without a hole', () => {
    const ring = new Ring(folder, 'box');
    const many = (RING_FILE / text(1000).length) * 3.5;
    for (let ms = 1000; ms < 1000 + many; ms += 1) ring.append(text(ms));
    expect(files()).toEqual(['box.0.jsonl', 'box.1.jsonl']);
    for (const file of files())
      expect(statSync(join(folder, RING_FOLDER, file)).size).toBeLessThanOrEqual(RING_FILE);
    const kept = moments(readRing(folder, 'box'));
    expect(kept.at(-1)).toBe(Math.ceil(1000 + many) - 1);
    expect(kept.length * text(1000).length).toBeGreaterThan(RING_FILE);
    expect(kept).toEqual(kept.map((_, index) => (kept[0] ?? 0) + index));
  });

  test('goes on after a restart, whichever of its files was the last', () => {
    const first = new Ring(folder, 'box');
    const many = (RING_FILE / text(1000).length) * 1.5;
    for (let ms = 1000; ms < 1000 + many; ms += 1) first.append(text(ms));
    const before = readRing(folder, 'box');
    new Ring(folder, 'box').append(text(5, 2));
    expect(readRing(folder, 'box')).toEqual([...before, chunk(5, 2)]);
  });

  test('loses the line alone that a crash cut off', () => {
    new Ring(folder, 'box').append(text(1));
    appendFileSync(join(folder, RING_FOLDER, 'box.0.jsonl'), text(2).slice(0, 20));
    new Ring(folder, 'box').append(text(3));
    expect(moments(readRing(folder, 'box'))).toEqual([1, 3]);
  });
});

/** A thread whose disk stalls until it is let go. */
class SlowThread {
  readonly asked: RingQuestion[] = [];
  #waiting: ((error?: Error) => void)[] = [];

  ask(question: unknown): Promise<unknown> {
    this.asked.push(question as RingQuestion);
    return new Promise((resolve, reject) => {
      this.#waiting.push((error) => (error === undefined ? resolve(null) : reject(error)));
    });
  }

  async letGo(error?: Error): Promise<void> {
    for (const go of this.#waiting.splice(0)) go(error);
    await new Promise((resolve) => setImmediate(resolve));
  }

  get texts(): string[] {
    return this.asked.flatMap((one) => (one.do === 'append' ? one.texts.map(({ text }) => text) : []));
  }
}

describe('bytes on their way to the disk', () => {
  const at = (ms: number) => ({ run: 1, ms });
  let warned: string[];
  let thread: SlowThread;
  let rings: Rings;
  beforeEach(() => {
    warned = [];
    thread = new SlowThread();
    const log = { info() {}, error() {}, warn: () => warned.push('warned') };
    rings = new Rings(folder, thread, log);
  });

  test('have one write under way, and the next takes all that came meanwhile, of every device', async () => {
    const [box, base] = [rings.tap('box'), rings.tap('base')];
    box('in', Buffer.from('A'), at(1));
    box('out', Buffer.from('B'), at(2));
    base('in', Buffer.from('C'), at(3));
    expect(thread.asked).toHaveLength(1);
    await thread.letGo();
    expect(thread.asked).toHaveLength(2);
    expect(thread.texts.map((lines) => lines.match(/"hex":"(..)"/)?.[1])).toEqual(['41', '42', '43']);
    await thread.letGo();
    expect(thread.asked).toHaveLength(2);
  });

  test('do not fill the memory while the disk stalls; what was dropped is counted where it is missing', async () => {
    const tap = rings.tap('box');
    const bytes = Buffer.alloc(1000);
    tap('in', bytes, at(0));
    for (let ms = 1; ms <= 1000; ms += 1) tap('in', bytes, at(ms));
    await thread.letGo();
    const waited = thread.texts[1] ?? '';
    expect(waited.length).toBeLessThan(MOST_WAITING + 100);
    const lines = waited.trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ dropped: 1000 - (lines.length - 1) });
    expect(lines.length).toBeGreaterThan(1);
    tap('in', Buffer.from('Z'), at(2000));
    await thread.letGo();
    expect(thread.texts.at(-1)).toContain('5a');
  });

  test('that cannot be kept are one line in the log, and the next are tried again', async () => {
    const tap = rings.tap('box');
    for (const ms of [1, 2, 3]) {
      tap('in', Buffer.from('A'), at(ms));
      await thread.letGo(new Error('no space left'));
    }
    expect(thread.asked).toHaveLength(3);
    expect(warned).toHaveLength(1);
  });
});

test('a line is printed as a person reads it', () => {
  expect(printed(chunk(12.5, 3))).toBe(`${WALL}  3/12.500  <  "P\\r\\n"  50 0d 0a`);
  expect(printed({ ...chunk(1), direction: 'out', hex: '0001ff' })).toContain('>  "..."  00 01 ff');
  expect(printed({ dropped: 7 })).toContain('7');
});

test('the ring of a device is two files named after it, and nothing else', () => {
  const ring = new Ring(folder, 'stage-box_1');
  ring.append(text(1));
  expect(files()).toEqual(['stage-box_1.0.jsonl']);
  expect(readFileSync(join(folder, RING_FOLDER, 'stage-box_1.0.jsonl'), 'utf8')).toBe(text(1));
});

describe('the thread of the rings', () => {
  /** A thread has its own time, however busy the machine. */
  const SOON = { timeout: 15_000 };
  let keeper: RingKeeper;
  let warnings: number;
  beforeEach(() => {
    warnings = 0;
    const warn = () => {
      warnings += 1;
    };
    keeper = new RingKeeper({ info() {}, error() {}, warn });
  });
  afterEach(() => keeper.end());

  const kept = (rings: Rings, device: string) => async () =>
    (await rings.newest(device, 100)).map(({ hex }) => Buffer.from(hex, 'hex').toString()).join('');

  test('keeps what comes after its folder was taken away', async () => {
    const rings = keeper.of(folder);
    const tap = rings.tap('box');
    tap('in', Buffer.from('A'), { run: 1, ms: 1 });
    await expect.poll(kept(rings, 'box'), SOON).toBe('A');
    rmSync(join(folder, RING_FOLDER), { recursive: true });
    tap('in', Buffer.from('B'), { run: 1, ms: 2 });
    await expect.poll(() => warnings, SOON).toBe(1);
    tap('in', Buffer.from('C'), { run: 1, ms: 3 });
    await expect.poll(kept(rings, 'box'), SOON).toBe('C');
    await rings.close();
  });

  test('keeps the bytes of the others where those of one cannot be kept', async () => {
    mkdirSync(join(folder, RING_FOLDER, 'bad.0.jsonl'), { recursive: true });
    mkdirSync(join(folder, RING_FOLDER, 'bad.1.jsonl'));
    const rings = keeper.of(folder);
    const [bad, good] = [rings.tap('bad'), rings.tap('good')];
    // The first goes alone; the next two go together.
    bad('in', Buffer.from('X'), { run: 1, ms: 1 });
    bad('in', Buffer.from('X'), { run: 1, ms: 2 });
    good('in', Buffer.from('G'), { run: 1, ms: 3 });
    await expect.poll(kept(rings, 'good'), SOON).toBe('G');
    await rings.close();
  });
});
