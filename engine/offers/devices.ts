// Offers when a device is not as it should be: past the ready gate, keys instead of buttons, the panel's count confirmed.
import type { EventType } from '#contract/event.ts';
import type { Instant } from '#contract/units.ts';
import type { Knowledge } from '../decide/index.ts';
import { unconfirmedCount } from '../decide/panel.ts';
import { closedReasons, roundAtGate } from '../gate.ts';
import { teamsByKey } from '../lost.ts';
import type { ContestRecord } from '../record.ts';
import { teamsOn } from '../seating.ts';
import { liveTurn } from '../select.ts';
import type { State } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

export function deviceCandidates(state: State, knowledge: Knowledge): Candidate[] {
  return [...gate(state), ...lost(state), ...standIns(state), ...confirming(state, knowledge)];
}

function gate(state: State): Candidate[] {
  const round = roundAtGate(state);
  const count = round === null ? 0 : closedReasons(state, round.id).length;
  if (round === null || count === 0) return [];
  return [
    candidate(
      'gate.pass',
      { type: 'gate.pass', round: round.id, reason: TO_FILL },
      { params: { round: round.title, count }, keys: ['KeyJ'], needs: 'reason' },
    ),
  ];
}

/** The key is for the first of them; the engine leaves out what was chosen already. */
function lost(state: State): Candidate[] {
  const gone = liveTurn(state)?.lost.filter(({ back }) => !back) ?? [];
  return gone.flatMap(({ device }, index) => [
    candidate(
      `lost.keys:${device}`,
      { type: 'lost.choose', device, how: 'keys' },
      {
        label: state.devices[device]?.kind === 'clicker' ? 'offer.lost.enter' : 'offer.lost.keys',
        params: { device },
        keys: index === 0 ? ['KeyJ'] : [],
      },
    ),
    candidate(
      `lost.wait:${device}`,
      { type: 'lost.choose', device, how: 'wait' },
      { label: 'offer.lost.wait', params: { device } },
    ),
  ]);
}

function standIns(state: State): Candidate[] {
  return teamsByKey(state).map((team) =>
    candidate(
      `key:${team}`,
      { type: 'press.key', team },
      { label: 'offer.press.key', params: { team }, keys: keysOf(team) },
    ),
  );
}

function keysOf(team: number): string[] {
  return team < 10 ? [`Digit${team}`] : [];
}

/** With these a question is pressed for no more. */
const ENDS: readonly EventType[] = [
  'claim.made',
  'item.closed',
  'item.withdrawn',
  'set.withdrawn',
  'turn.voided',
];

/** Milliseconds within which a hand still presses for what it saw before. */
const REACTION = 1500;

/** Keys that stood in for buttons a moment ago: pressed now they come too late, and are meant for nothing else. */
export function keysJustOver({ state, happened }: ContestRecord, now: Instant): string[] {
  const end = happened.findLast(({ event }) => ENDS.includes(event.type))?.at;
  if (end === undefined || end.run !== now.run || now.ms - end.ms >= REACTION) return [];
  const stoodIn = (state.turn?.lost ?? []).filter(({ chosen }) => chosen === 'keys');
  return stoodIn.flatMap(({ device: id }) => {
    const device = state.devices[id];
    return device === undefined ? [] : teamsOn(state, device).flatMap(keysOf);
  });
}

/** Never by the main key: the supervisor has to have looked. */
function confirming(state: State, knowledge: Knowledge): Candidate[] {
  if (knowledge.officials().supervisors.length === 0) return [];
  const counts = liveTurn(state)?.items.flatMap((item) => unconfirmedCount(item) ?? []) ?? [];
  return counts
    .slice(0, 1)
    .map((params) => candidate('panel.confirm', { type: 'panel.confirm' }, { params, supervising: true }));
}
