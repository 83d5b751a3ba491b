// docs/scenario.md: every command stands in its tables with its fields and who may give it, and its files can be read.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandBodySchema } from '#contract/command.ts';
import type { Role } from '#contract/record.ts';
import { EXAMPLES } from '#desk/contests/presets.ts';
import { readContest } from '#desk/scenario/contest.ts';
import { scenarioSchema } from '#desk/scenario/format.ts';
import { mayCommand } from '#engine/permissions.ts';

const document = readFileSync(new URL('../../docs/scenario.md', import.meta.url), 'utf8');

/** Rows of the tables of commands. */
const rows = new Map(
  [...document.matchAll(/^\| `([a-z.-]+)` \| (.+?) \| (.+?) \| (.*)\|$/gm)].map(
    ([, type = '', fields = '', who = '']) => [type, { fields, who: who.split(', ') }],
  ),
);

const commands = commandBodySchema.options.map(({ shape }) => ({
  type: shape.type.value,
  fields: Object.keys(shape).filter((field) => field !== 'type'),
}));

describe('the tables of commands', () => {
  test.each(commands)('name $type with its fields', ({ type, fields }) => {
    const named = [...(rows.get(type)?.fields ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
    for (const field of fields) expect(named).toContain(field);
    if (fields.length === 0) expect(rows.get(type)?.fields).toBe('–');
  });

  test.each(commands)('say who may give $type beside the technician', ({ type }) => {
    const may = (role: Role) => mayCommand(role, type);
    const chief = may('chief-judge') && !may('judge');
    const roles = [
      may('host') && 'host',
      may('judge') && 'judge',
      chief && 'chief judge',
      may('supervisor') && 'supervisor',
      may('station') && 'station',
    ].filter((role) => role !== false);
    expect(rows.get(type)?.who).toEqual(roles.length === 0 ? ['–'] : roles);
  });

  test('name no others', () => {
    const known = new Set<string>(commands.map(({ type }) => type));
    expect([...rows.keys()].filter((type) => !known.has(type))).toEqual([]);
  });
});

function block(kind: string): string {
  const found = new RegExp(`\`\`\`json ${kind}\\n([\\s\\S]*?)\`\`\``).exec(document);
  if (found?.[1] === undefined) throw new Error(`no example of ${kind}`);
  return found[1];
}

test('the files shown can be read as a contest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leitai-scenario-docs-'));
  try {
    mkdirSync(join(folder, 'questions'));
    writeFileSync(join(folder, 'questions', 'sheet.json'), block('questions'));
    writeFileSync(join(folder, 'teams.json'), block('teams'));
    writeFileSync(join(folder, 'written.json'), block('written'));
    copyFileSync(join(EXAMPLES, 'zhongwei', 'definition.json'), join(folder, 'definition.json'));
    const contest = readContest(folder);
    expect(contest.questions.map(({ question }) => question.type)).toEqual([
      'single',
      'judge',
      'blank',
      'short',
    ]);
    expect(contest.teams).toMatchObject([{ number: 1, lineup: [{ number: 1 }], substitutes: ['t1-s1'] }]);
    expect(contest.written).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the scenario shown can be read', () => {
  expect(scenarioSchema.parse(JSON.parse(block('scenario'))).steps.length).toBeGreaterThan(5);
});

test('links of the document lead somewhere', () => {
  const rules = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  const anchorsOf = (text: string) =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    );
  for (const [, file = '', anchor = ''] of document.matchAll(/\]\(([\w.]*)#(.+?)\)/g))
    expect(anchorsOf(file === 'rules.md' ? rules : document)).toContain(anchor);
  for (const [, anchor = ''] of rules.matchAll(/\]\(scenario\.md#(.+?)\)/g))
    expect(anchorsOf(document)).toContain(anchor);
});
