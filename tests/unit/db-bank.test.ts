// The question bank: order of the sheet, correction by id, and commitments that do not give a question away.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitment } from '#db/bank.ts';
import { openContest } from '#db/contest-folder.ts';
import { safeName } from '#db/folder-name.ts';
import {
  closedContest,
  judgeQuestion,
  meddle,
  newContest,
  scratchFolder,
} from '#tests/fixtures/db-contests.ts';

function order(bank: ReturnType<typeof newContest>['bank']): string[] {
  return bank.questions().map(({ question }) => question.id);
}

describe('the question bank', () => {
  it('keeps questions with their placement in the order of the sheet', () => {
    const { bank } = newContest();
    const sheet = ['b', 'a', 'c'].map((id) => judgeQuestion(id));
    bank.putQuestions(sheet);
    expect(bank.questions()).toEqual(sheet);
    expect(bank.question('a')).toEqual(sheet[1]);
    expect(bank.question('z')).toBeNull();
  });

  it('leaves a corrected question in its place and adds new ones at the end', () => {
    const { bank } = newContest();
    bank.putQuestions(['a', 'b', 'c'].map((id) => judgeQuestion(id)));
    bank.putQuestions([judgeQuestion('b', '已更正'), judgeQuestion('d')]);
    expect(order(bank)).toEqual(['a', 'b', 'c', 'd']);
    expect(bank.question('b')?.question.stem).toBe('已更正');
  });

  it('takes the order of a sheet that is read again', () => {
    const { bank } = newContest();
    bank.putQuestions(['a', 'b', 'c'].map((id) => judgeQuestion(id)));
    bank.putQuestions(['c', 'new', 'a', 'b'].map((id) => judgeQuestion(id)));
    expect(order(bank)).toEqual(['c', 'new', 'a', 'b']);
  });

  it('puts all questions of a call or none', () => {
    const { bank } = newContest();
    expect(() => bank.putQuestions([judgeQuestion('a'), judgeQuestion('')])).toThrow();
    expect(() => bank.putQuestions([judgeQuestion('a'), judgeQuestion('a')])).toThrow(RangeError);
    expect(bank.questions()).toEqual([]);
  });

  it('removes questions that were entered by mistake', () => {
    const { bank } = newContest();
    bank.putQuestions(['a', 'b'].map((id) => judgeQuestion(id)));
    bank.removeQuestions(['a', 'never there']);
    expect(order(bank)).toEqual(['b']);
  });

  it('salts every question differently, and anew only when the question changes', () => {
    const { bank } = newContest();
    bank.putQuestions(['a', 'b'].map((id) => judgeQuestion(id)));
    const before = bank.salts();
    expect(before.get('a')).toMatch(/^[0-9a-f]{32}$/);
    expect(before.get('a')).not.toBe(before.get('b'));
    bank.putQuestions([judgeQuestion('a'), judgeQuestion('b', '已更正')]);
    expect(bank.salts().get('a')).toBe(before.get('a'));
    expect(bank.salts().get('b')).not.toBe(before.get('b'));
  });

  it('commits to a question whatever the order of its fields, and to nothing else', () => {
    const { question } = judgeQuestion('a');
    const salt = '00'.repeat(16);
    const reversed = Object.fromEntries(Object.entries(question).reverse()) as typeof question;
    expect(commitment(question, salt)).toMatch(/^[0-9a-f]{64}$/);
    expect(commitment(reversed, salt)).toBe(commitment(question, salt));
    expect(commitment(question, '01'.repeat(16))).not.toBe(commitment(question, salt));
    expect(commitment(judgeQuestion('a', '另一题').question, salt)).not.toBe(commitment(question, salt));
  });

  it('does not hand out what no longer reads as a question', () => {
    const folder = closedContest(scratchFolder());
    meddle(join(folder, 'bank.db'), `UPDATE question SET body = replace(body, '"T"', '"X"')`);
    expect(() => openContest(folder)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

describe('a folder name', () => {
  it.each([
    ['中卫市社会保险知识竞赛', '中卫市社会保险知识竞赛'],
    ['决赛: A/B 组?', '决赛 A B 组'],
    ['../../逃逸', '逃逸'],
    [' . ', '比赛'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['尾点...', '尾点'],
    ['长'.repeat(80), '长'.repeat(60)],
  ])('for %s is %s', (title, name) => expect(safeName(title)).toBe(name));
});
