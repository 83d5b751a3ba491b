// The sheets of the results book about what was disputed: appeals with votes and decisions, corrections, what came from
// paper; and above the ranking's foot who confirmed it.
import type { ResultsView } from '#contract/appeal.ts';
import type { SheetContent, Value } from '../sheet-writer.ts';
import type { ChangeRow, ResultsBundle } from './bundle.ts';
import { type Column, table, text, wallText } from './words.ts';

type Appeal = ResultsView['appeals'][number];

const APPEAL_COLUMNS: readonly Column<Appeal>[] = [
  { heading: 'column.time', value: ({ wall }) => wallText(wall) },
  { heading: 'column.team', value: ({ team }) => team },
  { heading: 'column.teamName', value: ({ teamName }) => teamName },
  { heading: 'column.leader', value: ({ leader }) => leader || null },
  { heading: 'column.turn', value: ({ title }) => title || text('export.appeal.contest') },
  { heading: 'column.item', value: ({ item }) => (item === null ? null : item + 1) },
  { heading: 'column.ground', value: ({ ground }) => ground },
  { heading: 'column.votes', value: votesText },
  { heading: 'column.outcome', value: ({ state }) => text(`appeal.${state}`) },
  {
    heading: 'column.prizeAtStake',
    value: ({ prize }) => prize && text(`appeal.prize.${prize}`),
    optional: true,
  },
  { heading: 'column.decidedFor', value: ({ decision }) => decision?.reason ?? null },
  { heading: 'column.decider', value: ({ decision }) => decision?.name ?? null },
  { heading: 'column.decidedAt', value: ({ decision }) => decision && wallText(decision.wall) },
];

function votesText({ votes }: Appeal): Value {
  return votes.length === 0
    ? null
    : votes
        .map(({ name, vote, note }) => `${name}：${text(`vote.${vote}`)}${note === '' ? '' : `（${note}）`}`)
        .join('；');
}

/** None where nobody appealed. */
export function appealSheets({ results: { appeals } }: ResultsBundle): SheetContent[] {
  return appeals.length === 0 ? [] : [{ name: text('sheet.appeals'), rows: table(APPEAL_COLUMNS, appeals) }];
}

const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  { heading: 'column.entry', value: ({ seq }) => seq },
  { heading: 'column.time', value: ({ wall }) => wallText(wall) },
  { heading: 'column.turn', value: ({ title }) => title || null },
  { heading: 'column.change', value: (row) => row.text },
  { heading: 'column.by', value: ({ by }) => by },
  { heading: 'column.onBehalfOf', value: ({ onBehalfOf }) => onBehalfOf || null },
];

/** None where nothing was corrected and nothing came from paper. */
export function changeSheets({ changes }: ResultsBundle): SheetContent[] {
  return changes.length === 0 ? [] : [{ name: text('sheet.changes'), rows: table(CHANGE_COLUMNS, changes) }];
}

/** Who confirmed the results, and why they were announced although an appeal was open. */
export function confirmationRows({ results, override }: ResultsBundle): SheetContent['rows'] {
  const { judges, supervisor } = results.confirmed;
  const given = [
    ...(judges === null ? [] : ([['judges', judges]] as const)),
    ...(supervisor === null ? [] : ([['supervisor', supervisor]] as const)),
  ];
  return [
    ...given.map(([side, { name, entered, wall }]) => [
      [
        `${text(`export.confirmed.${side}`)}：${name || '—'}`,
        ...(entered ? [text('export.entered')] : []),
        wallText(wall),
      ].join(' '),
    ]),
    ...(override === null ? [] : [[`${text('export.override')}：${override}`]]),
  ];
}
