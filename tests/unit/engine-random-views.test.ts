// What the windows are sent under any rules: always well-formed, and before a reveal nothing that depends on the key.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import type { Question } from '#contract/question.ts';
import { viewSchema } from '#contract/view.ts';
import { type DryContest, OPERATOR } from '#desk/dry-run/contest.ts';
import { answerTo } from '#desk/dry-run/course.ts';
import type { Knowledge } from '#engine/decide/index.ts';
import { tryDecide } from '#engine/decide/index.ts';
import { projectorView } from '#engine/views/projector.ts';
import { consoleView, hostView, judgeView, supervisorView } from '#engine/views/running.ts';
import { stationView } from '#engine/views/station.ts';
import { ACCESS, NO_STORAGE } from '#tests/e2e/trust-views.ts';
import { begun, walks, wander } from './engine-random-contests.ts';

const PATIENCE = { timeout: 120_000 };
const RUNS = { seed: 20261122, endOnFailure: true } as const;

const OUTSIDE = {
  devices: [],
  deviceSettings: [],
  buttons: [],
  trial: null,
  judges: [],
  supervisors: [],
  wall: () => '',
  access: ACCESS,
  storage: NO_STORAGE,
};

/** What everybody may look at: the hall, and whoever stands at a desk. */
function open({ record, now, state }: DryContest, knowledge: Knowledge) {
  const desks = [null, ...state.teams.map(({ number }) => number)];
  return [
    projectorView(record, knowledge, now),
    ...desks.map((desk) => stationView(record, knowledge, now, desk)),
  ];
}

function running({ record, knowledge, now }: DryContest) {
  return [
    consoleView(record, knowledge, now, OUTSIDE),
    hostView(record, knowledge, now, OUTSIDE),
    judgeView(record, knowledge, now, OUTSIDE),
    supervisorView(record, knowledge, now, OUTSIDE),
  ];
}

function rekeyed(question: Question): Question {
  const explanation = `another of ${question.id}`;
  switch (question.type) {
    case 'blank':
      return { ...question, explanation, key: question.key.map(() => ['another']) };
    case 'short':
    case 'case':
      return { ...question, explanation, key: 'another', points: [{ text: 'another', value: 1 }] };
    case 'judge':
      return { ...question, explanation, key: question.key === 'T' ? 'F' : 'T' };
    default:
      return { ...question, explanation, key: answerTo(question, false) };
  }
}

/** Another key to every question that has not been revealed. */
function otherwise(contest: DryContest): Knowledge {
  const { turn, turns } = contest.state;
  const items = [...turns, ...(turn ? [turn] : [])].flatMap((each) => each.items);
  const seen = new Set(
    items
      .filter(({ phase }) => phase === 'revealed' || phase === 'settled')
      .map(({ question }) => question?.id),
  );
  const { knowledge } = contest;
  return {
    ...knowledge,
    question: (id) => {
      const question = knowledge.question(id);
      return question === undefined || seen.has(id) ? question : rekeyed(question);
    },
  };
}

/** With these the secret is out, or a correction counts by the key. */
const OPENS: readonly CommandBody['type'][] = ['reveal', 'settle', 'correct'];

/** What a command comes to, but for the note that a ruling contradicts the key, which is for the record alone. */
function decided(contest: DryContest, body: CommandBody, knowledge: Knowledge): string {
  const command = { id: 'same', seen: null, actor: OPERATOR, at: contest.now, body };
  const { ok, ...rest } = tryDecide(contest.record, command, knowledge);
  return JSON.stringify([ok, rest], (key, value: unknown) => (key === 'against' ? undefined : value));
}

describe('under any rules', PATIENCE, () => {
  test('every view of every role can be made in every state and is well-formed', () => {
    fc.assert(
      fc.property(walks(60), (walk) => {
        wander(walk, (contest, step) => {
          for (const view of open(contest, contest.knowledge)) expect(viewSchema.parse(view)).toEqual(view);
          if (step % 6 === 0)
            for (const view of running(contest)) expect(viewSchema.parse(view)).toEqual(view);
        });
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  test('two contests that differ only in their keys send the same to projector and stations, up to each reveal', () => {
    fc.assert(
      fc.property(walks(60), (walk) => {
        const player = begun(walk);
        const { contest } = player;
        const give = contest.give.bind(contest);
        contest.give = (body, ...rest) => {
          if (!OPENS.includes(body.type))
            expect(decided(contest, body, otherwise(contest))).toBe(
              decided(contest, body, contest.knowledge),
            );
          return give(body, ...rest);
        };
        for (let step = 0; step < walk.steps && !player.isOver; step += 1) {
          player.step();
          expect(JSON.stringify(open(contest, otherwise(contest)))).toBe(
            JSON.stringify(open(contest, contest.knowledge)),
          );
        }
      }),
      { ...RUNS, numRuns: 400 },
    );
  });
});
