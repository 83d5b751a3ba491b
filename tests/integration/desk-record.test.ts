// What windows ask of the record of a real desk: evidence about an item and the score sheet, proven by the journal's
// head; and an appeal with its decision, as the results book tells of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { evidenceSchema } from '#contract/evidence.ts';
import { scoreSheetSchema } from '#contract/score-sheet.ts';
import { entriesIn, exportInto } from './desk-exports.ts';
import { answerRight, DeskProcess, type DeskWindow } from './desk-support.ts';

const TURN = 'warmup.1.1';

let data: string;
let desk: DeskProcess;
let home: DeskWindow<'home'>;
let console: DeskWindow<'technician'>;
let judge: DeskWindow<'judge'>;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-record-'));
  desk = await DeskProcess.start(data, '--port', '0');
  home = await desk.open('home', 'home');
  await home.result({ kind: 'contest.example' });
  console = await desk.open('console', 'technician');
  judge = await desk.open('judge', 'judge');
  await console.must({ type: 'contest.start' });
  await console.must({ type: 'rundown.advance', entry: TURN });
  await answerRight(console, 'judge-1');
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

it('the evidence about an item says who ruled it for whom, and carries the head of the journal', async () => {
  const evidence = evidenceSchema.parse(await judge.result({ kind: 'evidence', turn: TURN, item: 0 }));
  const ruling = evidence.timeline.find(({ label }) => label === 'event.attempt.ruled');
  const chief = judge.view.judges.find(({ person }) => person === 'judge-1')?.name;
  expect(ruling).toMatchObject({ who: 'technician', onBehalfOf: chief, struck: false });
  expect(evidence.timeline.every(({ wall }) => !Number.isNaN(Date.parse(wall)))).toBe(true);
  expect(evidence.postings).toMatchObject([{ team: 1, amount: '10', reason: 'verdict.right' }]);
  const { journal } = await exportInto(home, join(data, 'drive'));
  expect(evidence.head).toMatchObject({ hash: entriesIn(journal).at(-1)?.hash, seq: console.seq });
});

it('there is no evidence of an item that does not exist, and the desk says what to do', async () => {
  const answer = await console.request({ kind: 'evidence', turn: TURN, item: 7 });
  expect(answer).toMatchObject({ ok: false, message: { zh: expect.stringContaining('请') } });
  const later = await console.request({ kind: 'evidence', turn: 'warmup.1.2', item: 0 });
  expect(later).toMatchObject({ ok: false });
});

it('the score sheet has what was played, blanks for the rest, and who signs', async () => {
  const sheet = scoreSheetSchema.parse(await console.result({ kind: 'score-sheet' }));
  expect(sheet.turns).toMatchObject([{ turn: TURN, rows: [{ team: 1, verdict: 'right', amount: '10' }] }]);
  expect(sheet.rest.length).toBeGreaterThan(20);
  expect(sheet.rest.map(({ turn }) => turn)).not.toContain(TURN);
  expect(sheet.officials.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['chief-judge', 'supervisor']),
  );
  expect(sheet.head.seq).toBe(console.seq);
});

it('an appeal, its decision and a turn from paper stand in the results book', async () => {
  await console.must({ type: 'appeal.file', team: 2, turn: TURN, item: 0, ground: '提示在先' });
  const [appeal] = console.view.results.appeals;
  expect(appeal).toMatchObject({ state: 'open', prize: 'later', team: 2 });
  const id = appeal?.id ?? '';
  await judge.until(() => judge.seq === console.seq);
  await judge.must({ type: 'appeal.vote', appeal: id, person: 'judge-2', vote: 'dismiss', note: '' });
  await console.must(
    { type: 'appeal.decide', appeal: id, outcome: 'dismissed', reason: '未见提示' },
    'judge-1',
  );
  await console.must({
    ...{ type: 'paper.enter', turn: 'warmup.1.2', players: [], stake: null, questions: null },
    results: [{ item: 0, team: 2, person: null, verdict: 'wrong', ledger: 'live', points: 0 }],
    reason: '停电',
  });
  const { book } = await exportInto(home, join(data, 'second'));
  const read = XLSX.read(readFileSync(book));
  const rows = (sheet: string) => XLSX.utils.sheet_to_json<Record<string, unknown>>(read.Sheets[sheet]!);
  expect(rows('异议')).toMatchObject([{ 队号: 2, 结果: '驳回', 裁定理由: '未见提示', 异议理由: '提示在先' }]);
  expect(rows('更正与补录')).toMatchObject([{ 内容: '补录纸质裁定：停电', 操作人: '技术员' }]);
  expect(rows('得分明细').at(-1)).toMatchObject({ 事由: '纸质补录', 说明: '停电', 队号: 2 });
  expect(rows('题目与作答').at(-1)).toMatchObject({ 纸质补录: '是', 判定: '错误' });
});
