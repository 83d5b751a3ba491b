// Runs the writer under the recorder, cuts its power at chosen moments, and judges what is left.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContest } from '#db/contest-folder.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { FailingDisk } from './failing.ts';
import { type Content, Disk, type Names, RESTS, type Rest } from './disk.ts';
import { type Act, readLog } from './log.ts';
import { watching } from './recorder.ts';
import { type Stand, standOf, type Told } from './stand.ts';

export type Synchronous = 'FULL' | 'NORMAL' | 'OFF';

export interface Recorded {
  root: string;
  acts: Act[];
}

/** Disks that were made up are looked at in memory, where it is there (Linux): their own fsyncs count for nothing. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const WRITER = join(import.meta.dirname, 'writer.ts');

export interface Writing {
  seed: number;
  acts: number;
  synchronous: Synchronous;
  /** The disk fails now and then. */
  failing?: boolean;
}

/** What the writer did; `root` stays for the caller to remove. */
export function recordWriter({ seed, acts, synchronous, failing = false }: Writing): Recorded {
  const root = mkdtempSync(join(SCRATCH, 'leitai-power-'));
  const log = `${root}.log`;
  const { control } = new FailingDisk(`${root}.control`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [WRITER, root, String(seed), String(acts), synchronous, ...(failing ? ['failing'] : [])],
    { env: watching({ folder: root, log, control }), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the writer failed with seed ${seed}: ${stderr}`);
  const recorded = { root, acts: readLog(log) };
  for (const file of [log, control]) rmSync(file);
  return recorded;
}

export interface Cut {
  /** So many acts were done. */
  at: number;
  names: Names;
  rest: Rest;
  seed: number;
}

/** Cuts at moments that matter: after something was promised, around an fsync, and anywhere. */
export function chooseCuts({ root, acts }: Recorded, count: number, seed: number): Cut[] {
  const chance = new Chance(seed);
  const positions = (wanted: (act: Act) => boolean) =>
    acts.flatMap((act, index) => (wanted(act) ? [index + chance.below(2)] : []));
  const promised = positions(({ what, path }) => what === 'write' && path === standsOf(root));
  const synchronised = positions(({ what }) => what === 'sync');
  return Array.from({ length: count }, (_, index) => ({
    at: chance.pick([promised, synchronised, acts.map((_, at) => at)][index % 3] ?? []) ?? 0,
    names: chance.happens(0.5) ? ('in order' as const) : ('each' as const),
    rest: RESTS[Math.floor(index / 3) % RESTS.length]!,
    seed: chance.below(2 ** 31),
  })).sort((one, other) => one.at - other.at);
}

/** Every cut with what it leaves; cuts must come in order. */
export function* leftovers(
  { root, acts }: Recorded,
  cuts: readonly Cut[],
): Generator<{ cut: Cut; content: Content }> {
  const disks = { 'in order': new Disk(root, 'in order'), each: new Disk(root, 'each') };
  let done = 0;
  for (const cut of cuts) {
    for (; done < cut.at; done += 1) for (const disk of Object.values(disks)) disk.do(acts[done]!);
    yield { cut, content: disks[cut.names].after(cut.rest, new Chance(cut.seed)) };
  }
}

/** Writes what was left into `target`, which must not exist. */
export function layDown(root: string, content: Content, target: string): void {
  for (const [path, bytes] of content) {
    const place = join(target, path.slice(root.length));
    if (bytes === null) mkdirSync(place, { recursive: true });
    else writeFileSync(place, bytes);
  }
}

/** The last stand promised before the cut, and the one that was under way; null: none. */
export function standsAround(
  { root, acts }: Recorded,
  at: number,
): { before: Told | null; after: Told | null } {
  const told = (act: Act | undefined): Told | null => (act ? JSON.parse(String(act.data)) : null);
  const isTold = ({ what, path }: Act) => what === 'write' && path === standsOf(root);
  return {
    before: told(acts.findLast((act, index) => index < at && isTold(act))),
    after: told(acts.find((act, index) => index >= at && isTold(act))),
  };
}

const standsOf = (root: string) => join(root, 'stands');

/** What is wrong after this cut, in words; null: nothing. */
export function judge(recorded: Recorded, cut: Cut, content: Content): string | null {
  const { before, after } = standsAround(recorded, cut.at);
  const target = mkdtempSync(join(SCRATCH, 'leitai-after-'));
  try {
    layDown(recorded.root, content, target);
    const found = standIn(join(target, 'disk'));
    if (found === null) return before === null ? null : 'the contest is gone';
    // An act that met a failing disk may be there at this moment and be gone when the contest is opened anew.
    if (after?.failed) return found.seq >= (before?.seq ?? 0) ? null : 'acknowledged entries are gone';
    if ([before, after].some((stand) => stand !== null && difference(found, stand) === '')) return null;
    return `neither before nor after the act under way: ${difference(found, before ?? after)}`;
  } catch (error) {
    return error instanceof Error ? `it cannot be opened: ${error.message} ${error.cause ?? ''}` : String(error);
  } finally {
    rmSync(target, { recursive: true });
  }
}

/** Null when no contest is there. Throws when one cannot be opened or its chain does not hold. */
function standIn(disk: string): Stand | null {
  if (!existsSync(disk)) return null;
  const [name] = readdirSync(disk).filter((child) => !child.startsWith('.'));
  if (name === undefined) return null;
  const contest = openContest(join(disk, name));
  try {
    const broken = contest.journal.verify();
    if (broken !== null) throw new Error(`entry ${broken.seq}: ${broken.reason}`);
    return standOf(contest, contest.journal.startRun() - 1);
  } finally {
    contest.close();
  }
}

/** Empty: none. */
function difference(found: Stand, wanted: Stand | null): string {
  if (wanted === null) return 'a contest that was never made';
  const keys = (Object.keys(found) as (keyof Stand)[]).filter((key) => found[key] !== wanted[key]);
  return keys.map((key) => `${key} ${found[key]} ≠ ${wanted[key]}`.slice(0, 200)).join('; ');
}
