// The sheets people fill in: headings, examples, and a second sheet that says how.
import type { Definition } from '#contract/definition.ts';
import { type MessageKey, message } from '#contract/messages/message.ts';
import type { MessageParams } from '#contract/offer.ts';
import { questionExamples } from './examples.ts';
import { nameOfType } from './question-types.ts';
import type { NewFile } from './safe-files.ts';
import { type SheetContent, type Value, workbookBytes } from './sheet-writer.ts';
import { LETTERS, type QuestionColumn } from './vocabulary.ts';
import type { Roster } from './written.ts';

export const TEMPLATES = ['questions', 'teams', 'written'] as const;
export type TemplateKind = (typeof TEMPLATES)[number];

/** Templates are Chinese: their headings and words are what setters write. */
const text = (key: MessageKey, params = {}) => message('zh-CN', key, params);

const OPTIONS = LETTERS.map((letter) => `option${letter}` as const);
const QUESTION_COLUMNS: readonly QuestionColumn[] = [
  ...(['id', 'type', 'round', 'value', 'spare', 'field', 'stem'] as const),
  ...OPTIONS,
  ...(['key', 'points', 'explanation', 'mediaKind', 'mediaFile', 'script'] as const),
];

function headingOf(column: QuestionColumn): string {
  const letter = LETTERS.find((candidate) => column === `option${candidate}`);
  if (letter !== undefined) return text('column.option', { letter });
  return message('zh-CN', `column.${column}`);
}

function helpSheet(lines: readonly (readonly [heading: string, how: string])[]): SheetContent {
  return {
    name: text('sheet.help'),
    rows: [[text('export.help.general')], [text('export.help.column'), text('export.help.how')], ...lines],
  };
}

/** Which types and values each round takes, and how its sets are made of the rows. */
function roundsInWords({ rounds }: Definition): string {
  return rounds
    .map(({ title, question, stake, items }) => {
      const line = text('export.help.round-line', {
        round: title,
        types: question.types.map(nameOfType).join('、'),
        values: stake.by === 'fixed' ? stake.value : stake.values.join('、'),
      });
      return question.from === 'sets' ? `${line}${text('export.help.round-sets', { items })}` : line;
    })
    .join('；');
}

function questionSheets(definition: Definition): SheetContent[] {
  const rows = questionExamples(definition).map((example) =>
    QUESTION_COLUMNS.map((column): Value => example[column] ?? null),
  );
  const explained = QUESTION_COLUMNS.filter((column) => !OPTIONS.some((option) => option === column));
  const help = explained.map((column) => {
    const params: MessageParams = column === 'round' ? { rounds: roundsInWords(definition) } : {};
    return [headingOf(column), message('zh-CN', `export.help.${column}`, params)] as const;
  });
  const options = [text('column.option', { letter: 'A–H' }), text('export.help.option')] as const;
  return [
    { name: text('sheet.questions'), rows: [QUESTION_COLUMNS.map(headingOf), ...rows] },
    helpSheet([...help, options]),
  ];
}

const TEAM_COLUMNS = ['team', 'teamName', 'short', 'leader', 'player', 'person'] as const;
const JUDGE_COLUMNS = ['person', 'duty'] as const;
const WRITTEN_COLUMNS = ['team', 'player', 'person', 'written', 'comprehensive'] as const;

function helpLines(columns: readonly string[], definition: Definition) {
  const { min, max } = definition.teams.players;
  return columns.map(
    (column) =>
      [
        message('zh-CN', `column.${column}`),
        message('zh-CN', `export.help.${column}`, { min, max }),
      ] as const,
  );
}

/** The fewest teams and players the contest takes; the names show that they are examples. */
function exampleRoster({ teams }: Definition): { team: number; player: number; person: string }[] {
  return Array.from({ length: teams.min }, (_, team) =>
    Array.from({ length: teams.players.min }, (_, player) => ({
      team: team + 1,
      player: player + 1,
      person: `示例选手${team + 1}-${player + 1}`,
    })),
  ).flat();
}

function teamSheets(definition: Definition): SheetContent[] {
  const rows = exampleRoster(definition).map(({ team, player, person }): Value[] => {
    const first = player === 1;
    return [
      team,
      `示例${team}队`,
      first ? `${team}队` : null,
      first ? `示例领队${team}` : null,
      player,
      person,
    ];
  });
  const substitute: Value[] = [1, '示例1队', null, null, '替补', '示例替补1'];
  return [
    {
      name: text('sheet.teams'),
      rows: [TEAM_COLUMNS.map((column) => text(`column.${column}`)), ...rows, substitute],
    },
    {
      name: text('sheet.judges'),
      rows: [
        JUDGE_COLUMNS.map((column) => text(`column.${column}`)),
        ['示例裁判长', '裁判长'],
        ['示例裁判', '裁判'],
        ['示例监督', '监督'],
      ],
    },
    helpSheet(helpLines([...TEAM_COLUMNS, 'duty'], definition)),
  ];
}

/** With a roster: everybody who can play, scores to be filled in. Without: the persons of the roster template. */
function writtenSheets(definition: Definition, roster: Roster | null): SheetContent[] {
  const names = new Map(roster?.people.map(({ id, name }) => [id, name]));
  const rows = roster?.teams.flatMap(({ number, lineup, substitutes }): Value[][] => [
    ...lineup.map((player) => [number, player.number, names.get(player.person) ?? '', null, null]),
    ...substitutes.map((person) => [number, '替补', names.get(person) ?? '', null, null]),
  ]) ?? [
    ...exampleRoster(definition).map(({ team, player, person }): Value[] => [team, player, person, 86.5, 20]),
    [1, '替补', '示例替补1', 86.5, 20],
  ];
  return [
    {
      name: text('sheet.written'),
      rows: [WRITTEN_COLUMNS.map((column) => text(`column.${column}`)), ...rows],
    },
    helpSheet(helpLines(WRITTEN_COLUMNS, definition)),
  ];
}

export function templateFile(what: TemplateKind, definition: Definition, roster: Roster | null): NewFile {
  const sheets = {
    questions: () => questionSheets(definition),
    teams: () => teamSheets(definition),
    written: () => writtenSheets(definition, roster),
  };
  return { name: text(`export.template.${what}`), ending: '.xlsx', bytes: workbookBytes(sheets[what]()) };
}
