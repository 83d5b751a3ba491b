// Wrong rules are refused when they are loaded: each problem with its place, its reason and what to write instead.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { definitionSchema } from '#contract/definition.ts';
import { ruleProblemMessages } from '#contract/messages/rule-problems.ts';
import { EXAMPLES, findDefinition, listPresets, readDefinition } from '#desk/contests/presets.ts';
import { DeskFailure } from '#desk/failure.ts';
import { checkContent, type ExplainedProblem, explainDefinition } from '#desk/rules/explain.ts';
import { explainFile } from '#desk/rules/file.ts';
import { readPlaces } from '#desk/rules/json.ts';
import { type WrongRow, written } from './rule-problems-base.ts';
import { WRONG_ROUNDS } from './rule-problems-rounds.ts';
import { WRONG_TURNS } from './rule-problems-turns.ts';
import { WRONG_FORMULAS, WRONG_SHAPES } from './rule-problems-writing.ts';

/** Contradictions that the contract finds. */
const WRONG_RULES = [...WRONG_ROUNDS, ...WRONG_TURNS];
const ROWS = [...WRONG_RULES, ...WRONG_FORMULAS, ...WRONG_SHAPES];

function changed(change: WrongRow[2]) {
  const definition = written();
  change(definition);
  return definition;
}

function problemsOf(content: unknown): readonly ExplainedProblem[] {
  const explained = explainDefinition(content);
  return 'problems' in explained ? explained.problems : [];
}

describe('the short definition that the wrong ones are made of', () => {
  it('is right', () => expect(problemsOf(written())).toEqual([]));
});

describe('a definition', () => {
  it.each(ROWS)('wrong at %s (%s) is refused with the remedy', (path, code, change) => {
    const content = changed(change);
    const checked = checkContent(content);
    const found = 'problems' in checked ? checked.problems : [];
    expect(found.map((problem) => `${problem.path.join('.')} ${problem.code}`)).toContain(`${path} ${code}`);
    const texts = problemsOf(content).filter((problem) => problem.path === path);
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/请/);
      expect(`${zh}${en}`, 'every blank is filled').not.toMatch(/\{\w+\}(?!")|(kind|formula|problem)\.\w/);
    }
  });

  it.each(WRONG_RULES)('wrong at %s (%s) is refused by the schema itself', (path, code, change) => {
    const parsed = definitionSchema.safeParse(changed(change));
    const issues = (parsed.error?.issues ?? []).map((issue) => ({
      path: issue.path.join('.'),
      code: issue.code === 'custom' ? issue.params?.code : null,
      said: issue.message.length > 20,
    }));
    expect(issues).toContainEqual({ path, code, said: true });
  });
});

describe('the texts of problems', () => {
  const entries = Object.entries(ruleProblemMessages).filter(([key]) => key.startsWith('problem.'));
  // Read by a file's own test, or kept for what a later schema may bring.
  const APART = ['problem.key-twice', 'problem.other'];

  it.each(entries)('%s names a remedy in both languages', (_key, { zh, en }) => {
    expect(zh).toMatch(/请/);
    expect(en).toMatch(
      /\b(Add|Set|Give|Use|Leave|Remove|Put|Write|Name|Cite|Lower|Raise|Choose|Make|Move|Keep|Correct|Check|Complete|Rewrite|Begin|Shorten)\b/,
    );
  });

  it('are each called for by a wrong definition', () => {
    const known = new Set(ROWS.map(([, code]) => `problem.${code}`));
    expect(entries.map(([key]) => key).filter((key) => !known.has(key) && !APART.includes(key))).toEqual([]);
  });
});

describe('a definition with several mistakes', () => {
  const content = () =>
    changed((definition) => {
      Object.assign(definition.rounds[2] ?? {}, { panle: false });
      Object.assign(definition.rounds[0] ?? {}, {
        clause: 'none',
        score: { per: 'item', right: { formula: 'stak' } },
      });
      Object.assign(definition.rounds[1] ?? {}, { buzz: null });
    });

  it('is told all of them, in the order of the file', () =>
    expect(problemsOf(content()).map(({ path }) => path)).toEqual([
      'rounds.0.clause',
      'rounds.0.score.right.formula',
      'rounds.1.buzz',
      'rounds.2.panle',
    ]));

  it('is told which name was probably meant', () => {
    const [clause, formula, , key] = problemsOf(content());
    expect(clause?.zh).toContain('是否应为“one”？');
    expect(formula?.en).toContain('Did you mean "stake"?');
    expect(key?.zh).toContain('是否应为“panel”？');
  });

  it('that is no definition at all is told so', () =>
    expect(problemsOf('rules')).toEqual([expect.objectContaining({ path: '' })]));
});

describe('what the rules of real contests need', () => {
  const accepted: [string, WrongRow[2]][] = [
    [
      'foul steps that judges call in a round without a buzz',
      ({ rounds }) => {
        Object.assign(rounds[0] ?? {}, { buzz: { foul: { steps: [{ posts: { formula: '-10' } }] } } });
      },
    ],
    [
      'a press that stops the reading, with power, a window and a bonus',
      ({ rounds }) => {
        Object.assign(rounds[1] ?? {}, {
          items: 1,
          game: { seconds: 540, most: 24 },
          clock: { starts: 'claim', limit: { by: 'fixed', seconds: 5 } },
          buzz: { opens: 'presented', window: 3 },
          miss: { follow: 'rebound', times: 1 },
          score: {
            per: 'item',
            right: { formula: '10 + 5 * early' },
            wrong: { formula: '-5 * first * unread' },
          },
        });
        rounds[2] = { id: 'bonus', title: 'Bonus', who: { by: 'winner', of: 'buzz' }, items: 3 };
      },
    ],
    [
      'a limit by a fixed stake',
      ({ rounds }) => {
        Object.assign(rounds[0] ?? {}, { clock: { limit: { by: 'stake', seconds: { 10: 20 } } } });
      },
    ],
    [
      'a numbered board at one stake, stopped while it rolls',
      ({ rounds }) => {
        Object.assign(rounds[0] ?? {}, { question: { from: 'board', pick: 'rolling' } });
      },
    ],
    [
      'values that differ from an earlier round',
      ({ rounds }) => {
        const values = [20, 40, 60];
        Object.assign(rounds[0] ?? {}, { stake: { by: 'choice', values } });
        Object.assign(rounds[2] ?? {}, { stake: { by: 'choice', values, unlike: ['first'] } });
      },
    ],
    [
      'all teams at tablets, players by cycles, and an individual ranking',
      (definition) => {
        definition.ranking = { individual: {} };
        Object.assign(definition.rounds[0] ?? {}, {
          who: { by: 'all', cycles: 2 },
          player: { by: 'cycle' },
          question: { shown: 'silent' },
          answer: { entry: 'desk' },
          ruledBy: 'key',
          score: { per: 'item', right: { formula: '60 / teams.answering', to: ['team', 'player'] } },
        });
      },
    ],
    [
      'judges who give 0 to 20 in steps of 0.1, without the highest and lowest',
      ({ rounds }) => {
        Object.assign(rounds[0] ?? {}, {
          ruledBy: 'judges',
          partial: { most: 20, step: 0.1, judges: 5, drop: 1, rounding: 'hundredth' },
          score: { per: 'item', scored: { formula: 'points * 2' } },
        });
      },
    ],
    [
      'elimination by misses within one block of a buzz round, ranked by exit',
      (definition) => {
        definition.ranking = { by: 'exit' };
        Object.assign(definition.rounds[1] ?? {}, { order: 'block', eliminate: { when: 'misses' } });
      },
    ],
    [
      'a divisor that cannot be zero',
      ({ rounds }) => {
        Object.assign(rounds[0] ?? {}, { score: { per: 'item', right: { formula: '10 / max(1, wrong)' } } });
      },
    ],
  ];
  it.each(accepted)('%s', (_, change) => expect(problemsOf(changed(change))).toEqual([]));
});

describe('the definitions that come with the program', () => {
  const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.map(({ name }) => join(EXAMPLES, name, 'definition.json'));

  it.each(files)('%s has no problem', (file) => expect(explainFile(file)).toHaveProperty('definition'));

  it('are listed for a new contest', () => {
    const listed = listPresets();
    expect(listed).toHaveLength(files.length);
    expect(listed.map(({ id }) => findDefinition(id).title)).toEqual(listed.map(({ title }) => title));
  });
});

describe('a file of rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leitai-rules-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (text: string) => {
    const file = join(folder, 'rules.json');
    writeFileSync(file, text);
    return file;
  };
  const failureOf = (text: string): DeskFailure => {
    try {
      readDefinition(fileOf(text));
    } catch (error) {
      if (error instanceof DeskFailure) return error;
    }
    throw new Error('was read');
  };

  it('that is no JSON is refused with line, character and what stands there', () => {
    const { code, sentence } = failureOf('{\n  "leitai": 1，\n}');
    expect(code).toBe('rules-json');
    expect(sentence.zh).toContain('第 2 行第 14 个字符处（，）');
    expect(sentence.en).toContain('line 2, character 14');
  });

  it('that breaks off is refused at its end', () =>
    expect(failureOf('{"a": [1, 2').sentence.zh).toContain('第 1 行第 12 个'));

  it('that is not there is refused', () =>
    expect(() => readDefinition(join(folder, 'none.json'))).toThrow(/not found/));

  it('with many problems names the first three and counts the others', () => {
    const { code, sentence } = failureOf('{"leitai": 2, "id": "A", "title": 1, "rounds": 3, "rankin": {}}');
    expect(code).toBe('rules-wrong');
    expect(sentence.zh).toMatch(/leitai：.*；id：.*；title：.*；另有 2 处/);
    expect(sentence.en).toMatch(/leitai: .*; id: .*; title: .*; 2 more/);
  });

  it('with a byte order mark is read', () =>
    expect(readDefinition(fileOf(`\uFEFF${JSON.stringify(written())}`)).id).toBe('short'));

  it('with one key twice is refused with both lines', () => {
    const text = JSON.stringify(written()).replace('"title":"Short"', '"title":"Short",\n"title":"Long"');
    expect(explainFile(fileOf(text))).toEqual({
      problems: [
        expect.objectContaining({ path: 'title', line: 2, zh: expect.stringMatching(/第 1 行和第 2 行/) }),
      ],
    });
  });

  it('is told the line of each problem', () => {
    const wrong = changed(({ rounds }) => Object.assign(rounds[1] ?? {}, { buzz: null }));
    const text = JSON.stringify(wrong, null, 2);
    const line = text.split('\n').findIndex((each) => each.includes('"buzz": null')) + 1;
    expect(explainFile(fileOf(text))).toEqual({
      problems: [expect.objectContaining({ path: 'rounds.1.buzz', line })],
    });
  });
});

describe('the reader of places', () => {
  const readable = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('reads what JSON.parse reads, and nothing else', () => {
    const json = fc.json({ maxDepth: 4 });
    const broken = fc
      .tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ' ', '\n', '\\', '，', '0', '-'))
      .map(([text, place, put]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(json, broken), (text) => 'lines' in readPlaces(text) === readable(text)),
      { seed: 1, numRuns: 2000 },
    );
  });
});
