// What hall and station are sent before a reveal does not depend on any key: byte for byte.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import type { Question } from '#contract/question.ts';
import { projectorViewSchema, stationViewSchema } from '#contract/view.ts';
import { scenarioSchema } from '#desk/scenario/format.ts';
import type { Knowledge } from '#engine/decide.ts';
import { projectorView } from '#engine/views/projector.ts';
import { stationView } from '#engine/views/station.ts';
import { knowledgeOf, MemoryStage, other, QUESTIONS } from './engine-support.ts';
import { chosen, FOR_JUDGE, take, VARIANTS, walk } from './engine-walk.ts';

const SCENARIO = path.resolve(import.meta.dirname, '..', '..', 'examples', 'zhongwei', 'scenario.json');

/** The same question with another key and another explanation. */
function rekeyed(question: Question): Question {
  const explanation = `不同的解析 ${question.id}`;
  switch (question.type) {
    case 'blank':
      return { ...question, explanation, key: question.key.map(() => ['另一个答案']) };
    case 'short':
    case 'case':
      return {
        ...question,
        explanation,
        key: '另一个参考答案',
        points: question.points.map((point) => ({ ...point, text: '另一个要点' })),
      };
    case 'judge':
      return { ...question, explanation, key: question.key === 'T' ? 'F' : 'T' };
    case 'single':
      return { ...question, explanation, key: other(question.key) };
    case 'multiple':
      return { ...question, explanation, key: question.key === 'AB' ? 'ABC' : 'AB' };
  }
}

/** Two contests at the same point, that know different keys to every question not yet revealed. */
class Twins {
  readonly told: MemoryStage;
  readonly other: MemoryStage;

  constructor(stage: MemoryStage) {
    this.told = stage;
    this.other = stage.fork();
    this.part();
  }

  /** From a reveal on both have the same past, and differ in what is still secret. */
  part(): void {
    this.other.record = this.told.record.copy();
    const { turn, turns } = this.told.state;
    const seen = new Set(
      [...turns, ...(turn ? [turn] : [])]
        .flatMap((each) => each.items)
        .filter((item) => item.phase === 'revealed' || item.phase === 'settled')
        .map((item) => item.question?.id),
    );
    this.other.knowledge = knowledgeOf(
      QUESTIONS.map((question) => (seen.has(question.id) ? question : rekeyed(question))),
    );
  }

  same(): void {
    expect(views(this.other)).toBe(views(this.told));
  }
}

function views({
  record,
  knowledge,
  now,
}: {
  record: MemoryStage['record'];
  knowledge: Knowledge;
  now: MemoryStage['now'];
}) {
  const projector = projectorView(record, knowledge, now);
  const station = stationView(record, knowledge, now);
  projectorViewSchema.parse(projector);
  stationViewSchema.parse(station);
  return JSON.stringify([projector, station]);
}

/** After these the secret is out, or a correction has counted by the key. */
const OPENS: readonly CommandBody['type'][] = ['reveal', 'settle', 'correct'];

describe('two contests that differ only in their keys send the same to projector and station', {
  timeout: 120_000,
}, () => {
  test('through the whole example final, up to each reveal', async () => {
    const { steps } = scenarioSchema.parse(JSON.parse(readFileSync(SCENARIO, 'utf8')));
    const twins = new Twins(new MemoryStage());
    const { told, other: twin } = twins;
    let compared = 0;
    // The contest of the support is already started.
    for (const step of steps.slice(1)) {
      for (const stage of [told, twin]) {
        if (step.wait !== undefined) stage.pass(step.wait);
        if (step.press !== undefined) await stage.press(step.press);
        if (step.panel !== undefined) await stage.panel(step.panel);
        if (step.station !== undefined) stage.submit(step.station);
      }
      twins.same();
      if (step.do === undefined) continue;
      const body =
        step.do.type === 'rule' && step.refused === undefined ? { ...step.do, confirm: true } : step.do;
      const as = step.as ?? 'technician';
      expect((await told.command(body, as)) ?? undefined).toBe(step.refused);
      if (step.do.type === 'rule' && step.refused !== undefined) continue;
      await twin.command(body, as);
      if (OPENS.includes(step.do.type)) twins.part();
      twins.same();
      compared += 1;
    }
    expect(told.state.stage).toBe('announced');
    expect(compared).toBeGreaterThan(300);
  });

  test('through random contests as well', () => {
    fc.assert(
      fc.property(walk(40), ({ variant, start, steps }) => {
        const stage = new MemoryStage(VARIANTS[variant]);
        stage.do({ type: 'rundown.advance', entry: start });
        const twins = new Twins(stage);
        for (const step of steps) {
          const what = chosen(stage, step);
          const shadow = chosenFor(twins.other, stage, step, what);
          take(stage, what);
          take(twins.other, shadow);
          if (typeof what !== 'function' && OPENS.includes(what.type)) twins.part();
          twins.same();
        }
      }),
      { seed: 7, numRuns: 25, endOnFailure: true },
    );
  });
});

/** The same command, or the same thing happening, to the other twin. */
function chosenFor(
  twin: MemoryStage,
  told: MemoryStage,
  step: Parameters<typeof chosen>[1],
  what: ReturnType<typeof chosen>,
): ReturnType<typeof chosen> {
  twin.now = told.now;
  return typeof what === 'function' ? chosen(twin, step) : what;
}

test('the two knowledge bases of these tests do differ', () => {
  const before = knowledgeOf(QUESTIONS);
  const after = knowledgeOf(QUESTIONS.map(rekeyed));
  for (const { id } of QUESTIONS) expect(after.question(id)?.key).not.toEqual(before.question(id)?.key);
  expect(FOR_JUDGE).toContain('judge');
});
