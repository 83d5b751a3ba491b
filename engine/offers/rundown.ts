// Offers between turns: go on, pages, screen, slate, start.

import type { RundownEntry } from '#contract/event.ts';
import { voidedTurns } from '../decide/rundown.ts';
import { pendingEntries } from '../pending.ts';
import { entryOf, type NextStep, nextStep } from '../plan.ts';
import { isLive } from '../select.ts';
import type { State } from '../state.ts';
import { entryTitle } from '../titles.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

export function rundownCandidates(state: State): Candidate[] {
  if (state.definition === null) return [];
  return [
    candidate('contest.start', { type: 'contest.start' }, { primary: true }),
    candidate('slate.off', { type: 'slate.off' }, { keys: ['KeyS'], primary: true }),
    ...advance(state),
    candidate('slate.on', { type: 'slate.on' }, { keys: ['KeyS'] }),
    ...screens(state),
    candidate(
      'insert',
      { type: 'rundown.insert', after: null, page: { title: TO_FILL, body: '' } },
      { needs: 'page' },
    ),
    ...removable(state),
  ];
}

function advance(state: State): Candidate[] {
  if (state.stage !== 'running' || isLive(state.turn)) return [];
  const step = nextStep(state);
  const again = voidedTurns(state).map((turn) => jump(state, turn));
  if (step === null) return again;
  const next = entryOf(step);
  const later = pendingEntries(state)
    .filter((entry) => entry.id !== next?.id)
    .map((entry) => jump(state, entry));
  if (step.kind === 'draw') return [...draw(step), ...later, ...again];
  if (next === null) return [...later, ...again];
  return [
    candidate(
      'advance',
      { type: 'rundown.advance', entry: null },
      { label: `offer.advance.${next.kind}`, params: { title: entryTitle(state, next) }, primary: true },
    ),
    ...later,
    ...again,
  ];
}

/** Lots: as drawn by hand on stage, or drawn by the desk. */
function draw({ round, teams, decides }: Extract<NextStep, { kind: 'draw' }>): Candidate[] {
  return [
    candidate(
      'draw',
      { type: 'order.draw', round: round.id, teams: null, seed: TO_FILL },
      {
        label: decides === 'stay' ? 'offer.draw.stay' : 'offer.draw',
        params: { title: round.title, teams: teams.join('、') },
        needs: 'draw',
        primary: true,
      },
    ),
  ];
}

function jump(state: State, entry: RundownEntry): Candidate {
  return candidate(
    `advance:${entry.id}`,
    { type: 'rundown.advance', entry: entry.id },
    { label: `offer.advance.${entry.kind}`, params: { title: entryTitle(state, entry) } },
  );
}

function screens(state: State): Candidate[] {
  const standing = state.scene === 'standings';
  return [
    candidate(
      standing ? 'screen.auto' : 'screen.standings',
      { type: 'screen.show', scene: standing ? 'auto' : 'standings' },
      { keys: ['KeyN'] },
    ),
    candidate(state.scene === 'title' ? 'screen.auto' : 'screen.title', {
      type: 'screen.show',
      scene: state.scene === 'title' ? 'auto' : 'title',
    }),
  ];
}

function removable(state: State): Candidate[] {
  return pendingEntries(state)
    .filter((entry) => entry.kind === 'page')
    .map((entry) =>
      candidate(
        `remove:${entry.id}`,
        { type: 'rundown.remove', entry: entry.id },
        { label: 'offer.remove', params: { title: entry.page.title } },
      ),
    );
}
