// Real files through the real worker: what is accepted, what is refused and how, templates and round trips.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { runJob } from '#desk/transfer/jobs.ts';
import { TransferError } from '#desk/transfer/problems.ts';
import { readQuestions, readTeams, readWritten, writeTemplate } from '../fixtures/transfer-jobs.ts';
import { briefly, contest, errorsOf } from '../unit/transfer-contest.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leitai-transfer-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADINGS = ['编号', '题型', '题干', '选项A', '选项B', '答案'];
const ROWS = [
  ['0001', '单选题', '国庆日是哪天？', '五一', '十一', 'B'],
  [2, '判断题', '二月有28天。', null, null, true],
  [3, '填空题', '一半是多少？', null, null, '1/2；0.5'],
];

function saved(name: string, bytes: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function workbook(rows: unknown[][], change: (sheet: XLSX.WorkSheet) => void = () => {}): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  change(sheet);
  XLSX.utils.book_append_sheet(book, sheet, '题目');
  return book;
}

function bytesOf(book: XLSX.WorkBook, bookType: XLSX.BookType): Buffer {
  return XLSX.write(book, { type: 'buffer', bookType, compression: true });
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TransferError);
  if (!(error instanceof TransferError)) return '';
  expect(error.sentence.zh).toMatch(/请/);
  expect(`${error.sentence.zh}${error.sentence.en}`).not.toMatch(/[{}]/);
  return error.code;
}

describe('files that are accepted', () => {
  test.each<[string, XLSX.BookType]>([
    ['xlsx', 'xlsx'],
    ['xls', 'biff8'],
    ['et', 'biff8'],
    ['ods', 'ods'],
    ['xlsb', 'xlsb'],
    ['xlsm', 'xlsm'],
  ])('.%s', async (ending, bookType) => {
    const file = saved(`题目-${bookType}.${ending}`, bytesOf(workbook([HEADINGS, ...ROWS]), bookType));
    const read = await readQuestions(file, contest);
    expect(read.problems).toEqual([]);
    expect(read.placed.map(({ question }) => [question.id, question.key])).toEqual([
      ['0001', 'B'],
      ['2', 'T'],
      ['3', [['1', '2'], ['0.5']]],
    ]);
  });

  const csv = '编号,题型,题干,选项A,选项B,答案\r\n0001,单选题,"国庆日,是哪天？",五一,十一,B\r\n';
  // 编号,题型,题干,答案 ⏎ 7,判断,中,对 as Excel in China writes it
  const gb18030 = Buffer.from(
    'b1e0bac52ccce2d0cd2ccce2b8c92cb4f0b0b80d0a372cc5d0b6cf2cd6d02cb6d40d0a',
    'hex',
  );
  test.each<[string, string | Uint8Array, string]>([
    ['utf-8.csv', csv, '0001'],
    ['mark.csv', `\ufeff${csv}`, '0001'],
    ['utf-16.csv', Buffer.from(`\ufeff${csv}`, 'utf16le'), '0001'],
    ['tab.txt', '编号\t题型\t题干\t答案\n0009\t判断\t甲;乙;丙,丁\t错', '0009'],
    ['semicolon.csv', '编号;题型;题干;答案\n0009;判断;甲,乙,丙,丁;错', '0009'],
    ['gb18030.csv', gb18030, '7'],
    [
      'page.xls',
      '<html><body><table><tr><td>编号</td><td>题型</td><td>题干</td><td>答案</td></tr><tr><td>8</td><td>判断</td><td>甲</td><td>错</td></tr></table></body></html>',
      '8',
    ],
  ])('text: %s', async (name, content, id) => {
    const read = await readQuestions(saved(name, content), contest);
    expect(errorsOf(read.problems)).toEqual([]);
    expect(read.placed.map(({ question }) => question.id)).toEqual([id]);
  });

  test('a workbook of the time before Unicode, its text in code page 936', async () => {
    const record = (id: number, body: Buffer) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(id, 0);
      head.writeUInt16LE(body.length, 2);
      return Buffer.concat([head, body]);
    };
    const label = (row: number, column: number, text: Buffer) =>
      record(4, Buffer.concat([Buffer.from([row, 0, column, 0, 0, 0, 0, text.length]), text]));
    const [headings, row] = gb18030
      .toString('latin1')
      .split('\n')
      .map((line) => line.split(',').map((text) => Buffer.from(text.trim(), 'latin1')));
    const labels = [headings!, row!].flatMap((texts, index) =>
      texts.map((text, column) => label(index, column, text)),
    );
    const start = [record(9, Buffer.from([2, 0, 0x10, 0])), record(0x42, Buffer.from([0xa8, 3]))];
    const file = saved('1990.xls', Buffer.concat([...start, ...labels, record(10, Buffer.alloc(0))]));
    const read = await readQuestions(file, contest);
    expect(read.problems).toEqual([]);
    expect(read.placed.map(({ question }) => question.stem)).toEqual(['中']);
  });

  test('a cell merged over several rows counts for each of them', async () => {
    const rows = [
      ['队号', '队名', '序号', '姓名'],
      [1, '红星队', 1, '甲'],
      [null, null, 2, '乙'],
      [2, '蓝天队', 1, '丙'],
      [null, null, 2, '丁'],
    ];
    const book = workbook(rows, (sheet) => {
      sheet['!merges'] = ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'].map((range) => XLSX.utils.decode_range(range));
    });
    const read = await readTeams(saved('merged.xlsx', bytesOf(book, 'xlsx')), contest);
    expect(read.problems).toEqual([]);
    expect(read.teams.map(({ lineup }) => lineup.length)).toEqual([2, 2]);
  });

  test('a hidden sheet is not read, a failing formula is named', async () => {
    const book = workbook([HEADINGS, ...ROWS], (sheet) => {
      sheet.C3 = { t: 'e', v: 0x17, w: '#REF!' };
    });
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEADINGS, ['x', '', '']]), '旧');
    book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
    const read = await readQuestions(saved('hidden.xlsx', bytesOf(book, 'xlsx')), contest);
    expect(errorsOf(read.problems)).toContain('题目!C3 题干 import.formula-error');
    expect(read.problems.every(({ sheet }) => sheet === '题目')).toBe(true);
  });

  test('5,000 questions', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      ...[`Q${index}`, '单选题', `第${index}题：下列说法正确的是哪一项？`, `甲${index}`, `乙${index}`, 'A'],
    ]);
    const read = await readQuestions(
      saved('many.xlsx', bytesOf(workbook([HEADINGS, ...rows]), 'xlsx')),
      contest,
    );
    expect(read).toMatchObject({ good: 5000, bad: 0, problems: [] });
  });
});

/** A zip archive of one entry, whose stated size may be a lie. */
function archive(name: string, content: Buffer, stated = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(stated, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

function lockedWorkbook(): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64));
  XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('040004004000000000', 'hex'));
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }));
}

describe('files that are refused, with a sentence that says what to do', () => {
  test.each<[string, () => string, string]>([
    ['a missing file', () => join(folder, '没有.xlsx'), 'import.file.missing'],
    ['a folder', () => folder, 'import.file.not-a-file'],
    [
      'a text named .xlsx',
      () => saved('text.xlsx', '编号,题型,题干,答案\n1,判断,甲,对'),
      'import.file.not-a-workbook',
    ],
    ['an empty file', () => saved('empty.xlsx', ''), 'import.file.not-a-workbook'],
    [
      'a picture named .xls',
      () => saved('a.xls', Buffer.from('89504e470d0a1a0a0000', 'hex')),
      'import.file.not-a-workbook',
    ],
    [
      'bytes named .csv',
      () => saved('a.csv', Buffer.from([1, 0, 2, 0, 255, 254])),
      'import.file.not-a-workbook',
    ],
    [
      'an archive of something else',
      () => saved('b.xlsx', archive('a.txt', Buffer.from('甲'))),
      'import.file.not-a-workbook',
    ],
    [
      'half a workbook',
      () => saved('c.xlsx', bytesOf(workbook([HEADINGS, ...ROWS]), 'xlsx').subarray(0, 2000)),
      'import.file.not-a-workbook',
    ],
    [
      'half an old workbook',
      () => saved('c.xls', bytesOf(workbook([HEADINGS, ...ROWS]), 'biff8').subarray(0, 2000)),
      'import.file.not-a-workbook',
    ],
    ['a password', () => saved('d.xlsx', lockedWorkbook()), 'import.file.password'],
    ['more than 50 MB', () => saved('e.xlsx', Buffer.alloc(50 * 1024 * 1024 + 1)), 'import.file.too-large'],
    [
      'a zip bomb',
      () => saved('f.xlsx', archive('xl/a.xml', Buffer.alloc(200 * 1024 * 1024))),
      'import.file.too-large',
    ],
    [
      'a zip bomb that understates',
      () => saved('g.xlsx', archive('xl/a.xml', Buffer.alloc(200 * 1024 * 1024), 10)),
      'import.file.too-large',
    ],
    [
      'an archive that overstates',
      () => saved('h.xlsx', archive('xl/a.xml', Buffer.alloc(10), 0xfffffff0)),
      'import.file.too-large',
    ],
  ])('%s', async (_what, file, expected) => {
    expect(await refusalOf(readQuestions(file(), contest))).toBe(expected);
  });

  test('more than 20,000 rows', async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => [index, '判断', '甲', '', '', '对']);
    const file = saved('rows.xlsx', bytesOf(workbook([HEADINGS, ...rows]), 'xlsx'));
    expect(await refusalOf(readQuestions(file, contest))).toBe('import.file.too-many-rows');
  });

  test('a job that takes too long is ended', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [index, '判断', '甲', '', '', '对']);
    const file = saved('slow.xlsx', bytesOf(workbook([HEADINGS, ...rows]), 'xlsx'));
    const job = { kind: 'questions', file, definition: contest } as const;
    expect(await refusalOf(runJob(job, 0.001))).toBe('import.file.too-slow');
  });

  test('a worker that fails says so', async () => {
    const broken = { ...contest, rounds: null } as unknown as typeof contest;
    const rows = [
      [...HEADINGS, '环节'],
      ['1', '判断', '甲', '', '', '对', '乙'],
    ];
    const file = saved('fails.xlsx', bytesOf(workbook(rows), 'xlsx'));
    expect(await refusalOf(readQuestions(file, broken))).toBe('import.file.crashed');
  });
});

test('a sheet that claims all rows and columns there are is read as far as it is filled', async () => {
  const book = workbook([HEADINGS, ...ROWS], (sheet) => {
    sheet['!merges'] = [XLSX.utils.decode_range('XFA2:XFD1048576')];
  });
  // Put into the stored part, as a spreadsheet program leaves it: SheetJS itself would write every empty cell.
  const plain = XLSX.CFB.read(bytesOf(book, 'xlsx'), { type: 'buffer' });
  const part = XLSX.CFB.find(plain, '/xl/worksheets/sheet1.xml')!;
  const text = Buffer.from(part.content as Uint8Array)
    .toString('utf8')
    .replace('ref="A1:F4"', 'ref="A1:XFD1048576"')
    .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" t="str"><v></v></c></row></sheetData>');
  part.content = Buffer.from(text);
  part.size = Buffer.byteLength(text);
  const file = saved('huge.xlsx', Buffer.from(XLSX.CFB.write(plain, { type: 'buffer', fileType: 'zip' })));
  const read = await readQuestions(file, contest);
  expect(read).toMatchObject({ good: 3, bad: 0, problems: [] });
});

describe('templates', () => {
  test('of questions: read back without a problem, with all six types, each placed', async () => {
    const { file } = await writeTemplate('questions', folder, contest);
    const read = await readQuestions(file, contest);
    expect(read.problems.map(briefly)).toEqual([]);
    expect(
      read.placed.map(({ question, placement }) => [question.type, placement.round, placement.value]),
    ).toEqual([
      ['single', 'warm-up', null],
      ['multiple', 'warm-up', null],
      ['judge', 'warm-up', null],
      ['blank', 'warm-up', null],
      ['short', 'risk', 20],
      ['case', 'risk', 20],
    ]);
  });

  test('of teams and of written scores: read back without a problem, one for the other', async () => {
    const roster = await readTeams((await writeTemplate('teams', folder, contest)).file, contest);
    expect(roster.problems.map(briefly)).toEqual([]);
    expect(roster.teams).toHaveLength(2);
    expect(roster.judges.map(({ role }) => role)).toEqual(['chief-judge', 'judge']);
    const { file } = await writeTemplate('written', folder, contest);
    const written = await readWritten(file, roster.teams, roster.people);
    expect(written.problems.map(briefly)).toEqual([]);
    expect(written.scores).toHaveLength(5);
  });

  test('of written scores for a known roster lists its people and leaves the scores open', async () => {
    const roster = await readTeams((await writeTemplate('teams', folder, contest)).file, contest);
    const { file } = await writeTemplate('written', folder, contest, roster);
    const read = await readWritten(file, roster.teams, roster.people);
    expect(new Set(read.problems.map(({ code }) => code))).toEqual(new Set(['import.score-empty']));
    expect(read.bad).toBe(5);
  });

  test('a template never overwrites one that is being filled in', async () => {
    const target = join(folder, '模板');
    mkdirSync(target);
    const first = await writeTemplate('questions', target, contest);
    const second = await writeTemplate('questions', target, contest);
    expect([first.file, second.file]).toEqual([
      join(target, '题目模板.xlsx'),
      join(target, '题目模板 (2).xlsx'),
    ]);
  });
});
