// The way to the announcement: confirmed by judges and supervisor, announced, and opened again only by both.

import type { Side } from '#contract/appeal.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { openAppeals, prizeAtStake } from '../appeal-stakes.ts';
import { missingForResults } from '../finish.ts';
import type { State } from '../state.ts';
import {
  type Context,
  type Decisions,
  decisions,
  isChief,
  isSupervising,
  personOf,
  refuse,
  speaksForJudges,
} from './context.ts';

type ResultsCommands = 'written.release' | 'results.confirm' | 'announce' | 'results.reopen';

/** Refuses with what is missing of the results. */
function needComplete(state: State): void {
  const missing = missingForResults(state);
  if (missing !== null) refuse(missing.code, missing.params);
}

/** Who speaks for this side; refuses anybody else. */
function needSide(context: Pick<Context, 'command' | 'knowledge'>, side: Side) {
  const { command } = context;
  if (side === 'supervisor' && !isSupervising(command)) refuse('results.side-supervisor');
  if (side === 'judges' && !speaksForJudges(context)) refuse('results.side-judges');
  return { side, person: personOf(command), entered: command.actor.role === 'technician' };
}

export const resultsDecisions: Decisions<ResultsCommands> = {
  'written.release': (context) => {
    const { state, command } = context;
    if (state.stage === 'setup') refuse('contest.not-started');
    if (state.written.length === 0) refuse('written.none');
    if (state.released) refuse('written.released');
    if (!isSupervising(command) && !speaksForJudges(context)) refuse('written.secret');
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
    const open = openAppeals(state).length;
    const override = open === 0 ? null : (body.override ?? null);
    if (open > 0 && override === null)
      refuse('announce.appeal', { count: open, prize: `appeal.prize.${prizeAtStake(state)}` });
    if (override !== null && !isChief(command)) refuse('announce.override');
    if (state.confirmed.judges === null) refuse('announce.judges');
    if (state.confirmed.supervisor === null) refuse('announce.supervisor');
    return decisions(override === null ? { type: 'announced' } : { type: 'announced', override }, {
      type: 'screen.set',
      scene: 'standings',
    });
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
