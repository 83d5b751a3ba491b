// The rules of a contest in plain sentences: what a leader of a team must hear is said, in both languages, and no more.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Definition, definitionSchema } from '#contract/definition.ts';
import { describeRules, type RuleText } from '#contract/rules-text/sentences.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);

function example(name: string): Definition {
  return definitionSchema.parse(
    JSON.parse(readFileSync(new URL(`${name}/definition.json`, EXAMPLES), 'utf8')),
  );
}

function linesOf(text: RuleText, round: string | null): string[] {
  return text.sections
    .filter((section) => section.round === round)
    .flatMap(({ sentences }) => sentences.map((sentence) => sentence.text));
}

describe('the final of the example', () => {
  const definition = example('zhongwei');
  const text = describeRules(definition, 'zh-CN');

  test('has a general section, one for each round, and the ranking', () => {
    expect(text.title).toBe('人社系统业务技能练兵比武决赛');
    expect(text.sections.map(({ title, round }) => [title, round])).toEqual([
      ['总则', null],
      ['初显身手（热身环节）', 'warmup'],
      ['争分夺秒（闯关环节）', 'sprint'],
      ['勇往直前（风险环节 · 自选）', 'risk-choice'],
      ['勇往直前（风险环节 · 他选）', 'risk-named'],
      ['擂台比拼（对决环节）', 'duel'],
      ['一锤定音（加赛环节）', 'playoff'],
      ['排名与奖项', null],
    ]);
  });

  test.each([
    [null, '各队起始分为300分。'],
    [null, '现场观众挑战团设18席，未作答的席位不计，首次作答为准。'],
    [null, '总成绩 = 笔试成绩 × 50% + 现场成绩 × 50%，从高到低排名次。'],
    [null, '总成绩并列影响奖项的，依次按笔试总成绩、综合知识笔试成绩、加赛定先后；不影响奖项的，名次并列。'],
    [null, '奖项：“第一名”1名、“第二名”1名、“第三名”1名。'],
    ['warmup', '共3轮，每轮各队按队号依次作答，每队1题。'],
    ['warmup', '第几轮由几号选手作答：1、2、3号选手依次上场。'],
    ['warmup', '每题限时10秒，自“请答题”起计时。'],
    ['warmup', '答错、回答不完整、超时或他人提示的，不得分。'],
    ['sprint', '10题合计限时120秒，自“请答题”起计时。'],
    ['sprint', '本轮得分 = 答对题数 × 10 + 剩余秒数 × 正确率，四舍五入取整。'],
    ['sprint', '本环节题目作废的，答到该题的队按答对计。'],
    ['risk-choice', '在“争分夺秒”答过题的选手不得上场。'],
    ['risk-choice', '分值由作答的队从20分或40分中选，选定后不得更改。'],
    ['risk-choice', '20分题限时100秒，40分题限时150秒，自“请答题”起计时。'],
    ['risk-choice', '答错、回答不完整、超时或他人提示的，扣所选分值。'],
    ['risk-named', '作答选手由对方从其台上选手中指定。'],
    ['risk-named', '答对的，加40分。'],
    ['duel', '在“争分夺秒”和“勇往直前（风险环节 · 自选）”答过题的选手不得上场。'],
    ['duel', '答对的，加（10 + 挑战团答错人数）分。'],
    ['duel', '答错或未作答的，扣（挑战团答对人数）分。'],
    ['playoff', '主持人读完题并宣布“抢答开始”后方可抢答。'],
    ['playoff', '提前抢答视为违规，扣10分，该队退出本题；本题继续，由其他队抢答。'],
    ['playoff', '加赛得分只用于并列的队之间分先后，不计入总成绩。'],
  ])('says in %s: %s', (round, sentence) => {
    expect(linesOf(text, round)).toContain(sentence);
  });

  test('cites the clause of a sentence by its place', () => {
    const sentences = text.sections.flatMap((section) => section.sentences);
    const clauseOf = (start: string) => sentences.find((one) => one.text.startsWith(start))?.clause;
    expect(clauseOf('本轮得分')).toBe('三(三)2');
    expect(clauseOf('总成绩并列')).toBe('三(五)');
    expect(clauseOf('题型')).toBeNull();
  });

  test('speaks of buzzing only where somebody presses', () => {
    for (const round of ['warmup', 'sprint', 'risk-choice', 'risk-named', 'duel'])
      expect(linesOf(text, round).join('')).not.toMatch(/抢答/);
  });
});

/** Every text of a definition that a sentence may quote, with the words around it left. */
function withoutQuotations(definition: Definition, text: string): string {
  const titles = [
    ...definition.rounds.flatMap(({ title, subtitle }) => [title, subtitle]),
    ...definition.privileges.map(({ title }) => title),
    ...definition.ranking.prizes.map(({ title }) => title),
    ...(definition.ranking.individual?.prizes ?? []).map(({ title }) => title),
  ];
  return titles
    .filter((title) => title !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, title) => rest.replaceAll(title, ''), text);
}

const names = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(names)('the rules of examples/%s', (name) => {
  test.each(['zh-CN', 'en'] as const)('are whole sentences in %s', (locale) => {
    const definition = example(name);
    const text = describeRules(definition, locale);
    expect(text.sections).toHaveLength(definition.rounds.length + 2);
    for (const section of text.sections) {
      expect(section.sentences.length, section.title).toBeGreaterThan(0);
      for (const { text: sentence } of section.sentences) {
        expect(sentence).not.toMatch(/[{}]|undefined|say\.|null/);
        expect(sentence).toMatch(locale === 'en' ? /\.$/ : /。$/);
      }
      const title = locale === 'en' ? withoutQuotations(definition, section.title) : '';
      expect(title).not.toMatch(/\p{Script=Han}/u);
    }
    if (locale === 'en')
      for (const { text: sentence } of text.sections.flatMap(({ sentences }) => sentences))
        expect(withoutQuotations(definition, sentence)).not.toMatch(/\p{Script=Han}/u);
  });
});
