// Before the first turn: definition, teams, papers, written scores, start.
import type { Paper } from '#contract/command.ts';
import type { Definition, Round } from '#contract/definition.ts';
import type { Message } from '#contract/offer.ts';
import type { Team } from '#contract/roster.ts';
import { checkDefinition } from '../check-definition.ts';
import { buildRundown, designations } from '../schedule.ts';
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
  readonly title: string;
  readonly need: number;
  readonly have: number;
}

/** Rounds whose paper has too few questions for the teams there are. */
export function paperShortages(state: State, definition: Definition): Shortage[] {
  return definition.rounds
    .map((round) => ({ round, need: questionsNeeded(round, state.teams.length) }))
    .map(({ round, need }) => {
      const paper = state.papers.find((candidate) => candidate.round === round.id);
      return { title: round.title, need, have: questionsUsable(round, paper) };
    })
    .filter(({ need, have }) => have < need);
}

function questionsNeeded(round: Round, teams: number): number {
  switch (round.who.by) {
    case 'order':
      return round.who.cycles * teams * round.items;
    case 'designation':
      return (round.who.pairs === 'mirror' ? teams : round.who.pairs.length) * round.items;
    case 'buzz':
      return round.items;
  }
}

/** On a board every stake needs as many questions as there are teams: all may choose the same. */
function questionsUsable(round: Round, paper: Paper | undefined): number {
  if (paper === undefined) return 0;
  if (round.stake.by !== 'choice' || round.question.from !== 'board') return paper.questions.length;
  return Math.min(
    ...round.stake.values.map(
      (value) => paper.questions.filter((question) => question.value === value).length,
    ),
  );
}

function needFittingTeams(definition: Definition, teams: readonly Team[]): void {
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

function needFittingPapers(definition: Definition, papers: readonly Paper[]): void {
  for (const paper of papers) {
    const round = definition.rounds.find((candidate) => candidate.id === paper.round);
    if (round === undefined) refuse('setup.paper-round', { round: paper.round });
    const foreign = [...paper.questions, ...paper.spares].find(
      (question) => !round.question.types.includes(question.type),
    );
    if (foreign !== undefined) refuse('setup.paper-type', { round: round.title, question: foreign.id });
  }
}

/** In a round of designations nobody may be left without a turn by a list made for other numbers. */
function needEveryTeamNamed(definition: Definition, teams: readonly Team[]): void {
  const numbers = teams.map((team) => team.number);
  for (const round of definition.rounds.filter(({ who }) => who.by === 'designation')) {
    const answering = designations(round, numbers).map((pair) => pair.answering);
    const idle = numbers.find((number) => !answering.includes(number));
    if (idle !== undefined) refuse('setup.designation', { round: round.title, team: idle });
  }
}

export const setupDecisions: Decisions<SetupCommands> = {
  'setup.definition': ({ state, body }) => {
    needSetup(state);
    const [problem] = checkDefinition(body.definition);
    if (problem !== undefined) refuse('definition.formula', { path: problem.path, problem: problem.message });
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
    return decisions({ type: 'contest.started', rundown: buildRundown(definition, numbers) });
  },
};
