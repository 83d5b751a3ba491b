// The desk as a program: killed in the middle of an answer, started again, closed, and refused politely.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskProcess, type DeskWindow } from './desk-support.ts';

let data: string;
const running: DeskProcess[] = [];

async function desk(...options: string[]): Promise<DeskProcess> {
  const started = await DeskProcess.start(data, ...options);
  running.push(started);
  return started;
}

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'leitai-desk-'));
});

afterEach(async () => {
  for (const started of running.splice(0)) await started.end('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** The example contest in the middle of the first risk answer; settles with the folder of the contest. */
async function answerRisk(home: DeskWindow<'home'>, console: DeskWindow<'technician'>): Promise<string> {
  await home.result({ kind: 'contest.example' });
  await home.sees((view) => view.open !== null);
  await console.sees((view) => view.missing.length === 0);
  await console.until(() => console.seq >= home.seq);
  await console.must({ type: 'contest.start' });
  await console.must({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
  await console.must({ type: 'stake.choose', team: 1, value: 20 });
  await console.must({ type: 'player.name', person: 't1-p2', waive: null });
  await console.must({ type: 'board.pick', number: 1 });
  await console.must({ type: 'item.present' });
  await console.must({ type: 'begin' });
  return home.view.open ?? '';
}

const QUESTION = /"stem":"[^"]+"/;

it('a desk killed in the middle of a risk answer comes back at the same turn with the clock held', async () => {
  const first = await desk();
  const before = await first.open('console', 'technician');
  await answerRisk(await first.open('home', 'home'), before);
  await before.must({ type: 'clock.adjust', seconds: -40, reason: '话筒故障补时' });
  const projector = await first.open('projector', 'projector');
  await projector.sees((view) => view.clock?.state === 'running' && view.clock.remaining < 60_000);
  const remaining = projector.view.clock?.remaining ?? 0;
  await first.end('SIGKILL');

  // Nobody opens anything by hand: the desk knows what was open.
  const second = await desk();
  expect([first.line.first, second.line.first]).toEqual(['home', 'console']);
  const console = await second.open('console', 'technician');
  expect(console.view.turn).toMatchObject({ id: 'risk-choice.1.1', team: 1, stake: 20, current: 0 });
  expect(console.view.turn?.items[0]?.phase).toBe('open');
  expect(console.view.clock).toMatchObject({ state: 'held', limit: 100_000 });
  // Held at its last mark: no second of it is lost or won.
  expect(Math.abs((console.view.clock?.remaining ?? 0) - remaining)).toBeLessThan(1000);

  await console.must({ type: 'clock.resume' });
  await console.must({ type: 'done', answer: null });
  const [judge] = console.view.judges;
  await console.must({ type: 'rule', verdict: 'right', confirm: false }, judge?.person ?? null);
  await console.must({ type: 'reveal' });
  await console.must({ type: 'settle' });
  expect(console.view.teams[0]).toMatchObject({ number: 1, score: '320' });
});

it('windows keep their addresses across a restart', async () => {
  const first = await desk();
  await first.end();
  const second = await desk();
  expect(second.line.windows).toEqual(first.line.windows);
});

it('a desk told to end closes the journal, and another one opens the contest', async () => {
  const first = await desk();
  const folder = await answerRisk(
    await first.open('home', 'home'),
    await first.open('console', 'technician'),
  );
  expect(await first.end('SIGTERM')).toBe(0);
  const second = await desk();
  const home = await second.open('home', 'home');
  await home.result({ kind: 'contest.open', folder });
  expect(home.view.open).toBe(folder);
});

it('a contest that another desk has open is refused with what to do', async () => {
  const first = await desk();
  const folder = await answerRisk(
    await first.open('home', 'home'),
    await first.open('console', 'technician'),
  );
  const second = await desk('--port', '0');
  const answer = await (await second.open('home', 'home')).request({ kind: 'contest.open', folder });
  expect(answer).toMatchObject({ t: 'reply', ok: false, message: { zh: expect.stringContaining('关闭') } });
});

it('a supervised desk ends when its parent is gone', async () => {
  const supervised = await desk('--supervised');
  const exit = new Promise((resolve) => supervised.child.once('exit', resolve));
  supervised.child.stdin?.end();
  expect(await exit).toBe(0);
});

it('a desk that cannot start says why in both languages and fails', async () => {
  const file = join(data, 'a file, not a folder');
  writeFileSync(file, '');
  const refused = await DeskProcess.start(file);
  running.push(refused);
  expect(refused.line).toMatchObject({
    ready: false,
    message: { zh: expect.any(String), en: expect.any(String) },
  });
  const code =
    refused.child.exitCode ?? (await new Promise((resolve) => refused.child.once('exit', resolve)));
  expect(code).toBe(1);
});

it('the demo is started, with simulated boxes that press and are seen', async () => {
  const demo = await desk('--demo');
  expect(demo.line.first).toBe('console');
  const console = await demo.open('console', 'technician');
  await console.sees((view) => view.stage === 'running' && view.devices.every(({ well }) => well));
  expect(console.view.devices.map(({ seats }) => seats)).toEqual([8, 18]);
  await console.result({ kind: 'simulate', device: 'sim-buzzer', act: { do: 'press', seat: 5 } });
  await console.sees((view) => view.devices[0]?.lastSeat === 5);
  await console.result({ kind: 'simulate', device: 'sim-buzzer', act: { do: 'unplug' } });
  await console.sees((view) => view.devices[0]?.well === false);
  await console.result({ kind: 'simulate', device: 'sim-buzzer', act: { do: 'replug' } });
  await console.sees((view) => view.devices[0]?.well === true);
});

it('a saved copy opens as a second contest that stands where the first stood', async () => {
  const running = await desk();
  const home = await running.open('home', 'home');
  const console = await running.open('console', 'technician');
  const folder = await answerRisk(home, console);
  await console.must({ type: 'clock.pause' });
  const file = join(data, 'copy.leitai');
  await home.result({ kind: 'copy.save', file });
  await home.result({ kind: 'copy.open', file });
  await console.sees((view) => view.turn?.id === 'risk-choice.1.1' && view.clock?.state === 'paused');
  expect(home.view.open).not.toBe(folder);
  expect(home.view.contests).toHaveLength(2);
});

it('a template filled by nobody imports its own example rows', async () => {
  const running = await desk();
  const home = await running.open('home', 'home');
  await home.result({ kind: 'contest.create', title: '县赛', preset: 'zhongwei' });
  const { file } = (await home.result({ kind: 'template', what: 'questions', folder: data })) as {
    file: string;
  };
  const upload = await fetch(running.address(`/files?token=${running.token('home')}&name=questions.xlsx`), {
    method: 'POST',
    body: new Uint8Array(readFileSync(file)),
  });
  const uploaded = (await upload.json()) as { file: string };
  const report = await home.result({ kind: 'import', what: 'questions', file: uploaded.file, accept: true });
  expect(report).toMatchObject({ what: 'questions', bad: 0, imported: true });
  const console = await running.open('console', 'technician');
  expect(console.view.contest.title).toBe('县赛');
});

it('the log holds no question, no answer and no name', async () => {
  const first = await desk();
  await answerRisk(await first.open('home', 'home'), await first.open('console', 'technician'));
  const host = await first.open('host', 'host');
  const stem = QUESTION.exec(host.received.join())?.[0].slice(8, -1) ?? '';
  const player = host.view.turn?.player?.name ?? '';
  await first.end();
  const log = readdirSync(join(data, 'logs')).map((name) => readFileSync(join(data, 'logs', name), 'utf8'));
  expect(stem.length).toBeGreaterThan(5);
  expect(player.length).toBeGreaterThan(1);
  expect(log.join()).toContain('contest opened');
  expect(log.join()).not.toContain(stem);
  expect(log.join()).not.toContain(player);
});
