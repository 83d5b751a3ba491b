// One event onto the state. Knows no formula, no clock and no key: everything it needs stands in the event.
import type { Happened } from '#contract/event.ts';
import type { State } from '../state.ts';
import { evolveBuzz } from './buzz.ts';
import { evolveClock } from './clock.ts';
import { evolveCorrections } from './corrections.ts';
import { evolveDevices } from './devices.ts';
import { evolveGame } from './game.ts';
import { COPYING, type Growth } from './growth.ts';
import { evolvePaper } from './paper.ts';
import { evolveRundown } from './rundown.ts';
import { evolveTrust } from './trust.ts';
import { evolveTurn } from './turn.ts';

/** Each part of the state has its own fold; an event that does not concern a part leaves it as it is. */
const PARTS = [
  evolveRundown,
  evolveTurn,
  evolveClock,
  evolveBuzz,
  evolveGame,
  evolvePaper,
  evolveCorrections,
  evolveTrust,
  evolveDevices,
];

/** `growth`: how lists grow; given by whoever folds many events in a row. */
export function evolve(state: State, happened: Happened, growth: Growth = COPYING): State {
  let next: State = state;
  for (const part of PARTS) next = part(next, happened, growth);
  return { ...next, seq: happened.seq };
}
