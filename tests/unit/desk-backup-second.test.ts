// The second place as the desk sees it: a thread that answers late, fails, or comes back; time moved by hand.
import { describe, expect, it } from 'vitest';
import { millis } from '#contract/units.ts';
import type { Mark } from '#db/desk-notes.ts';
import type { BackupThread } from '#desk/backup/client.ts';
import { LineLog } from '#desk/backup/line-log.ts';
import { SecondPlace } from '#desk/backup/second-place.ts';
import { DeskFailure } from '#desk/failure.ts';
import { settled } from './desk-floor-support.ts';

const PLACE = { folder: 'E:\\', id: 'stick' };
const SILENT = { info() {}, warn() {}, error() {} };
const DATABASES = { journal: new Uint8Array(), bank: new Uint8Array() };

/** A stick on which things happen as told. */
class FakeStick implements BackupThread {
  readonly calls: string[] = [];
  /** What lies on the disk of the PC. */
  readonly contest: string[];
  lying: string[] | null = null;
  /** What was left at each of the marks that came. */
  readonly marks: number[][] = [];
  rival: object | null = null;
  /** Code of the failure of every call; null: none fails. */
  fault: string | null = null;
  #held: (() => void)[] | null = null;

  call = (async (call: string, ...args: unknown[]) => {
    this.calls.push(call);
    const held = this.#held;
    if (held !== null) await new Promise<void>((resolve) => held.push(resolve));
    if (this.fault !== null && call !== 'detach') throw new DeskFailure(this.fault, { zh: '', en: '' });
    if (call === 'attach') return { upTo: this.#upTo(), rival: this.rival };
    if (call === 'base') this.lying = [...this.contest];
    if (call === 'append') this.lying?.push(...(args[0] as string[]));
    if (call === 'append' && args[1] !== null)
      this.marks.push((args[1] as Mark[]).map(({ remaining }) => remaining));
    return this.#upTo();
  }) as BackupThread['call'];

  constructor(contest: string[]) {
    this.contest = contest;
  }

  stall(): void {
    this.#held = [];
  }

  async flow(): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    for (const resolve of held) resolve();
    await settled();
  }

  #upTo() {
    return this.lying && { seq: this.lying.length, hash: this.lying.at(-1) ?? '' };
  }
}

class Scene {
  readonly contest = ['1', '2'];
  readonly lines = new LineLog();
  readonly stick = new FakeStick(this.contest);
  readonly second = new SecondPlace(PLACE, {
    thread: this.stick,
    meta: { id: 'c', title: '决赛', created: '' },
    mediaFolder: '',
    lines: this.lines,
    past: () => ({ hashes: [], continued: [], chosen: [] }),
    log: SILENT,
  });
  now = 0;

  constructor() {
    this.lines.start(this.contest.map((hash) => ({ hash })));
  }

  add(...lines: string[]): void {
    this.contest.push(...lines);
    this.lines.add(lines, { seq: this.contest.length, hash: lines.at(-1) ?? '' });
  }

  /** Half a second passes. */
  async pass(ticks = 1): Promise<void> {
    for (let tick = 0; tick < ticks; tick += 1) {
      this.now += 500;
      this.second.tick(this.now);
      await settled();
      if (this.second.wantsBase(this.now)) await this.second.offer(this.now, DATABASES);
    }
  }

  get view() {
    return this.second.view(this.now);
  }
}

describe('the second place', () => {
  it('gets a whole copy first and then every line, in order and once', async () => {
    const scene = new Scene();
    await scene.pass(2);
    scene.add('3', '4');
    await scene.pass();
    scene.add('5');
    await scene.pass();
    expect(scene.stick.lying).toEqual(['1', '2', '3', '4', '5']);
    expect(scene.stick.calls).toEqual(['attach', 'base', 'append', 'append']);
    expect(scene.view).toMatchObject({ state: 'good', seq: 5, generations: 1, trouble: null });
  });

  it('that has the contest already gets only what is missing there', async () => {
    const scene = new Scene();
    scene.stick.lying = ['1', '2'];
    scene.add('3');
    await scene.pass(2);
    expect(scene.stick.calls).toEqual(['attach', 'append']);
    expect(scene.view).toMatchObject({ state: 'good', seq: 3 });
  });

  it('gets where the clocks stand with the line, then once a second, and that none runs', async () => {
    const scene = new Scene();
    await scene.pass(2);
    const mark = (...left: number[]) =>
      scene.second.mark(left.map((ms) => ({ run: 1, clock: 'turn', remaining: millis(ms), wall: '' })));
    scene.add('3');
    mark(10_000);
    await scene.pass();
    for (const left of [9500, 9000, 8500, 8000]) {
      mark(left);
      await scene.pass();
    }
    mark();
    await scene.pass(8);
    expect(scene.stick.marks).toEqual([[10_000], [9000], [8000], []]);
    expect(scene.stick.lying).toEqual(['1', '2', '3']);
  });

  it('is behind after a second, and failing when it answers nothing for five', async () => {
    const scene = new Scene();
    await scene.pass(2);
    scene.stick.stall();
    scene.add('3');
    await scene.pass();
    expect(scene.view.state).toBe('good');
    await scene.pass(3);
    expect(scene.view).toMatchObject({ state: 'behind', seq: 2, trouble: null });
    await scene.pass(10);
    expect(scene.view).toMatchObject({ state: 'failing', trouble: { key: 'trouble.backup.slow' } });
    // Nothing queues up behind it.
    expect(scene.stick.calls.filter((call) => call === 'append')).toHaveLength(1);
    scene.add('4');
    await scene.stick.flow();
    await scene.pass();
    expect(scene.view).toMatchObject({ state: 'good', seq: 4, trouble: null });
  });

  it.each([
    ['backup-missing', 'trouble.backup.missing'],
    ['ENOENT', 'trouble.backup.missing'],
    ['backup-other', 'trouble.backup.other'],
    ['disk-full', 'trouble.backup.full'],
    ['ENOSPC', 'trouble.backup.full'],
    ['disk-read-only', 'trouble.backup.read-only'],
    ['disk-failing', 'trouble.backup.failing'],
    ['damaged', 'trouble.backup.damaged'],
    ['TypeError', 'trouble.backup.unknown'],
  ])('that fails with %s says %s, and catches up by itself when it is well again', async (fault, key) => {
    const scene = new Scene();
    await scene.pass(2);
    scene.stick.fault = fault;
    scene.add('3');
    await scene.pass(8);
    expect(scene.view).toMatchObject({ state: 'failing', trouble: { key } });
    scene.add('4');
    scene.stick.fault = null;
    await scene.pass(30);
    expect(scene.stick.lying).toEqual(['1', '2', '3', '4']);
    expect(scene.view).toMatchObject({ state: 'good', seq: 4, trouble: null });
  });

  it('that cannot take a whole copy is not asked for one again and again', async () => {
    const scene = new Scene();
    scene.stick.call = new Proxy(scene.stick.call, {
      apply: (call, self, args: [string]) => {
        scene.stick.fault = args[0] === 'base' ? 'disk-full' : null;
        return Reflect.apply(call, self, args);
      },
    });
    await scene.pass(60);
    expect(scene.stick.calls.filter((call) => call === 'base')).toHaveLength(2);
    expect(scene.view).toMatchObject({ state: 'failing', trouble: { key: 'trouble.backup.full' } });
  });

  it('on which the contest went another way is not written to', async () => {
    const scene = new Scene();
    scene.stick.lying = ['1', 'x', 'y'];
    scene.stick.rival = { relation: 'fork', common: 1, place: 'PC 2' };
    scene.add('3');
    await scene.pass(30);
    expect(scene.stick.lying).toEqual(['1', 'x', 'y']);
    expect(scene.stick.calls).not.toContain('base');
    expect(scene.view).toMatchObject({
      state: 'failing',
      trouble: { key: 'trouble.backup.fork', params: { folder: 'E:\\', common: 1 } },
    });
  });

  it('is looked at now and then while nothing happens', async () => {
    const scene = new Scene();
    await scene.pass(2);
    scene.stick.fault = 'backup-missing';
    await scene.pass(5);
    expect(scene.view.state).toBe('failing');
  });

  it('gets its whole copy renewed when many lines have come', async () => {
    const scene = new Scene();
    await scene.pass(2);
    scene.add(...Array.from({ length: 20 }, (_, index) => String(index + 3)));
    await scene.pass();
    await scene.second.offer(scene.now, DATABASES);
    expect(scene.view.generations).toBe(1);
    scene.add(...Array.from({ length: 40 }, (_, index) => String(index + 23)));
    await scene.pass();
    await scene.second.offer(scene.now, DATABASES);
    expect(scene.view.generations).toBe(2);
  });

  it('that was given up is off, and another one begins anew', async () => {
    const scene = new Scene();
    await scene.pass(2);
    await scene.second.move(null);
    expect(scene.view).toEqual({
      folder: '',
      state: 'off',
      seq: 0,
      wall: null,
      generations: 0,
      trouble: null,
    });
    scene.stick.lying = null;
    await scene.second.move({ folder: 'F:\\', id: 'another' });
    await scene.pass(2);
    expect(scene.view).toMatchObject({ folder: 'F:\\', state: 'good', seq: 2, generations: 1 });
  });
});
