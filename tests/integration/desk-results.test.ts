// The results book exported in the middle of a contest: what a judge reads in it before the announcement.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { exportInto } from './desk-exports.ts';
import { answerRight, DeskProcess, type DeskWindow } from './desk-support.ts';

let data: string;
let desk: DeskProcess;
let file: string;
let book: XLSX.WorkBook;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-results-'));
  desk = await DeskProcess.start(data, '--port', '0');
  const home = await desk.open('home', 'home');
  await home.result({ kind: 'contest.example' });
  await playFirstTurn(await desk.open('console', 'technician'));
  file = (await exportInto(home, join(data, 'drive'))).book;
  book = XLSX.read(readFileSync(file));
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

/** The question of team 1 is withdrawn, and the spare one answered right. */
async function playFirstTurn(console: DeskWindow<'technician'>): Promise<void> {
  await console.must({ type: 'contest.start' });
  await console.must({ type: 'rundown.advance', entry: 'warmup.1.1' });
  await console.must({ type: 'item.present' });
  await console.must({ type: 'begin' });
  await console.must({ type: 'withdraw', item: null, how: 'replay-item', reason: '题干有误' }, 'judge-1');
  await answerRight(console, 'judge-1');
}

/** The rows of a sheet below its headings, by heading. */
function rowsOf(sheet: string): Record<string, unknown>[] {
  return XLSX.utils.sheet_to_json(book.Sheets[sheet]!);
}

it('it is called provisional in its file name and above the ranking', () => {
  expect(basename(file)).toContain('-暂定成绩册');
  expect(book.SheetNames).toEqual(['暂定排名', '得分明细', '题目与作答']);
  expect(book.Sheets.暂定排名?.A2?.v).toBe('暂定排名：成绩尚未宣布，排名和奖项可能变动。');
});

it('a posting names round and turn as people do, and its formula in words', () => {
  expect(rowsOf('得分明细').at(-1)).toMatchObject({
    ...{ 队号: 1, 得分: 10, 事由: '正确', 环节: '初显身手', 轮次: 1, 小题: 1 },
    ...{ 算式: '分值', 算式取值: '分值 = 10' },
  });
});

it('a question names the one withdrawn before it', () => {
  const asked = rowsOf('题目与作答');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ 环节: '初显身手', 轮次: 1, 判定: '正确', 换下的题: 'W01' });
  expect(asked[0]?.编号).not.toBe('W01');
});
