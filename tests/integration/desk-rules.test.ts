// The rules of a contest as the editor handles them at a real desk: read, checked, tried, handed on, changed between turns.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Definition, definitionSchema } from '#contract/definition.ts';
import { dryRunReportSchema } from '#contract/dry-run.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';

let data: string;
let drive: string;
let desk: DeskProcess;
let home: DeskWindow<'home'>;
let console: DeskWindow<'technician'>;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-rules-'));
  drive = join(data, 'drive');
  mkdirSync(drive);
  desk = await DeskProcess.start(data, '--port', '0');
  home = await desk.open('home', 'home');
  await home.result({ kind: 'contest.example', example: 'r13' });
  console = await desk.open('console', 'technician');
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

async function inForce(): Promise<Definition> {
  return definitionSchema.parse(await home.result({ kind: 'rules.current' }));
}

it('every set that comes along is offered by its title', async () => {
  const presets = (await home.result({ kind: 'rules.presets' })) as { id: string; title: string }[];
  expect(presets.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['naqt', 'r1', 'r10', 'r13', 'r15', 'r5', 'r6', 'r7', 'zhongwei']),
  );
});

it('rules are handed on as one file that another desk reads as they are', async () => {
  const definition = await inForce();
  const first = (await home.result({ kind: 'rules.export', folder: drive, definition })) as { file: string };
  const second = (await home.result({ kind: 'rules.export', folder: drive, definition })) as { file: string };
  expect(second.file).not.toBe(first.file);
  expect(JSON.parse(readFileSync(first.file, 'utf8'))).toEqual(definition);
  expect(await home.result({ kind: 'rules.read', file: first.file })).toEqual({ definition });
});

it('a file with faults names each with its line, and changes nothing', async () => {
  const file = join(drive, 'faulty.json');
  writeFileSync(
    file,
    '{\n  "leitai": 1,\n  "id": "x",\n  "title": "校赛",\n  "bass": 5,\n  "rounds": []\n}\n',
  );
  const read = (await home.result({ kind: 'rules.read', file })) as {
    problems: { line: number; zh: string }[];
  };
  expect(read.problems.map(({ line }) => line)).toEqual([5, 6]);
  expect(read.problems[0]?.zh).toContain('base');
  expect((await inForce()).id).toBe('r13');
});

it('a dry run plays the whole contest and finds no dead end', async () => {
  const definition = await inForce();
  const report = dryRunReportSchema.parse(
    await home.result({ kind: 'rules.try', definition, contests: 3, teams: 4 }),
  );
  expect(report.deadEnds).toEqual([]);
  expect(report.contests).toBe(3);
  expect(report.minutes.mean).toBeGreaterThan(10);
});

it('rules change between turns with who and why, and are frozen while a turn is live', async () => {
  await console.must({ type: 'contest.start' });
  const definition = await inForce();
  const changed = { ...definition, version: 2, rounds: definition.rounds.map((round) => ({ ...round })) };
  changed.rounds[1] = { ...changed.rounds[1]!, brief: ['风险题可以放弃'] };
  await console.must({ type: 'rundown.advance', entry: null });
  await console.must({ type: 'rundown.advance', entry: null });
  const change = { type: 'definition.change', definition: changed, reason: '领队会决定' } as const;
  expect(await console.give(change, 'judge-1')).toMatchObject({ refusal: { code: 'definition.turn-live' } });
  await console.must({ type: 'turn.void', reason: '先改规则' });
  await console.must(change, 'judge-1');
  const line = console.view.journal.find(({ type }) => type === 'definition.changed');
  expect(line?.params.reason).toBe('领队会决定');
  expect(line?.onBehalfOf).not.toBeNull();
  expect(await inForce()).toEqual(changed);
});
