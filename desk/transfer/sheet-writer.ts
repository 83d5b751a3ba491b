// Rows to the bytes of an .xlsx file. Worker threads only.
import * as XLSX from 'xlsx';

export type Value = string | number | null;

export interface SheetContent {
  name: string;
  rows: readonly (readonly Value[])[];
}

const LONGEST_CELL = 32_767;
const NARROWEST = 6;
const WIDEST = 50;
const MEASURED_ROWS = 200;
/** Format "text": a cell that begins like a formula stays text even when somebody edits it. */
const AS_TEXT = '@';

function cellOf(value: Value): XLSX.CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { t: 'n', v: value };
  const text = value.length <= LONGEST_CELL ? value : `${value.slice(0, LONGEST_CELL - 1).toWellFormed()}…`;
  return /^[=+\-@\t\r]/.test(text) ? { t: 's', v: text, z: AS_TEXT } : { t: 's', v: text };
}

/** Widths in characters; a Chinese one is two wide. */
function widthOf(value: Value): number {
  const lines = String(value ?? '').split('\n');
  return Math.max(...lines.map((line) => line.length + (line.match(/[^\u0020-\u024f]/g)?.length ?? 0)));
}

function columnsOf(rows: SheetContent['rows']): XLSX.ColInfo[] {
  const measured = rows.slice(0, MEASURED_ROWS);
  const count = Math.max(0, ...measured.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    // A title alone in its row may run over its neighbours.
    const widths = measured.filter((row) => row.length > 1).map((row) => widthOf(row[column] ?? null));
    return { wch: Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2) };
  });
}

function sheetOf({ rows }: SheetContent): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)));
  sheet['!cols'] = columnsOf(rows);
  return sheet;
}

export function workbookBytes(sheets: readonly SheetContent[]): Buffer {
  const workbook = XLSX.utils.book_new();
  for (const content of sheets) XLSX.utils.book_append_sheet(workbook, sheetOf(content), content.name);
  const bytes: Buffer = XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
  return bytes;
}
