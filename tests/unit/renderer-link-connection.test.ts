// How a window stays connected to the desk, and what becomes of what it sends.
import { describe, expect, test, vi } from 'vitest';
import type { ClientMessage, DeskMessage } from '#contract/protocol.ts';
import type { View } from '#contract/view.ts';
import { connect, type SocketReports } from '#renderer/link/connection.ts';

const HOME: View = { role: 'home', contests: [], open: null };

/** A browser whose sockets, clock and timers the test holds in its hands; `kept`: a pass from before a reload. */
function surroundings(kept: string | null = null) {
  let pass = kept;
  const sockets: SocketReports[] = [];
  const sent: ClientMessage[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  let local = 0;
  const desk = connect({
    open: (reports) => void sockets.push(reports),
    now: () => local,
    later: (run, ms) => void timers.push({ run, ms }),
    newId: () => `id-${sent.length + 1}`,
    pass: {
      kept: () => pass,
      keep(given) {
        pass = given;
      },
    },
  });
  const socket = () => sockets.at(-1)!;
  return {
    desk,
    sent,
    timers,
    pass: () => pass,
    socketCount: () => sockets.length,
    opens: () => socket().opened((text) => void sent.push(JSON.parse(text))),
    says: (message: DeskMessage | object) => socket().message(JSON.stringify(message)),
    saysRaw: (data: unknown) => socket().message(data),
    breaks: () => socket().closed(),
    at: (ms: number) => {
      local = ms;
    },
  };
}

const view = (seq: number, now = 0) => ({ t: 'view', seq, now, view: HOME, buttons: [] as string[] });

describe('the view', () => {
  test('stays when the connection breaks', () => {
    const { desk, opens, says, breaks } = surroundings();
    opens();
    says(view(7));
    breaks();
    expect(desk.snapshot()).toEqual({ connected: false, seq: 7, view: HOME, buttons: [] });
  });

  test('changes reach those who listen until they stop listening', () => {
    const { desk, opens, says } = surroundings();
    const listener = vi.fn();
    const stop = desk.subscribe(listener);
    opens();
    says(view(1));
    stop();
    says(view(2));
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('a message this version does not understand changes nothing', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { desk, opens, says, saysRaw } = surroundings();
    opens();
    says(view(3));
    says({ t: 'view', seq: 4, now: 0, view: { role: 'nobody' } });
    saysRaw('no JSON');
    expect(desk.snapshot().seq).toBe(3);
    expect(complaint).toHaveBeenCalledTimes(2);
    complaint.mockRestore();
  });
});

describe('a key that serves as a button', () => {
  test('is known with every view, and sent down and up without waiting for an answer', () => {
    const { desk, opens, says, sent } = surroundings();
    opens();
    says({ ...view(1), buttons: ['KeyA'] });
    expect(desk.snapshot().buttons).toEqual(['KeyA']);
    desk.button('KeyA', true);
    desk.button('KeyA', false);
    expect(sent).toEqual([
      { t: 'button', code: 'KeyA', down: true },
      { t: 'button', code: 'KeyA', down: false },
    ]);
  });

  test('is not kept for later while the desk is away', () => {
    const { desk, opens, says, sent, breaks, timers } = surroundings();
    opens();
    says({ ...view(1), buttons: ['KeyA'] });
    breaks();
    desk.button('KeyA', true);
    timers.at(-1)!.run();
    opens();
    expect(sent).toEqual([]);
  });
});

describe('a broken connection', () => {
  test('is tried again for ever, ever more slowly up to four seconds', () => {
    const { timers, breaks, socketCount } = surroundings();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      breaks();
      timers.at(-1)!.run();
    }
    expect(socketCount()).toBe(9);
    expect(timers.map(({ ms }) => ms)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000, 4000]);
  });

  test('is tried again soon once it had been up', () => {
    const { timers, breaks, opens } = surroundings();
    breaks();
    timers.at(-1)!.run();
    breaks();
    timers.at(-1)!.run();
    opens();
    breaks();
    expect(timers.at(-1)!.ms).toBe(250);
  });

  test('leaves a command under way as lost, and keeps none for later', async () => {
    const { desk, opens, breaks, timers, sent } = surroundings();
    opens();
    const underWay = desk.send({ type: 'begin' });
    breaks();
    const whileAway = desk.key('Space');
    const request = desk.request({ kind: 'ports' });
    timers.at(-1)!.run();
    opens();
    expect(await underWay).toEqual({ kind: 'lost' });
    expect(await whileAway).toEqual({ kind: 'lost' });
    expect(await request).toEqual({ kind: 'lost' });
    expect(sent).toHaveLength(1);
  });
});

describe('what is sent', () => {
  test('a command carries the sequence number of the view it was given on', async () => {
    const { desk, opens, says, sent } = surroundings();
    opens();
    says(view(41));
    const outcome = desk.send({ type: 'begin' }, 'judge-1');
    says({ t: 'accepted', id: 'id-1', seq: 42 });
    expect(sent).toEqual([
      { t: 'command', id: 'id-1', seen: 41, onBehalfOf: 'judge-1', body: { type: 'begin' } },
    ]);
    expect(await outcome).toEqual({ kind: 'accepted', seq: 42 });
  });

  test('a refused key brings the refusal back to who pressed it', async () => {
    const { desk, opens, says } = surroundings();
    opens();
    const outcome = desk.key('KeyR');
    const refusal = { code: 'rule.not-closed', params: {}, allowed: ['done'] };
    says({ t: 'refused', id: 'id-1', refusal });
    expect(await outcome).toEqual({ kind: 'refused', refusal });
  });

  test('a request brings back its result, or why it failed', async () => {
    const { desk, opens, says } = surroundings();
    opens();
    const ports = desk.request({ kind: 'ports' });
    const closing = desk.request({ kind: 'contest.close' });
    const message = { zh: '没有打开的比赛', en: 'No contest is open' };
    says({ t: 'reply', id: 'id-2', ok: false, message });
    says({ t: 'reply', id: 'id-1', ok: true, result: [{ path: 'COM3' }] });
    expect(await ports).toEqual({ kind: 'done', result: [{ path: 'COM3' }] });
    expect(await closing).toEqual({ kind: 'failed', message });
  });
});

describe('signing in', () => {
  const locked = (seq: number) => ({
    t: 'view',
    seq,
    now: 0,
    view: { role: 'locked', title: '决赛', rehearsal: false, accounts: [] },
    buttons: [],
  });
  const again = (id: string, pass: string) => ({
    t: 'request',
    id,
    request: { kind: 'sign-in.again', pass },
  });
  const refusal = { zh: '登录已失效', en: 'Signed out' };

  test('gives the window a pass, which is gone when it signs out', async () => {
    const { desk, opens, says, pass } = surroundings();
    opens();
    says(locked(1));
    const reply = desk.signIn('host', '2468');
    says({ t: 'reply', id: 'id-1', ok: true, result: { pass: 'p-1' } });
    await reply;
    expect(pass()).toBe('p-1');
    void desk.signOut();
    expect(pass()).toBeNull();
  });

  test('is done again with the pass, and the locked view is not shown meanwhile', async () => {
    const { desk, opens, says, breaks, sent } = surroundings('p-1');
    opens();
    says(view(7));
    breaks();
    opens();
    says(locked(8));
    says(locked(9));
    expect(sent).toEqual([again('id-1', 'p-1')]);
    expect(desk.snapshot().view).toEqual(HOME);
    says({ t: 'reply', id: 'id-1', ok: true, result: null });
    says(view(9));
    expect(desk.snapshot()).toMatchObject({ seq: 9, view: HOME });
  });

  test('is asked of the person once the pass no longer counts', async () => {
    const { desk, opens, says, pass } = surroundings('of-yesterday');
    opens();
    says(locked(3));
    says({ t: 'reply', id: 'id-1', ok: false, message: refusal });
    await vi.waitFor(() => expect(desk.snapshot().view?.role).toBe('locked'));
    expect(pass()).toBeNull();
  });

  test('is tried again with the same pass when the connection broke over it', async () => {
    const { opens, says, breaks, sent, pass } = surroundings('p-1');
    opens();
    says(locked(3));
    breaks();
    await Promise.resolve();
    opens();
    says(locked(3));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(pass()).toBe('p-1');
  });

  test('with a wrong PIN gives no pass', async () => {
    const { desk, opens, says, pass } = surroundings();
    opens();
    says(locked(1));
    const reply = desk.signIn('host', '1111');
    says({ t: 'reply', id: 'id-1', ok: false, message: refusal });
    expect(await reply).toEqual({ kind: 'failed', message: refusal });
    expect(pass()).toBeNull();
  });
});

test('a sound is played by every listener', () => {
  const { desk, opens, says } = surroundings();
  const heard: string[] = [];
  desk.onSound((sound) => void heard.push(sound));
  opens();
  says({ t: 'sound', sound: 'cue' });
  expect(heard).toEqual(['cue']);
});

test("the desk's clock is read off its stamps, and anew after a reconnection", () => {
  const { desk, opens, says, breaks, timers, at } = surroundings();
  opens();
  at(100);
  says(view(1, 5000));
  at(150);
  expect(desk.now()).toBe(5050);
  breaks();
  timers.at(-1)!.run();
  opens();
  at(200);
  says(view(1, 10));
  expect(desk.now()).toBe(10);
});
