// The sheets of the results book that explain the scores: every posting, every question with who answered what.
import type { SheetContent, Value } from '../sheet-writer.ts';
import type { AskedAttempt, AskedItem, ResultsBundle } from './bundle.ts';
import { answerText, type Column, formulaText, headings, inPoints, table, text } from './words.ts';

function variablesText(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${formulaText(name)} = ${value}`)
    .join('；');
}

/** The base scores first, so that the points of a team add up to its score. */
export function postingsSheet({ definition, teams, people, postings }: ResultsBundle): SheetContent {
  const teamNames = new Map(teams.map(({ number, name }) => [number, name]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const base = definition.baseClause === null ? undefined : definition.clauses[definition.baseClause];
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
      inPoints(posting.amount),
      reason,
      clause.ref,
      clause.text,
      round,
      cycle,
      posting.item === null ? null : posting.item + 1,
      formulaText(posting.formula),
      variablesText(posting.variables),
      posting.note ?? null,
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
        'column.note',
      ),
      ...rows.map((row, index) => [index + 1, ...row]),
    ],
  };
}

interface AttemptRow {
  readonly asked: AskedItem;
  readonly attempt: AskedAttempt;
  /** What holds for the whole question stands in its first row. */
  readonly first: boolean;
}

function verdictText({ asked, attempt }: AttemptRow): string | null {
  if (attempt.verdict !== null) return text(`verdict.${attempt.verdict}`);
  return asked.audience ? text('export.audience') : null;
}

function itemColumns(teamNames: ReadonlyMap<number, string>): Column<AttemptRow>[] {
  const panel = ({ asked, first }: AttemptRow) => (first ? asked.panel : null);
  return [
    { heading: 'column.round', value: ({ asked }) => asked.round },
    { heading: 'column.turn', value: ({ asked }) => asked.cycle },
    { heading: 'column.item', value: ({ asked }) => asked.item },
    { heading: 'column.team', value: ({ attempt }) => attempt.team },
    { heading: 'column.teamName', value: ({ attempt: { team } }) => (team && teamNames.get(team)) ?? null },
    { heading: 'column.playerName', value: ({ attempt }) => attempt.player },
    { heading: 'column.id', value: ({ asked }) => asked.question?.id ?? null },
    {
      heading: 'column.type',
      value: ({ asked: { question } }) => question && text(`export.type.${question.type}`),
    },
    { heading: 'column.stem', value: ({ asked }) => asked.question?.stem ?? null },
    {
      heading: 'column.key',
      value: ({ asked: { question } }) => question && answerText(question.type, question.key),
    },
    {
      heading: 'column.answer',
      value: ({ asked, attempt }) => asked.question && answerText(asked.question.type, attempt.answer),
    },
    { heading: 'column.verdict', value: verdictText },
    {
      heading: 'column.marks',
      value: ({ attempt: { marks } }) => (marks.length === 0 ? null : marks.map(inPoints).join('、')),
      optional: true,
    },
    { heading: 'column.itemAmount', value: ({ attempt }) => inPoints(attempt.amount) },
    {
      heading: 'column.playerAmount',
      value: ({ attempt }) => inPoints(attempt.playerAmount),
      optional: true,
    },
    {
      heading: 'column.ruledBy',
      value: ({ attempt: { by } }) => (by === null ? null : text(`export.by.${by}`)),
    },
    {
      heading: 'column.lateBy',
      value: ({ attempt: { lateBy } }) => (lateBy === null ? null : Math.round(lateBy) / 1000),
    },
    { heading: 'column.panelRight', value: (row) => panel(row)?.right ?? null, optional: true },
    { heading: 'column.panelWrong', value: (row) => panel(row)?.wrong ?? null, optional: true },
    { heading: 'column.panelAnswered', value: (row) => panel(row)?.answered ?? null, optional: true },
    {
      heading: 'column.panelManual',
      value: (row) => (panel(row)?.manual ? text('export.yes') : null),
      optional: true,
    },
    { heading: 'column.withdrawn', value: ({ asked, first }) => (first ? asked.withdrawn.join('、') : null) },
    {
      heading: 'column.paper',
      value: ({ asked }) => (asked.paper ? text('export.yes') : null),
      optional: true,
    },
    { heading: 'column.onBehalfOf', value: ({ attempt }) => attempt.onBehalfOf },
  ];
}

/** One row for each attempt. */
export function itemsSheet({ teams, items }: ResultsBundle): SheetContent {
  const rows = items.flatMap((asked) =>
    asked.attempts.map((attempt, index): AttemptRow => ({ asked, attempt, first: index === 0 })),
  );
  const teamNames = new Map(teams.map(({ number, name }) => [number, name]));
  return { name: text('sheet.items'), rows: table(itemColumns(teamNames), rows) };
}
