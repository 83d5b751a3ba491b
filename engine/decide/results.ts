// The way to the announcement: confirmed by judges and supervisor, announced, and opened again only by both.

import type { Side } from '#contract/appeal.ts';
import type { Command } from '#contract/command.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import type { Team } from '#contract/roster.ts';
import { pendingEntries } from '../pending.ts';
import { entryOf, nextStep } from '../plan.ts';
import { activeTeams, definitionOf } from '../select.ts';
import { undecidedTies } from '../standings.ts';
import type { State } from '../state.ts';
import { type Context, type Decisions, decisions, isChief, isSupervising, refuse } from './context.ts';
import { drawNeeded, needNoLiveTurn } from './rundown.ts';

type ResultsCommands = 'written.release' | 'results.confirm' | 'announce' | 'results.reopen';

/** Everything is played and every written score is there; refuses with what is missing. */
function needComplete(state: State): void {
  if (state.stage !== 'running') refuse('contest.not-started');
  needNoLiveTurn(state);
  const left = nextStep(state);
  const entry = left === null ? null : entryOf(left);
  const unplayed = pendingEntries(state).find((candidate) => candidate.kind === 'turn');
  if (left?.kind === 'playoff') refuse('announce.tie', { teams: undecidedTies(state)[0]?.join('、') ?? '' });
  if (left?.kind === 'draw')
    refuse(drawNeeded(left), { round: left.round.title, teams: left.teams.join('、') });
  if (unplayed !== undefined || (left?.kind === 'plan' && entry !== null))
    refuse('announce.unplayed', { turn: unplayed?.id ?? entry?.id ?? '' });
  const unwritten = activeTeams(state).find((team) => !hasWritten(state, team));
  if (isWeighed(state) && unwritten !== undefined) refuse('announce.written', { team: unwritten.number });
}

/** Whether the written paper counts in the total at all. */
function isWeighed(state: State): boolean {
  return !/^0+(\/|$)/.test(definitionOf(state).ranking.weights.written);
}

function hasWritten(state: State, team: Team): boolean {
  return [...team.lineup.map((place) => place.person), ...team.substitutes].some((person) =>
    state.written.some((score) => score.person === person),
  );
}

/** Who speaks for this side; refuses anybody else. */
function needSide({ command, knowledge }: Pick<Context, 'command' | 'knowledge'>, side: Side) {
  if (side === 'supervisor' ? !isSupervising(command) : !speaksForJudges(command, knowledge))
    refuse(`results.side-${side}`);
  const { actor } = command;
  return { side, person: actor.onBehalfOf ?? actor.person, entered: actor.role === 'technician' };
}

/** The chief judge; where the roster names none, any judge; where it names nobody, whoever sits at the console. */
function speaksForJudges(command: Command, knowledge: Context['knowledge']): boolean {
  if (isChief(command)) return true;
  const { judges } = knowledge.officials();
  if (judges.some(({ role }) => role === 'chief-judge')) return false;
  return command.actor.role === 'judge' || (command.actor.role === 'technician' && judges.length === 0);
}

export const resultsDecisions: Decisions<ResultsCommands> = {
  'written.release': (context) => {
    const { state, command, knowledge } = context;
    if (state.released) refuse('written.released');
    if (!isSupervising(command) && !speaksForJudges(command, knowledge)) refuse('written.secret');
    return decisions({ type: 'written.released' });
  },

  'results.confirm': (context) => {
    const { state, body } = context;
    needComplete(state);
    if (state.confirmed[body.side] !== null) refuse('results.confirmed');
    return decisions({ type: 'results.confirmed', ...needSide(context, body.side) });
  },

  announce: (context) => {
    const { state, body, command } = context;
    needComplete(state);
    const open = state.appeals.filter(({ closed }) => closed === null);
    const override = body.override ?? null;
    if (open.length > 0 && override === null) refuse('announce.appeal', { count: open.length });
    if (open.length > 0 && !isChief(command)) refuse('announce.override');
    if (state.confirmed.judges === null) refuse('announce.judges');
    if (state.confirmed.supervisor === null) refuse('announce.supervisor');
    return decisions(
      open.length > 0 && override !== null ? { type: 'announced', override } : { type: 'announced' },
      { type: 'screen.set', scene: 'standings' },
    );
  },

  /** Chief judge and supervisor together: the first asks, the second opens. */
  'results.reopen': (context) => {
    const { state, body } = context;
    if (state.stage !== 'announced') refuse('results.not-announced');
    if (state.reopening?.side === body.side) refuse('results.asked');
    const { side, person } = needSide(context, body.side);
    const asked: LeitaiEvent = { type: 'reopening.asked', side, person, reason: body.reason };
    if (state.reopening === null) return decisions(asked);
    return decisions(
      asked,
      { type: 'results.reopened', reason: state.reopening.reason },
      { type: 'screen.set', scene: 'title' },
    );
  },
};
