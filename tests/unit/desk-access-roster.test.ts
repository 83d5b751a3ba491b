// Supervisors come in with the judges, by the sheet of officials of the roster.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTeamSheets } from '#desk/transfer/teams.ts';
import { templateFile } from '#desk/transfer/templates.ts';
import { readWorkbook } from '#desk/transfer/workbook.ts';
import { contest, errorsOf, sheet } from './transfer-contest.ts';

const officials = (...rows: string[][]) =>
  readTeamSheets([sheet('裁判', ['姓名', '职务'], ...rows)], contest);

it('whoever is 监督 supervises and judges nothing', () => {
  const read = officials(['严明', '裁判长'], ['郭正', '监督'], ['何平', '裁判'], ['方清', '监督员']);
  expect(read.judges.map(({ person, name }) => [person, name])).toEqual([
    ['j1', '严明'],
    ['j2', '何平'],
  ]);
  expect(read.supervisors).toEqual([
    { person: 'v1', name: '郭正' },
    { person: 'v2', name: '方清' },
  ]);
});

it('a duty nobody knows is told with those there are', () => {
  expect(errorsOf(officials(['郭正', '观察员']).problems).join()).toContain('import.duty-unknown');
});

it('the template has a row for the supervisor, and reads back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leitai-roster-'));
  const file = join(folder, 'roster.xlsx');
  writeFileSync(file, templateFile('teams', contest, null).bytes);
  const read = readTeamSheets(readWorkbook(file), contest);
  rmSync(folder, { recursive: true });
  expect(read.supervisors.map(({ name }) => name)).toEqual(['示例监督']);
});
