// Labels of a definition's fields: every field and value has one in both languages, and none is left over.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { definitionSchema } from '#contract/definition.ts';
import { catalogue } from '#contract/messages/message.ts';
import { ruleLabelKey } from '#contract/rules-text/label-key.ts';

interface Node {
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
}

const fields = new Set<string>();
const values = new Set<string>();

function walk(node: Node, path: readonly string[]): void {
  const key = ruleLabelKey(path);
  if (path.length > 0) fields.add(key);
  for (const value of [...(node.enum ?? []), ...('const' in node ? [node.const] : [])])
    values.add(`${key}=${value}`);
  for (const branch of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) walk(branch, path);
  if (node.items) walk(node.items, path);
  for (const [name, field] of Object.entries(node.properties ?? {})) walk(field, [...path, name]);
  if (typeof node.additionalProperties === 'object') walk(node.additionalProperties, [...path, '20']);
}
walk(z.toJSONSchema(definitionSchema, { io: 'input' }) as Node, []);

const labelled = new Set(Object.keys(catalogue).filter((key) => key.startsWith('rule.')));
const CHINESE = /\p{Script=Han}/u;

describe('labels of a definition', () => {
  test('are looked for in the whole schema', () => {
    expect(fields.size).toBeGreaterThan(120);
    expect(values.size).toBeGreaterThan(100);
    expect(fields).toContain('rule.rounds.who.sequence');
    expect(values).toContain('rule.rounds.who.by=designation');
  });

  test.each([...fields])('%s has a label and a help', (key) => {
    for (const wanted of [key, `${key}.help`]) expect(labelled, wanted).toContain(wanted);
  });

  test.each([...values])('%s has a label', (key) => {
    expect(labelled).toContain(key);
  });

  test('are all of some field', () => {
    const used = new Set([...fields, ...[...fields].map((key) => `${key}.help`), ...values]);
    expect([...labelled].filter((key) => !used.has(key))).toEqual([]);
  });

  test.each([...labelled])('%s is Chinese in Chinese and English in English', (key) => {
    const text = catalogue[key];
    expect(text?.zh).toMatch(CHINESE);
    expect(text?.en).not.toMatch(CHINESE);
  });

  test.each([...labelled].filter((key) => key.endsWith('.help')))('%s is a sentence', (key) => {
    expect(catalogue[key]?.zh).toMatch(/。$/);
    expect(catalogue[key]?.en).toMatch(/[.?]$/);
  });
});

describe('the key of a label', () => {
  test.each([
    ['rounds.2.who.by', 'rule.rounds.who.by'],
    ['rounds.0.score.right.formula', 'rule.scored.formula'],
    ['rounds.0.score.foul', 'rule.rounds.score.foul'],
    ['rounds.0.score.formula', 'rule.rounds.score.formula'],
    ['rounds.buzz.foul.steps.1.posts.to', 'rule.scored.to'],
    ['rounds.buzz.foul.steps.1.posts', 'rule.rounds.buzz.foul.steps.posts'],
    ['rounds.0.clause', 'rule.clause'],
    ['rounds.0.clock.limit.seconds.40', 'rule.rounds.clock.limit.seconds'],
    ['ranking.individual.prizes.0.title', 'rule.prizes.title'],
    ['ranking.individual', 'rule.ranking.individual'],
  ])('of %s is %s', (path, key) => {
    expect(ruleLabelKey(path.split('.'))).toBe(key);
  });

  test('of a clause leaves out its id', () => {
    expect(ruleLabelKey(['clauses', 'warmup.player', 'ref'])).toBe('rule.clauses.ref');
    expect(ruleLabelKey(['clauses', 'warmup.player'])).toBe('rule.clauses');
  });
});
