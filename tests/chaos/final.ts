// The finals the robot plays while the desk is being killed: the example as it is, and a short one of two teams.
import { type Definition, definitionSchema } from '#contract/definition.ts';
import { points } from '#contract/units.ts';
import { type ExampleContest, readExample } from '#desk/contests/example.ts';
import { type Scenario, type Step, scenarioSchema } from '#desk/scenario/format.ts';
import { exampleScenario } from '#tests/robot/example-final.ts';

export interface Final {
  example: ExampleContest;
  scenario: Scenario;
}

/** Seconds before the opening in which a press goes to the judge; more than the rules' own. */
const REVIEW = 1;

/**
 * The whole example, except that a press just before the cue comes just after it: killed between the opening and its
 * cue, the desk takes such a press for nobody's fault, and there is nothing left for the judge to rule on.
 */
export function wholeFinal(): Final {
  const scenario = exampleScenario();
  const steps: Step[] = [];
  let held: number[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    const next = scenario.steps[index + 1];
    if (step.press !== undefined && next?.do?.type === 'buzz.open' && (next.wait ?? 0) < REVIEW)
      held = step.press;
    else if (step.press !== undefined) {
      steps.push({ ...step, press: [...held, ...step.press] });
      held = [];
    } else if (step.do?.type !== 'press.rule') steps.push(step);
  }
  return { example: readExample(), scenario: { ...scenario, steps } };
}

/** What is different about the rounds of the short final; the others are left out. */
const SHORTENED: Readonly<Record<string, object>> = {
  warmup: { who: { by: 'order', cycles: 1 } },
  sprint: { items: 2 },
  duel: { items: 1, player: { by: 'team' } },
  playoff: {},
};

function shortDefinition({ definition }: ExampleContest): Definition {
  const rounds = definition.rounds.filter(({ id }) => id in SHORTENED);
  return definitionSchema.parse({
    ...definition,
    rounds: rounds.map((round) => ({ ...round, ...SHORTENED[round.id] })),
  });
}

/** Two teams of the same written score, so that a draw leads to the buzzer. */
function shortExample(): ExampleContest {
  const example = readExample();
  const teams = example.teams.filter(({ number }) => number <= 2);
  const players = teams.flatMap(({ lineup }) => lineup.map(({ person }) => person));
  return {
    ...example,
    definition: shortDefinition(example),
    questions: example.questions.filter(({ placement: { round } }) => round !== null && round in SHORTENED),
    teams,
    written: players.map((person) => ({ person, total: points(80), comprehensive: points(15) })),
  };
}

const advance = { do: { type: 'rundown.advance', entry: null } };
const host = (command: object) => ({ wait: 1, do: command, as: 'host' });
const settled = [host({ type: 'reveal' }), host({ type: 'settle' })];
const spoken = (verdict: string) => [
  host({ type: 'item.present' }),
  host({ type: 'begin' }),
  host({ type: 'done', answer: null }),
  host({ type: 'rule', verdict, confirm: true }),
  ...settled,
];

const sprint = (player: string, answers: string[]) => [
  advance,
  { do: { type: 'player.name', person: player, waive: null } },
  host({ type: 'begin' }),
  { wait: 1, station: answers[0] },
  { wait: 80, station: answers[1] },
  ...settled,
];

const duel = (player: string, answer: string, panel: (string | null)[]) => [
  advance,
  { do: { type: 'player.name', person: player, waive: null } },
  host({ type: 'item.present' }),
  host({ type: 'begin' }),
  { wait: 1, panel },
  { wait: 1, station: answer },
  // One seat stays silent: the clock runs out.
  { wait: 10, do: { type: 'reveal' }, as: 'host' },
  host({ type: 'settle' }),
];

export function shortFinal(): Final {
  const steps = [
    { do: { type: 'contest.start' } },
    { do: { type: 'rundown.insert', after: null, page: { title: '领导致辞', body: '' } } },
    advance,
    advance,
    advance,
    ...spoken('right'),
    advance,
    ...spoken('right'),
    { do: { type: 'screen.show', scene: 'standings' } },
    { do: { type: 'undo', confirm: false } },
    advance,
    ...sprint('t1-p4', ['A', 'B']),
    ...sprint('t2-p4', ['D', 'BCD']),
    advance,
    ...duel('t1-p6', 'C', ['C', 'C', 'A', ...Array(14).fill('C'), null]),
    ...duel('t2-p6', 'C', ['C', 'A', 'C', ...Array(14).fill('C'), null]),
    advance,
    advance,
    host({ type: 'item.present' }),
    { wait: 3, press: [1] },
    host({ type: 'buzz.open' }),
    { wait: 0.5, press: [2] },
    { wait: 1, do: { type: 'player.name', person: 't2-p2', waive: null } },
    host({ type: 'begin' }),
    host({ type: 'done', answer: null }),
    host({ type: 'rule', verdict: 'right', confirm: true }),
    ...settled,
    { do: { type: 'results.confirm', side: 'judges' }, as: 'judge-1' },
    { do: { type: 'results.confirm', side: 'supervisor' }, as: 'supervisor' },
    { do: { type: 'announce' } },
  ];
  return {
    example: shortExample(),
    scenario: scenarioSchema.parse({ leitai: 'scenario/1', title: '短决赛', contest: '.', steps }),
  };
}
