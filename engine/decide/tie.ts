// A tie settled as the rules say: by lot among those tied, or by pressing again among them. Judges may award it all the same.
import { drawOrder } from '../draw.ts';
import { earliest } from '../press.ts';
import type { Press, State } from '../state.ts';
import { type Decisions, decisions, needItem, refuse } from './context.ts';
import { claimBy, claimed, isUnclaimed, stopPressClock } from './presses.ts';

/** The presses that are tied, in the order of teams; refuses where there are none, or the rules settle ties otherwise. */
function needTie(state: State, settles: 'draw' | 'replay') {
  const { turn, round, item } = needItem(state);
  const presses = item.buzz?.presses ?? [];
  const tied = presses.filter(({ status }) => status === 'tie').sort((a, b) => a.team - b.team);
  if (tied.length === 0 || !isUnclaimed(item)) refuse('tie.none');
  if (round.buzz?.tied !== settles) refuse('tie.not-so');
  // Before the cue, and so before all that are tied: it may still win the question.
  if (presses.some(({ status }) => status === 'judge')) refuse('close.presses');
  if (presses.some((press) => press.status === 'fair' && isFirst(press, tied))) refuse('tie.earlier');
  return { turn, round, item, tied, among: tied.map(({ team }) => team) };
}

function isFirst(press: Press, tied: readonly Press[]): boolean {
  return earliest([press, ...tied]) === press;
}

export const tieDecisions: Decisions<'tie.draw' | 'tie.replay'> = {
  /** Whoever has the first lot has the question, as by the earliest press. */
  'tie.draw': ({ state, body, command, at }) => {
    const { turn, round, item, tied, among } = needTie(state, 'draw');
    const [team] = drawOrder(body.seed, among);
    const press = tied.find((candidate) => candidate.team === team);
    if (press === undefined) throw new Error('a lot for nobody');
    return decisions(
      { type: 'tie.drawn', seed: body.seed, among, team: press.team },
      ...claimed({ state, turn, round, item, cause: command.id }, claimBy(press), at),
    );
  },

  /** The buzz is opened anew for those tied, with its cue and its time to press. */
  'tie.replay': ({ state, command, at }) => {
    const { turn, round, item, among } = needTie(state, 'replay');
    const scene = { state, turn, round, item, cause: command.id };
    return decisions(...stopPressClock(scene, at), { type: 'tie.replayed', among });
  },
};
