// A roster sheet becomes teams, people and judges; a sheet of written scores is matched to them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personSchema, teamSchema, writtenScoreSchema } from '#contract/roster.ts';
import { readTeamSheets } from '#desk/transfer/teams.ts';
import { readWrittenSheets } from '#desk/transfer/written.ts';
import { contest, errorsOf, sheet, warningsOf } from './transfer-contest.ts';

const HEADINGS = ['队号', '队名', '简称', '领队', '序号', '姓名'];
type TypedRow = (string | number)[];

const FIRST: TypedRow[] = [
  [1, '红星队', '红星', '赵一', 1, '钱二'],
  [1, '红星队', '', '', 2, '孙三'],
];
const SECOND: TypedRow[] = [
  ['2号', '蓝天代表队', '', '', '1号', '李四'],
  ['２', '', '', '', '2号选手', '周五'],
  ['2', '', '', '', '替补', '吴六'],
  ['2', '', '', '', '', '郑七'],
];

function readTeams(...rows: TypedRow[]) {
  return readTeamSheets([sheet('参赛队', HEADINGS, ...rows)], contest);
}

describe('a roster', () => {
  test('gives teams with their players, substitutes and leader, and ids that a second reading repeats', () => {
    const read = readTeams(...SECOND, ...FIRST);
    expect(read.problems).toEqual([]);
    expect(read).toMatchObject({ good: 6, bad: 0, judges: [] });
    expect(read.teams).toEqual([
      {
        ...{ number: 1, name: '红星队', short: '红星', leader: 't1-leader', substitutes: [] },
        lineup: [
          { number: 1, person: 't1-p1' },
          { number: 2, person: 't1-p2' },
        ],
      },
      {
        ...{
          number: 2,
          name: '蓝天代表队',
          short: '蓝天代表队',
          leader: null,
          substitutes: ['t2-s1', 't2-s2'],
        },
        lineup: [
          { number: 1, person: 't2-p1' },
          { number: 2, person: 't2-p2' },
        ],
      },
    ]);
    expect(read.people).toContainEqual({ id: 't1-leader', name: '赵一' });
    expect(read.people).toContainEqual({ id: 't2-s2', name: '郑七' });
    expect(readTeams(...SECOND, ...FIRST)).toEqual(read);
  });

  test('a leader who plays is one person; a leader may also stand in a row', () => {
    const playing = readTeams([1, '红星队', '', '钱二', 1, '钱二'], FIRST[1]!, ...SECOND);
    expect(playing.teams[0]?.leader).toBe('t1-p1');
    expect(playing.people.filter(({ name }) => name === '钱二')).toHaveLength(1);
    const listed = readTeams(...FIRST, ...SECOND, [2, '', '', '', '领队', '王八']);
    expect(listed.teams[1]?.leader).toBe('t2-leader');
    expect(listed.teams[1]?.substitutes).toEqual(['t2-s1', 't2-s2']);
  });

  test('the player number is read from 选手号 when 序号 counts the lines', () => {
    const headings = ['序号', '参赛队号', '代表队', '选手号', '选手姓名'];
    const rows = [
      [1, 1, '红星队', 1, '钱二'],
      [2, 1, '红星队', 2, '孙三'],
      [3, 2, '蓝天队', 1, '李四'],
      [4, 2, '蓝天队', 2, '周五'],
    ];
    const read = readTeamSheets([sheet('名单', headings, ...rows)], contest);
    expect(errorsOf(read.problems)).toEqual([]);
    expect(warningsOf(read.problems)).toEqual(['名单!A1 序号 import.heading-unused']);
    expect(read.teams.map(({ lineup }) => lineup.length)).toEqual([2, 2]);
  });

  test('a second sheet lists the judges', () => {
    const judges = sheet('裁判', ['姓名', '职务', '单位'], ['冯甲', '裁判长', ''], ['陈乙', '评委', '']);
    const read = readTeamSheets([sheet('参赛队', HEADINGS, ...FIRST, ...SECOND), judges], contest);
    expect(read.problems).toEqual([]);
    expect(read.judges).toEqual([
      { person: 'j1', name: '冯甲', role: 'chief-judge' },
      { person: 'j2', name: '陈乙', role: 'judge' },
    ]);
  });

  test.each<[string, TypedRow[], string]>([
    ['no team number', [['', '红星队', '', '', 1, '甲']], '参赛队!A8 队号 import.team-number'],
    ['team 100', [[100, '红星队', '', '', 1, '甲']], '参赛队!A8 队号 import.team-number'],
    [
      'no name of the team',
      [
        [3, '', '', '', 1, '甲'],
        [3, '', '', '', 2, '乙'],
      ],
      '参赛队!B8 队名 import.team-name-empty',
    ],
    ['another name of the same team', [[2, '绿地队', '', '', 3, '甲']], '参赛队!B8 队名 import.team-differs'],
    ['a long short name', [[2, '', '蓝天代表队伍长', '', 3, '甲']], '参赛队!C8 简称 import.too-long'],
    [
      'a second leader',
      [
        [2, '', '', '甲', 3, '乙'],
        [2, '', '', '丙', 4, '丁'],
      ],
      '参赛队!D9 领队 import.leader-twice',
    ],
    ['player 5 of 4', [[2, '', '', '', 5, '甲']], '参赛队!E8 序号 import.player-number'],
    ['a player number in words', [[2, '', '', '', '主力', '甲']], '参赛队!E8 序号 import.player-number'],
    ['no person', [[2, '', '', '', 3, '']], '参赛队!F8 姓名 import.person-empty'],
    ['one player', [[3, '绿地队', '', '', 1, '甲']], '参赛队!E8 序号 import.players-few'],
    [
      'the name of another team',
      [
        [3, '红星 队', '', '', 1, '甲'],
        [3, '', '', '', 2, '乙'],
      ],
      '参赛队!B8 队名 import.team-name-twice',
    ],
  ])('%s', (_what, rows, expected) => {
    const read = readTeams(...FIRST, ...SECOND, ...rows);
    expect(errorsOf(read.problems)).toEqual([expected]);
    expect(read.bad).toBe(1);
  });

  test('a team with bad rows is named as left out, once, with the rows to mend', () => {
    const read = readTeams(...FIRST, ...SECOND, [2, '', '', '', 9, '甲'], [2, '', '', '', 3, '']);
    const leftOut = read.problems.filter(({ code }) => code === 'import.team-left-out');
    expect(leftOut.map(({ params }) => params)).toEqual([{ team: 2, rows: '8、9' }]);
    expect(leftOut.map(({ value }) => value)).toEqual(['蓝天代表队']);
    expect(read.teams.map(({ number }) => number)).toEqual([1]);
  });

  test('the same player number twice names the row of the first', () => {
    const read = readTeams(...FIRST, ...SECOND, [1, '', '', '', 2, '甲']);
    expect(errorsOf(read.problems)).toEqual(['参赛队!E8 序号 import.player-twice']);
    expect(read.problems[0]?.params).toEqual({ team: 1, number: 2, row: 3 });
    expect(read.teams.map(({ number }) => number)).toEqual([2]);
  });

  test('too few and too many teams are said once, of the sheet', () => {
    expect(errorsOf(readTeams(...FIRST).problems)).toEqual(['参赛队! import.team-count']);
    const many = [3, 4].flatMap((team) =>
      [1, 2].map((player) => [team, `${team}队`, '', '', player, `甲${team}${player}`]),
    );
    expect(errorsOf(readTeams(...FIRST, ...SECOND, ...many).problems)).toEqual(['参赛队! import.team-count']);
  });

  test('a missing player number and a name that stands twice are warned of', () => {
    const read = readTeams(FIRST[0]!, [1, '', '', '', 3, '李四'], ...SECOND);
    expect(errorsOf(read.problems)).toEqual([]);
    expect(warningsOf(read.problems)).toEqual([
      '参赛队!E2 序号 import.player-gap',
      '参赛队!F4 姓名 import.person-twice',
    ]);
  });

  test('judges: an unknown duty, a second chief judge, no name', () => {
    const judges = sheet(
      '裁判',
      ['姓名', '职务'],
      ['冯甲', '裁判长'],
      ['陈乙', '裁判长'],
      ['褚丙', '司机'],
      ['', '裁判'],
    );
    const read = readTeamSheets([sheet('参赛队', HEADINGS, ...FIRST, ...SECOND), judges], contest);
    expect(errorsOf(read.problems)).toEqual([
      '裁判!B3 职务 import.chief-twice',
      '裁判!B4 职务 import.duty-unknown',
      '裁判!A5 姓名 import.person-empty',
    ]);
    expect(read.judges).toHaveLength(1);
  });
});

const roster = readTeams(...FIRST, ...SECOND);
const SCORES: TypedRow[] = [
  [1, '钱二', 86.5, 20],
  [1, '孙三', '86.125分', '２０.５'],
  [2, '李四', 100, 100],
  [2, '周五', 0, 0],
  [2, '吴六', 60.1 + 0.2, 30],
  [2, '郑七', 77, 7],
];

function readWritten(...rows: TypedRow[]) {
  return readWrittenSheets([sheet('笔试', ['队号', '姓名', '笔试成绩', '综合知识'], ...rows)], roster);
}

describe('written scores', () => {
  test('are matched by name, in thousandths, also when typed as text or carrying the noise of a sum', () => {
    const read = readWritten(...SCORES);
    expect(read.problems).toEqual([]);
    expect(read.scores.slice(0, 2)).toEqual([
      { person: 't1-p1', total: 86_500, comprehensive: 20_000 },
      { person: 't1-p2', total: 86_125, comprehensive: 20_500 },
    ]);
    expect(read.scores[4]).toEqual({ person: 't2-s1', total: 60_300, comprehensive: 30_000 });
  });

  test('are matched by player number where no name is given', () => {
    const headings = ['队号', '序号', '笔试成绩', '综合知识'];
    const read = readWrittenSheets([sheet('笔试', headings, [1, 2, 80, 10], [2, '3号', 80, 10])], roster);
    expect(read.scores).toEqual([{ person: 't1-p2', total: 80_000, comprehensive: 10_000 }]);
    expect(errorsOf(read.problems)).toContain('笔试!B3 序号 import.person-unknown');
  });

  test.each<[string, TypedRow, string]>([
    ['no team', ['', '钱二', 80, 10], '笔试!A2 队号 import.team-number'],
    ['an unknown team', [9, '钱二', 80, 10], '笔试!A2 队号 import.team-unknown'],
    ['an unknown person', [1, '甲', 80, 10], '笔试!B2 姓名 import.person-unknown'],
    ['somebody of another team', [2, '钱二', 80, 10], '笔试!B2 姓名 import.person-unknown'],
    ['no person', [1, '', 80, 10], '笔试!B2 姓名 import.person-empty'],
    ['no score', [1, '钱二', '', 10], '笔试!C2 笔试成绩 import.score-empty'],
    ['words', [1, '钱二', '缺考', 10], '笔试!C2 笔试成绩 import.score-bad'],
    ['a percentage', [1, '钱二', '86%', 10], '笔试!C2 笔试成绩 import.score-bad'],
    ['more than 100', [1, '钱二', 100.5, 10], '笔试!C2 笔试成绩 import.score-range'],
    ['less than 0', [1, '钱二', -1, 10], '笔试!C2 笔试成绩 import.score-range'],
    ['four decimals', [1, '钱二', '86.1234', 10], '笔试!C2 笔试成绩 import.score-decimals'],
    ['a part above the whole', [1, '钱二', 80, 81], '笔试!D2 综合知识 import.score-range'],
    ['no part', [1, '钱二', 80, ''], '笔试!D2 综合知识 import.score-empty'],
  ])('%s', (_what, row, expected) => {
    const read = readWritten(row, ...SCORES.slice(1));
    expect(errorsOf(read.problems)).toContain(expected);
    expect(read.scores).toHaveLength(5);
    expect(read).toMatchObject({ good: 5, bad: 1 });
  });

  test('a second row for somebody names the first, and whoever is missing is named', () => {
    const read = readWritten(...SCORES.slice(1, 5), [1, '孙 三', 90, 10]);
    expect(read.problems.map(({ severity, code, params }) => ({ severity, code, params }))).toEqual([
      { severity: 'error', code: 'import.score-twice', params: { person: '孙三', row: 2 } },
      { severity: 'error', code: 'import.score-missing', params: { team: 1, person: '钱二' } },
      { severity: 'warning', code: 'import.score-missing', params: { team: 2, person: '郑七' } },
    ]);
  });

  test('namesakes in one team are told apart by their numbers', () => {
    const twins = readTeams([1, '红星队', '', '', 1, '钱二'], [1, '', '', '', 2, '钱二'], ...SECOND);
    const read = (number: number | string) =>
      readWrittenSheets(
        [sheet('笔试', ['队号', '序号', '姓名', '笔试成绩', '综合知识'], [1, number, '钱二', 80, 10])],
        twins,
      );
    expect(read(2).scores).toEqual([{ person: 't1-p2', total: 80_000, comprehensive: 10_000 }]);
    expect(errorsOf(read('').problems)).toContain('笔试!C2 姓名 import.person-ambiguous');
  });

  test('without a column 综合知识 it counts as 0, and that is said', () => {
    const rows = SCORES.map(([team, name, score]) => [team!, name!, score!]);
    const read = readWrittenSheets([sheet('笔试', ['队号', '姓名', '总分'], ...rows)], roster);
    expect(read.scores.map(({ comprehensive }) => comprehensive)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(warningsOf(read.problems)).toEqual(['笔试! import.comprehensive-missing']);
  });
});

test('whatever stands in the cells, only whole teams and scores come through', () => {
  const word = fc.constantFrom('', '1', '2', '替补', '领队', '钱二', '红星队', '86.5分', '裁判长', '-');
  const junk = fc.oneof(word, fc.integer({ min: -2, max: 120 }), fc.double(), fc.string({ unit: 'binary' }));
  const rows = fc.array(fc.array(junk, { maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (cells) => {
      const read = readTeams(...cells);
      for (const team of read.teams) teamSchema.parse(team);
      for (const person of read.people) personSchema.parse(person);
      for (const score of readWritten(...cells).scores) writtenScoreSchema.parse(score);
    }),
    { numRuns: 200 },
  );
});
