// Sentences about single rules: what each way to write a part is said as, and nothing of parts that are not there.
import { describe, expect, test } from 'vitest';
import { type Definition, definitionSchema, type WrittenDefinition } from '#contract/definition.ts';
import { describeRules } from '#contract/rules-text/sentences.ts';

type WrittenRound = WrittenDefinition['rounds'][number];

/** A contest of one round; others of the definition where a test needs them. */
function contest(round: Partial<WrittenRound>, rest: Partial<WrittenDefinition> = {}): Definition {
  return definitionSchema.parse({
    leitai: 1,
    id: 'trial',
    title: '试验赛',
    ...rest,
    rounds: [...(rest.rounds ?? []), { id: 'one', title: '环节一', ...round }],
  });
}

function lines(definition: Definition, locale: 'zh-CN' | 'en', round: string | null): string[] {
  return describeRules(definition, locale)
    .sections.filter((section) => section.round === round)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

const inChinese = (definition: Definition, round: string | null = 'one') => lines(definition, 'zh-CN', round);
const inEnglish = (definition: Definition, round: string | null = 'one') => lines(definition, 'en', round);

describe('who answers', () => {
  test.each([
    [{ by: 'order', sequence: 'score-up' }, '各队按得分由低到高（同分的按队号）依次作答，每队1题。'],
    [{ by: 'order', sequence: 'drawn', cycles: 2 }, '共2轮，每轮各队按抽签顺序依次作答，每队1题。'],
    [{ by: 'all', cycles: 3 }, '各队同时作答，一并揭晓，共3题。'],
    [{ by: 'designation', pairs: 'next' }, '每队为下一号队指定，最后一号队为第一号队指定。'],
    [{ by: 'designation', pairs: [{ naming: 1, answering: 3 }] }, '作答的队由另一队指定：1号队为3号队。'],
  ] satisfies [WrittenRound['who'], string][])('%j', (who, sentence) => {
    expect(inChinese(contest({ who }))).toContain(sentence);
  });

  test('a champion meets one challenger after the other', () => {
    const said = inChinese(contest({ who: { by: 'champion', level: 'challenger' }, buzz: {} }));
    expect(said).toContain('攻擂守擂：各队按队号依次上场，前两队先比，胜者守擂，其余各队依次攻擂，每场1题。');
    expect(said).toContain('打平时攻擂队成为擂主。');
  });

  test('a bonus follows a won turn', () => {
    const buzz: WrittenRound = {
      id: 'buzz',
      title: '抢答',
      who: { by: 'buzz' },
      items: 3,
      order: 'interleaved',
      buzz: {},
    };
    const said = inChinese(contest({ who: { by: 'winner', of: 'buzz' }, items: 3 }, { rounds: [buzz] }));
    expect(said).toContain('在“抢答”中答对的队紧接着作答，每次3题。');
  });

  test('teams leave the round', () => {
    const eliminate = { when: 'misses', count: 2 } as const;
    const who = { by: 'order', cycles: 5 } as const;
    expect(inChinese(contest({ who, eliminate }))).toContain('在本环节答错2次的队出局，剩1队时本环节结束。');
    expect(inEnglish(contest({ who, eliminate }))).toContain(
      'A team that missed 2 times in this round is out; the round ends when one team is left.',
    );
  });
});

describe('buzzing', () => {
  const round = (buzz: WrittenRound['buzz'], rest: Partial<WrittenRound> = {}) =>
    contest({ who: { by: 'buzz' }, items: 10, buzz, ...rest });

  test('any time while it is read, with the question restated', () => {
    const said = inChinese(round({ opens: 'presented', restate: true }));
    expect(said).toContain('从出题起随时可以抢答，一有抢答即停止读题。');
    expect(said).toContain('抢得后须先复述题目。');
    expect(said.join('')).not.toMatch(/违规/);
  });

  test('after a countdown, and silence goes to the audience', () => {
    const said = inChinese(round({ countdown: 3, window: 15, silence: 'audience' }));
    expect(said).toContain('主持人读完题并宣布“抢答开始”，倒数3秒后方可抢答。');
    expect(said).toContain('开抢后15秒内无队抢答的，转为观众题。');
  });

  test('the second foul costs more than the first', () => {
    const steps = [{ bars: true }, { posts: { formula: '-20' } }];
    const said = inChinese(round({ foul: { steps } }));
    expect(said).toContain('提前抢答视为违规；违规后，本题继续，由其他队抢答。');
    expect(said).toContain('本环节第1次违规不扣分，退出本题。');
    expect(said).toContain('本环节第2次及以后的违规扣20分，退出本题。');
  });

  test('a foul may give points to the others', () => {
    const steps = [{ posts: { formula: '5', to: ['others'] as const }, bars: false }];
    const definition = round({
      foul: { steps: steps.map((step) => ({ ...step, posts: { ...step.posts, to: [...step.posts.to] } })) },
    });
    expect(inChinese(definition)).toContain('每次违规其他各队各加5分，仍可答本题。');
    expect(inEnglish(definition)).toContain(
      'Each foul: plus 5 points for every other team, still in this question.',
    );
  });

  test('after a miss the others may press, then it goes to the audience', () => {
    const said = inChinese(
      round({}, { miss: { follow: 'rebound', times: 2, seconds: 15, finally: 'audience' } }),
    );
    expect(said).toContain('答错后，其他队可以抢答，至多再有2队作答，限时15秒。');
    expect(said).toContain('仍未答对的，本题转为观众题。');
  });

  test('only fouls are spoken of where nobody presses', () => {
    const said = inChinese(
      contest({ buzz: { foul: { steps: [{ posts: { formula: '-10' } }], within: 'contest' } } }),
    );
    expect(said).toContain('违规后，本题继续。');
    expect(said).toContain('每次违规扣10分，退出本题。');
    expect(said.join('')).not.toMatch(/抢答/);
  });

  test('after a miss in a turn of one team', () => {
    const said = inChinese(contest({ miss: { follow: 'rebound' }, buzz: {} }));
    const missed = said.indexOf('答错后，其他队可以抢答，至多再有1队作答。');
    expect(said.indexOf('主持人读完题并宣布“抢答开始”后方可抢答。')).toBeGreaterThan(missed);
  });

  test('in time halves', () => {
    const said = inChinese(contest({ who: { by: 'buzz' }, buzz: {}, game: { seconds: 540, most: 24 } }));
    expect(said).toContain('共2节，每节9分钟；时间到后，进行中的一题答完为止。');
    expect(said).toContain('各节合计至多24题。');
  });
});

describe('what an answer is worth', () => {
  const right = (
    formula: string,
    rest: Partial<WrittenRound> = {},
    to?: ('team' | 'player' | 'others' | 'naming')[],
  ) =>
    inChinese(
      contest({ ...rest, score: { per: 'item', right: to === undefined ? { formula } : { formula, to } } }),
    ).find((line) => line.startsWith('答对'));

  test.each([
    ['15', '答对的，加15分。'],
    ['stake * 2', '答对的，加20分。'],
    ['stake / 4', '答对的，加2.5分。'],
    ['right * 5 - wrong', '答对的，加5分。'],
    ['max(3, min(stake, 7))', '答对的，加7分。'],
    ['floor(7 / 2) - abs(0 - 4)', '答对的，扣1分。'],
    ['10 + 5 * early', '答对的，加10分（在加分标记之前抢得的，加15分）。'],
  ])('%s', (formula, sentence) => {
    expect(right(formula)).toBe(sentence);
  });

  test('a stake that is chosen, or of the question', () => {
    expect(right('stake', { stake: { by: 'choice', values: [10, 20] } })).toBe('答对的，加所选分值。');
    expect(right('-stake', { stake: { by: 'question', values: [10, 20] } })).toBe('答对的，扣本题分值。');
    expect(right('stake / 2 + 5', { stake: { by: 'choice', values: [10, 20] } })).toBe(
      '答对的，加（所选分值 ÷ 2 + 5）分。',
    );
    expect(right('-(stake + 5)', { stake: { by: 'choice', values: [10, 20] } })).toBe(
      '答对的，扣（所选分值 + 5）分。',
    );
    expect(right('-5 - stake', { stake: { by: 'choice', values: [10, 20] } })).toBe(
      '答对的，扣（5 + 所选分值）分。',
    );
    expect(right('5 - stake', { stake: { by: 'choice', values: [10, 20] } })).toBe(
      '答对的，加（5 − 所选分值）分。',
    );
  });

  test('to the team, its player and the others', () => {
    const player = { by: 'team' } as const;
    expect(right('10', { player }, ['team', 'player'])).toBe('答对的，队和选手个人各加10分。');
    expect(right('10', { player }, ['player'])).toBe('答对的，选手个人加10分。');
    expect(right('-10', {}, ['team', 'others'])).toBe('答对的，该队扣10分，其他各队各扣10分。');
  });

  test('marks of judges, without the highest and the lowest', () => {
    const partial = { most: 20, step: 0.5, judges: 5, drop: 1, rounding: 'tenth' } as const;
    const said = inChinese(contest({ question: { types: ['case'] }, ruledBy: 'judges', partial }));
    expect(said).toContain('由5名评委打分，0至20分。');
    expect(said).toContain('打分以0.5分为一档。');
    expect(said).toContain('去掉最高和最低各1个分，取平均分，四舍五入到一位小数。');
    expect(said).toContain('得分按评委所打的分计。');
    expect(said.join('')).not.toMatch(/答对/);
  });
});

describe('stakes, questions and privileges', () => {
  test('a stake that may be declined and differs from before', () => {
    const first: WrittenRound = { id: 'first', title: '前', stake: { by: 'choice', values: [10, 20, 30] } };
    const said = inChinese(
      contest(
        { stake: { by: 'choice', values: [10, 20, 30], unlike: ['first'], decline: true } },
        { rounds: [first] },
      ),
    );
    expect(said).toContain('不得与该队在“前”所选的分值相同。');
    expect(said).toContain('可以放弃，放弃的不得分也不扣分。');
  });

  test('sets picked by the lower team, numbers by a rolling screen', () => {
    const who = { by: 'designation', pairs: 'ranks' } as const;
    expect(inChinese(contest({ who, items: 5, question: { from: 'sets', pick: 'lower' } }))).toContain(
      '由两队中得分低的队从剩余的套题中任选一套。',
    );
    expect(inChinese(contest({ question: { from: 'board', pick: 'rolling' } }))).toContain(
      '题号在大屏上滚动，喊停即定。',
    );
  });

  test('privileges in the rounds they are for', () => {
    const privileges: WrittenDefinition['privileges'] = [
      { id: 'pass', title: '免答权', does: 'pass', count: 2 },
      { id: 'help', title: '求助', does: 'restart', rounds: ['one'] },
    ];
    const said = inChinese(contest({}, { privileges }), null);
    expect(said).toContain('每队全场可用2次“免答权”：不答本题。');
    expect(said).toContain('每队在“环节一”可用1次“求助”：求助后重新计时。');
  });
});

describe('the final order', () => {
  const ranked = (ranking: WrittenDefinition['ranking']) => inChinese(contest({}, { ranking }), null);

  test('by live score alone, ranks shared', () => {
    expect(ranked({})).toContain('按现场得分从高到低排名次。');
    expect(ranked({})).toContain('成绩相同的，名次并列。');
  });

  test('with prizes by share, groups and former winners', () => {
    const said = ranked({
      prizes: [{ title: '一等奖', percent: 20 }],
      groups: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      bestOfGroup: 2,
      without: [4],
      weights: { written: '1/3', live: '2/3' },
      written: { aggregate: 'best', best: 3 },
    });
    expect(said).toContain('奖项：“一等奖”占20%。');
    expect(said).toContain('第1组为1、2、3号队；第2组为4、5、6号队；每组前2名出线或获奖。');
    expect(said).toContain('4号队已经得过奖，不再授奖，由后面的队递补。');
    expect(said).toContain('总成绩 = 笔试成绩 × 1/3 + 现场成绩 × 2/3，从高到低排名次。');
    expect(said).toContain('队笔试成绩取队内最好的3名之和。');
  });
});
