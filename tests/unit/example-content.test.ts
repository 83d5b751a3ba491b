// The example contest's question sheets, roster and written scores: complete, well-formed, fairly spread.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type PlacedQuestion,
  placedQuestionSchema,
  type Question,
  type QuestionType,
} from '#contract/question.ts';

const folder = new URL('../../examples/zhongwei/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

const sheets = new Map(
  readdirSync(new URL('questions/', folder)).map((file): [string, PlacedQuestion[]] => [
    file,
    z.array(placedQuestionSchema).parse(read(`questions/${file}`)),
  ]),
);
const rows = [...sheets.values()].flat();
const questions = rows.map((row) => row.question);

function sheet(round: string, spare: boolean): Question[] {
  const placed = sheets.get(`${round}.json`) ?? [];
  return placed.filter((row) => row.placement.spare === spare).map((row) => row.question);
}

function typesOf(paper: readonly Question[]): Partial<Record<QuestionType, number>> {
  const counts: Partial<Record<QuestionType, number>> = {};
  for (const question of paper) counts[question.type] = (counts[question.type] ?? 0) + 1;
  return counts;
}

/** "W01", "W02" … as the sheets number their questions. */
const numbered = (prefix: string, count: number, digits = 1): string[] =>
  Array.from({ length: count }, (_, index) => prefix + String(index + 1).padStart(digits, '0'));

const ids = (paper: readonly Question[]): string[] => paper.map((question) => question.id);

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

describe('the question sheets as a whole', () => {
  test('hold at least 150 questions, each with its own id and its own stem', () => {
    expect(questions.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ids(questions)).size).toBe(questions.length);
    expect(new Set(questions.map((question) => question.stem)).size).toBe(questions.length);
  });

  test.each([
    ['就业创业', 20],
    ['社会保险', 35],
    ['人事人才', 10],
    ['劳动关系', 25],
    ['综合服务', 10],
  ])('give %s about %d percent', (field, quota) => {
    const share = questions.filter((question) => question.field === field).length / questions.length;
    expect(Math.abs(share * 100 - quota)).toBeLessThanOrEqual(6);
  });

  test('explain every key', () => {
    expect(questions.filter((question) => question.explanation === '')).toEqual([]);
  });

  test('letter the options from A without gaps and key only letters that exist', () => {
    for (const question of questions) {
      if (question.type !== 'single' && question.type !== 'multiple') continue;
      const letters = question.options.map((option) => option.letter).join('');
      expect('ABCDEFGH'.startsWith(letters), question.id).toBe(true);
      for (const letter of question.key) expect(letters, question.id).toContain(letter);
      expect(new Set(question.options.map((option) => option.text)).size, question.id).toBe(letters.length);
    }
  });

  test('spread the right letters of single-choice questions and leave a wrong option in every multiple', () => {
    const singles = questions.filter((question) => question.type === 'single');
    for (const letter of 'ABCD') {
      const share = singles.filter((question) => question.key === letter).length / singles.length;
      expect(share, letter).toBeGreaterThanOrEqual(0.15);
    }
    for (const question of questions)
      if (question.type === 'multiple')
        expect(question.key.length, question.id).toBeLessThan(question.options.length);
  });

  test('mark in a 填空 as many blanks as the key fills', () => {
    for (const question of questions)
      if (question.type === 'blank')
        expect(question.stem.split('＿＿＿').length - 1, question.id).toBe(question.key.length);
  });

  test('give each subjective question scoring points that add up to its value', () => {
    for (const { question, placement } of rows) {
      if (question.type !== 'short' && question.type !== 'case') continue;
      const total = question.points.reduce((sum, point) => sum + (point.value ?? 0), 0);
      expect(total, question.id).toBe(placement.value);
    }
  });

  test('place every question in the round its file is named after, or in no round', () => {
    for (const [file, placed] of sheets) {
      const round = file === 'bank.json' ? null : file.replace('.json', '');
      const staked = round === 'risk-choice' || round === 'risk-named';
      for (const { question, placement } of placed) {
        expect(placement.round, question.id).toBe(round);
        expect(placement.value !== null, question.id).toBe(staked);
      }
    }
  });
});

describe('the papers of the rounds', () => {
  const oneOfEach: QuestionType[] = ['single', 'multiple', 'judge', 'blank'];

  test('初显身手 has fifteen questions cycling through four types, and a spare of each type', () => {
    const paper = sheet('warmup', false);
    expect(ids(paper)).toEqual(numbered('W', 15, 2));
    expect(paper.map((question) => question.type)).toEqual(paper.map((_, index) => oneOfEach[index % 4]));
    expect(ids(sheet('warmup', true))).toEqual(numbered('WS', 4));
    expect(sheet('warmup', true).map((question) => question.type)).toEqual(oneOfEach);
  });

  test('争分夺秒 has five sets of ten and a spare set, all of the same make-up', () => {
    const [paper, spare] = [sheet('sprint', false), sheet('sprint', true)];
    expect(ids(paper)).toEqual([1, 2, 3, 4, 5].flatMap((set) => numbered(`S${set}-`, 10, 2)));
    expect(ids(spare)).toEqual(numbered('SS-', 10, 2));
    const all = [...paper, ...spare];
    for (let start = 0; start < all.length; start += 10)
      expect(typesOf(all.slice(start, start + 10))).toEqual({ single: 5, multiple: 2, judge: 3 });
  });

  test('自选风险 offers eight 简答 for 20 and eight 案例 for 40, with two spares of each', () => {
    expect(ids(sheet('risk-choice', false))).toEqual([...numbered('R20-', 8), ...numbered('R40-', 8)]);
    expect(ids(sheet('risk-choice', true))).toEqual([...numbered('R20-S', 2), ...numbered('R40-S', 2)]);
    for (const { question, placement } of sheets.get('risk-choice.json') ?? [])
      expect(placement.value, question.id).toBe(question.type === 'short' ? 20 : 40);
    expect(typesOf(sheet('risk-choice', false))).toEqual({ short: 8, case: 8 });
    expect(typesOf(sheet('risk-choice', true))).toEqual({ short: 2, case: 2 });
  });

  test('他选风险 has five 案例 for 40 with an acted scene, and two spares', () => {
    expect(ids(sheet('risk-named', false))).toEqual(numbered('N', 5));
    expect(ids(sheet('risk-named', true))).toEqual(numbered('NS', 2));
    for (const { question, placement } of sheets.get('risk-named.json') ?? []) {
      expect(question.type).toBe('case');
      expect(placement.value).toBe(40);
      expect(question.media).toMatchObject({ kind: 'video', file: null });
      const length = question.media?.script.length ?? 0;
      expect(length >= 80 && length <= 250, question.id).toBe(true);
    }
  });

  test('擂台比拼 has five equal blocks of five, and a spare of each type', () => {
    const paper = sheet('duel', false);
    expect(ids(paper)).toEqual([1, 2, 3, 4, 5].flatMap((block) => numbered(`D${block}-`, 5)));
    for (let start = 0; start < paper.length; start += 5)
      expect(typesOf(paper.slice(start, start + 5))).toEqual({ single: 2, multiple: 2, judge: 1 });
    expect(ids(sheet('duel', true))).toEqual(numbered('DS', 3));
    expect(sheet('duel', true).map((question) => question.type)).toEqual(['single', 'multiple', 'judge']);
  });

  test('一锤定音 has eight questions of four types, and a spare of each type', () => {
    expect(ids(sheet('playoff', false))).toEqual(numbered('P', 8));
    expect(typesOf(sheet('playoff', false))).toEqual({ single: 2, multiple: 2, judge: 2, blank: 2 });
    expect(ids(sheet('playoff', true))).toEqual(numbered('PS', 4));
    expect(sheet('playoff', true).map((question) => question.type)).toEqual(oneOfEach);
  });
});

const named = z.strictObject({ id: z.string().min(1), name: z.string().min(2) });
const rosterSchema = z.strictObject({
  teams: z.array(
    z.strictObject({
      number: z.int(),
      name: z.string().endsWith('代表队'),
      short: z.string().min(1).max(6),
      leader: named,
      players: z.array(
        named.extend({ number: z.int().nullable(), role: z.enum(['player', 'substitute']) }).strict(),
      ),
    }),
  ),
  judges: z.array(named.extend({ role: z.enum(['chief-judge', 'judge']) }).strict()),
  host: named.extend({ role: z.literal('host') }).strict(),
  supervisor: named.extend({ role: z.literal('supervisor') }).strict(),
});

describe('the people', () => {
  const roster = rosterSchema.parse(read('teams.json'));

  test('are five teams of six numbered players, a substitute and a leader each, and five judges', () => {
    expect(roster.teams.map((team) => team.number)).toEqual([1, 2, 3, 4, 5]);
    for (const team of roster.teams) {
      expect(team.players.map((player) => player.number)).toEqual([1, 2, 3, 4, 5, 6, null]);
      expect(team.players.map((player) => player.role)).toEqual([...Array(6).fill('player'), 'substitute']);
    }
    expect(roster.judges.map((judge) => judge.role)).toEqual(['chief-judge', ...Array(4).fill('judge')]);
  });

  test('share neither id nor name', () => {
    const people = [
      ...roster.teams.flatMap((team) => [team.leader, ...team.players]),
      ...roster.judges,
      roster.host,
      roster.supervisor,
    ];
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
  });
});

describe('the written scores', () => {
  const half = z.number().min(0).multipleOf(0.5);
  const written = z
    .array(z.strictObject({ person: z.string(), total: half.max(100), comprehensive: half.max(20) }))
    .parse(read('written.json'));

  test('are given once for each of the thirty players', () => {
    const players = [1, 2, 3, 4, 5].flatMap((team) => numbered(`t${team}-p`, 6));
    expect(written.map((score) => score.person)).toEqual(players);
  });

  test.each([
    [1, 84, 16],
    [2, 85, 16.5],
    [3, 83, 15],
    [4, 80, 15.5],
    [5, 80, 15.5],
  ])('average for team %d to %d in total and %d in 综合知识', (team, total, comprehensive) => {
    const scores = written.filter((score) => score.person.startsWith(`t${team}-`));
    expect(mean(scores.map((score) => score.total))).toBe(total);
    expect(mean(scores.map((score) => score.comprehensive))).toBe(comprehensive);
  });
});
