// How a window stays connected to the desk, and what becomes of what it sends.
import { describe, expect, test, vi } from 'vitest';
import type { ClientMessage, DeskMessage } from '#contract/protocol.ts';
import type { View } from '#contract/view.ts';
import { connect, type SocketReports } from '#renderer/link/connection.ts';

const HOME: View = { role: 'home', contests: [], open: null };

/** A browser whose sockets, clock and timers the test holds in its hands. */
function surroundings() {
  const sockets: SocketReports[] = [];
  const sent: ClientMessage[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  let local = 0;
  const desk = connect({
    open: (reports) => void sockets.push(reports),
    now: () => local,
    later: (run, ms) => void timers.push({ run, ms }),
    newId: () => `id-${sent.length + 1}`,
  });
  const socket = () => sockets.at(-1)!;
  return {
    desk,
    sent,
    timers,
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

const view = (seq: number, now = 0) => ({ t: 'view', seq, now, view: HOME });

describe('the view', () => {
  test('stays when the connection breaks', () => {
    const { desk, opens, says, breaks } = surroundings();
    opens();
    says(view(7));
    breaks();
    expect(desk.snapshot()).toEqual({ connected: false, seq: 7, view: HOME });
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
