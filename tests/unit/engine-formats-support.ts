// Short contests of any rules, with placeholder questions and teams, for tests of single rule parts.
import { expect } from 'vitest';
import type { CommandBody, Paper, PaperQuestion } from '#contract/command.ts';
import {
  type Definition,
  definitionSchema,
  type Round,
  type WrittenDefinition,
} from '#contract/definition.ts';
import type { Question } from '#contract/question.ts';
import { GENESIS } from '#contract/record.ts';
import type { Team } from '#contract/roster.ts';
import { amountText } from '#engine/rational.ts';
import { CUE_DELAY, knowledgeOf, MemoryStage } from './engine-support.ts';

type WrittenRound = WrittenDefinition['rounds'][number];
type Score = NonNullable<WrittenRound['score']>;
/** A round without what no test of the rules is about; scored by item unless it says otherwise. */
export type Parts = Omit<WrittenRound, 'id' | 'title' | 'score'> & {
  score?: Omit<Extract<Score, { per: 'item' }>, 'per'> | Score;
};
type Contest = Partial<Omit<WrittenDefinition, 'rounds'>>;

/** Rounds by id, in their order; throws when they make no valid definition. */
export function contestOf(rounds: Record<string, Parts>, contest: Contest = {}): Definition {
  return definitionSchema.parse({
    leitai: 1,
    id: 'contest',
    title: 'Contest',
    ...contest,
    rounds: Object.entries(rounds).map(([id, { score, ...parts }]) => ({
      id,
      title: id,
      ...parts,
      score: { per: 'item', ...score },
    })),
  } satisfies WrittenDefinition);
}

/** Teams 1 to n with as many players on stage, and one substitute each. */
export function teamsOf(teams: number, players: number): Team[] {
  return Array.from({ length: teams }, (_, index) => {
    const number = index + 1;
    return {
      number,
      name: `Team ${number}`,
      short: `T${number}`,
      leader: null,
      lineup: Array.from({ length: players }, (_, place) => ({
        number: place + 1,
        person: `t${number}-p${place + 1}`,
      })),
      substitutes: [`t${number}-s`],
    };
  });
}

/** Of each type the key is A, AB, T, or the words "key". */
function question(round: Round, id: string): Question {
  const [type = 'single'] = round.question.types;
  const shared = { id, field: '', stem: `What is ${id}?`, media: null, explanation: `because of ${id}` };
  const options = [...'ABCD'].map((letter) => ({ letter, text: `${letter} of ${id}` }));
  switch (type) {
    case 'single':
      return { ...shared, type, options, key: 'A' };
    case 'multiple':
      return { ...shared, type, options, key: 'AB' };
    case 'judge':
      return { ...shared, type, key: 'T' };
    case 'blank':
      return { ...shared, type, key: [['key']] };
    default:
      return { ...shared, type, key: 'key', points: [] };
  }
}

export interface Size {
  readonly teams?: number;
  readonly players?: number;
  /** Questions of each round (of each value, where the stake is chosen), and half as many spares. */
  readonly questions?: number;
}

function paperOf(round: Round, count: number): Paper {
  const values = round.stake.by === 'fixed' ? [null] : round.stake.values;
  const listed = (kind: string, each: number): PaperQuestion[] =>
    values.flatMap((value) =>
      Array.from({ length: each }, (_, index) => ({
        id: [round.id, kind, ...(value === null ? [] : [value]), index + 1].join('-'),
        type: round.question.types[0] ?? 'single',
        value,
        commitment: GENESIS,
      })),
    );
  return { round: round.id, questions: listed('q', count), spares: listed('spare', Math.ceil(count / 2)) };
}

/** Started, at the title page. */
export function stageOf(definition: Definition, { teams = 3, players = 3, questions = 24 }: Size = {}) {
  const papers = definition.rounds.map((round) => paperOf(round, questions));
  const known = definition.rounds.flatMap((round) => {
    const paper = papers.find((candidate) => candidate.round === round.id);
    return [...(paper?.questions ?? []), ...(paper?.spares ?? [])].map(({ id }) => question(round, id));
  });
  return new MemoryStage(definition, {
    knowledge: knowledgeOf(known, 'Chief'),
    setUp: { teams: teamsOf(teams, players), papers, written: [] },
  });
}

/** A contest of one round called `quiz`, started. */
export function quiz(parts: Parts, size: Size = {}, contest: Contest = {}): MemoryStage {
  return stageOf(contestOf({ quiz: parts }, contest), size);
}

/** Goes on by the rundown until a turn is called; its id. */
export function nextTurn(stage: MemoryStage): string {
  do stage.do({ type: 'rundown.advance', entry: null });
  while (stage.state.position !== stage.state.turn?.id);
  return stage.live.id;
}

/** Whose turns the next so many are, each settled with the same verdict. */
export function order(stage: MemoryStage, turns: number, verdict: Ruled = 'wrong'): (number | null)[] {
  return Array.from({ length: turns }, () => {
    nextTurn(stage);
    const { team } = stage.live;
    answer(stage, verdict);
    return team;
  });
}

export type Ruled = 'right' | 'wrong' | 'incomplete' | 'late' | 'prompted' | 'unanswered';

/** Shows the question, has it answered aloud and ruled; not yet revealed. */
export function answered(stage: MemoryStage, verdict: Ruled): void {
  stage.do({ type: 'item.present' });
  if (stage.item.phase === 'presented') stage.do({ type: 'begin' });
  said(stage, verdict);
}

/** Said and ruled, by whoever answers now. */
export function said(stage: MemoryStage, verdict: Ruled): void {
  if (stage.item.phase === 'presented') stage.do({ type: 'begin' });
  stage.do({ type: 'done', answer: null });
  stage.rule(verdict);
}

/** A whole item of the turn that has been called. */
export function answer(stage: MemoryStage, verdict: Ruled): void {
  answered(stage, verdict);
  stage.finish();
}

/** The question is shown and buzzing is open; where it needs a cue, that has been given. */
export function opened(stage: MemoryStage): void {
  stage.do({ type: 'item.present' });
  cue(stage);
}

export function cue(stage: MemoryStage): void {
  if (stage.item.buzz?.state === 'reading' || stage.item.buzz?.state === 'held') {
    const countdown = stage.state.definition?.rounds.find(({ id }) => id === stage.live.round)?.buzz
      ?.countdown;
    stage.do({ type: 'buzz.open' });
    stage.pass((countdown ?? 0) + CUE_DELAY / 1000);
  }
}

/** A question for whoever presses, won by this team. */
export function won(stage: MemoryStage, team: number): void {
  opened(stage);
  press(stage, team);
}

/** A press, and what comes of it. */
export function press(stage: MemoryStage, team: number): void {
  stage.press1(team);
  stage.pass(0);
}

/** A whole question for whoever presses: this team presses and is ruled. */
export function taken(stage: MemoryStage, team: number, verdict: Ruled): void {
  won(stage, team);
  said(stage, verdict);
  stage.finish();
}

/** All teams at their desks: what each confirms, silent where nothing is given; then time is up or all have answered. */
export function together(stage: MemoryStage, answers: Readonly<Record<number, string>>): void {
  const limit = stage.left;
  for (const [team, given] of Object.entries(answers)) submit(stage, Number(team), given);
  if (stage.offered.includes('done')) stage.do({ type: 'done', answer: null });
  else stage.pass(limit);
}

export function submission(stage: MemoryStage, team: number, given: string): CommandBody {
  const { index, question } = stage.item;
  return {
    type: 'answer.submit',
    turn: stage.live.id,
    item: index,
    question: question?.id ?? '',
    answer: given,
    team,
  };
}

export function submit(stage: MemoryStage, team: number, given: string): void {
  stage.do(submission(stage, team, given), 'station');
}

/** Turns of the rundown, by id. */
export function turns(stage: MemoryStage): string[] {
  return stage.state.rundown.flatMap((entry) => (entry.kind === 'turn' ? [entry.id] : []));
}

/** Everything posted so far, as `account amount reason`. */
export function ledger(stage: MemoryStage): string[] {
  return stage.state.postings.map(({ ledger: kind, team, person, amount, reason }) => {
    const account = kind === 'player' ? (person ?? '') : kind === 'live' ? `${team}` : `${team} ${kind}`;
    return `${account}: ${amountText(amount)} ${reason}`;
  });
}

/** A command that is accepted, taken back to exactly the state before, and given again by a redo. */
export function takenBack(stage: MemoryStage, body: CommandBody, as = 'technician'): void {
  const timeless = () => ({ ...stage.state, seq: 0 });
  const before = timeless();
  stage.do(body, as);
  const after = timeless();
  stage.do({ type: 'undo', confirm: true });
  expect(timeless()).toEqual(before);
  stage.do({ type: 'redo' });
  expect(timeless()).toEqual(after);
}
