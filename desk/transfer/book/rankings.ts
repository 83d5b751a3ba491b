// The sheets of the results book that say who stands where: teams, players, privileges they used.
import type { Privilege } from '#contract/definition.ts';
import type { IndividualRow, StandingRow } from '#contract/view.ts';
import type { SheetContent } from '../sheet-writer.ts';
import type { ResultsBundle } from './bundle.ts';
import { confirmationRows } from './disputes.ts';
import { type Column, rankText, score, table, text, titleRows, wallText } from './words.ts';

const TEAM_COLUMNS: readonly Column<StandingRow>[] = [
  { heading: 'column.rank', value: (row) => rankText(row.rank, row.shared, row.out) },
  { heading: 'column.team', value: (row) => row.number },
  { heading: 'column.teamName', value: (row) => row.name },
  { heading: 'column.written', value: (row) => score(row.written), optional: true },
  { heading: 'column.comprehensive', value: (row) => score(row.comprehensive), optional: true },
  { heading: 'column.live', value: (row) => score(row.live) },
  { heading: 'column.total', value: (row) => score(row.total) },
  { heading: 'column.playoff', value: (row) => score(row.playoff) },
  {
    heading: 'column.decidedBy',
    value: (row) => (row.decidedBy === null ? null : text(`export.tie.${row.decidedBy}`)),
  },
  { heading: 'column.prize', value: (row) => row.prize },
];

const PLAYER_COLUMNS: readonly Column<IndividualRow>[] = [
  { heading: 'column.rank', value: (row) => rankText(row.rank, row.shared, row.out) },
  { heading: 'column.team', value: (row) => row.team },
  { heading: 'column.teamName', value: (row) => row.teamName },
  { heading: 'column.playerName', value: (row) => row.name },
  { heading: 'column.playerAmount', value: (row) => score(row.points) },
  { heading: 'column.prize', value: (row) => row.prize },
];

export function standingsSheet(bundle: ResultsBundle): SheetContent {
  const { title, definition, standings, exportedAt, announced, entries, head } = bundle;
  const rules = text('export.rules.version', {
    ...{ title: definition.title, id: definition.id, version: definition.version },
  });
  return {
    name: text(announced ? 'sheet.standings' : 'sheet.standings-so-far'),
    rows: [
      ...titleRows(title, announced),
      ...table(TEAM_COLUMNS, standings),
      [],
      ...confirmationRows(bundle),
      [`${text('export.rules')}：${rules}`],
      [`${text('export.exported')}：${wallText(exportedAt)}`],
      [`${text('export.entries')}：${entries.length}`],
      [`${text('export.head')}：${head}`],
    ],
  };
}

/** None where the rules rank no players. */
export function individualSheets({ title, announced, individual }: ResultsBundle): SheetContent[] {
  if (individual === null) return [];
  const name = text(announced ? 'sheet.individual' : 'sheet.individual-so-far');
  return [{ name, rows: [...titleRows(title, announced), ...table(PLAYER_COLUMNS, individual)] }];
}

/** None where the rules grant no privileges. */
export function privilegeSheets({ definition, teams, uses }: ResultsBundle): SheetContent[] {
  const { privileges } = definition;
  if (privileges.length === 0) return [];
  const used = (number: number, { id }: Privilege) =>
    uses.filter(({ team, privilege }) => team === number && privilege === id).length;
  const rows = teams.flatMap((team) => privileges.map((privilege) => ({ team, privilege })));
  const columns: Column<(typeof rows)[number]>[] = [
    { heading: 'column.team', value: ({ team }) => team.number },
    { heading: 'column.teamName', value: ({ team }) => team.name },
    { heading: 'column.privilege', value: ({ privilege }) => privilege.title },
    { heading: 'column.used', value: ({ team, privilege }) => used(team.number, privilege) },
    { heading: 'column.granted', value: ({ privilege }) => privilege.count },
  ];
  return [{ name: text('sheet.privileges'), rows: table(columns, rows) }];
}
