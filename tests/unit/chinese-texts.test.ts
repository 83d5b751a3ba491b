// Chinese that a person reads stands in the message catalogue, beside its English: nowhere else in the source is any.
import { parseSync } from '@swc/core';
import { describe, expect, test } from 'vitest';
import { message } from '#contract/messages/message.ts';
import { WINDOWS } from '#contract/protocol.ts';
import { filesIn, read } from '../fixtures/source-files.ts';

const SOURCE = ['contract', 'engine', 'db', 'hardware', 'desk', 'main', 'preload', 'kiosk', 'renderer'];
const CATALOGUE = 'contract/messages/';

/** Words that are compared with what somebody wrote; nobody is shown them. */
const COMPARED: Readonly<Record<string, string>> = {
  'engine/key.ts': 'right and wrong as judges type them',
  'desk/transfer/answer-key.ts': 'right and wrong in a sheet, marks of points',
  'desk/transfer/judges.ts': 'duties of judges in a sheet',
  'desk/transfer/media.ts': 'kinds of media in a sheet',
  'desk/transfer/placement.ts': 'words for no round in a sheet',
  'desk/transfer/question-types.ts': 'types of questions in a sheet',
  'desk/transfer/teams.ts': 'substitutes and leaders in a sheet',
  'desk/transfer/values.ts': 'yes, no and numbered teams in a sheet',
  'desk/transfer/vocabulary.ts': 'synonyms of headings',
};

/** Rows that stand filled in in a template, which is a Chinese document. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'desk/transfer/examples.ts': 'example questions',
  'desk/transfer/templates.ts': 'example teams, players and judges',
};

const CHINESE = /\p{Script=Han}/u;
/** Longer than any word that a sheet is searched for. */
const SENTENCE = /\p{Script=Han}{8}/u;

/** Every literal of the program that has Chinese in it; comments have none. */
function chineseIn(file: string, source: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    texts.push(...textsOf(node));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('.tsx') }));
  return texts.filter((text) => CHINESE.test(text));
}

function textsOf(node: object): string[] {
  if (!('type' in node)) return [];
  if (node.type === 'RegExpLiteral' && 'pattern' in node) return [String(node.pattern)];
  if (node.type === 'TemplateElement' && 'raw' in node) return [String(node.raw)];
  const spoken = node.type === 'StringLiteral' || node.type === 'JSXText';
  return spoken && 'value' in node ? [String(node.value)] : [];
}

const files = SOURCE.flatMap(filesIn).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.startsWith(CATALOGUE),
);

describe('Chinese outside of the catalogue', () => {
  test('is found wherever it can be written', () => {
    const source = `
      // 注释
      const plain: string = '一';
      const filled = \`\${plain}：二\`;
      const pattern = /三/u;
      const element = <p title="四">五 {plain /* 注释 */}</p>;
      const latin = 'E—“quoted”…·';
    `;
    expect(chineseIn('window.tsx', source).map((text) => text.trim())).toEqual([
      '一',
      '：二',
      '三',
      '四',
      '五',
    ]);
  });

  test('is not in the source', () => {
    expect(files.length).toBeGreaterThan(200);
    const found = files
      .filter((file) => !(file in COMPARED) && !(file in EXAMPLES))
      .flatMap((file) => chineseIn(file, read(file)).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });

  test.each(Object.entries({ ...COMPARED, ...EXAMPLES }))('is in %s: %s', (file) => {
    expect(chineseIn(file, read(file))).not.toEqual([]);
  });

  test.each(Object.keys(COMPARED))('is no sentence in %s', (file) => {
    expect(chineseIn(file, read(file)).filter((text) => SENTENCE.test(text))).toEqual([]);
  });
});

test.each(WINDOWS)('the page of the window %s has the title of the catalogue', (window) => {
  const title = `${message('zh-CN', `window.${window}`)} · ${message('zh-CN', 'app.name')}`;
  expect(read(`renderer/${window}.html`)).toContain(`<title>${title}</title>`);
});
