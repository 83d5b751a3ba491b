// Every example contest is played through the real engine and a real journal, and comes to what was worked out by hand.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readExample } from '#desk/contests/example.ts';
import { scenarioSchema } from '#desk/scenario/format.ts';
import { play } from '#desk/scenario/play.ts';
import { resultOf } from '#desk/scenario/result.ts';
import { VirtualStage } from '#desk/scenario/virtual-stage.ts';
import { filesIn, read } from '../fixtures/source-files.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '..', '..', 'examples');
/** The rule set the program was first made for: its numbers are explained in its own documents. */
const FIRST = 'zhongwei';

const expectedSchema = z.strictObject({
  postings: z.array(z.unknown()).min(1),
  standings: z.array(z.unknown()).min(1),
  /** Where the rules rank players. */
  individual: z.array(z.unknown()).min(1).optional(),
  /** How each amount follows from the source text. */
  notes: z.array(z.string().min(1)).optional(),
});

const json = (set: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(EXAMPLES, set, name), 'utf8'));

const expectedOf = (set: string) => expectedSchema.parse(json(set, 'expected.json'));

const sets = readdirSync(EXAMPLES).filter((set) =>
  ['scenario.json', 'expected.json'].every((name) => existsSync(path.join(EXAMPLES, set, name))),
);

let root: string;
let stage: VirtualStage | null = null;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'leitai-example-'));
});

afterEach(() => {
  stage?.close();
  stage = null;
  rmSync(root, { recursive: true });
});

test('there are examples of many kinds', () => {
  expect(sets).toContain(FIRST);
  expect(sets.length).toBeGreaterThan(5);
});

test.each(sets)('%s comes to exactly the postings and the order worked out by hand', async (set) => {
  stage = await VirtualStage.create(root, readExample(path.join(EXAMPLES, set)));
  await play(scenarioSchema.parse(json(set, 'scenario.json')), stage);
  const { postings, standings, individual } = resultOf(stage.record.state);
  const expected = expectedOf(set);
  expect(postings).toEqual(expected.postings);
  expect(standings).toEqual(expected.standings);
  expect(individual).toEqual(expected.individual);
  expect(stage.record.state.stage).toBe('announced');
});

test.each(sets.filter((set) => set !== FIRST))('%s says how its numbers follow from the rules', (set) => {
  expect(expectedOf(set).notes ?? []).not.toEqual([]);
});

describe('the rules are data', () => {
  const sources = [...filesIn('engine'), ...filesIn('contract')].filter((file) => file.endsWith('.ts'));
  const names = sets.flatMap((set) => {
    const { id, title } = readExample(path.join(EXAMPLES, set)).definition;
    return [...new Set([set, id, title])];
  });

  test('no file of the rules or of what crosses a boundary knows a contest by name', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.flatMap((file) => {
      const source = read(file);
      return names.filter((name) => isWord(source, name)).map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  test('a name is found wherever it stands as a word', () => {
    expect(isWord("if (id === 'r1') {", 'r1')).toBe(true);
    expect(isWord('const var1 = order15;', 'r1')).toBe(false);
  });
});

/** Not as part of a longer word. */
function isWord(source: string, name: string): boolean {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'u').test(source);
}
