// Hostile cases of the desk's parts: passes after another roster, a floor that cannot be put up, a closed contest.
import { afterAll, describe, expect, it } from 'vitest';
import type { Judge } from '#contract/roster.ts';
import { ContestAccess } from '#desk/access/access.ts';
import { Pins } from '#desk/access/pins.ts';
import { NO_PINS } from '#desk/access/stored.ts';
import { floorOn, type JournalParts } from '#desk/contests/floor-journal.ts';
import { Cueing } from '#desk/floor/cueing.ts';
import { StoreClient } from '#desk/journal/client.ts';
import { accepted, FakeDisk, next, settled, startedStage } from './desk-floor-support.ts';

const pins = new Pins();
afterAll(() => pins.end());

describe('a pass', () => {
  it('is no one else\u2019s: another roster may give the same account to another person', async () => {
    let judges: Judge[] = [{ person: 'j1', name: '严明', role: 'chief-judge' }];
    const access = new ContestAccess(NO_PINS, {
      pins,
      officials: () => ({ judges, supervisors: [] }),
      now: () => 0,
      keep: async () => {},
      note() {},
      changed() {},
    });
    const console = { window: 'console', pass: null } as const;
    for (const account of ['judge:j1', 'technician'])
      await access.setPin(console, { account, pin: '1234', current: null });
    const { hash } = await access.signIn({ window: 'judge', pass: null }, 'judge:j1', '1234');
    const judge = { window: 'judge', pass: hash } as const;
    expect(access.holder(judge)?.person).toBe('j1');
    judges = [{ person: 'j1', name: '何平', role: 'chief-judge' }];
    expect(access.holder(judge)).toBeNull();
    expect(access.isLocked(judge)).toBe(true);
    await expect(access.signIn(judge, 'judge:j1', '1234')).rejects.toMatchObject({ code: 'access-none' });
  });
});

describe('a contest that cannot be opened', () => {
  it('makes no backups: they would be of whichever is opened next', () => {
    const told: string[] = [];
    const storage = { free: null, close: async () => void told.push('closed') };
    const entry = { ...new FakeDisk().entries()[0], type: 'from.a.later.version', seq: 1, data: {} };
    const open = () =>
      floorOn([entry] as unknown as Parameters<typeof floorOn>[0], { storage } as unknown as JournalParts, {
        knowledge: {
          question: () => undefined,
          name: (person) => person,
          officials: () => ({ judges: [], supervisors: [] }),
        },
        now: () => ({ run: 1, ms: 0 }),
        wall: () => '',
        log: { info() {}, warn() {}, error() {} },
      });
    expect(open).toThrow('from.a.later.version');
    expect(told).toEqual(['closed']);
  });
});

describe('a closed contest', () => {
  it('asks the journal thread for nothing more, while others go on asking', async () => {
    const store = new StoreClient();
    const own = store.forContest();
    own.leave();
    await expect(own.call('entries')).rejects.toMatchObject({ code: 'contest-left' });
    await expect(store.call('entries')).rejects.toMatchObject({ code: 'contest-none' });
    await store.end();
  });

  it('waits for what was decided before: it is on the disk then, and accepted', async () => {
    const { floor, disk, give } = await startedStage();
    disk.hold();
    const first = give(next);
    await settled();
    const second = give({ type: 'screen.show', scene: 'standings' });
    let done = false;
    const closing = floor.settled().then(() => {
      done = true;
    });
    await disk.release();
    expect(done).toBe(false);
    await disk.release();
    await closing;
    await accepted(first);
    await accepted(second);
    expect(disk.kept.at(-1)?.type).toBe('screen.set');
    expect(floor.idle).toBe(true);
  });

  it('sounds no cue for a countdown it was closed in', async () => {
    const turn = { state: 'running', current: 0, items: [{ index: 0, buzz: { state: 'opened' } }] };
    const countdown = { length: 30, from: { run: 1, ms: 0 } };
    Object.assign(turn.items[0]!.buzz, { countdown });
    const record = { state: { turn, slate: false } };
    const heard: string[] = [];
    const cueing = new Cueing({
      floor: { shown: record, decided: record, stopped: false, signal: () => heard.push('signal') },
      now: () => ({ run: 1, ms: 0 }),
      lamps: async () => ({ run: 1, ms: heard.push('lamps') }),
      tone: () => heard.push('tone'),
    } as unknown as ConstructorParameters<typeof Cueing>[0]);
    const cued = cueing.cueWhenOpened();
    cueing.end();
    await cued;
    expect(heard).toEqual([]);
  });
});
