// Before the first turn: definition, teams, papers, written scores, start.
import type { Paper } from '#contract/command.ts';
import type { Definition, Round } from '#contract/definition.ts';
import { buildRundown } from '../schedule.ts';
import type { State } from '../state.ts';
import { type Decisions, decisions, refuse } from './context.ts';

type SetupCommands = 'setup.definition' | 'setup.teams' | 'setup.papers' | 'setup.written' | 'contest.start';

function needSetup(state: State): void {
  if (state.stage !== 'setup') refuse('setup.started');
}

/** What is still missing before the first turn, as keys of the catalogue. */
export function missingForStart(state: State): string[] {
  const { definition } = state;
  if (definition === null) return ['setup.definition'];
  const missing: string[] = [];
  if (state.teams.length < definition.teams.min) missing.push('setup.teams');
  for (const shortage of paperShortages(state, definition)) missing.push(`setup.paper:${shortage.round}`);
  return missing;
}

export interface Shortage {
  readonly round: string;
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
      return { round: round.id, title: round.title, need, have: questionsUsable(round, paper) };
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
      return 1;
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

export const setupDecisions: Decisions<SetupCommands> = {
  'setup.definition': ({ state, body }) => {
    needSetup(state);
    return decisions({ type: 'definition.set', definition: body.definition });
  },

  'setup.teams': ({ state, body }) => {
    needSetup(state);
    const numbers = body.teams.map((team) => team.number);
    if (new Set(numbers).size < numbers.length) refuse('setup.team-numbers');
    const definition = state.definition;
    if (definition === null) refuse('setup.definition');
    if (numbers.length < definition.teams.min || numbers.length > definition.teams.max)
      refuse('setup.team-count', {
        count: numbers.length,
        min: definition.teams.min,
        max: definition.teams.max,
      });
    for (const team of body.teams) {
      const { min, max } = definition.teams.players;
      if (team.lineup.length < min || team.lineup.length > max)
        refuse('setup.player-count', { team: team.number, count: team.lineup.length, min, max });
      const places = team.lineup.map((place) => place.number);
      if (new Set(places).size < places.length) refuse('setup.player-numbers', { team: team.number });
    }
    return decisions({ type: 'teams.set', teams: body.teams });
  },

  'setup.papers': ({ state, body }) => {
    needSetup(state);
    for (const paper of body.papers) {
      const round = state.definition?.rounds.find((candidate) => candidate.id === paper.round);
      if (round === undefined) refuse('setup.paper-round', { round: paper.round });
      const foreign = [...paper.questions, ...paper.spares].find(
        (question) => !round.question.types.includes(question.type),
      );
      if (foreign !== undefined) refuse('setup.paper-type', { round: round.title, question: foreign.id });
    }
    return decisions({ type: 'papers.set', papers: body.papers });
  },

  /** Written scores may come in until the results are announced. */
  'setup.written': ({ body }) => decisions({ type: 'written.set', scores: body.scores }),

  'contest.start': ({ state }) => {
    needSetup(state);
    const definition = state.definition;
    if (definition === null) refuse('setup.definition');
    if (state.teams.length < definition.teams.min) refuse('setup.teams', { min: definition.teams.min });
    const [shortage] = paperShortages(state, definition);
    if (shortage !== undefined)
      refuse('setup.paper', { round: shortage.title, need: shortage.need, have: shortage.have });
    const numbers = state.teams.map((team) => team.number);
    return decisions({ type: 'contest.started', rundown: buildRundown(definition, numbers) });
  },
};
