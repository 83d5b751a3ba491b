// The texts of import and export say the same in both languages, and each problem tells what to do.
import { expect, test } from 'vitest';
import { transferMessages } from '#contract/messages/transfer.ts';

const texts = Object.entries(transferMessages);
const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(texts)('%s has the same values in Chinese and English', (_key, { zh, en }) => {
  for (const name of blanks(en)) expect(blanks(zh)).toContain(name);
});

const problems = texts.filter(
  ([key]) => /^(import|export\.folder)\./.test(key) && !key.startsWith('import.at.'),
);

test.each(problems)('%s tells what to do', (_key, { zh }) => {
  expect(zh).toMatch(/请|核对/);
});
