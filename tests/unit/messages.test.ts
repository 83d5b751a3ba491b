// The message catalogue: both languages say the same, and every problem tells what to do.
import { describe, expect, it } from 'vitest';
import { catalogue, message } from '#contract/messages/message.ts';

const texts = Object.entries(catalogue);
const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the message catalogue', () => {
  it.each(texts)('%s fills the same values in Chinese and English', (_key, { zh, en }) => {
    for (const name of blanks(en)) expect(blanks(zh)).toContain(name);
  });

  it.each(texts)('%s is written in both languages', (key, { zh, en }) => {
    expect(zh.trim(), key).not.toBe('');
    expect(en.trim(), key).not.toBe('');
  });

  // Sheets are Chinese documents: their English texts quote Chinese headings.
  const ofWindows = texts.filter(([key]) => !/^(import|export|sheet|column)\./.test(key));

  it.each(ofWindows)('%s is English in English', (_key, { en }) => {
    expect(en).not.toMatch(/[\u4e00-\u9fff]{3}/);
  });

  const problems = texts.filter(
    ([key]) => /^(import|export\.folder|failure|trouble)\./.test(key) && !key.startsWith('import.at.'),
  );

  it.each(problems)('%s tells what to do', (_key, { zh }) => {
    expect(zh).toMatch(/请|核对/);
  });

  it('fills a text that stands in another with the same values', () => {
    expect(message('zh-CN', 'offer.undo', { what: 'event.claim.made', team: 3 })).toBe(
      '撤销：3号队抢得答题权',
    );
  });

  it('fills a verdict inside of a text inside of a text', () => {
    const params = { label: 'event.attempt.ruled', verdict: 'verdict.right' };
    expect(message('zh-CN', 'event.undone', params)).toBe('撤销：判定：正确');
  });

  it('shows an unknown key as it is, so that nothing breaks on stage', () => {
    expect(message('en', 'offer.nothing')).toBe('offer.nothing');
  });
});
