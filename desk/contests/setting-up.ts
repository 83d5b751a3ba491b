// Filling an open contest before its start: bank, people and judges first, then the setup commands on the floor.
import type { CommandBody } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import { inBoth } from '#contract/messages/message.ts';
import type { PlacedQuestion } from '#contract/question.ts';
import type { Person, Team } from '#contract/roster.ts';
import { DeskFailure, failure } from '../failure.ts';
import type { StoreClient } from '../journal/client.ts';
import type { ExampleContest } from './example.ts';
import type { OpenContest } from './open-contest.ts';

/** Throws {@link DeskFailure} with the rules' own words when the floor refuses. */
export async function order(contest: OpenContest, body: CommandBody): Promise<void> {
  const outcome = await contest.command(body);
  if (outcome.ok) return;
  const { code, params } = outcome.refusal;
  throw new DeskFailure(code, inBoth(`refusal.${code}`, params));
}

/** The definition in force; throws {@link DeskFailure} while there is none. */
export function definitionInForce(contest: OpenContest): Definition {
  const { definition } = contest.floor.shown.state;
  if (definition !== null) return definition;
  throw failure('rules-none');
}

/** Bank and people may change only before the start: papers are committed to then. Throws {@link DeskFailure}. */
export function needSettingUp(contest: OpenContest): void {
  if (contest.floor.shown.state.stage === 'setup') return;
  throw failure('contest-started');
}

/** `json`: placed questions as JSON in UTF-8. Adds to the bank and makes the papers of all rounds anew. */
export async function takeQuestions(
  store: StoreClient,
  contest: OpenContest,
  json: Uint8Array,
): Promise<void> {
  needSettingUp(contest);
  const definition = definitionInForce(contest);
  await store.call('putQuestions', json);
  await contest.knowledge.readQuestions(store);
  await order(contest, { type: 'setup.papers', papers: await store.call('papers', definition) });
}

export function asJson(placed: readonly PlacedQuestion[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(placed));
}

export async function takeTeams(
  store: StoreClient,
  contest: OpenContest,
  { teams, people }: { teams: Team[]; people: Person[] },
): Promise<void> {
  needSettingUp(contest);
  await store.call('putPeople', people);
  await contest.knowledge.readPeople(store);
  await order(contest, { type: 'setup.teams', teams });
}

export async function takeExample(
  store: StoreClient,
  contest: OpenContest,
  example: ExampleContest,
): Promise<void> {
  await order(contest, { type: 'setup.definition', definition: example.definition });
  await takeTeams(store, contest, example);
  await contest.setOfficials(example);
  await takeQuestions(store, contest, asJson(example.questions));
  await order(contest, { type: 'setup.written', scores: example.written });
}
