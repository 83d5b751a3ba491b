// docs/rules.md: every definition, round and "write …" in it is accepted as it stands, and every field is named.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definitionSchema, TIE_CRITERIA, VERDICTS } from '#contract/definition.ts';
import { catalogue } from '#contract/messages/message.ts';
import { definitionShape } from '#contract/rules/shape.ts';
import { checkDefinition } from '#engine/check-definition.ts';

const document = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

type Parts = Record<string, unknown>;

function blocks(kind: string): string[] {
  const pattern = new RegExp(`\`\`\`json ${kind}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...document.matchAll(pattern)].map(([, text]) => text ?? '');
}

/** Rounds that examples look back on. */
const EARLIER: readonly Parts[] = [
  { id: 'sprint', title: '闯关', player: { by: 'team' } },
  { id: 'risk', title: '风险', player: { by: 'team' }, stake: { by: 'choice', values: [10, 20, 30] } },
  { id: 'buzz', title: '抢答', who: { by: 'buzz' }, items: 5, order: 'interleaved', buzz: {} },
];

/** A contest with enough of everything for a round by itself. */
function around(round: Parts, contest: Parts = {}): Parts {
  return {
    leitai: 1,
    id: 'example',
    title: '示例',
    teams: { min: 3, players: { min: 3 } },
    panel: { seats: 18 },
    ...contest,
    rounds: [...EARLIER, { id: 'here', title: '本环节', ...round }],
  };
}

function accept(content: unknown): void {
  const definition = definitionSchema.parse(content);
  expect(checkDefinition(definition)).toEqual([]);
}

describe('definitions in the document', () => {
  test.each(blocks('definition'))('definition %#', (text) => accept(JSON.parse(text)));

  test.each(blocks('round'))('round %#', (text) => accept(around(JSON.parse(text) as Parts)));

  test('are several', () => {
    expect(blocks('definition').length).toBeGreaterThanOrEqual(2);
    expect(blocks('round').length).toBeGreaterThanOrEqual(3);
  });
});

/** Rows of the tables "I want … | write …", with what is to be written. */
const rows = [...document.matchAll(/^\| (.+?) \| (.*`".*) \|$/gm)]
  .filter(([row]) => document.indexOf(row) < document.indexOf('## The whole contest'))
  .map(([, want = '', write = '']) => ({
    want,
    parts: [...write.matchAll(/`(".*?)`/g)].map(([, part = '']) => part),
  }));

describe('I want …', () => {
  test('has something for every axis', () => {
    expect(rows.length).toBeGreaterThan(70);
  });

  test.each(rows)('$want', ({ parts }) => {
    for (const alternative of alternatives(parts)) {
      const written = JSON.parse(`{${alternative.join(', ')}}`) as Parts;
      const ofContest = Object.keys(written).filter((key) => isOfContest(key, written[key]));
      const pick = (wanted: boolean) =>
        Object.fromEntries(Object.entries(written).filter(([key]) => ofContest.includes(key) === wanted));
      accept(around(pick(false), pick(true)));
    }
  });
});

/** Parts that stand in the same place are to be written one or the other; a name by itself is not written at all. */
function alternatives(parts: readonly string[]): string[][] {
  const whole = parts.filter((part) => part.includes(':'));
  const keys = whole.map((part) => /^"(\w+)"/.exec(part)?.[1]);
  return new Set(keys).size === keys.length ? [whole] : whole.map((part) => [part]);
}

function isOfContest(key: string, value: unknown): boolean {
  return Object.hasOwn(definitionShape.shape, key) && !(key === 'panel' && typeof value === 'boolean');
}

describe('the document names', () => {
  /** Fields by their labels; families stand for their parts. */
  const fields = Object.keys(catalogue)
    .filter((key) => key.startsWith('rule.') && !key.includes('=') && !key.endsWith('.help'))
    .map((key) => key.split('.').at(-1) ?? '');
  const values = Object.keys(catalogue).flatMap((key) => /^rule\..*=(.+)$/.exec(key)?.[1] ?? []);
  const words = new Set(document.match(/[A-Za-z][A-Za-z-]*/g));

  test.each([...new Set(fields)])('the field %s', (field) => {
    expect(words).toContain(field);
  });

  test.each([...new Set([...values, ...VERDICTS, ...TIE_CRITERIA])])('the value %s', (value) => {
    expect(document).toContain(value);
  });
});

test('links of the document lead somewhere', () => {
  const anchors = [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
  for (const [, anchor = ''] of document.matchAll(/\]\(#(.+?)\)/g)) expect(anchors).toContain(anchor);
});
