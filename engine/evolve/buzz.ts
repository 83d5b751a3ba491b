// Fold of presses, fouls and claims of the present item.
import type { Happened } from '#contract/event.ts';
import { type Buzz, NO_ATTEMPT, type PressStatus, type State } from '../state.ts';
import { changeItem } from './change.ts';

export function evolveBuzz(state: State, { event, at }: Happened): State {
  switch (event.type) {
    case 'buzz.opened':
      return onBuzz(state, (buzz) => ({ ...buzz, state: 'opened' }));
    case 'cue.given':
      return onBuzz(state, (buzz) => (buzz.state === 'opened' ? { ...buzz, state: 'armed', cue: at } : buzz));
    case 'press.observed': {
      const signal = event.signal;
      if (signal.type !== 'press') return state;
      return onBuzz(state, (buzz) => ({
        ...buzz,
        presses: [
          ...buzz.presses,
          {
            id: event.press,
            team: signal.seat,
            device: signal.device,
            at: signal.at,
            deviceTime: signal.deviceTime,
            status: arrival(state, buzz, signal.seat, signal.at.ms),
          },
        ],
      }));
    }
    case 'press.fouled':
      return onBuzz(state, (buzz) => ({
        ...mark(buzz, [event.press], 'foul'),
        barred: [...buzz.barred, event.team],
      }));
    case 'press.referred':
      return onBuzz(state, (buzz) => mark(buzz, [event.press], 'judge'));
    case 'press.ruled':
      return onBuzz(state, (buzz) => mark(buzz, [event.press], event.verdict));
    case 'buzz.tied':
      return onBuzz(state, (buzz) => mark(buzz, event.presses, 'tie'));
    case 'claim.made':
      return claim(state, event.team, event.press);
    default:
      return state;
  }
}

function onBuzz(state: State, change: (buzz: Buzz) => Buzz): State {
  const current = state.turn?.current;
  if (current === null || current === undefined) return state;
  return changeItem(state, current, (item) =>
    item.buzz === null ? item : { ...item, buzz: change(item.buzz) },
  );
}

function mark(buzz: Buzz, presses: readonly string[], status: PressStatus): Buzz {
  return {
    ...buzz,
    presses: buzz.presses.map((press) => (presses.includes(press.id) ? { ...press, status } : press)),
  };
}

/** What a press is worth the moment it arrives; the rest is decided when it is due. */
function arrival(state: State, buzz: Buzz, team: number, ms: number): PressStatus {
  if (state.slate || buzz.state === 'over') return 'ignored';
  if (!(state.turn?.eligible.includes(team) ?? false) || buzz.barred.includes(team)) return 'ignored';
  if (buzz.presses.some((press) => press.team === team && press.status !== 'ignored')) return 'ignored';
  if (buzz.state !== 'claimed') return 'waiting';
  const first = buzz.presses.find((press) => press.status === 'first');
  return first !== undefined && ms < first.at.ms ? 'late-arrival' : 'later';
}

function claim(state: State, team: number, press: string | null): State {
  const current = state.turn?.current;
  if (current === null || current === undefined) return state;
  return changeItem(state, current, (item) => {
    if (item.buzz === null) return item;
    const presses = item.buzz.presses.map((candidate) => {
      if (candidate.id === press) return { ...candidate, status: 'first' as const };
      return ['waiting', 'fair', 'tie', 'first'].includes(candidate.status)
        ? { ...candidate, status: 'later' as const }
        : candidate;
    });
    return {
      ...item,
      buzz: { ...item.buzz, state: 'claimed', presses },
      attempts: [...item.attempts, { ...NO_ATTEMPT, team, person: null, state: 'claimed' as const }],
    };
  });
}
