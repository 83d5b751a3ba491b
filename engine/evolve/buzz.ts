// Fold of presses, fouls and claims of the present item.
import type { EventOf, Happened } from '#contract/event.ts';
import { comparePresses, isSpent, isUndecided, jointUncertainty } from '../press.ts';
import { teamPressing } from '../seating.ts';
import { type Buzz, type Clock, NO_ATTEMPT, type Press, type PressStatus, type State } from '../state.ts';
import { changeItem } from './change.ts';

export function evolveBuzz(state: State, { event, at }: Happened): State {
  switch (event.type) {
    case 'buzz.opened': {
      const countdown = event.countdown === undefined ? null : { from: at, length: event.countdown };
      return onBuzz(state, (buzz) => ({ ...buzz, state: 'opened', cue: null, countdown }));
    }
    case 'cue.given':
      return onBuzz(state, (buzz) => (buzz.state === 'opened' ? { ...buzz, state: 'armed', cue: at } : buzz));
    case 'press.observed': {
      const signal = event.signal;
      if (signal.type !== 'press') return state;
      const { device, at: pressed, deviceTime } = signal;
      const team = teamPressing(state, signal);
      if (team === null) return state;
      const press: Press = {
        id: event.press,
        team,
        device,
        at: pressed,
        deviceTime,
        boot: state.devices[device]?.boot ?? null,
        happened: signal.happened ?? { ms: pressed.ms, uncertainty: 0 },
        status: 'waiting',
      };
      return onBuzz(state, (buzz) => ({
        ...buzz,
        presses: [...buzz.presses, { ...press, status: arrival(state, buzz, press) }],
      }));
    }
    case 'press.fouled':
      return onBuzz(state, (buzz) => ({
        ...mark(buzz, [event.press], 'foul'),
        barred: event.bars === false ? buzz.barred : [...buzz.barred, event.team],
      }));
    case 'foul.called':
      return event.bars ? onBuzz(state, (buzz) => calledOut(buzz, event.team)) : state;
    case 'press.referred':
      return onBuzz(state, (buzz) => mark(buzz, [event.press], 'judge'));
    case 'press.ruled':
      return onBuzz(state, (buzz) => mark(buzz, [event.press], event.verdict));
    case 'buzz.tied':
      return onBuzz(state, (buzz) => mark(buzz, event.presses, 'tie'));
    case 'tie.replayed':
      return onBuzz(state, (buzz) => replayed(buzz, event.among));
    case 'claim.made':
      return claim(state, event);
    case 'desk.started':
      return onBuzz(state, held);
    case 'slate.set':
      return event.on ? onBuzz(state, held) : state;
    case 'undone':
      return event.label === 'buzz.opened' ? onBuzz(state, withoutWaiting) : state;
    default:
      return state;
  }
}

/** The present question can be pressed for no more until it is opened anew. */
export function holdBuzz(state: State): State {
  return onBuzz(state, held);
}

function onBuzz(state: State, change: (buzz: Buzz) => Buzz): State {
  const current = state.turn?.current;
  if (current === null || current === undefined) return state;
  return changeItem(state, current, (item) =>
    item.buzz === null ? item : { ...item, buzz: change(item.buzz) },
  );
}

/** Out of the question, also where it has pressed and nobody has won yet. */
function calledOut(buzz: Buzz, team: number): Buzz {
  const open = buzz.presses.filter((press) => press.team === team && isUndecided(press));
  const marked = mark(
    buzz,
    open.map((press) => press.id),
    'ignored',
  );
  return { ...marked, barred: [...buzz.barred, team] };
}

function mark(buzz: Buzz, presses: readonly string[], status: PressStatus): Buzz {
  return {
    ...buzz,
    presses: buzz.presses.map((press) => (presses.includes(press.id) ? { ...press, status } : press)),
  };
}

/** Nobody can press fairly while the desk is away or the slate stands: the buzz waits to be opened anew. */
function held(buzz: Buzz): Buzz {
  if (buzz.state === 'opened') return { ...withoutWaiting(buzz), state: 'held' };
  return buzz.state === 'armed' ? { ...buzz, state: 'held' } : buzz;
}

/** Presses after an opening that was taken back, or that never came to its cue, are nobody's fault. */
function withoutWaiting(buzz: Buzz): Buzz {
  const waiting = buzz.presses.filter((press) => press.status === 'waiting').map((press) => press.id);
  return mark(buzz, waiting, 'ignored');
}

/** Those tied press again after the buzz is opened anew; the others are out of this question. */
function replayed(buzz: Buzz, among: readonly number[]): Buzz {
  const presses = buzz.presses.map((press) => {
    if (!isUndecided(press)) return press;
    return { ...press, status: among.includes(press.team) ? ('ignored' as const) : ('later' as const) };
  });
  return { ...buzz, state: 'held', eligible: among, presses };
}

/** What a press is worth the moment it arrives; the rest is decided when it is due. */
function arrival(state: State, buzz: Buzz, press: Press): PressStatus {
  const { team } = press;
  if (state.slate || buzz.state === 'over' || buzz.state === 'held') return 'ignored';
  if (!buzz.eligible.includes(team) || buzz.barred.includes(team)) return 'ignored';
  if (buzz.presses.some((other) => other.team === team && !isSpent(other))) return 'ignored';
  if (buzz.state === 'armed' && isAfterTime(state.turn?.clock ?? null, press)) return 'ignored';
  if (buzz.state !== 'claimed') return 'waiting';
  const first = buzz.presses.find((other) => other.status === 'first');
  return first !== undefined && isSurelyBefore(press, first) ? 'late-arrival' : 'later';
}

/** Made when time to press was up, at the earliest it can have happened; whether that had been noticed or not. */
function isAfterTime(clock: Clock | null, { at, happened }: Press): boolean {
  if (clock?.measures !== 'press' || (clock.state !== 'running' && clock.state !== 'expired')) return false;
  const { deadline } = clock;
  return at.run === deadline.run ? happened.ms - happened.uncertainty > deadline.ms : at.run > deadline.run;
}

/** Within their joint uncertainty nobody can tell: what was claimed stays claimed. */
function isSurelyBefore(press: Press, first: Press): boolean {
  return comparePresses(press, first) < -jointUncertainty(press, first);
}

function claim(state: State, { team, press, reason, early, unread }: EventOf<'claim.made'>): State {
  const current = state.turn?.current;
  if (current === null || current === undefined) return state;
  return changeItem(state, current, (item) => {
    if (item.buzz === null) return item;
    const presses = item.buzz.presses.map((candidate) => {
      if (candidate.id === press) return { ...candidate, status: 'first' as const };
      // Awarded, the judges have seen what arrived late as well.
      const awarded = reason !== null && candidate.status === 'late-arrival';
      return awarded || ['waiting', 'fair', 'tie', 'first'].includes(candidate.status)
        ? { ...candidate, status: 'later' as const }
        : candidate;
    });
    return {
      ...item,
      buzz: { ...item.buzz, state: 'claimed', presses },
      attempts: [
        // Awarded to another before the answer began: whoever had won it has not tried.
        ...item.attempts.filter((attempt) => attempt.state !== 'claimed'),
        {
          ...NO_ATTEMPT,
          team,
          person: null,
          state: 'claimed' as const,
          early: early ?? false,
          unread: unread ?? false,
        },
      ],
    };
  });
}
