// 彩排: a rehearsal stands in for the contest, survives a crash, and holds nothing of the live questions.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskMessage } from '#contract/protocol.ts';
import type { PlacedQuestion } from '#contract/question.ts';
import { readExample } from '#desk/contests/example.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';

const bank = readExample().questions;
const TECHNICIAN = '90210';

let data: string;
let desk: DeskProcess;
let console: DeskWindow<'technician'>;
let live = '';
/** Everything any window was told during rehearsals. */
const told: string[] = [];

const sentence = (answer: DeskMessage) => (answer.t === 'reply' && !answer.ok ? answer.message.en : '');
const openFolder = async () => {
  const home = await desk.open('home', 'home');
  const { open, contests } = home.view;
  home.close();
  return { open: open ?? '', contests };
};

/** Texts only the live bank holds; what is as short as "40%" may stand in the rules as well. */
function secretsOf({ question }: PlacedQuestion): string[] {
  const key = Array.isArray(question.key) ? question.key.flat() : [question.key];
  return [
    question.id,
    question.stem,
    question.explanation,
    question.media?.script ?? '',
    ...('options' in question ? question.options.map(({ text }) => text) : []),
    ...('points' in question ? question.points.map(({ text }) => text) : []),
    ...key,
  ].filter(({ length }) => length >= 6);
}

const secrets = [...new Set(bank.flatMap(secretsOf))];

function leaked(bytes: string): string[] {
  // In a journal or a message a text may stand as JSON.
  return secrets.filter(
    (secret) => bytes.includes(secret) || bytes.includes(JSON.stringify(secret).slice(1, -1)),
  );
}

/** All files below a folder, texts as they stand in UTF-8. */
function bytesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** Plays the first turn as far as the ruling, with every window looking on. */
async function playFirstTurn(): Promise<void> {
  const names = ['projector', 'host', 'station', 'judge', 'supervisor'] as const;
  const windows = await Promise.all(names.map((name) => desk.open(name, roleOf[name])));
  await console.must({ type: 'contest.start' });
  await console.must({ type: 'rundown.advance', entry: null });
  await console.must({ type: 'rundown.advance', entry: null });
  await console.must({ type: 'item.present' });
  await console.must({ type: 'begin' });
  await console.must({ type: 'done', answer: null });
  await console.must({ type: 'rule', verdict: 'right', confirm: true }, 'judge-1');
  await console.must({ type: 'reveal' });
  await console.must({ type: 'settle' });
  for (const window of windows) {
    await window.until(() => window.seq === console.seq);
    told.push(...window.received);
    window.close();
  }
}
const roleOf = {
  projector: 'projector',
  host: 'host',
  station: 'station',
  judge: 'judge',
  supervisor: 'supervisor',
} as const;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-rehearsal-'));
  desk = await DeskProcess.start(data);
  const home = await desk.open('home', 'home');
  await home.result({ kind: 'contest.example' });
  await home.sees(({ open }) => open !== null);
  live = home.view.open ?? '';
  home.close();
  console = await desk.open('console', 'technician');
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

describe('a rehearsal', () => {
  const fields = ['teams', 'rosters', 'judges', 'supervisors', 'rundown', 'rules', 'missing'] as const;

  it('has teams, people, officials and rules of the contest, and is marked from its first entry on', async () => {
    const before = Object.fromEntries(fields.map((field) => [field, console.view[field]]));
    await console.result({ kind: 'rehearsal.start' });
    await console.sees(({ contest }) => contest.rehearsal);
    expect(Object.fromEntries(fields.map((field) => [field, console.view[field]]))).toEqual(before);
    expect(console.view.stage).toBe('setup');
    expect(console.view.journal.at(-1)).toMatchObject({ seq: 1, type: 'rehearsal.begun' });
    const { open, contests } = await openFolder();
    expect(open.startsWith(join(data, 'rehearsals'))).toBe(true);
    expect(contests.map(({ folder, rehearsal }) => [folder, rehearsal]).sort()).toEqual(
      [
        [live, false],
        [open, true],
      ].sort(),
    );
  });

  it('cannot be rehearsed in its turn, and takes no workbook in', async () => {
    expect(sentence(await console.request({ kind: 'rehearsal.start' }))).toContain('rehearsal already');
    const file = { kind: 'import', what: 'questions', file: '/nowhere.xlsx', accept: false } as const;
    expect(sentence(await console.request(file))).toContain('rehearsal');
  });

  it('holds no text of the live questions: in no file, and in no message to any window', async () => {
    console.received.length = 0;
    await playFirstTurn();
    told.push(...console.received);
    expect(told.join()).toContain('彩排占位文字');
    expect(leaked(told.join('\n'))).toEqual([]);
    expect(leaked(bytesOf(join(data, 'rehearsals')))).toEqual([]);
    // The search would find them.
    expect(leaked(bytesOf(live)).length).toBeGreaterThan(secrets.length / 2);
  });

  it('gives results away only with the mark', async () => {
    const folder = join(data, 'given');
    mkdirSync(folder);
    await console.result({ kind: 'export', folder });
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name.startsWith('彩排'))).toBe(true);
  });

  it('is what the desk comes back to after a crash', async () => {
    const points = console.view.teams.map(({ score }) => score);
    await desk.end('SIGKILL');
    desk = await DeskProcess.start(data);
    console = await desk.open('console', 'technician');
    expect(console.view.contest.rehearsal).toBe(true);
    expect(console.view.teams.map(({ score }) => score)).toEqual(points);
  });

  it('ends with the contest as it was', async () => {
    await console.result({ kind: 'rehearsal.end' });
    await console.sees(({ contest }) => !contest.rehearsal);
    expect((await openFolder()).open).toBe(live);
    expect(console.view.stage).toBe('setup');
    expect(console.view.journal.map(({ type }) => type)).not.toContain('contest.started');
    expect(sentence(await console.request({ kind: 'rehearsal.end' }))).toContain('no rehearsal');
  });

  it('does not begin while a turn is live', async () => {
    await console.must({ type: 'contest.start' });
    await console.must({ type: 'rundown.advance', entry: null });
    await console.must({ type: 'rundown.advance', entry: null });
    expect(sentence(await console.request({ kind: 'rehearsal.start' }))).toContain('finish it');
    await console.must({ type: 'undo', confirm: false });
    expect((await openFolder()).open).toBe(live);
  });
});

describe('a rehearsal of a contest with PINs', () => {
  it('is played with the same PINs by those who are signed in, and goes back to them', async () => {
    await console.result({ kind: 'pin.set', account: 'technician', pin: TECHNICIAN, current: null });
    await console.result({ kind: 'sign-in', account: 'technician', pin: TECHNICIAN });
    await console.result({ kind: 'rehearsal.start' });
    await console.sees(({ contest, access }) => contest.rehearsal && access.account?.role === 'technician');
    const stranger = await desk.open('home', 'locked');
    expect(sentence(await stranger.request({ kind: 'rehearsal.end' }))).toContain('sign in');
    expect(stranger.view.rehearsal).toBe(true);
    stranger.close();
    await console.result({ kind: 'rehearsal.end' });
    await console.sees(({ contest, access }) => !contest.rehearsal && access.account?.role === 'technician');
  });
});
