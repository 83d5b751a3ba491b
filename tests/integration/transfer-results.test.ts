// The results book and the journal file as they lie on the drive that is carried away.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { definitionSchema } from '#contract/definition.ts';
import { type Entry, type EntryDraft, entrySchema, GENESIS } from '#contract/record.ts';
import { points } from '#contract/units.ts';
import type { StandingRow } from '#contract/view.ts';
import { canonicalText, firstBreak, seal } from '#db/chain.ts';
import { TransferError } from '#desk/transfer/problems.ts';
import type { AskedAttempt, ResultsBundle } from '#desk/transfer/results.ts';
import { folderTrouble } from '#desk/transfer/safe-files.ts';
import { writeResults, writeTemplate } from '../fixtures/transfer-jobs.ts';
import { contest } from '../unit/transfer-contest.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'leitai-results-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function freshFolder(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  return folder;
}

function journal(length: number): Entry[] {
  const entries: Entry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const draft: EntryDraft = {
      ...{
        seq,
        type: 'slate.set',
        v: 1,
        kind: 'decision',
        cause: `c${seq}`,
        wall: '2026-05-01T09:00:00+08:00',
      },
      actor: { role: 'technician', person: null, onBehalfOf: null },
      at: { run: 1, ms: seq * 1.5 },
      data: { on: seq % 2 === 1, text: '第一行\n=第二行' },
    };
    entries.push(seal(draft, entries.at(-1)?.hash ?? GENESIS));
  }
  return entries;
}

const standing = (row: Partial<StandingRow>): StandingRow => ({
  ...{ rank: 1, shared: false, number: 1, name: '红星队', live: '316', written: '86.5', comprehensive: '20' },
  ...{ total: '201.25', playoff: null, decidedBy: null, prize: null, out: null },
  ...row,
});

const nobody: AskedAttempt = {
  ...{ team: null, player: null, answer: null, verdict: null, by: null, lateBy: null },
  ...{ marks: [], amount: null, playerAmount: null, onBehalfOf: null },
};

const entries = journal(3);
const dangerous = '=HYPERLINK("http://example.com","点我")';
const bundle: ResultsBundle = {
  title: '春季:知识/竞赛',
  exportedAt: '2026-05-01T12:00:00+08:00',
  announced: true,
  definition: contest,
  teams: [
    {
      number: 1,
      name: '红星队',
      short: '红星',
      leader: null,
      lineup: [{ number: 1, person: 't1-p1' }],
      substitutes: [],
    },
    {
      number: 2,
      name: '@蓝天队',
      short: '蓝天',
      leader: null,
      lineup: [{ number: 1, person: 't2-p1' }],
      substitutes: [],
    },
  ],
  people: [
    { id: 't1-p1', name: '钱二' },
    { id: 't2-p1', name: '李四' },
  ],
  standings: [
    standing({ prize: '一等奖', decidedBy: 'playoff', playoff: '10' }),
    standing({ rank: 2, shared: true, number: 2, name: '@蓝天队', total: null }),
  ],
  postings: [
    {
      posting: {
        ...{ id: 'p1', ledger: 'live', team: 1, person: 't1-p1', amount: points(-15.5), reason: 'wrong' },
        ...{
          clause: 'one',
          turn: 'warm-up-1-1',
          item: 0,
          variables: { accuracy: '4/5', 'panel.wrong': '6' },
        },
        formula: '10 * accuracy + panel.wrong',
      },
      ...{ round: '初显身手', cycle: 2, reason: '错误' },
      clause: { ref: '一(一)', text: '每队起始分100分。' },
    },
  ],
  items: [
    {
      ...{ round: '初显身手', cycle: 2, item: 1, audience: false, withdrawn: ['7', '8'], paper: false },
      question: { id: '+1', type: 'blank', stem: '-1 与 1 之和是____。', key: '0' },
      panel: { right: 12, wrong: 6, answered: 18, manual: true },
      attempts: [
        {
          ...{ ...nobody, team: 1, player: '钱二', answer: dangerous, verdict: 'wrong', by: 'judges' },
          ...{ lateBy: 1234.5, amount: points(-15.5), onBehalfOf: '冯甲' },
        },
        { ...nobody, team: 2, player: '李四', answer: '0', verdict: 'right', by: 'host', amount: points(10) },
      ],
    },
    {
      ...{ round: '初显身手', cycle: 1, item: 1, audience: true, withdrawn: [], panel: null, paper: false },
      question: { id: '2', type: 'judge', stem: '二月有28天。', key: 'T' },
      attempts: [nobody],
    },
  ],
  ...{ individual: null, uses: [], override: null, changes: [] },
  results: { confirmed: { judges: null, supervisor: null }, appeals: [] },
  entries,
  head: entries.at(-1)!.hash,
};

function rowsOf(book: XLSX.WorkBook, name: string): unknown[][] {
  return XLSX.utils.sheet_to_json(book.Sheets[name]!, { header: 1, defval: null });
}

describe('the results', () => {
  let files: string[];
  let book: XLSX.WorkBook;
  beforeAll(async () => {
    files = (await writeResults(freshFolder('成绩'), bundle)).files;
    book = XLSX.read(readFileSync(files[0]!), { cellFormula: true, cellNF: true });
  });

  test('are two files named after the contest, and nothing else is left in the folder', () => {
    const folder = join(root, '成绩');
    expect(files).toEqual([
      join(folder, '春季 知识 竞赛-成绩册.xlsx'),
      join(folder, '春季 知识 竞赛-日志.jsonl'),
    ]);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(book.SheetNames).toEqual(['最终排名', '得分明细', '题目与作答']);
  });

  test('say in the file name, in the name of the sheet and above the ranking that they are not announced', async () => {
    const { files } = await writeResults(freshFolder('赛中'), { ...bundle, announced: false });
    expect(basename(files[0]!)).toBe('春季 知识 竞赛-暂定成绩册.xlsx');
    const soFar = XLSX.read(readFileSync(files[0]!));
    expect(soFar.SheetNames[0]).toBe('暂定排名');
    expect(rowsOf(soFar, '暂定排名')[1]?.[0]).toBe('暂定排名：成绩尚未宣布，排名和奖项可能变动。');
    expect(JSON.stringify(rowsOf(book, '最终排名'))).not.toContain('尚未宣布');
  });

  test('rank the teams with scores as numbers, and carry the head of the journal', () => {
    const rows = rowsOf(book, '最终排名');
    expect(rows[1]).toEqual([
      ...['名次', '队号', '队名', '笔试成绩', '综合知识', '现场成绩', '总成绩', '加赛', '并列裁定', '奖项'],
    ]);
    expect(rows[2]).toEqual([1, 1, '红星队', 86.5, 20, 316, 201.25, 10, '加赛', '一等奖']);
    expect(rows[3]).toEqual(['2（并列）', 2, '@蓝天队', 86.5, 20, 316, null, null, null, null]);
    expect(rows.slice(-4).map(([text]) => text)).toEqual([
      '规则：春季知识竞赛（spring，第 1 版）',
      '导出时间：2026-05-01 12:00:00',
      '日志条数：3',
      `日志末条校验值：${bundle.head}`,
    ]);
  });

  test('list every posting after the base scores', () => {
    const rows = rowsOf(book, '得分明细');
    expect(rows[1]?.slice(0, 9)).toEqual([
      1,
      '现场',
      1,
      '红星队',
      null,
      100,
      '起始分',
      '一(一)',
      '每队起始分100分。',
    ]);
    expect(rows[3]).toEqual([
      ...[3, '现场', 1, '红星队', '钱二', -15.5, '错误', '一(一)', '每队起始分100分。'],
      ...['初显身手', 2, 1, '10 × 正确率 + 挑战团答错人数', '正确率 = 4/5；挑战团答错人数 = 6', null],
    ]);
  });

  test('list every question with who answered what, who ruled and for whom it was entered', () => {
    const rows = rowsOf(book, '题目与作答');
    expect(rows[1]).toEqual([
      ...['初显身手', 2, 1, 1, '红星队', '钱二', '+1', '填空题', '-1 与 1 之和是____。', '0', dangerous],
      ...['错误', -15.5, '裁判', 1.235, 12, 6, 18, '是', '7、8', '冯甲'],
    ]);
    expect(rows[2]?.slice(3, 6)).toEqual([2, '@蓝天队', '李四']);
    expect(rows[2]?.slice(10)).toEqual(['0', '正确', 10, '主持人', ...Array.from({ length: 7 }, () => null)]);
    expect(rows[3]?.slice(3, 6)).toEqual([null, null, null]);
    expect(rows[3]?.slice(8, 12)).toEqual(['二月有28天。', '对', null, '交观众回答']);
  });

  test('say of a team that is out why, and leave out what the rules know nothing of', async () => {
    const withoutPaper = { written: null, comprehensive: null };
    const [first, second] = bundle.standings.map((row) => ({ ...row, ...withoutPaper }));
    const standings = [first!, { ...second!, out: 'disqualified' as const }];
    const { files } = await writeResults(freshFolder('退赛'), { ...bundle, standings });
    const rows = rowsOf(XLSX.read(readFileSync(files[0]!)), '最终排名');
    expect(rows[1]?.slice(0, 6)).toEqual(['名次', '队号', '队名', '现场成绩', '总成绩', '加赛']);
    expect(rows.slice(2, 4).map(([rank]) => rank)).toEqual([1, '取消资格']);
  });

  test('have a sheet for players and one for privileges where the rules have such', async () => {
    const red = { ...{ team: 1, teamName: '红星队', name: '钱二' }, prize: null, out: 'withdrawn' } as const;
    const blue = { ...{ team: 2, teamName: '@蓝天队', name: '李四' }, prize: '最佳选手', out: null };
    const individual = [
      { ...blue, rank: 1, shared: true, points: '12.5' },
      { ...red, rank: 3, shared: false, points: '0' },
    ];
    const definition = definitionSchema.parse({
      ...contest,
      privileges: [{ id: 'help', title: '求助', does: 'restart', count: 2 }],
    });
    const uses = [{ team: 2, privilege: 'help' }];
    const more = { ...bundle, individual, definition, uses };
    const { files } = await writeResults(freshFolder('选手'), more);
    const read = XLSX.read(readFileSync(files[0]!));
    expect(read.SheetNames).toEqual(['最终排名', '个人成绩', '得分明细', '题目与作答', '权利使用']);
    expect(rowsOf(read, '个人成绩').slice(1)).toEqual([
      ['名次', '队号', '队名', '选手', '个人得分', '奖项'],
      ['1（并列）', 2, '@蓝天队', '李四', 12.5, '最佳选手'],
      ['弃权', 1, '红星队', '钱二', 0, null],
    ]);
    expect(rowsOf(read, '权利使用')).toEqual([
      ['队号', '队名', '权利', '已用次数', '可用次数'],
      [1, '红星队', '求助', 0, 2],
      [2, '@蓝天队', '求助', 1, 2],
    ]);
    const soFar = { ...more, announced: false };
    const unannounced = await writeResults(freshFolder('选手赛中'), soFar);
    expect(XLSX.read(readFileSync(unannounced.files[0]!)).SheetNames[1]).toBe('暂定个人成绩');
  });

  test('give a free posting with its reason, outside of any turn, and points of a player', async () => {
    const [first] = bundle.postings;
    const plain = { clause: '', variables: {}, formula: '', item: null, turn: '' };
    const posting = {
      ...first!.posting,
      ...plain,
      ledger: 'player',
      reason: 'free',
      note: '=文明奖',
    } as const;
    const postings = [{ posting, round: '', cycle: null, reason: '评委给分', clause: { ref: '', text: '' } }];
    const { files } = await writeResults(freshFolder('自由给分'), { ...bundle, postings });
    expect(rowsOf(XLSX.read(readFileSync(files[0]!)), '得分明细')[3]).toEqual([
      ...[3, '个人', 1, '红星队', '钱二', -15.5, '评委给分', null, null, null, null, null, null, null],
      '=文明奖',
    ]);
  });

  test('give what each judge gave, and the points of a player apart from those of the team', async () => {
    const marked: AskedAttempt = {
      ...{ ...nobody, team: 1, player: '钱二', verdict: 'scored', by: 'judges' },
      ...{ marks: [points(8), points(9.5)], amount: points(8.75), playerAmount: points(8.75) },
    };
    const items = [{ ...bundle.items[1]!, attempts: [marked] }];
    const { files } = await writeResults(freshFolder('打分'), { ...bundle, items });
    const [headings, row] = rowsOf(XLSX.read(readFileSync(files[0]!)), '题目与作答');
    expect(headings?.slice(11, 16)).toEqual(['判定', '评委打分', '本题得分', '个人得分', '判定人']);
    expect(row?.slice(12, 16)).toEqual(['8、9.5', 8.75, 8.75, '裁判']);
    expect(headings).not.toContain('挑战团答对');
  });

  test('say who confirmed them, and what was appealed, voted, decided, corrected and entered from paper', async () => {
    const wall = '2026-05-01T11:30:00+08:00';
    const disputed: ResultsBundle = {
      ...bundle,
      results: {
        confirmed: {
          judges: { name: '冯甲', entered: true, wall },
          supervisor: { name: '卫丁', entered: false, wall },
        },
        appeals: [
          {
            ...{
              id: 'c9',
              team: 2,
              teamName: '@蓝天队',
              leader: '李领',
              turn: 'x',
              title: '初显身手 1',
              item: 0,
            },
            ...{ ground: '=答完未超时', wall, state: 'upheld', prize: null },
            votes: [
              { person: 'j1', name: '冯甲', vote: 'uphold', note: '看了录像' },
              { person: 'j2', name: '陈乙', vote: 'dismiss', note: '' },
            ],
            decision: { name: '冯甲', reason: '录像清楚', wall },
          },
          {
            ...{ id: 'c10', team: 1, teamName: '红星队', leader: '', turn: null, title: '', item: null },
            ...{ ground: '座位', wall, state: 'open', prize: 'could', votes: [], decision: null },
          },
        ],
      },
      override: '须按时闭幕',
      changes: [
        {
          ...{ seq: 12, wall, title: '初显身手 1 红星队', text: '改判第 1 题为正确：录像清楚' },
          ...{ by: '技术员', onBehalfOf: '冯甲' },
        },
      ],
      items: [{ ...bundle.items[1]!, question: null, paper: true }],
    };
    const { files } = await writeResults(freshFolder('异议'), disputed);
    const read = XLSX.read(readFileSync(files[0]!));
    expect(rowsOf(read, '最终排名').flat()).toEqual(
      expect.arrayContaining([
        '裁判组确认：冯甲 （代录） 2026-05-01 11:30:00',
        '监督确认：卫丁 2026-05-01 11:30:00',
        '异议未处理而宣布的理由：须按时闭幕',
      ]),
    );
    expect(rowsOf(read, '异议')).toEqual([
      [
        ...['时间', '队号', '队名', '领队', '轮次', '小题', '异议理由', '合议', '结果', '对奖项的影响'],
        ...['裁定理由', '裁定人', '裁定时间'],
      ],
      [
        ...['2026-05-01 11:30:00', 2, '@蓝天队', '李领', '初显身手 1', 1, '=答完未超时'],
        ...['冯甲：支持（看了录像）；陈乙：驳回', '成立（分数不会自动改变，须另行改判）', null],
        ...['录像清楚', '冯甲', '2026-05-01 11:30:00'],
      ],
      [
        ...[
          '2026-05-01 11:30:00',
          1,
          '红星队',
          null,
          '整场比赛',
          null,
          '座位',
          null,
          '未处理',
          '可能影响奖项',
        ],
        ...[null, null, null],
      ],
    ]);
    expect(rowsOf(read, '更正与补录')[1]).toEqual([
      ...[12, '2026-05-01 11:30:00', '初显身手 1 红星队', '改判第 1 题为正确：录像清楚', '技术员', '冯甲'],
    ]);
    const [headings, row] = rowsOf(read, '题目与作答');
    expect(row?.[headings?.indexOf('纸质补录') ?? -1]).toBe('是');
  });

  test('never hold a formula: what looks like one is text, and stays text when edited', () => {
    const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name]!)).filter(
      (cell): cell is XLSX.CellObject => typeof cell === 'object' && 't' in cell,
    );
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const suspicious = cells.filter(({ t, v }) => t === 's' && /^[=+\-@]/.test(String(v)));
    expect(suspicious.map(({ v }) => v)).toContain(dangerous);
    expect(suspicious.every(({ z }) => z === '@')).toBe(true);
  });

  test('hold the journal one entry a line in canonical form, so that its chain can be checked again', () => {
    const lines = readFileSync(files[1]!, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toEqual(entries.map((entry) => canonicalText(entry)));
    const read = lines.map((line) => entrySchema.parse(JSON.parse(line)));
    expect(firstBreak(read.map((value) => ({ seq: value.seq, value })))).toBeNull();
    expect(read.at(-1)?.hash).toBe(bundle.head);
  });
});

describe('the folder', () => {
  async function refusalOf(work: Promise<unknown>): Promise<TransferError> {
    const error: unknown = await work.catch((reason: unknown) => reason);
    if (!(error instanceof TransferError)) throw new Error('was not refused');
    expect(error.sentence.zh).toMatch(/请/);
    return error;
  }

  test('keeps what is there: a second export gets a number, the same for both files', async () => {
    const folder = freshFolder('两次');
    writeFileSync(join(folder, '春季 知识 竞赛-日志.jsonl'), '旧');
    const second = await writeResults(folder, bundle);
    expect(second.files.map((file) => file.slice(folder.length + 1))).toEqual([
      '春季 知识 竞赛-成绩册 (2).xlsx',
      '春季 知识 竞赛-日志 (2).jsonl',
    ]);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(readFileSync(join(folder, '春季 知识 竞赛-日志.jsonl'), 'utf8')).toBe('旧');
  });

  test('two exports at once get names of their own', async () => {
    const folder = freshFolder('同时');
    const both = await Promise.all([writeResults(folder, bundle), writeResults(folder, bundle)]);
    expect(new Set(both.flatMap(({ files }) => files)).size).toBe(4);
    const sizes = both.map(({ files }) => readFileSync(files[1]!).length);
    expect(sizes).toEqual([sizes[0], sizes[0]]);
  });

  test('that is missing, or is a file, is named with what to do', async () => {
    const missing = await refusalOf(writeResults(join(root, 'U盘'), bundle));
    expect(missing.code).toBe('export.folder.missing');
    expect(missing.sentence.zh).toContain('“U盘”');
    const file = join(root, '文件');
    writeFileSync(file, '');
    expect((await refusalOf(writeTemplate('teams', file, contest))).code).toBe('export.folder.not-a-folder');
  });

  test.each([
    ['ENOSPC', 'export.folder.full'],
    ['EDQUOT', 'export.folder.full'],
    ['EROFS', 'export.folder.read-only'],
    ['EACCES', 'export.folder.read-only'],
    ['EPERM', 'export.folder.read-only'],
    ['ENODEV', 'export.folder.missing'],
    ['EIO', 'export.folder.trouble'],
  ])('that answers %s is reported as %s', (code, expected) => {
    const trouble = folderTrouble(root, Object.assign(new Error('write'), { code }));
    expect(trouble.code).toBe(expected);
    expect(trouble.sentence.zh).toContain(`“${basename(root)}”`);
  });
});
