// A question workbook of the size of a whole province's bank, with one bad row so that it is only reported.
import { writeFileSync } from 'node:fs';
import { message } from '#contract/messages/message.ts';
import { workbookBytes } from '#desk/transfer/sheet-writer.ts';

const COLUMNS = [
  'column.id',
  'column.type',
  'column.round',
  'column.field',
  'column.stem',
  ...['A', 'B', 'C', 'D'].map((letter) => ({ letter })),
  'column.key',
  'column.explanation',
] as const;

export function writeWorkbook(file: string, questions: number, bad: boolean): void {
  const headings = COLUMNS.map((column) =>
    typeof column === 'string' ? message('zh-CN', column) : message('zh-CN', 'column.option', column),
  );
  const rows = Array.from({ length: questions }, (_, index) => [
    `Q${index + 1}`,
    '单选',
    null,
    '社会保险',
    `第${index + 1}题：职工因工致残，劳动功能障碍共分为多少个伤残等级，最重与最轻各是哪一级？`,
    ...['六个', '八个', '十个', '十二个'].map((text) => `${text}（${index + 1}）`),
    bad && index === 0 ? 'Z' : 'C',
    '《工伤保险条例》第二十二条：劳动功能障碍分为十个伤残等级，最重的为一级，最轻的为十级。',
  ]);
  writeFileSync(file, workbookBytes([{ name: '题目', rows: [headings, ...rows] }]));
}
