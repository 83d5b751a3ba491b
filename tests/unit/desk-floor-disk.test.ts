// What a failing disk is told to be: in the refusal, and beside the devices, until it keeps entries again.
import { describe, expect, it } from 'vitest';
import { message } from '#contract/messages/message.ts';
import { ContestFileError } from '#db/refusals.ts';
import { Floor } from '#desk/floor/floor.ts';
import { FakeDisk, next, startedStage } from './desk-floor-support.ts';

/** A disk with a fault of its own, and a floor on what was kept before. */
class FaultyDisk extends FakeDisk {
  fault: string | null = null;

  fail = <Result>(work: () => Result): Result => {
    if (this.fault === null) return work();
    const cause = Object.assign(new Error(this.fault), { code: this.fault });
    throw new ContestFileError('disk', '/contests/final/journal.db', cause);
  };
}

async function floorOn(disk: FaultyDisk): Promise<Floor> {
  const stage = await startedStage();
  disk.kept.push(...stage.disk.kept);
  return new Floor(disk.entries(), {
    journal: {
      append: async (drafts) => disk.fail(() => void disk.kept.push(...drafts)),
      reopen: async () => disk.fail(() => disk.entries()),
    },
    knowledge: {
      question: () => undefined,
      name: (person) => person,
      officials: () => ({ judges: [], supervisors: [] }),
    },
    now: () => ({ run: 2, ms: 1000 }),
    wall: () => '',
    free: () => 4_200_000,
    log: { info() {}, warn() {}, error() {} },
  });
}

let commands = 0;
const give = (floor: Floor) => {
  commands += 1;
  return floor.command({
    id: `disk:${commands}`,
    seen: null,
    actor: { role: 'technician', person: null, onBehalfOf: null },
    at: { run: 2, ms: 1000 },
    body: next,
  });
};

describe('a journal that cannot be written', () => {
  it.each([
    ['SQLITE_FULL', 'trouble.journal.full', '已满'],
    ['SQLITE_READONLY', 'trouble.journal.read-only', '只读'],
    ['SQLITE_IOERR_FSYNC', 'trouble.journal.failing', '出错'],
  ])('for %s says %s with what is free, and goes on by the next command', async (fault, key, words) => {
    const disk = new FaultyDisk();
    const floor = await floorOn(disk);
    const before = floor.shown.seq;
    expect(floor.trouble).toBeNull();
    disk.fault = fault;
    const refused = await give(floor);
    if (refused.ok) throw new Error('was accepted');
    const { code, params } = refused.refusal;
    const text = message('zh-CN', `refusal.${code}`, params);
    expect(text).toContain(words);
    expect(text).toContain('4.2 MB');
    expect(text).not.toMatch(/[{}]/);
    expect(floor.trouble).toEqual({ key, params: { free: '4.2 MB' } });
    expect(floor.shown.seq).toBe(before);
    disk.fault = null;
    expect(await give(floor)).toMatchObject({ ok: true });
    expect(floor.trouble).toBeNull();
    expect(floor.shown.seq).toBeGreaterThan(before);
  });

  it('tells the present fault, where another one comes while it is opened again', async () => {
    const disk = new FaultyDisk();
    const floor = await floorOn(disk);
    disk.fault = 'SQLITE_FULL';
    await give(floor);
    disk.fault = 'SQLITE_READONLY_DIRECTORY';
    await give(floor);
    expect(floor.trouble?.key).toBe('trouble.journal.read-only');
  });
});
