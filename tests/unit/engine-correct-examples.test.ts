// Every example contest, played to its end, bears every kind of correction: nothing breaks, and an undo leaves no trace.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Correction, QuestionKey } from '#contract/correction.ts';
import { correctionPreviewSchema } from '#contract/correction-preview.ts';
import type { Question } from '#contract/question.ts';
import { GENESIS } from '#contract/record.ts';
import { readExample } from '#desk/contests/example.ts';
import type { OpenContest } from '#desk/contests/open-contest.ts';
import { EXAMPLES } from '#desk/contests/presets.ts';
import { previewOf } from '#desk/requests/correction.ts';
import { scenarioSchema } from '#desk/scenario/format.ts';
import { playStep } from '#desk/scenario/play.ts';
import { roundOf, turnsHeld } from '#engine/select.ts';
import type { Turn } from '#engine/state.ts';
import { knowledgeOf, MemoryStage } from './engine-support.ts';

const SETS = readdirSync(EXAMPLES);

/** Played up to the confirmation of its results. */
async function played(set: string): Promise<MemoryStage> {
  const folder = join(EXAMPLES, set);
  const { definition, teams, written, questions } = readExample(folder);
  const listed = (round: string, spare: boolean) =>
    questions
      .filter(({ placement }) => placement.round === round && placement.spare === spare)
      .map(({ question: { id, type }, placement: { value } }) => ({ id, type, value, commitment: GENESIS }));
  const papers = definition.rounds.map(({ id }) => ({
    round: id,
    questions: listed(id, false),
    spares: listed(id, true),
  }));
  const knowledge = knowledgeOf(questions.map(({ question }) => question));
  const stage = new MemoryStage(definition, { knowledge, setUp: { teams, papers, written } });
  const { steps } = scenarioSchema.parse(JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')));
  for (const [index, step] of steps.entries()) {
    if (step.do?.type === 'results.confirm') break;
    if (step.do?.type !== 'contest.start') await playStep(step, index + 1, stage);
  }
  return stage;
}

function otherKey(question: Question): QuestionKey {
  switch (question.type) {
    case 'single':
      return question.key === 'A' ? 'B' : 'A';
    case 'multiple':
      return question.key === 'AB' ? 'AC' : 'AB';
    case 'judge':
      return question.key === 'T' ? 'F' : 'T';
    case 'blank':
      return [['另一种写法']];
    default:
      return '另一份参考答案';
  }
}

/** Corrections of every kind that a turn may bear; some of them it does not. */
function changesOf(stage: MemoryStage, turn: Turn): Correction[] {
  const { state } = stage;
  const [item] = turn.items;
  const attempt = item?.attempts[0];
  const team = attempt?.team ?? turn.team ?? 1;
  const persons = state.teams.find(({ number }) => number === team)?.lineup.map(({ person }) => person) ?? [];
  const round = roundOf(state, turn.round);
  const question = stage.knowledge.question(item?.question?.id ?? '');
  const posting = state.postings.findLast((each) => each.turn === turn.id);
  return [
    ...(['right', 'wrong', 'late'] as const).map(
      (verdict): Correction => ({ of: 'ruling', turn: turn.id, item: 0, team, verdict }),
    ),
    ...(round.stake.by === 'choice' ? round.stake.values : []).map(
      (value): Correction => ({ of: 'stake', turn: turn.id, value }),
    ),
    ...persons.slice(-2).map((person): Correction => ({ of: 'player', turn: turn.id, team, person })),
    { of: 'panel', turn: turn.id, item: 0, seats: [{ seat: 1, answer: null }], counts: null },
    { of: 'panel', turn: turn.id, item: 0, seats: [], counts: { right: 2, wrong: 3 } },
    ...(posting === undefined ? [] : [{ of: 'posting', posting: posting.id, points: 7.5 } as const]),
    ...(question === undefined
      ? []
      : ([
          { of: 'key', question: question.id, key: otherKey(question), rulings: [] },
          { of: 'question', question: question.id, how: 'credit' },
          { of: 'question', question: question.id, how: 'annul' },
        ] satisfies Correction[])),
  ];
}

function withoutSeq(stage: MemoryStage) {
  return { ...stage.state, seq: 0 };
}

const made = new Map<Correction['of'], number>();

test.each(SETS)('%s bears every correction, as its preview shows, and the undo of it', async (set) => {
  const stage = await played(set);
  const rounds = Map.groupBy(turnsHeld(stage.state), ({ round }) => round);
  const before = withoutSeq(stage);
  for (const turn of [...rounds.values()].map((turns) => turns[Math.floor(turns.length / 2)]!))
    for (const change of changesOf(stage, turn)) {
      const contest = { floor: { shown: stage.record }, knowledge: stage.knowledge };
      const preview = previewOf(contest as unknown as OpenContest, change);
      expect(correctionPreviewSchema.safeParse(preview).error).toBeUndefined();
      const fork = stage.fork();
      const refusal = fork.try({ type: 'correct', change, reason: '合议' }, 'judge-1');
      expect(refusal?.code).toBe(preview.refusal?.code);
      if (refusal !== null) continue;
      made.set(change.of, (made.get(change.of) ?? 0) + 1);
      fork.do({ type: 'undo', confirm: true });
      expect(withoutSeq(fork)).toEqual(before);
    }
});

test('every kind was made in some of them', () => {
  for (const kind of ['ruling', 'stake', 'player', 'panel', 'posting', 'key', 'question'] as const)
    expect(made.get(kind) ?? 0, kind).toBeGreaterThan(1);
});
