// Offers on the way to the announcement: release written totals, confirm, announce, open again.
import { SIDES } from '#contract/appeal.ts';
import { openAppeals } from '../appeal-stakes.ts';
import type { State } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

/** The main key leads through both confirmations to the announcement. */
export function resultsCandidates(state: State): Candidate[] {
  if (state.stage === 'setup') return [];
  return [
    ...SIDES.map((side) =>
      candidate(
        `results.confirm:${side}`,
        { type: 'results.confirm', side },
        { label: `offer.confirm.${side}`, primary: true, ...of(side) },
      ),
    ),
    candidate('announce', { type: 'announce' }, { primary: true }),
    ...overriding(state),
    candidate('written.release', { type: 'written.release' }, { judging: true }),
    ...SIDES.map((side) =>
      candidate(
        `results.reopen:${side}`,
        { type: 'results.reopen', side, reason: TO_FILL },
        { label: `offer.reopen.${side}`, needs: 'reason', ...of(side) },
      ),
    ),
  ];
}

function of(side: (typeof SIDES)[number]) {
  return side === 'judges' ? { judging: true } : { supervising: true };
}

/** Although an appeal is open: the chief judge's reason comes first. */
function overriding(state: State): Candidate[] {
  const count = openAppeals(state).length;
  if (count === 0) return [];
  return [
    candidate(
      'announce.override',
      { type: 'announce', override: TO_FILL },
      { params: { count }, needs: 'reason', judging: true },
    ),
  ];
}
