// The scenario runner plays the example final through the real engine and a real journal, as worked out by hand.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContest } from '#db/contest-folder.ts';
import { readExample } from '#desk/contests/example.ts';
import { fromEntry } from '#desk/floor/entries.ts';
import { type Scenario, scenarioSchema } from '#desk/scenario/format.ts';
import { play, ScenarioError } from '#desk/scenario/play.ts';
import { resultOf, resultText } from '#desk/scenario/result.ts';
import { VirtualStage } from '#desk/scenario/virtual-stage.ts';
import { ContestRecord } from '#engine/record.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const EXAMPLE = path.join(ROOT, 'examples', 'zhongwei');
const CLI = path.join(ROOT, 'desk', 'scenario', 'cli.ts');
const json = (name: string) => JSON.parse(readFileSync(path.join(EXAMPLE, name), 'utf8')) as unknown;

const scenario = scenarioSchema.parse(json('scenario.json'));
let root: string;
let stage: VirtualStage;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'leitai-scenario-'));
  stage = await VirtualStage.create(root, readExample(EXAMPLE));
});

afterEach(() => {
  stage.close();
  rmSync(root, { recursive: true });
});

describe('the example final', () => {
  test('comes to exactly the postings and the order worked out by hand', async () => {
    await play(scenario, stage);
    expect(resultOf(stage.record.state)).toEqual(json('expected.json'));
  });

  test('leaves a journal whose chain is whole and which folds to the same result', async () => {
    await play(scenario, stage);
    const { folder } = stage.contest;
    const played = resultOf(stage.record.state);
    stage.close();
    const contest = openContest(folder);
    try {
      expect(contest.journal.verify()).toBeNull();
      const entries = contest.journal.entries();
      expect(entries.length).toBe(stage.record.seq);
      const record = new ContestRecord(entries.map((entry) => fromEntry(entry).happened));
      expect(resultOf(record.state)).toEqual(played);
    } finally {
      contest.close();
    }
  });
});

describe('a step that goes otherwise than stated', () => {
  const steps = (...more: Scenario['steps']): Scenario => ({ ...scenario, steps: more });

  test('fails with its number when a command is refused', async () => {
    const wrong = steps({ do: { type: 'contest.start' } }, { wait: 1 }, { do: { type: 'begin' } });
    await expect(play(wrong, stage)).rejects.toThrow(ScenarioError);
    await expect(play(steps({ do: { type: 'begin' } }), stage)).rejects.toThrow(
      'step 1: begin was refused (turn.none), expected acceptance: No turn is going on. Call the next one first.',
    );
  });

  test('says what stands in the way, with its values', async () => {
    const start = { do: { type: 'contest.start' } } as const;
    const unknown = steps(start, { do: { type: 'rundown.advance', entry: 'duel.9.9' } });
    await expect(play(unknown, stage)).rejects.toThrow(
      'step 2: rundown.advance was refused (rundown.unknown), expected acceptance: The rundown has no entry "duel.9.9".',
    );
  });

  test('names those who can give commands when somebody else is to', async () => {
    const nobody = steps({ do: { type: 'contest.start' }, as: 'judge-9' });
    await expect(play(nobody, stage)).rejects.toThrow(
      'nobody is called "judge-9": use technician, host, station, judge-1',
    );
  });

  test('fails when a refusal does not come, or is another one', async () => {
    const accepted = steps({ do: { type: 'contest.start' }, refused: 'setup.started' });
    await expect(play(accepted, stage)).rejects.toThrow('step 1: contest.start was accepted');
    const other = steps({ do: { type: 'reveal' }, refused: 'reveal.unruled' });
    await expect(play(other, stage)).rejects.toThrow(
      'refused (turn.none), expected refusal (reveal.unruled)',
    );
  });
});

describe('a contest that cannot be set up', () => {
  test('is refused with the text of the refusal', async () => {
    const example = readExample(EXAMPLE);
    const teams = example.teams.map((team) => ({ ...team, number: 1 }));
    const folder = path.join(root, 'other');
    mkdirSync(folder);
    await expect(VirtualStage.create(folder, { ...example, teams })).rejects.toThrow(
      'setup.teams was refused (setup.team-numbers): Two teams have the same number.',
    );
  });
});

describe('the ranking of players', () => {
  test('stands in the result only where the rules have one', async () => {
    await play(scenario, stage);
    expect(resultOf(stage.record.state)).not.toHaveProperty('individual');
    const folder = path.join(root, 'players');
    mkdirSync(folder);
    const of = (name: string) => path.join(ROOT, 'examples', 'r7', name);
    const read = (name: string) => JSON.parse(readFileSync(of(name), 'utf8')) as unknown;
    const other = await VirtualStage.create(folder, readExample(of('.')));
    try {
      await play(scenarioSchema.parse(read('scenario.json')), other);
      const result = resultOf(other.record.state);
      expect(read('expected.json')).toMatchObject({ individual: result.individual });
      expect(resultText(result)).toMatch(/Players\n.*\n1 +4 +30 +t4-p2\n/);
    } finally {
      other.close();
    }
  });
});

describe('the command line', () => {
  const run = (...files: string[]) => spawnSync(process.execPath, [CLI, ...files], { encoding: 'utf8' });
  const definition = path.join(EXAMPLE, 'definition.json');

  test('prints JSON', () => {
    const file = path.join(EXAMPLE, 'scenario.json');
    const printed = execFileSync(process.execPath, [CLI, definition, file, '--json'], { encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual(json('expected.json'));
  });

  test('prints standings and postings for people', async () => {
    await play(scenario, stage);
    const text = resultText(resultOf(stage.record.state));
    expect(text).toMatch(/1 +2 +508 +85 +296\.5 +written +第一名/);
    expect(text).toMatch(/duel\.1\.1 +2 +1 +live +-18 +wrong +三\(三\)4/);
  });

  test('names the step that went wrong, and what is wrong with a file, and fails', () => {
    const broken = path.join(root, 'broken.json');
    const steps = [{ do: { type: 'contest.start' } }, { do: { type: 'settle' } }];
    writeFileSync(broken, JSON.stringify({ ...scenario, contest: EXAMPLE, steps }));
    const failed = run(definition, broken);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('step 2: settle was refused (turn.none)');
    writeFileSync(broken, JSON.stringify({ ...scenario, steps: [{ wait: -1 }] }));
    expect(run(definition, broken).stderr).toContain('steps.0.wait');
    expect(run(definition).stderr).toContain('usage: npm run scenario');
  });

  test('prints how it is used when asked, and so does the check of rules', () => {
    for (const cli of [CLI, path.join(ROOT, 'desk', 'rules', 'cli.ts')]) {
      const asked = spawnSync(process.execPath, [cli, '--help'], { encoding: 'utf8' });
      expect(asked).toMatchObject({ status: 0, stderr: '' });
      expect(asked.stdout).toMatch(/^usage: npm run (scenario|rules) -- /);
    }
  });

  test.each([
    ['teams.json', { teams: [], judges: [{ id: 'judge-1' }] }, 'judges.0.name'],
    ['written.json', [{ person: 't1-p1', total: 'much', comprehensive: 1 }], '0.total'],
    ['questions/warmup.json', [{ question: {}, placement: {} }], '0.question'],
  ])('names the file %s and the place of a mistake in it', (name, content, place) => {
    const contest = path.join(root, 'contest');
    cpSync(EXAMPLE, contest, { recursive: true });
    const file = path.join(contest, name);
    writeFileSync(file, JSON.stringify(content));
    const failed = run(definition, path.join(contest, 'scenario.json'));
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain(`${file}: ${place}`);
    writeFileSync(file, '{');
    expect(run(definition, path.join(contest, 'scenario.json')).stderr).toContain(`${file}: `);
  });
});
