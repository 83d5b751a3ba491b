// Fold of appeals, confirmations, the release of written totals, and what kind of record this is.
import type { EventType, Happened } from '#contract/event.ts';
import { CORRECTING } from '#contract/record-kinds.ts';
import type { Appeal, State } from '../state.ts';
import type { Growth } from './growth.ts';

/** Whatever may change the results: what was confirmed before is not confirmed any more. */
const CHANGING: readonly EventType[] = [
  'definition.changed',
  'written.set',
  'turn.called',
  'turn.entered',
  'turn.voided',
  'points.posted',
  ...CORRECTING,
  'team.out',
  'substituted',
  'order.drawn',
  'appeal.filed',
];

export function evolveTrust(before: State, { event, seq }: Happened, growth: Growth): State {
  const state = CHANGING.includes(event.type) ? unconfirmed(before) : before;
  switch (event.type) {
    case 'appeal.filed': {
      const { appeal, team, leader, turn, item, ground } = event;
      const filed: Appeal = { id: appeal, team, leader, turn, item, ground, seq, votes: [], closed: null };
      return { ...state, appeals: growth.list(state.appeals, [filed]) };
    }
    case 'appeal.voted': {
      const { person, vote, note } = event;
      return changeAppeal(state, event.appeal, (appeal) => ({
        ...appeal,
        votes: [...appeal.votes.filter((other) => other.person !== person), { person, vote, note }],
      }));
    }
    case 'appeal.closed': {
      const { outcome, person, reason } = event;
      // One that was upheld calls for a correction: what was confirmed is to be confirmed anew.
      const after = outcome === 'upheld' ? unconfirmed(state) : state;
      return changeAppeal(after, event.appeal, (appeal) => ({
        ...appeal,
        closed: { outcome, person, reason, seq },
      }));
    }
    case 'written.released':
      return { ...state, released: true };
    case 'results.confirmed': {
      const { side, person, entered } = event;
      return { ...state, confirmed: { ...state.confirmed, [side]: { person, entered, seq } } };
    }
    case 'reopening.asked':
      return { ...state, reopening: { side: event.side, reason: event.reason } };
    case 'results.reopened':
      return { ...unconfirmed(state), stage: 'running', reopening: null };
    case 'announced':
      return { ...state, released: true };
    case 'rehearsal.begun':
      return { ...state, rehearsal: true };
    default:
      return state;
  }
}

function unconfirmed(state: State): State {
  const { judges, supervisor } = state.confirmed;
  return judges === null && supervisor === null
    ? state
    : { ...state, confirmed: { judges: null, supervisor: null } };
}

function changeAppeal(state: State, id: string, change: (appeal: Appeal) => Appeal): State {
  return {
    ...state,
    appeals: state.appeals.map((appeal) => (appeal.id === id ? change(appeal) : appeal)),
  };
}
