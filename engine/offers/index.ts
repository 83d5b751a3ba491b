// What may be done now: candidates of every kind, kept when the engine itself would accept them.
import type { Offer } from '#contract/offer.ts';
import type { Instant } from '#contract/units.ts';
import { type Knowledge, tryDecide } from '../decide/index.ts';
import type { ContestRecord } from '../record.ts';
import { answerCandidates } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { rulingCandidates } from './ruling.ts';
import { rundownCandidates } from './rundown.ts';
import { troubleCandidates, undoCandidates } from './trouble.ts';
import { turnCandidates } from './turn.ts';

/** Refusals that ask for a second word instead of forbidding. */
export const CONFIRMABLE: readonly string[] = ['ruling.contradicts-key', 'undo.strikes-answers'];

/** Every offer is one the engine would accept at `now`; at most one is primary (the next key). */
export function offers(record: ContestRecord, knowledge: Knowledge, now: Instant): Offer[] {
  const possible = [
    ...turnCandidates(record.state, knowledge),
    ...answerCandidates(record.state, knowledge),
    ...rulingCandidates(record.state),
    ...rundownCandidates(record.state),
    ...troubleCandidates(record.state),
  ].filter((candidate) => accepted(record, knowledge, now, candidate));
  const candidates = [...possible, ...undoCandidates(record, knowledge)];
  const main = candidates.find((candidate) => candidate.primary);
  return candidates.map(({ judging: _, ...candidate }) => ({
    ...candidate,
    primary: candidate.id === main?.id,
    keys: candidate.id === main?.id ? [...candidate.keys, 'Space', 'PageDown', 'ArrowRight'] : candidate.keys,
  }));
}

/** Judges' commands are offered although only a judge, or someone for a judge, may send them. */
function accepted(record: ContestRecord, knowledge: Knowledge, now: Instant, candidate: Candidate): boolean {
  const decision = tryDecide(
    record,
    {
      id: 'offer',
      seen: null,
      actor: { role: candidate.judging ? 'chief-judge' : 'technician', person: null, onBehalfOf: null },
      at: now,
      body: candidate.command,
    },
    knowledge,
  );
  return decision.ok || CONFIRMABLE.includes(decision.refusal.code);
}
