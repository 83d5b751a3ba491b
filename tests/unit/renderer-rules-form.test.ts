// The form of the rule editor: it offers what the schema allows, shows what is in force, and writes no more than needed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definitionSchema } from '#contract/definition.ts';
import { inBoth } from '#contract/messages/message.ts';
import { definitionShape } from '#contract/rules/shape.ts';
import {
  type CasesNode,
  DEFINITION,
  fieldOf,
  type Node,
  ROUND_NODE,
} from '#renderer/console/rules/form-node.ts';
import {
  fresh,
  freshObject,
  inForce,
  isDefault,
  shortened,
  withCase,
} from '#renderer/console/rules/form-values.ts';
import { at, isObject, type Json, moved, put, same } from '#renderer/console/rules/json.ts';
import {
  emptyRules,
  freeId,
  type Part,
  pageOf,
  partAt,
  placesOf,
  roundsOf,
  withoutRound,
  withRoundAdded,
  withRoundDoubled,
  withRoundMoved,
} from '#renderer/console/rules/parts.ts';
import { check } from '#renderer/console/rules/problems.ts';
import { withKey, withMentions } from '#renderer/console/rules/renaming.ts';
import { standingOf, whyNot } from '#renderer/console/rules/standing.ts';
import { numberFrom, numbersFrom } from '#renderer/console/rules/typed-numbers.ts';
import { UNITS, unitOf } from '#renderer/console/rules/units.ts';
import { asJson, sameRules, withNextVersion } from '#renderer/console/rules/versions.ts';

const EXAMPLE: Json = JSON.parse(readFileSync('examples/zhongwei/definition.json', 'utf8'));
const SHORT = emptyRules('校赛', '必答');
const example = definitionSchema.parse(EXAMPLE);

const asStep = (step: PropertyKey) => (typeof step === 'number' ? step : String(step));

/** Every choice between cases in the rules, with the place it stands at in a round. */
function choicesIn(node: Node, path: string[]): { path: string[]; node: CasesNode }[] {
  if (node.kind === 'cases') return [{ path, node }];
  if (node.kind === 'nullable') return choicesIn(node.of, path);
  if (node.kind !== 'object') return [];
  return node.fields.flatMap(({ name, node: of }) => choicesIn(of, [...path, name]));
}

describe('what is in force', () => {
  test.each([
    ['a whole contest', EXAMPLE],
    ['the shortest rules', SHORT],
  ])('in %s is what the schema makes of it', (_name, written) => {
    expect(inForce(DEFINITION, written)).toEqual(asJson(definitionSchema.parse(written)));
  });

  test('is written back without what would be in force anyway', () => {
    const full = asJson(example);
    const short = shortened(DEFINITION, full);
    expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(full).length);
    expect(asJson(definitionSchema.parse(short))).toEqual(full);
    expect(at(short, ['rounds', 0, 'player'])).toEqual({ by: 'cycle' });
    expect(at(short, ['rounds', 0, 'buzz'])).toBeUndefined();
  });

  test('stays as it was written where it fits no field', () => {
    expect(inForce(fieldOf(ROUND_NODE, 'clock'), 'fast')).toBe('fast');
    expect(inForce(fieldOf(ROUND_NODE, 'stake'), { by: 'luck' })).toEqual({ by: 'luck' });
  });

  test('is the default when nothing is written, and when the default is', () => {
    const items = fieldOf(ROUND_NODE, 'items');
    expect(inForce(items, undefined)).toBe(1);
    expect(isDefault(items, 1)).toBe(true);
    expect(isDefault(items, 2)).toBe(false);
    expect(isDefault(fieldOf(ROUND_NODE, 'clock'), { limit: { by: 'fixed', seconds: 30 } })).toBe(true);
  });
});

describe('a part that is added', () => {
  const choices = choicesIn(ROUND_NODE, []).flatMap(({ path, node }) =>
    node.cases.map(({ value }) => ({ place: `${path.join('.')}=${value}`, path, node, value })),
  );

  test('there are choices in every corner of a round', () => {
    const places = choices.map(({ place }) => place);
    expect(places).toContain('who=champion');
    expect(places).toContain('clock.limit=stake');
    expect(places).toContain('eliminate=cycle');
  });

  test.each(choices)('$place fits the schema but for texts to fill in', ({ path, node, value }) => {
    const chosen = withCase(node, isObject(fresh(node)) ? { ...(fresh(node) as object) } : {}, value);
    const rules = put(SHORT, ['rounds', 0, ...path], chosen);
    const parsed = definitionShape.safeParse(rules);
    const left = parsed.error?.issues.filter(({ path: place }) => at(rules, place.map(asStep)) !== '') ?? [];
    expect(left).toEqual([]);
  });

  test('a round is sound at once', () => {
    expect(check(withRoundAdded(EXAMPLE, '新环节')).problems).toEqual([]);
    expect(check(SHORT).problems).toEqual([]);
  });

  test('another choice keeps what both have in common', () => {
    const who = fieldOf(ROUND_NODE, 'who');
    if (who.kind !== 'cases') throw new Error('who is a choice');
    const order = { by: 'order', cycles: 3, sequence: 'drawn' };
    expect(withCase(who, order, 'champion')).toEqual({ by: 'champion', sequence: 'drawn' });
    expect(withCase(who, order, 'all')).toEqual({ by: 'all', cycles: 3 });
  });

  test('an entry of a list starts with what must be written', () => {
    const stake = fieldOf(ROUND_NODE, 'stake');
    if (stake.kind !== 'cases') throw new Error('stake is a choice');
    const choice = stake.cases.find(({ value }) => value === 'choice');
    expect(choice && freshObject(choice.node)).toEqual({ values: [10, 20] });
  });
});

describe('rounds', () => {
  test('are added, doubled, moved and taken out', () => {
    const ids = (written: Json) => roundsOf(written).map(({ id }) => id);
    const two = withRoundAdded(SHORT, '抢答');
    expect(ids(two)).toEqual(['round', 'round-2']);
    expect(ids(withRoundDoubled(two, 1))).toEqual(['round', 'round-2', 'round-3']);
    expect(ids(withRoundMoved(two, 1, 0))).toEqual(['round-2', 'round']);
    expect(ids(withRoundMoved(two, 0, -1))).toEqual(['round', 'round-2']);
    expect(ids(withoutRound(two, 0))).toEqual(['round-2']);
    expect(freeId('risk', ['risk', 'risk-2'])).toBe('risk-3');
  });

  test('that are renamed stay named everywhere', () => {
    const renamed = put(withMentions(EXAMPLE, 'round', 'sprint', 'dash'), ['rounds', 1, 'id'], 'dash');
    expect(at(renamed, ['rounds', 2, 'player', 'exclude', 0, 'round'])).toBe('dash');
    expect(check(renamed).problems).toEqual([]);
  });

  test('their clauses too', () => {
    const clauses = at(EXAMPLE, ['clauses']);
    if (!isObject(clauses)) throw new Error('the example has clauses');
    const renamed = put(
      withMentions(EXAMPLE, 'clause', 'tie', 'equal'),
      ['clauses'],
      withKey(clauses, 'tie', 'equal'),
    );
    expect(at(renamed, ['ranking', 'clause'])).toBe('equal');
    expect(check(renamed).problems).toEqual([]);
    expect(withKey(clauses, 'tie', 'base')).toBe(clauses);
  });
});

describe('places', () => {
  test('belong to one part each', () => {
    expect(partAt(['rounds', 2, 'clock'])).toBe(2);
    expect(partAt(['ranking', 'ties'])).toBe('ranking');
    expect(partAt(['teams', 'min'])).toBe('general');
    expect(partAt([])).toBe('general');
  });

  test('every field of a definition stands on some page', () => {
    const parts: Part[] = ['general', 'clauses', 'privileges', 'ranking', 0];
    const pages = parts.flatMap(placesOf).map(([name]) => name);
    const names = DEFINITION.fields.map(({ name }) => name).filter((name) => name !== 'leitai');
    expect(pages.sort()).toEqual(names.sort());
    expect(pageOf(3)).toEqual({ path: ['rounds', 3], node: ROUND_NODE });
  });

  test('are written without touching what was there', () => {
    const before: Json = { a: [1, { b: 2 }] };
    expect(put(before, ['a', 1, 'b'], 3)).toEqual({ a: [1, { b: 3 }] });
    expect(put(before, ['a', 0], undefined)).toEqual({ a: [{ b: 2 }] });
    expect(put(before, ['c', 'd'], true)).toEqual({ a: [1, { b: 2 }], c: { d: true } });
    expect(before).toEqual({ a: [1, { b: 2 }] });
    expect(same({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  });

  test.each(UNITS)('that are counted in $unit are numbers', ({ at: place }) => {
    const found = place
      .slice(1)
      .reduce<Node[]>(
        (nodes, name) => nodes.flatMap((node) => below(node, String(name))),
        [fieldOf(DEFINITION, String(place[0]))],
      );
    expect(found.flatMap(numbersOf)).not.toEqual([]);
  });

  test('a mere count has no unit', () => {
    expect(unitOf(['rounds', 0, 'items'])).toBeNull();
    expect(unitOf(['rounds', 0, 'clock', 'limit', 'seconds', '20'])).toBe('editor.unit.seconds');
  });
});

function below(node: Node, name: string): Node[] {
  switch (node.kind) {
    case 'object':
      return node.fields.filter((field) => field.name === name).map((field) => field.node);
    case 'cases':
      return node.cases.flatMap((one) => below(one.node, name));
    case 'nullable':
    case 'list':
      return below(node.of, name);
    default:
      return [];
  }
}

function numbersOf(node: Node): Node[] {
  if (node.kind === 'number') return [node];
  return node.kind === 'nullable' || node.kind === 'list' || node.kind === 'record' ? numbersOf(node.of) : [];
}

describe('problems', () => {
  const wrongs: [what: string, path: (string | number)[], value: Json, key: string, limit?: number][] = [
    ['an empty title', ['title'], '', 'editor.issue.empty'],
    ['a text that is too long', ['title'], 'x'.repeat(61), 'editor.issue.text.most', 60],
    ['letters for a number', ['rounds', 0, 'items'], 'ten', 'editor.issue.number'],
    ['half a question', ['rounds', 0, 'items'], 1.5, 'editor.issue.whole'],
    ['too many questions', ['rounds', 0, 'items'], 101, 'editor.issue.number.most', 100],
    [
      'no time at all',
      ['rounds', 0, 'clock'],
      { limit: { by: 'fixed', seconds: 0 } },
      'editor.issue.above',
      0,
    ],
    ['a word that is none of them', ['rounds', 0, 'late'], 'never', 'editor.issue.choose'],
    ['an id with a capital', ['rounds', 0, 'id'], 'Risk', 'editor.issue.format'],
    [
      'one stake to choose from',
      ['rounds', 0, 'stake'],
      { by: 'choice', values: [10] },
      'editor.issue.list.least',
      2,
    ],
    ['a case there is none of', ['rounds', 0, 'who'], { by: 'luck' }, 'editor.issue.choose'],
  ];

  test.each(wrongs)('%s is told in words', (_what, path, value, key, limit = 0) => {
    const { definition, problems } = check(put(SHORT, path, value));
    expect(definition).toBeNull();
    expect(problems.map(({ text }) => text)).toContainEqual(inBoth(key, { limit }));
  });

  test('a field there is none of is named', () => {
    const [problem] = check(put(SHORT, ['luck'], true)).problems;
    expect(problem?.text.zh).toContain('luck');
  });

  test('stand at the field that has them, also in a list of one’s own', () => {
    const who = { by: 'designation', pairs: [{ naming: 0, answering: 2 }] };
    const [problem] = check(put(SHORT, ['rounds', 0, 'who'], who)).problems;
    expect(problem?.path).toEqual(['rounds', 0, 'who', 'pairs', 0, 'naming']);
    expect(problem?.text).toEqual(inBoth('editor.issue.number.least', { limit: 1 }));
  });

  test('that come of parts that contradict each other have texts of their own', () => {
    const { problems } = check(put(SHORT, ['rounds', 0, 'who'], { by: 'buzz' }));
    expect(problems.map(({ path }) => path)).toContainEqual(['rounds', 0, 'buzz']);
    for (const { text } of problems) expect(text.zh).not.toContain(text.en);
  });
});

describe('typed numbers', () => {
  test('may have a true minus and full-width marks', () => {
    expect(numberFrom(' −20 ')).toBe(-20);
    expect(numberFrom('0.5')).toBe(0.5);
    expect(numberFrom('1．5')).toBe(1.5);
  });

  test('stay a text while they are none', () => {
    expect(numberFrom('')).toBe('');
    expect(numberFrom('1e5')).toBe('1e5');
  });

  test('may stand in a row with any mark between', () => {
    expect(numbersFrom('20、40，60 80;100/')).toEqual([20, 40, 60, 80, 100]);
  });
});

describe('the version', () => {
  const changed = { ...example, base: 100 };

  test('goes up by one with a change, however many changes there were', () => {
    expect(withNextVersion(example, changed).version).toBe(example.version + 1);
    expect(withNextVersion({ ...example, version: 4 }, { ...changed, version: 4 }).version).toBe(5);
  });

  test('stays without a change, and is not taken back by hand', () => {
    expect(withNextVersion(example, example)).toEqual(example);
    expect(sameRules(example, { ...example, version: 9 })).toBe(true);
    expect(withNextVersion({ ...example, version: 4 }, { ...changed, version: 9 }).version).toBe(9);
  });

  test('of other rules is theirs', () => {
    expect(withNextVersion(example, { ...changed, id: 'other', version: 7 }).version).toBe(7);
    expect(withNextVersion(null, example)).toEqual(example);
  });
});

describe('applying', () => {
  const state = { standing: 'setup', dirty: true, problems: 0, connected: true } as const;

  test('waits for the end of a turn', () => {
    expect(standingOf({ stage: 'setup', turn: null })).toBe('setup');
    expect(standingOf({ stage: 'running', turn: null })).toBe('between-turns');
    expect(standingOf({ stage: 'announced', turn: null })).toBe('over');
    expect(whyNot({ ...state, standing: 'live' })).toBe('editor.apply.live');
  });

  test('says what stands in its way', () => {
    expect(whyNot(state)).toBeNull();
    expect(whyNot({ ...state, problems: 2 })).toBe('editor.apply.problems');
    expect(whyNot({ ...state, dirty: false })).toBe('editor.apply.unchanged');
    expect(whyNot({ ...state, connected: false })).toBe('editor.apply.lost');
    expect(whyNot({ ...state, standing: 'over' })).toBe('editor.apply.over');
  });
});
