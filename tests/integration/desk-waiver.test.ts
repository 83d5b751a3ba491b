// A waiver entered at the console: the desk knows who the chief judge is, whatever a window says.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { readExample } from '#desk/contests/example.ts';
import { entriesIn, exportInto } from './desk-exports.ts';
import { answerRight, DeskProcess, type DeskWindow } from './desk-support.ts';

let data: string;
let desk: DeskProcess;
let console: DeskWindow<'technician'>;

const waiver: CommandBody = { type: 'player.name', person: 't1-p1', waive: '其余队员均已答题' };

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-waiver-'));
  desk = await DeskProcess.start(data, '--port', '0');
  const home = await desk.open('home', 'home');
  await home.result({ kind: 'contest.example' });
  console = await desk.open('console', 'technician');
  await comeToDuel();
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

/** Teams of one player, who has played the first round and may therefore not play the duel. */
async function comeToDuel(): Promise<void> {
  const { definition, teams } = readExample();
  await console.must({
    type: 'setup.definition',
    definition: {
      ...definition,
      teams: { ...definition.teams, players: { ...definition.teams.players, min: 1 } },
      rounds: definition.rounds.map((round) =>
        round.id === 'duel'
          ? { ...round, player: { ...round.player, exclude: [{ round: 'warmup', clause: 'duel.player' }] } }
          : round,
      ),
    },
  });
  const single = teams.map((team) => ({ ...team, lineup: team.lineup.slice(0, 1) }));
  await console.must({ type: 'setup.teams', teams: single });
  await console.must({ type: 'contest.start' });
  await console.must({ type: 'rundown.advance', entry: 'warmup.1.1' });
  await answerRight(console, 'judge-2');
  await console.must({ type: 'rundown.advance', entry: 'duel.1.1' });
}

/** For whom the last event of a kind was entered, as the exported journal has it. */
async function lastActor(type: string): Promise<unknown> {
  const { journal } = await exportInto(await desk.open('home', 'home'), join(data, type));
  return entriesIn(journal).findLast((entry) => entry.type === type)?.actor;
}

it('the console is told who of the judges is the chief', () => {
  expect(console.view.judges.map(({ person, role }) => `${person} ${role}`)).toEqual([
    'judge-1 chief-judge',
    'judge-2 judge',
    'judge-3 judge',
    'judge-4 judge',
    'judge-5 judge',
  ]);
});

it('entered for another judge it is refused with the name of the chief', async () => {
  for (const judge of [null, 'judge-2'])
    expect(await console.give(waiver, judge)).toMatchObject({
      t: 'refused',
      refusal: { code: 'waive.chief-judge', params: { name: '葛承平' } },
    });
});

it('entered for the chief judge it counts, and the journal keeps as what the judge acted', async () => {
  await console.must(waiver, 'judge-1');
  expect(await lastActor('player.named')).toMatchObject({ onBehalfOf: 'judge-1', asChief: true });
  expect(await lastActor('attempt.ruled')).toMatchObject({ onBehalfOf: 'judge-2', asChief: false });
});
