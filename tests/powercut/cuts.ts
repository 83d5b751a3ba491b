// Runs the writer under the recorder, cuts its power at chosen moments, and judges what is left.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recovery } from '#contract/storage.ts';
import { openOrRecover } from '#db/recovery.ts';
import { ContestFileError } from '#db/refusals.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { type Content, Disk, layDown, type Names, RESTS, type Rest } from './disk.ts';
import { FailingDisk } from './failing.ts';
import { type Act, readLog } from './log.ts';
import { watching } from './recorder.ts';
import { type Stand, standOf, type Told } from './stand.ts';

export type Synchronous = 'FULL' | 'NORMAL' | 'OFF';

export interface Recorded {
  root: string;
  /** What was there before the first act. */
  already: Content;
  acts: Act[];
  /** The disk has failed now and then. */
  failing: boolean;
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
  const recorded = { root, already: new Map(), acts: readLog(log), failing };
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
  const promised = positions((act) => act.what === 'sent' || isTold(root, act));
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
  { root, already, acts }: Recorded,
  cuts: readonly Cut[],
): Generator<{ cut: Cut; content: Content }> {
  const disks = { 'in order': new Disk(root, 'in order', already), each: new Disk(root, 'each', already) };
  let done = 0;
  for (const cut of cuts) {
    for (; done < cut.at; done += 1) for (const disk of Object.values(disks)) disk.do(acts[done]!);
    yield { cut, content: disks[cut.names].after(cut.rest, new Chance(cut.seed)) };
  }
}

/** The last stand promised before the cut, and the one that was under way; null: none. */
export function standsAround(
  { root, acts }: Recorded,
  at: number,
): { before: Told | null; after: Told | null } {
  const told = (act: Act | undefined): Told | null => (act ? JSON.parse(String(act.data)) : null);
  return {
    before: told(acts.findLast((act, index) => index < at && isTold(root, act))),
    after: told(acts.find((act, index) => index >= at && isTold(root, act))),
  };
}

function isTold(root: string, { what, path }: Act): boolean {
  return what === 'write' && path === join(root, 'stands');
}

/** How many entries were acknowledged before the cut and are not there after it. */
export function entriesLost(recorded: Recorded, cut: Cut, content: Content): number {
  const acknowledged = standsAround(recorded, cut.at).before?.seq ?? 0;
  const target = mkdtempSync(join(SCRATCH, 'leitai-after-'));
  try {
    layDown(recorded.root, content, target);
    return acknowledged - Math.min(acknowledged, standIn(join(target, 'disk'))?.stand.seq ?? 0);
  } catch (error) {
    if (error instanceof ContestFileError) return acknowledged;
    throw error;
  } finally {
    rmSync(target, { recursive: true });
  }
}

/** What is wrong after this cut, in words; null: nothing. */
export function judge(recorded: Recorded, cut: Cut, content: Content): string | null {
  const { before, after } = standsAround(recorded, cut.at);
  const target = mkdtempSync(join(SCRATCH, 'leitai-after-'));
  try {
    layDown(recorded.root, content, target);
    const found = standIn(join(target, 'disk'));
    if (found === null) return before === null ? null : 'the contest is gone';
    if (recorded.failing) return judgeFailing(found, before, after);
    if (!isSound(found.recovery)) return `it had to be recovered: ${JSON.stringify(found.recovery)}`;
    if ([before, after].some((told) => told !== null && difference(found.stand, told) === '')) return null;
    return `neither before nor after the act under way: ${difference(found.stand, before ?? after)}`;
  } catch (error) {
    return error instanceof Error
      ? `it cannot be opened: ${error.message} ${error.cause ?? ''}`
      : String(error);
  } finally {
    rmSync(target, { recursive: true });
  }
}

/**
 * Where fsyncs have failed, a recovery may be needed, and then marks are gone and runs may be counted anew; what was
 * acknowledged must be there all the same. An act that met the failing disk may be there now and gone when the contest
 * is opened anew.
 */
function judgeFailing(found: Found, before: Told | null, after: Told | null): string | null {
  const { stand, recovery } = found;
  const known = [before, after].filter((told) => told !== null);
  const pick = ({ seq, hash, people, settings, bank }: Stand) => ({ seq, hash, people, settings, bank });
  if (known.some((told) => difference(pick(stand), told) === '')) return null;
  if (after?.failed && stand.seq >= (before?.seq ?? 0)) return null;
  const steps = recovery === null ? 'without a word' : JSON.stringify(recovery.steps.map(({ key }) => key));
  return `${steps}: ${difference(pick(stand), before ?? after)}`;
}

/** Nothing was damaged but the end of the tail, which is a second copy and may be torn by a power cut. */
export function isSound(recovery: Recovery | null): boolean {
  return recovery === null || recovery.steps.every(({ key }) => key === 'recovery.tail');
}

interface Found {
  stand: Stand;
  recovery: Recovery | null;
}

/** Null when no contest is there. Throws when one cannot be opened or its chain does not hold. */
function standIn(disk: string): Found | null {
  if (!existsSync(disk)) return null;
  const [name] = readdirSync(disk).filter((child) => !child.startsWith('.'));
  if (name === undefined) return null;
  const { contest, recovery } = openOrRecover(join(disk, name), []);
  try {
    const broken = contest.journal.verify();
    if (broken !== null) throw new Error(`entry ${broken.seq}: ${broken.reason}`);
    return { stand: standOf(contest, contest.journal.startRun() - 1), recovery };
  } finally {
    contest.close();
  }
}

/** Empty: none. */
function difference(found: Partial<Stand>, wanted: Stand | null): string {
  if (wanted === null) return 'a contest that was never made';
  const keys = (Object.keys(found) as (keyof Stand)[]).filter((key) => found[key] !== wanted[key]);
  return keys.map((key) => `${key} ${found[key]} ≠ ${wanted[key]}`.slice(0, 200)).join('; ');
}
