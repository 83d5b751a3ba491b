// Before the first turn: definition, teams, papers, written scores, start.
import type { Paper } from '#contract/command.ts';
import type { Definition, Round } from '#contract/definition.ts';
import type { Message } from '#contract/offer.ts';
import type { Team } from '#contract/roster.ts';
import { stakeValues } from '#contract/rules/turns.ts';
import { checkDefinition } from '../check-definition.ts';
import { buildRundown, cyclesOf, designations, itemsPerTurn, rotations } from '../schedule.ts';
import type { State } from '../state.ts';
import { type Decisions, decisions, refuse } from './context.ts';

type SetupCommands = 'setup.definition' | 'setup.teams' | 'setup.papers' | 'setup.written' | 'contest.start';

function needSetup(state: State): void {
  if (state.stage !== 'setup') refuse('setup.started');
}

/** What is still missing before the first turn. */
export function missingForStart(state: State): Message[] {
  const { definition } = state;
  if (definition === null) return [{ key: 'setup.definition', params: {} }];
  const teams: Message[] =
    state.teams.length < definition.teams.min
      ? [{ key: 'setup.teams', params: { min: definition.teams.min } }]
      : [];
  const papers = paperShortages(state, definition).map(({ title, need, have }) => ({
    key: 'setup.paper',
    params: { round: title, need, have },
  }));
  return [...teams, ...papers];
}

export interface Shortage {
  readonly id: string;
  readonly title: string;
  readonly need: number;
  readonly have: number;
}

/** Rounds whose paper has too few questions for the teams there are. */
export function paperShortages(state: State, definition: Definition): Shortage[] {
  return definition.rounds
    .map((round) => ({ round, need: questionsNeeded(definition, round, state.teams.length) }))
    .map(({ round, need }) => {
      const paper = state.papers.find((candidate) => candidate.round === round.id);
      return { id: round.id, title: round.title, need, have: questionsUsable(round, paper) };
    })
    .filter(({ need, have }) => have < need);
}

/** Questions a round uses when every turn there can be is held. */
function questionsNeeded(definition: Definition, round: Round, teams: number): number {
  return turnsAtMost(definition, round, teams) * itemsPerTurn(round);
}

/** Turns of a round when it goes as long as it can, for so many teams in the contest. */
function turnsAtMost(definition: Definition, round: Round, all: number): number {
  const teams = teamsInto(definition, round, all);
  switch (round.who.by) {
    case 'order':
      return cycleTeams(round, teams).reduce((sum, count) => sum + count, 0);
    case 'designation':
      return cyclesOf(round) * (Array.isArray(round.who.pairs) ? round.who.pairs.length : teams);
    case 'all':
      return cyclesOf(round);
    case 'buzz':
      // Under a game clock questions may run out: then the round is over.
      return round.game === null ? rotations(round) : 1;
    case 'champion':
      return teams - 1;
    case 'winner': {
      const { of } = round.who;
      const won = definition.rounds.find(({ id }) => id === of);
      return won === undefined || won.game !== null ? 1 : turnsAtMost(definition, won, all);
    }
  }
}

/** Teams in each cycle, the first to the last, as far as those that leave in between are sure to. */
function cycleTeams(round: Round, teams: number): number[] {
  const { eliminate } = round;
  const leaving = eliminate?.when === 'cycle' ? eliminate.lowest : 0;
  const left = (cycle: number) => Math.max(eliminate?.until ?? 1, teams - cycle * leaving);
  return Array.from({ length: cyclesOf(round) }, (_, cycle) => (leaving === 0 ? teams : left(cycle)));
}

/** Teams that come into a round: all but those that earlier rounds are sure to put out of the contest. */
function teamsInto(definition: Definition, round: Round, all: number): number {
  const earlier = definition.rounds.slice(
    0,
    definition.rounds.findIndex(({ id }) => id === round.id),
  );
  return earlier.reduce((left, { eliminate, ...other }) => {
    if (eliminate?.when !== 'cycle' || eliminate.outOf !== 'contest') return left;
    const leaving = eliminate.lowest * cyclesOf({ eliminate, ...other });
    return Math.max(Math.min(left, eliminate.until), left - leaving);
  }, all);
}

/**
 * On a board of values each needs as many questions as there are turns, as all may choose the same; where a question
 * may be declined, as many in all.
 */
function questionsUsable(round: Round, paper: Paper | undefined): number {
  if (paper === undefined) return 0;
  const { stake } = round;
  if (stake.by !== 'choice' || round.question.from !== 'board') return paper.questions.length;
  const counts = stake.values.map(
    (value) => paper.questions.filter((question) => question.value === value).length,
  );
  return stake.decline ? counts.reduce((sum, count) => sum + count, 0) : Math.min(...counts);
}

export function needFittingTeams(definition: Definition, teams: readonly Team[]): void {
  const numbers = teams.map((team) => team.number);
  if (new Set(numbers).size < numbers.length) refuse('setup.team-numbers');
  const { min, max, players } = definition.teams;
  if (numbers.length < min || numbers.length > max)
    refuse('setup.team-count', { count: numbers.length, min, max });
  const persons = new Set<string>();
  for (const { number, lineup, substitutes } of teams) {
    if (lineup.length < players.min || lineup.length > players.max)
      refuse('setup.player-count', { team: number, count: lineup.length, ...players });
    const places = lineup.map((place) => place.number);
    if (new Set(places).size < places.length) refuse('setup.player-numbers', { team: number });
    for (const person of [...lineup.map((place) => place.person), ...substitutes]) {
      if (persons.has(person)) refuse('setup.person-twice', { team: number });
      persons.add(person);
    }
  }
}

export function needFittingPapers(definition: Definition, papers: readonly Paper[]): void {
  for (const paper of papers) {
    const round = definition.rounds.find((candidate) => candidate.id === paper.round);
    if (round === undefined) refuse('setup.paper-round', { round: paper.round });
    const foreign = [...paper.questions, ...paper.spares].find(
      (question) => !round.question.types.includes(question.type),
    );
    if (foreign !== undefined) refuse('setup.paper-type', { round: round.title, question: foreign.id });
    const unvalued = [...paper.questions, ...paper.spares].find(({ value }) => !isValued(round, value));
    if (unvalued !== undefined)
      refuse('setup.paper-value', {
        round: round.title,
        question: unvalued.id,
        values: stakeValues(round).join('、'),
      });
  }
}

/** Where each question has a value of its own, it is one that the rules know. */
function isValued(round: Round, value: number | null): boolean {
  return round.stake.by !== 'question' || (value !== null && round.stake.values.includes(value));
}

/** In a round of designations nobody may be left without a turn by a list made for other numbers. */
function needEveryTeamNamed(definition: Definition, teams: readonly Team[]): void {
  const numbers = teams.map((team) => team.number);
  for (const round of definition.rounds.filter(
    ({ who }) => who.by === 'designation' && who.pairs !== 'free',
  )) {
    const answering = designations(round, numbers).map((pair) => pair.answering);
    const idle = numbers.find((number) => !answering.includes(number));
    if (idle !== undefined) refuse('setup.designation', { round: round.title, team: idle });
  }
}

/** Formulas that can be worked out whatever happens; refuses otherwise. */
export function needSoundRules(definition: Definition): void {
  const [first] = checkDefinition(definition);
  if (first === undefined) return;
  const { path, code, params } = first;
  refuse('definition.formula', { ...params, path: path.join('.'), problem: `problem.${code}` });
}

export const setupDecisions: Decisions<SetupCommands> = {
  'setup.definition': ({ state, body }) => {
    needSetup(state);
    needSoundRules(body.definition);
    return decisions({ type: 'definition.set', definition: body.definition });
  },

  'setup.teams': ({ state, body }) => {
    needSetup(state);
    if (state.definition === null) refuse('setup.definition');
    needFittingTeams(state.definition, body.teams);
    return decisions({ type: 'teams.set', teams: body.teams });
  },

  'setup.papers': ({ state, body }) => {
    needSetup(state);
    if (state.definition === null) refuse('setup.definition');
    needFittingPapers(state.definition, body.papers);
    return decisions({ type: 'papers.set', papers: body.papers });
  },

  /** Written scores may come in until the results are announced. */
  'setup.written': ({ body }) => decisions({ type: 'written.set', scores: body.scores }),

  'contest.start': ({ state }) => {
    needSetup(state);
    const definition = state.definition;
    if (definition === null) refuse('setup.definition');
    if (state.teams.length < definition.teams.min) refuse('setup.teams', { min: definition.teams.min });
    // The definition may have been exchanged since teams and papers came in.
    needFittingTeams(definition, state.teams);
    needFittingPapers(definition, state.papers);
    needEveryTeamNamed(definition, state.teams);
    const [shortage] = paperShortages(state, definition);
    if (shortage !== undefined)
      refuse('setup.paper', { round: shortage.title, need: shortage.need, have: shortage.have });
    const numbers = state.teams.map((team) => team.number);
    return decisions({ type: 'contest.started', rundown: buildRundown(definition.rounds, numbers) });
  },
};
