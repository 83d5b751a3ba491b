// A question sheet is read as setters write it, and every cell that cannot be used is named.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { hasMessage, message } from '#contract/messages/message.ts';
import { placedQuestionSchema } from '#contract/question.ts';
import { placeOf } from '#desk/transfer/problems.ts';
import { readQuestionSheets } from '#desk/transfer/questions.ts';
import type { Cell } from '#desk/transfer/table.ts';
import { templateFile } from '#desk/transfer/templates.ts';
import { contest, errorsOf, sheet, warningsOf } from './transfer-contest.ts';

const HEADINGS = ['编号', '题型', '环节', '分值', '备用', '题干', '选项A', '选项B', '选项C', '选项D', '答案'];
const MORE = ['得分点', '解析', '媒体类型', '媒体文件', '脚本', '领域'];

/** One row under the usual headings. */
function readRow(values: Partial<Record<string, string | number>>) {
  const headings = [...HEADINGS, ...MORE];
  const row = headings.map((heading) => values[heading] ?? '');
  return readQuestionSheets([sheet('题目', headings, row)], contest);
}

const single = { 编号: 1, 题型: '单选题', 题干: '国庆日？', 选项A: '五一', 选项B: '十一', 答案: 'B' };
const multiple = { ...single, 题型: '多选题', 选项C: '元旦', 选项D: '春节', 答案: 'ACD' };
const judge = { 编号: 'P1', 题型: '判断题', 题干: '二月有28天。', 答案: '对' };
const blank = { 编号: 'T1', 题型: '填空题', 题干: '首都是____，国歌是____。', 答案: '北京；进行曲' };
const short = { 编号: 'J1', 题型: '简答题', 题干: '怎样逃生？', 答案: '走楼梯。' };

function keyOf(values: Partial<Record<string, string | number>>): unknown {
  const { placed, problems } = readRow(values);
  expect(errorsOf(problems)).toEqual([]);
  return placed[0]?.question.key;
}

describe('answers', () => {
  test.each(['B', 'b', 'Ｂ', ' B ', 'B.', 'B。'])('a single choice answered %j is B', (answer) => {
    expect(keyOf({ ...single, 答案: answer })).toBe('B');
  });

  test.each(['ACD', 'A,C,D', 'A、C、D', 'ＡＣＤ', 'a c d', 'DCA', 'A，C，D', 'A;C；D', 'A和C和D'])(
    'a multiple choice answered %j is ACD',
    (answer) => {
      expect(keyOf({ ...multiple, 答案: answer })).toBe('ACD');
    },
  );

  test.each(['对', '√', '正确', 'T', 'true', 'TRUE', '✓', '是'])('%j means true', (answer) => {
    expect(keyOf({ ...judge, 答案: answer })).toBe('T');
  });

  test.each(['错', '×', '错误', 'F', 'false', 'X', '✗', '否'])('%j means false', (answer) => {
    expect(keyOf({ ...judge, 答案: answer })).toBe('F');
  });

  test('true or false may be given by the letter of the option that says it', () => {
    expect(keyOf({ ...judge, 选项A: '错误', 选项B: '正确', 答案: 'B' })).toBe('T');
  });

  test('blanks are separated by semicolons of either width, wordings of one blank by slashes', () => {
    expect(keyOf({ ...blank, 答案: '北京/北京市；义勇军进行曲;' })).toEqual([
      ['北京', '北京市'],
      ['义勇军进行曲'],
    ]);
  });

  test('scoring points stand one a line or between semicolons, each with or without its value', () => {
    const points = (text: string) => {
      const question = readRow({ ...short, 得分点: text }).placed[0]?.question;
      return question?.type === 'short' ? question.points : [];
    };
    expect(points('走楼梯（5分）\n不乘电梯；不拥挤 (2.5 分)')).toEqual([
      { text: '走楼梯', value: 5 },
      { text: '不乘电梯；不拥挤', value: 2.5 },
    ]);
    expect(points('走楼梯；不乘电梯(3分)；')).toEqual([
      { text: '走楼梯', value: null },
      { text: '不乘电梯', value: 3 },
    ]);
  });
});

describe('what setters write instead of the headings and words of the template', () => {
  test('headings in any order, in full width, with remarks, under other names, below a title', () => {
    const read = readQuestionSheets(
      [
        sheet(
          '题库',
          ['春季知识竞赛题库'],
          [],
          ['正确答案', 'Ａ', 'B 选项', '选项（C）', '试题内容*', '题目类型（必填）', '题号：', '比赛环节'],
          ['C', '一', '二', '三', '一加二？', '单选', 7, '热身环节'],
        ),
      ],
      contest,
    );
    expect(read.problems).toEqual([]);
    expect(read).toMatchObject({ good: 1, bad: 0 });
    expect(read.placed[0]).toEqual({
      question: {
        ...{ id: '7', type: 'single', field: '', stem: '一加二？', media: null, explanation: '', key: 'C' },
        options: [
          { letter: 'A', text: '一' },
          { letter: 'B', text: '二' },
          { letter: 'C', text: '三' },
        ],
      },
      placement: { round: 'warm-up', value: null, spare: false },
    });
  });

  test.each([
    ['单选', 'single'],
    ['单项选择题', 'single'],
    ['多 选', 'multiple'],
    ['是非题', 'judge'],
    ['填空', 'blank'],
    ['问答题', 'short'],
    ['案例分析题', 'case'],
  ])('%s is a %s question', (name, type) => {
    const answers = { single: 'B', multiple: 'AB', judge: '对', blank: '十一', short: '略', case: '略' };
    const answer = answers[type as keyof typeof answers];
    expect(readRow({ ...single, 题型: name, 答案: answer }).placed[0]?.question.type).toBe(type);
  });

  test.each(['初显身手', 'warm-up', '初显身手（热身环节）', ' 初显 身手', '热身环节'])(
    '%j is the warm-up',
    (round) => {
      expect(readRow({ ...single, 环节: round }).placed[0]?.placement.round).toBe('warm-up');
    },
  );

  test.each(['是', '√', '1', '备用'])('%j makes a spare', (mark) => {
    expect(readRow({ ...single, 备用: mark }).placed[0]?.placement.spare).toBe(true);
  });

  test('a question without a round goes to the bank only', () => {
    const placement = readRow(single).placed[0]?.placement;
    expect(placement).toEqual({ round: null, value: null, spare: false });
  });

  test('a value is kept where the round has several, as "40分" too', () => {
    const risk = { ...short, 环节: '勇往直前', 分值: '40分' };
    expect(readRow(risk).placed[0]?.placement).toEqual({ round: 'risk', value: 40, spare: false });
  });

  test('where each question has a value of its own it has to be written', () => {
    const valued = { ...contest.rounds[0]!, stake: { by: 'question' as const, values: [10, 20] } };
    const definition = { ...contest, rounds: [valued] };
    const read = (value: string | number) => {
      const headings = ['编号', '题型', '环节', '分值', '题干', '答案'];
      const row = ['1', '判断', 'warm-up', value, '二月有28天。', '对'];
      return readQuestionSheets([sheet('题目', headings, row)], definition);
    };
    expect(read(20).placed[0]?.placement).toEqual({ round: 'warm-up', value: 20, spare: false });
    expect(errorsOf(read('').problems)).toEqual(['题目!D2 分值 import.value-empty']);
    expect(errorsOf(read(30).problems)).toEqual(['题目!D2 分值 import.value-not-in-round']);
  });

  test('a board whose questions are all worth the same needs no values', () => {
    const board = { ...contest.rounds[1]!, stake: { by: 'fixed' as const, value: 40 } };
    const read = (value: string | number) => {
      const headings = ['编号', '题型', '环节', '分值', '题干', '答案'];
      const row = ['1', '简答', 'risk', value, '怎样逃生？', '走楼梯。'];
      return readQuestionSheets([sheet('题目', headings, row)], { ...contest, rounds: [board] });
    };
    const placement = { round: 'risk', value: null, spare: false };
    expect(read('').placed[0]?.placement).toEqual(placement);
    expect(read(40).placed[0]?.placement).toEqual(placement);
    expect(errorsOf(read(20).problems)).toEqual(['题目!D2 分值 import.value-not-in-round']);
  });

  test('options that repeat their own letters lose them, others keep what they say', () => {
    const texts = (A: string, B: string) => {
      const question = readRow({ ...single, 选项A: A, 选项B: B }).placed[0]?.question;
      return question?.type === 'single' ? question.options.map(({ text }) => text) : [];
    };
    expect(texts('A. 五一', 'B、十一')).toEqual(['五一', '十一']);
    expect(texts('五一', 'B、C均可')).toEqual(['五一', 'B、C均可']);
  });

  test('several sheets are read as one; a sheet without headings is left alone', () => {
    const read = readQuestionSheets(
      [
        sheet('说明', ['请认真填写'], ['题干不要太长']),
        sheet(
          '单选',
          HEADINGS,
          HEADINGS.map((heading) => single[heading as keyof typeof single] ?? ''),
        ),
        sheet('判断', ['编号', '题型', '题干', '答案'], ['P1', '判断', '二月有28天。', '对']),
      ],
      contest,
    );
    expect(read.problems).toEqual([]);
    expect(read.placed.map(({ question }) => question.id)).toEqual(['1', 'P1']);
  });

  test('a video is known by its file, by the word, or by a round that shows videos', () => {
    const film = { ...short, 题型: '案例', 环节: '身临其境' };
    const media = (values: object) => readRow({ ...film, ...values }).placed[0]?.question.media;
    expect(media({ 媒体文件: '火灾.MP4' })).toEqual({ kind: 'video', file: '火灾.MP4', script: '' });
    expect(media({ 媒体类型: '视频', 脚本: '起火了' })).toEqual({
      kind: 'video',
      file: null,
      script: '起火了',
    });
    expect(media({ 脚本: '起火了' })).toEqual({ kind: 'video', file: null, script: '起火了' });
  });
});

describe('bad cells are named', () => {
  test.each<[string, object, string]>([
    ['no number', { 编号: '' }, '题目!A2 编号 import.id-empty'],
    ['a long number', { 编号: '9'.repeat(41) }, '题目!A2 编号 import.too-long'],
    ['no type', { 题型: '' }, '题目!B2 题型 import.type-empty'],
    ['an unknown type', { 题型: '选择题' }, '题目!B2 题型 import.type-unknown'],
    ['an unknown round', { 环节: '终极对决' }, '题目!C2 环节 import.round-unknown'],
    [
      'a type the round does not take',
      { 环节: '勇往直前', 分值: 20 },
      '题目!B2 题型 import.type-not-in-round',
    ],
    ['a value that is no number', { 分值: '十' }, '题目!D2 分值 import.value-bad'],
    [
      'a value the round does not have',
      { 环节: '初显身手', 分值: 20 },
      '题目!D2 分值 import.value-not-in-round',
    ],
    ['an unknown mark for spares', { 备用: '也许' }, '题目!E2 备用 import.spare-unknown'],
    ['no question', { 题干: '' }, '题目!F2 题干 import.stem-empty'],
    ['a long question', { 题干: '长'.repeat(2001) }, '题目!F2 题干 import.too-long'],
    ['one option', { 选项A: '', 选项B: '' }, '题目!G2 选项A import.options-few'],
    ['a gap in the options', { 选项B: '', 选项C: '元旦', 答案: 'C' }, '题目!H2 选项B import.option-gap'],
    ['a long option', { 选项B: '长'.repeat(301) }, '题目!H2 选项B import.too-long'],
    ['no answer', { 答案: '' }, '题目!K2 答案 import.key-empty'],
    ['an answer without such an option', { 答案: 'D' }, '题目!K2 答案 import.key-no-option'],
    ['two answers of a single choice', { 答案: 'AB' }, '题目!K2 答案 import.key-single'],
    ['words for letters', { 答案: '十一' }, '题目!K2 答案 import.key-letters'],
    [
      'a picture that is none',
      { 媒体类型: '图片', 媒体文件: 'a.mp4' },
      '题目!O2 媒体文件 import.media-extension',
    ],
    ['a film nothing here plays', { 媒体文件: 'a.wmv' }, '题目!O2 媒体文件 import.media-extension'],
    ['a folder with the file', { 媒体文件: 'D:\\a.mp4' }, '题目!O2 媒体文件 import.media-path'],
    ['an unknown kind', { 媒体类型: '歌曲', 媒体文件: 'a.mp4' }, '题目!N2 媒体类型 import.media-kind'],
    ['a kind without file or script', { 媒体类型: '视频' }, '题目!N2 媒体类型 import.media-empty'],
    ['a long explanation', { 解析: '长'.repeat(2001) }, '题目!M2 解析 import.too-long'],
    ['a long field', { 领域: '长'.repeat(41) }, '题目!Q2 领域 import.too-long'],
  ])('%s', (_what, change, expected) => {
    const { placed, problems, good, bad } = readRow({ ...single, ...change });
    expect(errorsOf(problems)).toContain(expected);
    expect({ placed, good, bad }).toEqual({ placed: [], good: 0, bad: 1 });
  });

  test.each<[string, object, string]>([
    ['a letter twice', { ...multiple, 答案: 'ACC' }, '题目!K2 答案 import.key-letter-twice'],
    ['one letter of a multiple choice', { ...multiple, 答案: 'A' }, '题目!K2 答案 import.key-multiple'],
    ['neither true nor false', { ...judge, 答案: '对错' }, '题目!K2 答案 import.key-judge'],
    ['a blank without an answer', { ...blank, 答案: '北京；；歌' }, '题目!K2 答案 import.key-blank'],
    ['no value on a board', { ...short, 环节: '勇往直前' }, '题目!D2 分值 import.value-empty'],
    ['a long scoring point', { ...short, 得分点: '长'.repeat(501) }, '题目!L2 得分点 import.too-long'],
  ])('%s', (_what, values, expected) => {
    const { placed, problems } = readRow(values);
    expect(errorsOf(problems)).toEqual([expected]);
    expect(placed).toEqual([]);
  });

  test('a failing formula', () => {
    const row: Cell[] = HEADINGS.map((heading) => ({
      text: String(single[heading as keyof typeof single] ?? ''),
      number: null,
      broken: heading === '分值',
    }));
    const sheets = [{ ...sheet('题目', HEADINGS), rows: [...sheet('题目', HEADINGS).rows, row] }];
    expect(errorsOf(readQuestionSheets(sheets, contest).problems)).toEqual([
      '题目!D2 分值 import.formula-error',
    ]);
  });

  test('only warned of: what may be meant', () => {
    expect(warningsOf(readRow({ ...single, 选项B: '五一' }).problems)).toEqual([
      '题目!H2 选项B import.option-twice',
    ]);
    expect(warningsOf(readRow({ ...judge, 选项A: '甲' }).problems)).toEqual([
      '题目!G2 选项A import.options-unused',
    ]);
    expect(warningsOf(readRow({ ...judge, 得分点: '甲' }).problems)).toEqual([
      '题目!L2 得分点 import.points-unused',
    ]);
    expect(warningsOf(readRow({ ...blank, 答案: '北京' }).problems)).toEqual([
      '题目!K2 答案 import.key-blank-count',
    ]);
    const film = { ...short, 题型: '案例', 环节: '身临其境' };
    expect(warningsOf(readRow(film).problems)).toEqual(['题目!P2 脚本 import.media-wanted']);
  });

  test('a number used twice is refused and names the first, a question asked twice is warned of', () => {
    const headings = ['编号', '题型', '题干', '答案'];
    const read = readQuestionSheets(
      [
        sheet('甲', headings, ['1', '判断', '二月有28天。', '对']),
        sheet('乙', headings, ['１', '判断', '二月有 28天', '错']),
      ],
      contest,
    );
    expect(read.placed).toHaveLength(1);
    expect(
      read.problems.map(({ sheet: name, row, column, code, params }) => ({
        name,
        row,
        column,
        code,
        params,
      })),
    ).toEqual([
      { name: '乙', row: 2, column: 'A', code: 'import.id-twice', params: { id: '1', sheet: '甲', row: 2 } },
      { name: '乙', row: 2, column: 'C', code: 'import.stem-twice', params: { sheet: '甲', row: 2 } },
    ]);
  });

  test('headings: missing, doubled, unused, none at all, nothing below', () => {
    const read = (...rows: string[][]) => readQuestionSheets([sheet('题目', ...rows)], contest).problems;
    const row = ['1', '判断', '二月有28天。', '对', '易'];
    expect(errorsOf(read(['编号', '题型', '题干'], row))).toEqual(['题目!1 import.heading-missing']);
    expect(errorsOf(read(['编号', '题型', '题干', '答案', '答案'], row))).toEqual([
      '题目!E1 答案 import.heading-twice',
    ]);
    expect(warningsOf(read(['编号', '题型', '题干', '答案', '难度'], row))).toEqual([
      '题目!E1 难度 import.heading-unused',
    ]);
    expect(errorsOf(read(['甲', '乙'], row))).toEqual(['题目! import.no-table']);
    expect(errorsOf(read(['编号', '题型', '题干', '答案']))).toEqual(['题目! import.no-rows']);
    expect(errorsOf(readQuestionSheets([], contest).problems)).toEqual(['! import.no-table']);
  });

  test('two rounds of one title have to be told apart by their ids', () => {
    const [warmUp, risk, film] = contest.rounds;
    const twins = { ...contest, rounds: [warmUp!, risk!, { ...film!, title: '勇往直前' }] };
    const headings = ['编号', '题型', '环节', '分值', '题干', '答案'];
    const read = (round: string) =>
      readQuestionSheets([sheet('题目', headings, ['1', '案例', round, '20', '怎么办？', '报警'])], twins);
    expect(errorsOf(read('勇往直前').problems)).toEqual(['题目!C2 环节 import.round-ambiguous']);
    expect(read('risk').placed[0]?.placement).toEqual({ round: 'risk', value: 20, spare: false });
  });

  test('the place and what to do can be said in both languages', () => {
    const problem = readRow({ ...single, 答案: 'D' }).problems[0]!;
    expect(placeOf('zh-CN', problem)).toBe('“题目”第2行K列（答案）');
    expect(message('zh-CN', problem.code, problem.params)).toBe(
      '答案有 D，但没有选项D。请改答案或补上选项。',
    );
    expect(placeOf('en', problem)).toBe('"题目" row 2, column K (答案)');
    expect(problem.value).toBe('D');
  });
});

test('the template says which values a round has, and how its sets are made of rows', () => {
  const [warmUp, risk] = contest.rounds;
  const rounds = [
    { ...warmUp!, items: 5, question: { ...warmUp!.question, from: 'sets' as const } },
    { ...risk!, stake: { by: 'question' as const, values: [10, 30] } },
  ];
  const { bytes } = templateFile('questions', { ...contest, rounds }, null);
  const book = XLSX.read(bytes);
  const help = XLSX.utils.sheet_to_json<string[]>(book.Sheets.填写说明!, { header: 1 });
  const [, how] = help.find(([heading]) => heading === '环节') ?? [];
  expect(how).toContain('初显身手：单选题、多选题、判断题、填空题，分值 10，按行的先后每 5 题为一套；');
  expect(how).toContain('勇往直前：简答题、案例题，分值 10、30');
  const sheets = [
    { name: '题目', rows: XLSX.utils.sheet_to_json<string[]>(book.Sheets.题目!, { header: 1 }) },
  ];
  const typed = sheets.map(({ name, rows }) =>
    sheet(name, ...rows.map((row) => [...row].map((value) => value ?? ''))),
  );
  expect(errorsOf(readQuestionSheets(typed, { ...contest, rounds }).problems)).toEqual([]);
});

test('whatever stands in the cells, reading ends, names known problems and lets only whole questions through', () => {
  const word = fc.constantFrom(
    ...['', 'B', '对', '单选题', '多选', '判断', '填空', '简答', '初显身手', '40', '；', '/'],
  );
  const number = fc.oneof(fc.double(), fc.integer());
  const junk = fc.oneof(word, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), number);
  const rows = fc.array(fc.array(junk, { maxLength: 20 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.boolean(), rows, (headed, cells) => {
      const all = headed ? [[...HEADINGS, ...MORE], ...cells] : cells;
      const read = readQuestionSheets([sheet('题目', ...all)], contest);
      for (const placed of read.placed) placedQuestionSchema.parse(placed);
      for (const problem of read.problems) {
        expect(hasMessage(problem.code)).toBe(true);
        expect(message('zh-CN', problem.code, problem.params)).not.toMatch(/\{\w+\}/);
      }
      expect(read.good).toBe(read.placed.length);
    }),
    { numRuns: 300 },
  );
});
