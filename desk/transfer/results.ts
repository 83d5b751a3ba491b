// 成绩册: what the desk hands over, and the sheets and the journal file made of it.

import type { Definition, Verdict } from '#contract/definition.ts';
import type { EventOf, Posting } from '#contract/event.ts';
import { hasMessage, type Locale, type MessageKey, message } from '#contract/messages/message.ts';
import type { QuestionType } from '#contract/question.ts';
import type { Entry } from '#contract/record.ts';
import type { Person, Team } from '#contract/roster.ts';
import { POINT } from '#contract/units.ts';
import type { StandingRow } from '#contract/view.ts';
import { canonicalText } from '#db/chain.ts';
import { safeName } from '#db/folder-name.ts';
import type { NewFile } from './safe-files.ts';
import { type SheetContent, type Value, workbookBytes } from './sheet-writer.ts';

export interface PostedRow {
  posting: Posting;
  /** Title of the round, with its subtitle where another has the same title. */
  round: string;
  /** Which go of the round the turn belongs to, from 1. */
  cycle: number;
  /** In words, e.g. 正确. */
  reason: string;
  clause: { ref: string; text: string };
}

export interface AskedItem {
  /** Title of the round, with its subtitle where another has the same title. */
  round: string;
  /** Which go of the round the turn belongs to, from 1. */
  cycle: number;
  /** Within the turn, from 1. */
  item: number;
  /** Null: nobody won the buzz. */
  team: number | null;
  player: string | null;
  question: { id: string; type: QuestionType; stem: string; key: string };
  answer: string | null;
  verdict: Verdict | null;
  by: EventOf<'attempt.ruled'>['by'] | null;
  /** How late 回答完毕 came, milliseconds; 0 in time; null not said. */
  lateBy: number | null;
  panel: { right: number; wrong: number; answered: number; manual: boolean } | null;
  /** Numbers of the questions withdrawn before the one that counts; on a credit that one itself. */
  withdrawn: string[];
  /** 代录: name of the judge the ruling was entered for; null: ruled by its own role. */
  onBehalfOf: string | null;
}

/** Plain data, so that it can be sent to a worker. */
export interface ResultsBundle {
  title: string;
  /** ISO 8601 with offset. */
  exportedAt: string;
  /** Are the results announced? Until then the book says that they may still change. */
  announced: boolean;
  definition: Definition;
  teams: Team[];
  people: Person[];
  standings: StandingRow[];
  postings: PostedRow[];
  items: AskedItem[];
  entries: Entry[];
  /** Hash of the last entry. */
  head: string;
}

/** The results book is a Chinese document whatever the language of the windows. */
const LOCALE: Locale = 'zh-CN';
const SHORTENED_TITLE = 40;
const text = (key: MessageKey, params = {}) => message(LOCALE, key, params);
const headings = (...keys: MessageKey[]) => keys.map((key) => text(key));

/** A formula of the definition as a judge reads it: 答对题数 × 10 for right * 10. */
function formulaText(formula: string): string {
  return formula
    .replace(/[a-z]+(\.[a-z]+)?/g, (name) => {
      const variable = `export.variable.${name}`;
      return hasMessage(variable) ? message(LOCALE, variable) : name;
    })
    .replaceAll('*', '×')
    .replaceAll('/', '÷');
}

/** The journal has T or F where people say 对 or 错. */
function answerText(type: QuestionType, answer: string | null): Value {
  if (type !== 'judge') return answer;
  if (answer === 'T') return text('option.true');
  return answer === 'F' ? text('option.false') : answer;
}

/** Date and time as the clock on the wall showed them, to the second. */
function wallText(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}

/** Scores come as text such as "93.5"; in a sheet they are numbers. */
function score(points: string | null): Value {
  return points !== null && /^-?\d+(\.\d+)?$/.test(points) ? Number(points) : points;
}

function standingsSheet(bundle: ResultsBundle): SheetContent {
  const { title, standings, exportedAt, announced, entries, head } = bundle;
  const rows = standings.map((row): Value[] => [
    row.shared ? text('export.shared', { rank: row.rank }) : row.rank,
    row.number,
    row.name,
    score(row.written),
    score(row.comprehensive),
    score(row.live),
    score(row.total),
    score(row.playoff),
    row.decidedBy === null ? null : text(`export.tie.${row.decidedBy}`),
    row.prize,
  ]);
  return {
    name: text(announced ? 'sheet.standings' : 'sheet.standings-so-far'),
    rows: [
      [text('export.title', { title })],
      ...(announced ? [] : [[text('export.not-announced')]]),
      headings(
        'column.rank',
        'column.team',
        'column.teamName',
        'column.written',
        'column.comprehensive',
        'column.live',
        'column.total',
        'column.playoff',
        'column.decidedBy',
        'column.prize',
      ),
      ...rows,
      [],
      [`${text('export.exported')}：${wallText(exportedAt)}`],
      [`${text('export.entries')}：${entries.length}`],
      [`${text('export.head')}：${head}`],
    ],
  };
}

/** The base scores first, so that the points of a team add up to its score. */
function postingsSheet({ definition, teams, people, postings }: ResultsBundle): SheetContent {
  const teamNames = new Map(teams.map(({ number, name }) => [number, name]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const base = definition.clauses[definition.baseClause];
  const live = text('export.ledger.live');
  const rows = [
    ...teams.map(({ number, name }): Value[] => [
      ...[live, number, name, null, definition.base, text('export.base')],
      ...[base?.ref ?? '', base?.text ?? ''],
    ]),
    ...postings.map(({ posting, reason, clause, round, cycle }): Value[] => [
      text(`export.ledger.${posting.ledger}`),
      posting.team,
      teamNames.get(posting.team) ?? '',
      posting.person === null ? null : (names.get(posting.person) ?? ''),
      posting.amount / POINT,
      reason,
      clause.ref,
      clause.text,
      round,
      cycle,
      posting.item === null ? null : posting.item + 1,
      formulaText(posting.formula),
      Object.entries(posting.variables)
        .map(([name, value]) => `${formulaText(name)} = ${value}`)
        .join('；'),
    ]),
  ];
  return {
    name: text('sheet.postings'),
    rows: [
      headings(
        'column.line',
        'column.ledger',
        'column.team',
        'column.teamName',
        'column.playerName',
        'column.amount',
        'column.reason',
        'column.clause',
        'column.clauseText',
        'column.round',
        'column.turn',
        'column.item',
        'column.formula',
        'column.variables',
      ),
      ...rows.map((row, index) => [index + 1, ...row]),
    ],
  };
}

function itemsSheet({ teams, items }: ResultsBundle): SheetContent {
  const teamNames = new Map(teams.map(({ number, name }) => [number, name]));
  const rows = items.map((item): Value[] => {
    const { panel, question } = item;
    return [
      item.round,
      item.cycle,
      item.item,
      item.team,
      item.team === null ? null : (teamNames.get(item.team) ?? ''),
      item.player,
      question.id,
      text(`export.type.${question.type}`),
      question.stem,
      answerText(question.type, question.key),
      answerText(question.type, item.answer),
      item.verdict === null ? null : text(`verdict.${item.verdict}`),
      item.by === null ? null : text(`export.by.${item.by}`),
      item.lateBy === null ? null : Math.round(item.lateBy) / 1000,
      panel?.right ?? null,
      panel?.wrong ?? null,
      panel?.answered ?? null,
      panel?.manual ? text('export.yes') : null,
      item.withdrawn.join('、'),
      item.onBehalfOf,
    ];
  });
  return {
    name: text('sheet.items'),
    rows: [
      headings(
        'column.round',
        'column.turn',
        'column.item',
        'column.team',
        'column.teamName',
        'column.playerName',
        'column.id',
        'column.type',
        'column.stem',
        'column.key',
        'column.answer',
        'column.verdict',
        'column.ruledBy',
        'column.lateBy',
        'column.panelRight',
        'column.panelWrong',
        'column.panelAnswered',
        'column.panelManual',
        'column.withdrawn',
        'column.onBehalfOf',
      ),
      ...rows,
    ],
  };
}

/** The journal as JSON lines: of each entry exactly the fields of the chain, in canonical form (RFC 8785). */
export function journalLines(entries: readonly Entry[]): string {
  return entries
    .map(({ seq, type, v, kind, cause, actor, at, wall, data, prev, hash }) =>
      canonicalText({ seq, type, v, kind, cause, actor, at, wall, data, prev, hash }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The two files of the results: the book and the journal. */
export function resultFiles(bundle: ResultsBundle): NewFile[] {
  // Shortened first, so that what follows the title is never cut off.
  const title = [...safeName(bundle.title)].slice(0, SHORTENED_TITLE).join('');
  const book = workbookBytes([standingsSheet(bundle), postingsSheet(bundle), itemsSheet(bundle)]);
  return [
    {
      name: text(bundle.announced ? 'export.file.book' : 'export.file.book-so-far', { title }),
      ending: '.xlsx',
      bytes: book,
    },
    {
      name: text('export.file.journal', { title }),
      ending: '.jsonl',
      bytes: Buffer.from(journalLines(bundle.entries), 'utf8'),
    },
  ];
}
