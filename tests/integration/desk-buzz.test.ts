// A buzz from the seat to the screen: cue on disk first, then lamp and tone, then the first press wins.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readExample } from '#desk/contests/example.ts';
import { workbookBytes } from '#desk/transfer/sheet-writer.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';
import { simulated } from './device-settings.ts';

let data: string;
let desk: DeskProcess;
let console: DeskWindow<'technician'>;

/** The example's teams in one round: whoever presses first. */
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-buzz-'));
  desk = await DeskProcess.start(data);
  console = await desk.open('console', 'technician');
  const example = readExample();
  const playoff = example.definition.rounds.find((round) => round.who.by === 'buzz');
  const round = {
    ...playoff,
    who: { by: 'buzz', among: 'all' },
    score: { ...playoff?.score, ledger: 'live' },
  };
  const ranking = { ...example.definition.ranking, ties: [] };
  const rules = join(data, 'buzz.json');
  writeFileSync(rules, JSON.stringify({ ...example.definition, id: 'buzz', rounds: [round], ranking }));
  await console.result({ kind: 'contest.create', title: '抢答', preset: rules });
  const sheet = join(data, 'questions.xlsx');
  const rows = [
    ['编号', '题型', '环节', '题干', '选项A', '选项B', '答案'],
    ['B1', '单选', playoff?.title ?? '', '一年有几个季度？', '三个', '四个', 'B'],
    ['B2', '单选', playoff?.title ?? '', '一周有几天？', '六天', '七天', 'B'],
  ];
  writeFileSync(sheet, workbookBytes([{ name: '题目', rows }]));
  await console.result({ kind: 'import', what: 'questions', file: sheet, accept: true });
  await console.result({ kind: 'devices', devices: [simulated('sim-buzzer', 'buzzer')] });
  await console.must({ type: 'setup.teams', teams: example.teams });
  await console.must({ type: 'contest.start' });
  await console.sees((view) => view.devices[0]?.well === true);
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

it('the first press after the cue wins, and the entries stand in that order', async () => {
  const turn = console.view.rundown.find((entry) => entry.kind === 'turn')?.id ?? '';
  await console.must({ type: 'rundown.advance', entry: turn });
  await console.must({ type: 'item.present' });
  await console.must({ type: 'buzz.open' });
  await console.sees((view) => view.turn?.buzz?.state === 'armed');
  await console.result({ kind: 'simulate', device: 'sim-buzzer', act: { do: 'press', seat: 3 } });
  await console.result({ kind: 'simulate', device: 'sim-buzzer', act: { do: 'press', seat: 2 } });
  await console.sees((view) => view.turn?.buzz?.state === 'claimed');
  expect(console.view.turn?.buzz?.team).toBe(3);
  await console.result({ kind: 'export', folder: data });
  const lines = readFileSync(join(data, '抢答-日志.jsonl'), 'utf8').trim().split('\n');
  const types: string[] = lines.map((line) => JSON.parse(line).type);
  const order = ['buzz.opened', 'cue.given', 'press.observed', 'claim.made'].map((type) =>
    types.indexOf(type),
  );
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order).not.toContain(-1);
});

it('tone and buzz are heard in the hall', () => {
  const sounds = console.received.map((text) => JSON.parse(text)).filter(({ t }) => t === 'sound');
  expect(sounds.map(({ sound }) => sound)).toEqual(['cue', 'buzz']);
});
