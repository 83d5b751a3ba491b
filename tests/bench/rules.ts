// How fast the rules are: a thousand random contests of a hundred turns, and the fold of a very long journal.
import { type Definition, definitionSchema, type WrittenDefinition } from '#contract/definition.ts';
import type { Happened } from '#contract/event.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { DryContest } from '#desk/dry-run/contest.ts';
import { inventTeams } from '#desk/dry-run/people.ts';
import { Player } from '#desk/dry-run/player.ts';
import { CALM } from '#desk/dry-run/trouble.ts';
import { tryRules } from '#desk/dry-run/try-rules.ts';
import { ContestRecord } from '#engine/record.ts';
import { figuresOf } from './figures.ts';

const TEAMS = 10;
const CONTESTS = 1000;
const EVENTS = 100_000;
const FOLDS = 5;
/** So many times the hundred turns bring more events than are folded. */
const REPEATED = 60;

type WrittenRound = WrittenDefinition['rounds'][number];

/** A hundred turns of ten teams, of every kind. */
const HUNDRED: WrittenRound[] = [
  { id: 'must', title: 'must', who: { by: 'order', cycles: 2 }, player: { by: 'team' } },
  {
    id: 'all',
    title: 'all',
    who: { by: 'all', cycles: 10 },
    question: { types: ['single'] },
    answer: { entry: 'desk' },
    ruledBy: 'key',
  },
  {
    id: 'buzz',
    title: 'buzz',
    who: { by: 'buzz' },
    items: 30,
    order: 'interleaved',
    buzz: {},
    miss: { follow: 'rebound' },
    score: { per: 'item', wrong: { formula: '-stake' } },
  },
  { id: 'named', title: 'named', who: { by: 'designation' } },
  {
    id: 'sprint',
    title: 'sprint',
    items: 10,
    question: { types: ['single', 'judge'], shown: 'silent' },
    clock: { scope: 'turn', limit: { by: 'fixed', seconds: 120 } },
    answer: { entry: 'desk' },
    ruledBy: 'key',
    score: { per: 'turn', formula: 'right * 10 + remaining * accuracy', rounding: 'half-up' },
  },
  {
    id: 'risk',
    title: 'risk',
    who: { by: 'order', cycles: 2, sequence: 'score-up' },
    question: { types: ['short'], from: 'board' },
    stake: { by: 'choice', values: [20, 40, 60] },
    score: { per: 'item', wrong: { formula: '-stake' } },
  },
];

function rules(rounds: WrittenRound[]): Definition {
  return definitionSchema.parse({ leitai: 1, id: 'bench', title: 'Bench', teams: { max: TEAMS }, rounds });
}

/** Milliseconds that something takes. */
function timed(act: () => void): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

function longJournal(): readonly Happened[] {
  const rounds = Array.from({ length: REPEATED }, (_, index) =>
    HUNDRED.map((round) => ({ ...round, id: `${round.id}-${index + 1}` })),
  ).flat();
  const definition = rules(rounds);
  const contest = DryContest.start(definition, inventTeams(definition, TEAMS));
  if (!(contest instanceof DryContest)) throw new Error(`cannot be started: ${contest.code}`);
  const player = new Player(contest, new Chance(1), CALM);
  while (contest.record.seq < EVENTS && !player.isOver) player.step();
  if (contest.record.seq < EVENTS) throw new Error(`only ${contest.record.seq} events`);
  return contest.record.happened.slice(0, EVENTS);
}

/** Prints a row for each. */
export function benchRules(): void {
  const definition = rules(HUNDRED);
  let commands = 0;
  const took = timed(() => {
    ({ commands } = tryRules(definition, { contests: CONTESTS, teams: TEAMS, seed: 1 }));
  });
  const each = ((took * 1000) / commands).toFixed(1);
  console.log('\nrules');
  print(
    `${CONTESTS} random contests of 100 turns`,
    took,
    `${commands} commands, ${each} µs each; aim: under 60 s`,
  );
  const happened = longJournal();
  const folds = Array.from({ length: FOLDS }, () => timed(() => void new ContestRecord(happened)));
  const { median, maximum } = figuresOf(folds);
  print(
    `fold of ${EVENTS} events`,
    median,
    `median of ${FOLDS}, at most ${inSeconds(maximum)} s; aim: under 1 s`,
  );
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function print(name: string, milliseconds: number, remark: string): void {
  console.log(`${name.padEnd(34)}${`${inSeconds(milliseconds)} s`.padStart(12)}  ${remark}`);
}
