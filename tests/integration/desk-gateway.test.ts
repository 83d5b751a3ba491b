// The door of the desk: who is let in, what each role may say, and what each window is told.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { DeskProcess, DeskWindow, refusedStatus } from './desk-support.ts';

let data: string;
let desk: DeskProcess;
let console: DeskWindow<'technician'>;
let projector: DeskWindow<'projector'>;
let station: DeskWindow<'station'>;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-gateway-'));
  desk = await DeskProcess.start(data, '--demo');
  console = await desk.open('console', 'technician');
  projector = await desk.open('projector', 'projector');
  station = await desk.open('station', 'station');
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

const next: CommandBody = { type: 'rundown.advance', entry: null };

describe('a stranger', () => {
  const socket = (query: string) => `ws://127.0.0.1:${desk.line.port}/ws?${query}`;

  it('is not let in without the token of the role', async () => {
    expect(await refusedStatus(socket('window=console&token=wrong'))).toBe(401);
    expect(await refusedStatus(socket('window=console'))).toBe(401);
    expect(await refusedStatus(socket(`window=console&token=${desk.token('projector')}`))).toBe(401);
    expect(await refusedStatus(socket(`window=nowhere&token=${desk.token('console')}`))).toBe(401);
  });

  it('is not let in from a page of another address, even with the token', async () => {
    const address = socket(`window=console&token=${desk.token('console')}`);
    expect(await refusedStatus(address, { origin: 'https://example.org' })).toBe(403);
  });

  it('is not let in under another name for this PC', async () => {
    const status = await new Promise((resolve) => {
      const headers = { host: `rebound.example:${desk.line.port}` };
      request({ host: '127.0.0.1', port: desk.line.port, path: '/console.html', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  it('gets no picture, sends no file and opens no window without a token', async () => {
    expect((await fetch(desk.address('/media/picture.png'))).status).toBe(401);
    expect((await fetch(desk.address('/files'), { method: 'POST', body: 'x' })).status).toBe(401);
    expect((await fetch(desk.address('/open/host'), { redirect: 'manual' })).status).toBe(401);
    const projectorsToken = desk.address(`/open/console?token=${desk.token('projector')}`);
    expect((await fetch(projectorsToken, { redirect: 'manual' })).status).toBe(401);
  });

  it('finds no file outside the media folder', async () => {
    const path = `/media/${encodeURIComponent('../journal.db')}?token=${desk.token('console')}`;
    expect((await fetch(desk.address(path))).status).toBe(404);
  });

  it('cannot read the tokens of another user', () => {
    expect(statSync(join(data, 'tokens.json')).mode & 0o077).toBe(0);
  });
});

describe('every page', () => {
  it('is told to load nothing from elsewhere', async () => {
    const { headers } = await fetch(desk.address('/console.html'));
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is opened by the technician with the token of its own role', async () => {
    const path = `/open/host?token=${desk.token('console')}`;
    const answer = await fetch(desk.address(path), { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`/host.html?token=${desk.token('host')}`);
  });
});

describe('projector and station', () => {
  it('cannot give commands', async () => {
    for (const window of [projector, station]) {
      const answer = await window.give(next);
      expect(answer).toMatchObject({ t: 'refused', refusal: { code: 'role.forbidden' } });
    }
  });

  it('cannot make requests', async () => {
    const answer = await projector.request({ kind: 'contest.close' });
    expect(answer).toMatchObject({ t: 'reply', ok: false });
    expect(console.view.stage).toBe('running');
  });

  it('hand on the keys of the technician when they have the focus', async () => {
    const before = console.seq;
    expect(await projector.key('Space')).toMatchObject({ t: 'accepted' });
    await console.until(() => console.seq > before);
    expect(console.view.scene.kind).toBe('round');
  });

  it('say so when a key means nothing now', async () => {
    const answer = await station.key('F9');
    expect(answer).toMatchObject({ t: 'refused', refusal: { code: 'key.unknown', params: { key: 'F9' } } });
  });
});

describe('a judge', () => {
  it('may not press "next", and nobody may enter for somebody who is no judge', async () => {
    const judge = await desk.open('judge', 'judge');
    expect(await judge.give(next)).toMatchObject({ t: 'refused', refusal: { code: 'role.forbidden' } });
    const answer = await console.give({ type: 'slate.on' }, 't1-p1');
    expect(answer).toMatchObject({ t: 'refused', refusal: { code: 'judge.unknown' } });
  });
});

describe('a window that talks nonsense', () => {
  it('is cut off with the reason', async () => {
    const window = await desk.open('host', 'host');
    expect(await window.breakWith('{"t":"command"}')).toBe(1007);
    const other = await desk.open('host', 'host');
    expect(await other.breakWith('not JSON')).toBe(1007);
  });

  it('is cut off when it sends too much', async () => {
    const window = await desk.open('host', 'host');
    expect(await window.breakWith('x'.repeat(2 * 1024 * 1024))).toBe(1009);
  });
});

describe('the key of a question', () => {
  it('is with the host from the call on, and never on projector or station before its reveal', async () => {
    const host = await desk.open('host', 'host');
    await console.must({ type: 'rundown.advance', entry: 'warmup.1.1' });
    await console.must({ type: 'item.present' });
    await host.sees((view) => (view.turn?.items[0]?.key?.explanation ?? '') !== '');
    const explanation = host.view.turn?.items[0]?.key?.explanation ?? '';
    await projector.sees((view) => view.scene.kind === 'question');
    for (const window of [projector, station]) {
      expect(window.received.some((text) => text.includes(explanation))).toBe(false);
    }
  });
});

describe('answer desks of teams', () => {
  let folder: string;
  let house: DeskProcess;
  let operator: DeskWindow<'technician'>;
  let first: DeskWindow<'station'>;
  let second: DeskWindow<'station'>;

  const socketOf = (query: string) =>
    `ws://127.0.0.1:${house.line.port}/ws?window=station&token=${house.token('station')}${query}`;
  const deskOf = (team: number) => DeskWindow.open(socketOf(`&team=${team}`), 'station');
  const answerIn = ({ view }: DeskWindow<'station'>, team?: number): CommandBody => ({
    type: 'answer.submit',
    turn: view.turn?.id ?? '',
    item: 0,
    question: view.turn?.question?.id ?? '',
    answer: 'A',
    ...(team === undefined ? {} : { team }),
  });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'leitai-stations-'));
    house = await DeskProcess.start(folder, '--port', '0');
    const home = await house.open('home', 'home');
    await home.result({ kind: 'contest.example', example: 'r1' });
    operator = await house.open('console', 'technician');
    await operator.must({ type: 'contest.start' });
    await operator.must({ type: 'rundown.advance', entry: 'required.1' });
    first = await deskOf(1);
    second = await deskOf(2);
    await operator.must({ type: 'item.present' });
    await operator.must({ type: 'begin' });
    for (const station of [first, second]) await station.sees(({ turn }) => turn?.phase === 'answering');
  }, 60_000);

  afterAll(async () => {
    await house.end();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('are told whose they are, by the connection alone', async () => {
    expect([first.view.team?.number, second.view.team?.number]).toEqual([1, 2]);
    expect(first.view.turn?.player?.team).toBe(1);
    expect(second.view.turn?.player?.team).toBe(2);
    const onStage = await house.open('station', 'station');
    expect(onStage.view).toMatchObject({ team: null, turn: null });
  });

  it('are no desks without a team of a contest, and nothing else has a team', async () => {
    for (const team of ['0', '-1', '100', '1e1', ''])
      expect(await refusedStatus(socketOf(`&team=${team}`))).toBe(401);
    const address = `ws://127.0.0.1:${house.line.port}/ws?window=host&team=1&token=${house.token('host')}`;
    expect(await refusedStatus(address)).toBe(401);
  });

  it('answer for their own team, and never for another', async () => {
    const refused = { t: 'refused', refusal: { code: 'role.forbidden' } };
    expect(await second.give(answerIn(second, 1))).toMatchObject(refused);
    const onStage = await house.open('station', 'station');
    expect(await onStage.give(answerIn(second, 1))).toMatchObject(refused);
    expect(first.view.turn?.answer).toBeNull();

    expect(await second.give(answerIn(second))).toMatchObject({ t: 'accepted' });
    expect(second.view.turn).toMatchObject({ phase: 'locked', answer: 'A' });
    expect(first.view.turn).toMatchObject({ phase: 'answering', answer: null });
    const answers = operator.view.turn?.items[0]?.answers.map(({ team, answer }) => ({ team, answer }));
    expect(answers).toContainEqual({ team: 2, answer: 'A' });
    expect(answers).toContainEqual({ team: 1, answer: null });
  });

  it('take one answer for good', async () => {
    expect(await second.give(answerIn(second))).toMatchObject({
      t: 'refused',
      refusal: { code: 'submit.final' },
    });
    expect(await first.give(answerIn(first, 1))).toMatchObject({ t: 'accepted' });
  });
});
