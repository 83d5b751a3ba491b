// Opens what people hand over as a workbook (.xlsx .xls .et .ods .csv …) within limits. Worker threads only: SheetJS blocks.
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import * as XLSX from 'xlsx';
import * as codepages from 'xlsx/dist/cpexcel.full.mjs';
import { type FileTrouble, TransferError } from './problems.ts';
import type { Cell, Sheet } from './table.ts';
import { clean } from './text.ts';
import { unpacksBeyond } from './zip-size.ts';

// Workbooks of Excel 5 and 95 keep their text in the code page of their day, for Chinese 936.
XLSX.set_cptable(codepages);

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 50;
const MEGABYTE = 1024 * 1024;
const MAX_FILE = 50 * MEGABYTE;
/** Sheets of 20,000 long rows are about a quarter of this. */
const MAX_UNPACKED = 150 * MEGABYTE;

const PLAIN_TEXT = new Set(['.csv', '.tsv', '.txt']);
/** Web pages and XML saved under these names are common from older systems; Excel opens them too. */
const MARKUP = new Set(['.xls', '.et', '.xml', '.htm', '.html']);

type Form = 'zip' | 'compound' | 'biff' | 'text' | 'markup';

function refuse(code: FileTrouble, file: string, cause?: unknown): TransferError {
  return new TransferError(code, { name: basename(file), limit: MAX_FILE / MEGABYTE }, cause);
}

function readBytes(file: string): Buffer {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw refuse('import.file.not-a-file', file);
    if (found.size > MAX_FILE) throw refuse('import.file.too-large', file);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof TransferError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw refuse(missing ? 'import.file.missing' : 'import.file.unreadable', file, error);
  }
}

/** By the first bytes, not by the name, except that only some names may hold text. */
function formOf(bytes: Buffer, file: string): Form | null {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start === '504b0304') return 'zip';
  if (start === 'd0cf11e0') return 'compound';
  if (/^09(00|02|04|08)/.test(start)) return 'biff';
  const ending = extname(file).toLowerCase();
  if (PLAIN_TEXT.has(ending)) return 'text';
  const opening = bytes
    .subarray(0, 1000)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return MARKUP.has(ending) && opening.startsWith('<') ? 'markup' : null;
}

/** Text of unknown encoding: a byte order mark, else UTF-8, else GB 18030 as Excel in China writes it. */
function decodeText(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encodings = mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not in this encoding; the next one may fit.
    }
  }
  return null;
}

/** The separator that stands most often in the heading line. */
function separatorOf(text: string): string {
  const line = text.split(/\r?\n/).find((candidate) => candidate.trim() !== '') ?? '';
  const unquoted = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => unquoted.split(separator).length;
  return ['\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best), ',');
}

const LIMITED: XLSX.ParsingOptions = {
  dense: true,
  sheetRows: MAX_ROWS + 1,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
};

function parse(bytes: Buffer, form: Form, file: string): XLSX.WorkBook {
  if (form === 'zip' && unpacksBeyond(bytes, MAX_UNPACKED)) throw refuse('import.file.too-large', file);
  try {
    if (form !== 'text' && form !== 'markup') return XLSX.read(bytes, { ...LIMITED, type: 'buffer' });
    const text = decodeText(bytes);
    if (text === null) throw refuse('import.file.not-a-workbook', file);
    // `raw`: "1/2" stays what it is instead of becoming a date.
    const asTyped = { ...LIMITED, type: 'string', raw: true } as const;
    return XLSX.read(text, form === 'text' ? { ...asTyped, FS: separatorOf(text) } : asTyped);
  } catch (error) {
    if (error instanceof TransferError) throw error;
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw refuse(locked ? 'import.file.password' : 'import.file.not-a-workbook', file, error);
  }
}

function textOf(cell: XLSX.CellObject): string {
  if (cell.t === 'e' || cell.t === 'z' || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 's') return clean(String(cell.v));
  // A number as the sheet shows it, unless it is shown shortened (1.2E+11) or not at all (###).
  const shown = cell.w ?? '';
  const plain = cell.t === 'n' && (shown === '' || /E\+|#/i.test(shown));
  return clean(plain ? String(cell.v) : shown || String(cell.v));
}

function cellOf(cell: XLSX.CellObject | undefined): Cell {
  if (cell === undefined || cell === null) return { text: '', number: null, broken: false };
  const number = cell.t === 'n' && typeof cell.v === 'number' && Number.isFinite(cell.v) ? cell.v : null;
  return { text: textOf(cell), number, broken: cell.t === 'e' };
}

/** People read a merged cell as the value of each of its rows; so do we, down its first column. */
function fillMerged(rows: Cell[][], merges: readonly XLSX.Range[]): void {
  for (const { s: from, e: to } of merges) {
    const value = rows[from.r]?.[from.c];
    if (value === undefined || from.c >= MAX_COLUMNS) continue;
    for (let row = from.r + 1; row <= Math.min(to.r, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells === undefined) continue;
      while (cells.length <= from.c) cells.push(cellOf(undefined));
      cells[from.c] = value;
    }
  }
}

function sheetOf(name: string, sheet: XLSX.WorkSheet, file: string): Sheet {
  const data = sheet['!data'] ?? [];
  const rows: Cell[][] = [];
  for (let index = 0; index < Math.min(data.length, MAX_ROWS + 1); index += 1) {
    const cells = data[index] ?? [];
    rows.push(
      Array.from({ length: Math.min(cells.length, MAX_COLUMNS) }, (_, column) => cellOf(cells[column])),
    );
  }
  const over = rows[MAX_ROWS];
  if (over?.some(({ text, broken }) => text !== '' || broken))
    throw new TransferError('import.file.too-many-rows', {
      name: basename(file),
      sheet: name,
      limit: MAX_ROWS,
    });
  fillMerged(rows, sheet['!merges'] ?? []);
  return { name, rows };
}

/**
 * All visible sheets of a file. Throws TransferError: missing, no file, unreadable, over 50 MB (150 MB unpacked),
 * not a workbook, password, more than 20,000 rows. Columns beyond the fiftieth are not read.
 */
export function readWorkbook(file: string): Sheet[] {
  const bytes = readBytes(file);
  const form = formOf(bytes, file);
  if (form === null) throw refuse('import.file.not-a-workbook', file);
  const workbook = parse(bytes, form, file);
  const hidden = new Set(
    workbook.Workbook?.Sheets?.flatMap((sheet, index) => (sheet.Hidden ? [workbook.SheetNames[index]] : [])),
  );
  return workbook.SheetNames.filter((name) => !hidden.has(name)).map((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? { name, rows: [] } : sheetOf(name, sheet, file);
  });
}
