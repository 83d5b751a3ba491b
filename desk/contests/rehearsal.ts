// 彩排: a contest of its own with the rules, teams and officials of another, and placeholders for its questions.
import { randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Definition } from '#contract/definition.ts';
import type { Person, Team, WrittenScore } from '#contract/roster.ts';
import { type Instant, points } from '#contract/units.ts';
import type { Json } from '#db/desk-notes.ts';
import { liveTurn } from '#engine/select.ts';
import { ACCESS_SETTING } from '../access/stored.ts';
import { Chance } from '../dry-run/chance.ts';
import { failure } from '../failure.ts';
import type { StoreClient } from '../journal/client.ts';
import type { OpenedContest } from '../journal/store.ts';
import type { OpenContest } from './open-contest.ts';
import { definitionInForce, order, takeQuestions, takeTeams } from './setting-up.ts';

/** What stands in a rehearsal as it does in the contest: who is who, and what is plugged in. */
const TAKEN_ALONG = ['judges', 'supervisors', 'devices', ACCESS_SETTING] as const;
const OF_SETTING = 'rehearsal';
const ofSchema = z.object({ folder: z.string() });

/** Everything a rehearsal is made of; nothing of it was copied from a question. */
export interface RehearsalPlan {
  /** Id and folder of the contest it is a rehearsal of. */
  of: string;
  folder: string;
  definition: Definition;
  teams: Team[];
  people: Person[];
  settings: Map<string, Json>;
  written: WrittenScore[];
  /** Placed placeholders as JSON in UTF-8. */
  questions: Uint8Array;
}

/** Throws DeskFailure: a turn is live or a clock runs, it is a rehearsal itself, there are no rules yet. */
export async function planRehearsal(store: StoreClient, live: OpenContest): Promise<RehearsalPlan> {
  needQuiet(live);
  const { state } = live.floor.decided;
  if (state.rehearsal) throw failure('rehearsal-already');
  const definition = definitionInForce(live);
  const settings = new Map<string, Json>([[OF_SETTING, { folder: live.folder }]]);
  for (const key of TAKEN_ALONG) settings.set(key, await store.call('setting', key));
  const seed = randomInt(2 ** 31);
  return {
    ...(await store.call('placeholders', seed)),
    folder: live.folder,
    definition,
    teams: [...state.teams],
    people: live.knowledge.people(),
    settings,
    written: inventedScores(definition, state.teams, new Chance(seed)),
  };
}

/** Throws DeskFailure while a turn is live or a clock runs. */
export function needQuiet(live: OpenContest): void {
  if (liveTurn(live.floor.decided.state) !== null || live.clockRuns) throw failure('rehearsal-live');
}

/** Makes the folder, with what is not in the journal. */
export async function furnishRehearsal(
  store: StoreClient,
  root: string,
  { definition, people, settings }: RehearsalPlan,
): Promise<OpenedContest> {
  const opened = await store.call('create', root, definition.title);
  await store.call('putPeople', people);
  for (const [key, value] of settings) await store.call('putSetting', key, value);
  return opened;
}

/** The mark first, so that there is no moment at which it could be taken for the contest; then all but the start. */
export async function beginRehearsal(
  store: StoreClient,
  contest: OpenContest,
  plan: RehearsalPlan,
  at: Instant,
): Promise<void> {
  contest.floor.signal({ type: 'rehearsal', id: `desk:${at.run}:${randomUUID()}`, at, of: plan.of });
  await order(contest, { type: 'setup.definition', definition: plan.definition });
  if (plan.teams.length > 0) await takeTeams(store, contest, plan);
  await takeQuestions(store, contest, plan.questions);
  await order(contest, { type: 'setup.written', scores: plan.written });
}

/** Folder of the contest this is a rehearsal of; throws DeskFailure when it is none, or the folder is gone. */
export async function rehearsedFolder(store: StoreClient, rehearsal: OpenContest): Promise<string> {
  if (!rehearsal.floor.shown.state.rehearsal) throw failure('rehearsal-none');
  const of = ofSchema.safeParse(await store.call('setting', OF_SETTING));
  if (of.success && existsSync(of.data.folder)) return of.data.folder;
  throw failure('rehearsal-home');
}

/** For everybody who may play, whatever they wrote; none where the written paper does not count. */
function inventedScores({ ranking }: Definition, teams: readonly Team[], chance: Chance): WrittenScore[] {
  if (/^0+(\/|$)/.test(ranking.weights.written)) return [];
  return teams
    .flatMap(({ lineup, substitutes }) => [...lineup.map(({ person }) => person), ...substitutes])
    .map((person) => {
      const comprehensive = 10 + chance.below(21);
      return {
        person,
        total: points(comprehensive + 40 + chance.below(31)),
        comprehensive: points(comprehensive),
      };
    });
}
