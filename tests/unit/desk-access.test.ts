// PINs, signing in and out, wrong tries, and what is kept of all that.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { WindowName } from '#contract/protocol.ts';
import { ContestAccess } from '#desk/access/access.ts';
import { Pins } from '#desk/access/pins.ts';
import { MOST_PASSES, NO_PINS, readAccess, type StoredAccess } from '#desk/access/stored.ts';
import { MOST_TRIES, Tries } from '#desk/access/tries.ts';
import type { Officials } from '#desk/contests/officials.ts';

const pins = new Pins();
afterAll(() => pins.end());

const OFFICIALS: Officials = {
  judges: [
    { person: 'j1', name: '严明', role: 'chief-judge' },
    { person: 'j2', name: '何平', role: 'judge' },
  ],
  supervisors: [{ person: 'v1', name: '郭正' }],
};

/** A contest's access with a clock and a disk a test looks at. */
function access(kept: StoredAccess = NO_PINS, officials: () => Officials = () => OFFICIALS) {
  const time = { ms: 1000 };
  const disk: { kept: StoredAccess } = { kept };
  const noted: string[] = [];
  const contest = new ContestAccess(kept, {
    pins,
    officials,
    now: () => time.ms,
    keep: async (next) => {
      disk.kept = JSON.parse(JSON.stringify(next));
    },
    note: (what, seat, window) =>
      void noted.push(`${what} ${seat?.role ?? ''} ${seat?.person ?? ''} ${window}`),
    changed() {},
  });
  return { contest, time, disk, noted };
}

const at = (window: WindowName, pass: string | null = null) => ({ window, pass });
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.code,
  );

async function withPins() {
  const all = access();
  for (const [account, pin] of [
    ['judge:j1', '1111'],
    ['judge:j2', '2222'],
    ['technician', '9999'],
  ] as const)
    await all.contest.setPin(at('console'), { account, pin, current: null });
  return all;
}

describe('accounts', () => {
  it('are technician, host, and every judge and supervisor of the roster by name', () => {
    expect(
      access()
        .contest.accounts()
        .map(({ id, role, name }) => [id, role, name]),
    ).toEqual([
      ['technician', 'technician', ''],
      ['host', 'host', ''],
      ['judge:j1', 'chief-judge', '严明'],
      ['judge:j2', 'judge', '何平'],
      ['supervisor:v1', 'supervisor', '郭正'],
    ]);
  });

  it('have one without a name where the roster names nobody', () => {
    const { contest } = access(NO_PINS, () => ({ judges: [], supervisors: [] }));
    expect(contest.accounts().map(({ id }) => id)).toEqual(['technician', 'host', 'judge', 'supervisor']);
  });

  it('stand only at their own windows', () => {
    const { contest } = access();
    const ids = (window: WindowName) => contest.accountsAt(window).map(({ id }) => id);
    expect(ids('console')).toEqual(['technician']);
    expect(ids('judge')).toEqual(['judge:j1', 'judge:j2']);
    expect(ids('projector')).toEqual([]);
  });
});

describe('PINs', () => {
  it('are on from the moment the technician has one, and it is said who has none', async () => {
    const { contest } = access();
    const first = await contest.setPin(at('console'), { account: 'judge:j1', pin: '1111', current: null });
    expect(first).toEqual({ pins: false, without: ['technician', 'host', 'judge:j2', 'supervisor:v1'] });
    expect(contest.isLocked(at('console'))).toBe(false);
    const last = await contest.setPin(at('console'), { account: 'technician', pin: '9999', current: null });
    expect(last).toEqual({ pins: true, without: ['host', 'judge:j2', 'supervisor:v1'] });
    expect(contest.isLocked(at('console'))).toBe(true);
    expect(contest.isLocked(at('home'))).toBe(true);
    expect(contest.isLocked(at('projector'))).toBe(false);
  });

  it('stand nowhere as they are: not on the disk, not in the journal', async () => {
    const { disk, noted } = await withPins();
    expect(JSON.stringify([disk.kept, noted])).not.toMatch(/"(1111|2222|9999)"/);
    expect(Object.values(disk.kept.pins).every(({ salt }) => salt.length === 32)).toBe(true);
    expect(readAccess(disk.kept)).toEqual(disk.kept);
  });

  it('are changed by their owner with the one in force, and by nobody else', async () => {
    const { contest } = await withPins();
    const chief = await contest.signIn(at('judge'), 'judge:j1', '1111');
    const technician = await contest.signIn(at('console'), 'technician', '9999');
    const change = { account: 'judge:j1', pin: '123456', current: '1111' };
    expect(await code(contest.setPin(at('console', technician.hash), change))).toBe('access-own');
    expect(await code(contest.setPin(at('judge'), change))).toBe('access-signed-out');
    expect(await code(contest.setPin(at('judge', chief.hash), { ...change, current: null }))).toBe(
      'access-current',
    );
    expect(await code(contest.setPin(at('judge', chief.hash), { ...change, current: '0000' }))).toBe(
      'access-wrong',
    );
    await contest.setPin(at('judge', chief.hash), change);
    expect(await code(contest.signIn(at('judge'), 'judge:j1', '1111'))).toBe('access-wrong');
    expect(await code(contest.signIn(at('judge'), 'judge:j1', '123456'))).toBe('done');
  });

  it('once changed, sign out the other windows of the account', async () => {
    const { contest } = await withPins();
    const one = await contest.signIn(at('judge'), 'judge:j1', '1111');
    const other = await contest.signIn(at('judge'), 'judge:j1', '1111');
    await contest.setPin(at('judge', one.hash), { account: 'judge:j1', pin: '5555', current: '1111' });
    expect(contest.isLocked(at('judge', one.hash))).toBe(false);
    expect(contest.isLocked(at('judge', other.hash))).toBe(true);
  });

  it('are set first at the console, also once they are on', async () => {
    const { contest } = await withPins();
    const judge = await contest.signIn(at('judge'), 'judge:j2', '2222');
    const technician = await contest.signIn(at('console'), 'technician', '9999');
    const first = { account: 'supervisor:v1', pin: '7777', current: null };
    expect(await code(contest.setPin(at('judge', judge.hash), first))).toBe('access-first');
    expect(await code(contest.signIn(at('supervisor'), 'supervisor:v1', '7777'))).toBe('access-none');
    await contest.setPin(at('console', technician.hash), first);
    expect(await code(contest.signIn(at('supervisor'), 'supervisor:v1', '7777'))).toBe('done');
  });

  it('do not pass to somebody else who gets the same id by a new roster', async () => {
    let officials = OFFICIALS;
    const { contest } = access(NO_PINS, () => officials);
    await contest.setPin(at('console'), { account: 'judge:j2', pin: '2222', current: null });
    await contest.setPin(at('console'), { account: 'technician', pin: '9999', current: null });
    officials = { ...OFFICIALS, judges: [{ person: 'j2', name: '新来', role: 'judge' }] };
    expect(await code(contest.signIn(at('judge'), 'judge:j2', '2222'))).toBe('access-none');
  });

  it('forgotten are all gone, and it stands in the journal', async () => {
    const { contest, disk, noted } = await withPins();
    await contest.forget();
    expect(contest.on).toBe(false);
    expect(disk.kept).toEqual(NO_PINS);
    expect(noted.at(-1)).toBe('pins-forgotten   ');
    expect(contest.forgotten).toBe(true);
  });

  it('that cannot be read lock the contest instead of opening it to everybody', () => {
    expect(() => readAccess({ pins: { technician: 'x' } })).toThrow();
    expect(readAccess(null)).toEqual(NO_PINS);
  });
});

describe('signing in', () => {
  it('makes the window the account until it signs out', async () => {
    const { contest, noted } = await withPins();
    const { hash } = await contest.signIn(at('judge'), 'judge:j1', '1111');
    expect(contest.holder(at('judge', hash))).toMatchObject({ role: 'chief-judge', person: 'j1' });
    await contest.signOut(at('judge', hash));
    expect(contest.holder(at('judge', hash))).toBeNull();
    expect(noted.slice(-2)).toEqual(['signed-in chief-judge j1 judge', 'signed-out chief-judge j1 judge']);
  });

  it('is refused at another window, also with its pass', async () => {
    const { contest } = await withPins();
    expect(await code(contest.signIn(at('console'), 'judge:j1', '1111'))).toBe('access-elsewhere');
    const { pass, hash } = await contest.signIn(at('judge'), 'judge:j1', '1111');
    expect(() => contest.signInAgain('console', pass)).toThrow();
    expect(contest.holder(at('console', hash))).toBeNull();
  });

  it('lasts over a restart of the desk by the pass, whose hash alone is kept', async () => {
    const { contest, disk } = await withPins();
    const { pass, hash } = await contest.signIn(at('judge'), 'judge:j1', '1111');
    expect(JSON.stringify(disk.kept)).not.toContain(pass);
    const restarted = access(disk.kept).contest;
    expect(restarted.isLocked(at('judge'))).toBe(true);
    expect(restarted.signInAgain('judge', pass)).toMatchObject({ hash, account: { id: 'judge:j1' } });
    await restarted.signOut(at('judge', hash));
    expect(() => restarted.signInAgain('judge', pass)).toThrow();
  });

  it('keeps a limited number of passes on the disk and throws nobody out', async () => {
    const { contest, disk } = await withPins();
    const signedIn = [];
    for (let count = 0; count <= MOST_PASSES; count += 1)
      signedIn.push(await contest.signIn(at('judge'), 'judge:j1', '1111'));
    expect(disk.kept.passes).toHaveLength(MOST_PASSES);
    expect(contest.isLocked(at('judge', signedIn[0]!.hash))).toBe(false);
  });

  it('is not needed where there are no PINs', async () => {
    expect(await code(access().contest.signIn(at('judge'), 'judge:j1', '1111'))).toBe('access-off');
  });
});

describe('wrong PINs', () => {
  let all: Awaited<ReturnType<typeof withPins>>;
  beforeEach(async () => {
    all = await withPins();
  });
  const wrong = () => code(all.contest.signIn(at('judge'), 'judge:j1', '0000'));

  it('close the account for a while, even to the right one, and it stands in the journal', async () => {
    for (let count = 1; count < MOST_TRIES; count += 1) expect(await wrong()).toBe('access-wrong');
    expect(await wrong()).toBe('access-closed');
    expect(all.noted.at(-1)).toBe('locked chief-judge j1 judge');
    expect(await code(all.contest.signIn(at('judge'), 'judge:j1', '1111'))).toBe('access-closed');
    expect(await code(all.contest.signIn(at('judge'), 'judge:j2', '2222'))).toBe('done');
    all.time.ms += 30_000;
    expect(await code(all.contest.signIn(at('judge'), 'judge:j1', '1111'))).toBe('done');
  });

  it('are counted one by one also when they come all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, wrong));
    expect(answers.filter((answer) => answer === 'access-wrong')).toHaveLength(MOST_TRIES - 1);
    expect(answers.filter((answer) => answer === 'access-closed')).toHaveLength(20 - MOST_TRIES + 1);
  });

  it('throw nobody out who is signed in', async () => {
    const { hash } = await all.contest.signIn(at('judge'), 'judge:j1', '1111');
    for (let count = 0; count < MOST_TRIES; count += 1) await wrong();
    expect(all.contest.isLocked(at('judge', hash))).toBe(false);
  });

  it('close it for twice as long each time, for eight minutes at most; the right one begins anew', () => {
    const tries = new Tries();
    let now = 0;
    const closings = Array.from({ length: 7 }, () => {
      for (let count = 0; count < MOST_TRIES; count += 1) tries.wrong('host', now);
      const closed = tries.closedFor('host', now);
      now += closed;
      return closed / 1000;
    });
    expect(closings).toEqual([30, 60, 120, 240, 480, 480, 480]);
    tries.right('host');
    for (let count = 0; count < MOST_TRIES; count += 1) tries.wrong('host', now);
    expect(tries.closedFor('host', now)).toBe(30_000);
  });
});
