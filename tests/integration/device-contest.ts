// Contests of one round, for tests of devices: whoever presses first, or one player against a panel of any size.
import { type Definition, definitionSchema } from '#contract/definition.ts';
import type { DeviceSetting } from '#contract/device.ts';
import { type ExampleContest, readExample } from '#desk/contests/example.ts';
import { prepare } from '#tests/chaos/hall.ts';
import type { DeskWindow } from './desk-support.ts';

type Round = Definition['rounds'][number];

/** The example with one round alone, changed so that it can stand by itself. */
function oneRound(id: string, changed: (round: Round) => object, more: object = {}): ExampleContest {
  const example = readExample();
  const round = example.definition.rounds.find((one) => one.id === id);
  if (round === undefined) throw new Error(`the example has no round ${id}`);
  return {
    ...example,
    definition: definitionSchema.parse({
      ...example.definition,
      ...more,
      rounds: [{ ...round, ...changed(round) }],
      ranking: { ...example.definition.ranking, ties: [] },
    }),
    questions: example.questions.filter(({ placement }) => placement.round === id),
  };
}

/** The example's five teams; whoever presses first answers. */
export function buzzExample(): ExampleContest {
  return oneRound('playoff', ({ score }) => ({
    who: { by: 'buzz', among: 'all' },
    score: { ...score, ledger: 'live' },
  }));
}

/** A player of the first team against so many clickers. */
export function panelExample(seats: number): ExampleContest {
  return oneRound('duel', () => ({ player: { by: 'team' } }), { panel: { seats } });
}

/** Opens the contest with these devices and starts it once all of them are well. */
export async function startContest(
  console: DeskWindow<'technician'>,
  data: string,
  example: ExampleContest,
  devices: DeviceSetting[],
): Promise<string> {
  const folder = await prepare(data, example);
  await console.result({ kind: 'contest.open', folder });
  await console.result({ kind: 'devices', devices });
  await console.sees(
    (view) => view.devices.length === devices.length && view.devices.every(({ well }) => well),
  );
  await console.must({ type: 'contest.start' });
  return folder;
}

/** Calls the next turn and shows its question. */
export async function showQuestion(console: DeskWindow<'technician'>): Promise<void> {
  const due = ['next', 'pending'];
  const turn = console.view.rundown.find(({ kind, state }) => kind === 'turn' && due.includes(state));
  await console.must({ type: 'rundown.advance', entry: turn?.id ?? null });
  const { turn: called, rosters } = console.view;
  const person = rosters.find(({ number }) => number === called?.team)?.lineup[0]?.person;
  if (person !== undefined) await console.must({ type: 'player.name', person, waive: null });
  await console.must({ type: 'item.present' });
}
