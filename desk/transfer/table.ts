// A sheet read as a table: finds the heading row, knows columns by many names, and names bad cells.
import type { MessageParams } from '#contract/offer.ts';
import type { CellProblem, CellTrouble } from './problems.ts';
import { columnLetters, folded, quote } from './text.ts';

export interface Cell {
  text: string;
  /** Only of cells that hold a number. */
  number: number | null;
  /** A formula that fails. */
  broken: boolean;
}

/** Rows and columns counted from 0; every row may be shorter than its neighbours. */
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** For each column its headings, the name of the template first; lower case, half-width, without spaces. */
export type Vocabulary<Column extends string> = Readonly<Record<Column, readonly string[]>>;

interface Place {
  index: number;
  heading: string;
}

const EMPTY: Cell = { text: '', number: null, broken: false };
/** Title lines above the headings are tolerated. */
const SEARCHED_ROWS = 10;
const FEWEST_HEADINGS = 2;

/** A heading without what people add to it: "题型（必填）*" is 题型. */
function headingForms(text: string): string[] {
  const whole = folded(text).replace(/[*:]+/g, '');
  return [whole, whole.replace(/\([^)]*\)/g, '')];
}

/** One row below the headings. Collects its own problems. */
export class Row<Column extends string> {
  readonly sheet: string;
  /** From 1, as the spreadsheet program shows it. */
  readonly number: number;
  readonly problems: CellProblem[] = [];
  readonly #cells: readonly Cell[];
  readonly #columns: ReadonlyMap<Column, Place>;

  constructor(sheet: string, number: number, cells: readonly Cell[], columns: ReadonlyMap<Column, Place>) {
    this.sheet = sheet;
    this.number = number;
    this.#cells = cells;
    this.#columns = columns;
    for (const column of columns.keys())
      if (this.cell(column).broken) this.error(column, 'import.formula-error');
  }

  has(column: Column): boolean {
    return this.#columns.has(column);
  }

  cell(column: Column): Cell {
    const place = this.#columns.get(column);
    return (place === undefined ? undefined : this.#cells[place.index]) ?? EMPTY;
  }

  text(column: Column): string {
    return this.cell(column).text;
  }

  /** The text, with an error when it is longer than `max`. */
  limited(column: Column, max: number): string {
    const text = this.text(column);
    if (text.length > max) this.error(column, 'import.too-long', { length: text.length, max });
    return text;
  }

  get blank(): boolean {
    return [...this.#columns.values()].every(({ index }) => {
      const cell = this.#cells[index] ?? EMPTY;
      return cell.text === '' && !cell.broken;
    });
  }

  get bad(): boolean {
    return this.problems.some(({ severity }) => severity === 'error');
  }

  error(column: Column | null, code: CellTrouble, params: MessageParams = {}): void {
    this.#add('error', column, code, params);
  }

  warning(column: Column | null, code: CellTrouble, params: MessageParams = {}): void {
    this.#add('warning', column, code, params);
  }

  #add(severity: 'error' | 'warning', column: Column | null, code: CellTrouble, params: MessageParams): void {
    const place = column === null ? undefined : this.#columns.get(column);
    this.problems.push({
      severity,
      sheet: this.sheet,
      row: this.number,
      column: place === undefined ? null : columnLetters(place.index),
      heading: place?.heading ?? null,
      value: column === null ? '' : quote(this.text(column)),
      code,
      params,
    });
  }
}

export interface Table<Column extends string> {
  rows: Row<Column>[];
  /** Of the headings: missing, doubled, unused columns. */
  problems: CellProblem[];
}

/** How well a heading names a column: 0 is the template's own name; undefined: not at all. */
function rankOf(heading: string, names: readonly string[]): number | undefined {
  const ranks = headingForms(heading)
    .map((form) => names.indexOf(form))
    .filter((rank) => rank >= 0);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

class Headings<Column extends string> {
  readonly columns = new Map<Column, Place>();
  readonly doubled: Place[] = [];
  readonly unused: Place[] = [];

  constructor(row: readonly Cell[], vocabulary: Vocabulary<Column>) {
    const taken = new Set<number>();
    for (const column of Object.keys(vocabulary) as Column[]) {
      const named = row
        .map(({ text }, index) => ({ index, heading: text, rank: rankOf(text, vocabulary[column]) }))
        .filter((candidate) => candidate.heading !== '' && candidate.rank !== undefined)
        .filter(({ index }) => !taken.has(index))
        .sort((left, right) => left.rank! - right.rank! || left.index - right.index);
      const [best, next] = named;
      if (best === undefined) continue;
      this.columns.set(column, { index: best.index, heading: best.heading });
      taken.add(best.index);
      if (next !== undefined && next.rank === best.rank) {
        this.doubled.push({ index: next.index, heading: next.heading });
        taken.add(next.index);
      }
    }
    row.forEach(({ text }, index) => {
      if (text !== '' && !taken.has(index)) this.unused.push({ index, heading: text });
    });
  }
}

/** The row of the first ten that names most columns; null when none names two of them and the anchor. */
function headingRow<Column extends string>(sheet: Sheet, vocabulary: Vocabulary<Column>, anchor: Column) {
  let best: { index: number; headings: Headings<Column> } | null = null;
  for (const [index, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const headings = new Headings(row, vocabulary);
    if (headings.columns.size < FEWEST_HEADINGS || !headings.columns.has(anchor)) continue;
    if (best === null || headings.columns.size > best.headings.columns.size) best = { index, headings };
  }
  return best;
}

/**
 * Every sheet with headings of this vocabulary, as tables. `anchor` is the column that tells such a sheet from
 * others; without a `required` column, or with a doubled one, a sheet has problems and no rows.
 * `wanted`: the file makes no sense without such a sheet.
 */
export function readTables<Column extends string>(
  sheets: readonly Sheet[],
  vocabulary: Vocabulary<Column>,
  {
    anchor,
    required,
    wanted,
  }: { anchor: NoInfer<Column>; required: readonly NoInfer<Column>[]; wanted: boolean },
): Table<Column>[] {
  const tables = sheets.flatMap((sheet) => {
    const found = headingRow(sheet, vocabulary, anchor);
    return found === null ? [] : [readTable(sheet, found.index, found.headings, vocabulary, required)];
  });
  if (tables.length > 0 || !wanted) return tables;
  const headings = required.map((column) => vocabulary[column][0]).join('、');
  const params = { rows: SEARCHED_ROWS, headings };
  const problem = sheetProblem('error', sheets[0]?.name ?? '', null, null, 'import.no-table', params);
  return [{ rows: [], problems: [problem] }];
}

function sheetProblem(
  severity: 'error' | 'warning',
  sheet: string,
  row: number | null,
  place: Place | null,
  code: CellTrouble,
  params: MessageParams,
): CellProblem {
  const heading = place?.heading ?? null;
  const column = place === null ? null : columnLetters(place.index);
  return { severity, sheet, row, column, heading, value: quote(heading ?? ''), code, params };
}

function readTable<Column extends string>(
  sheet: Sheet,
  index: number,
  { columns, doubled, unused }: Headings<Column>,
  vocabulary: Vocabulary<Column>,
  required: readonly Column[],
): Table<Column> {
  const missing = required.filter((column) => !columns.has(column));
  const errors = [
    ...missing.map((column) =>
      sheetProblem('error', sheet.name, index + 1, null, 'import.heading-missing', {
        heading: vocabulary[column][0] ?? column,
      }),
    ),
    ...doubled.map((place) =>
      sheetProblem('error', sheet.name, index + 1, place, 'import.heading-twice', { heading: place.heading }),
    ),
  ];
  if (errors.length > 0) return { rows: [], problems: errors };
  const problems = unused.map((place) =>
    sheetProblem('warning', sheet.name, index + 1, place, 'import.heading-unused', {}),
  );
  const rows = sheet.rows
    .slice(index + 1)
    .map((cells, offset) => new Row(sheet.name, index + offset + 2, cells, columns))
    .filter((row) => !row.blank);
  if (rows.length === 0) problems.push(sheetProblem('error', sheet.name, null, null, 'import.no-rows', {}));
  return { rows, problems };
}
