// What may be done now: candidates of every kind, kept when the engine itself would accept them.
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { Actor } from '#contract/record.ts';
import type { Instant } from '#contract/units.ts';
import { type Knowledge, tryDecide } from '../decide/index.ts';
import { mayCommand } from '../permissions.ts';
import type { ContestRecord } from '../record.ts';
import { answerCandidates } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { deviceCandidates } from './devices.ts';
import { resultsCandidates } from './results.ts';
import { rulingCandidates } from './ruling.ts';
import { rundownCandidates } from './rundown.ts';
import { redoCandidates, troubleCandidates, undoCandidates } from './trouble.ts';
import { turnCandidates } from './turn.ts';

/** Refusals that ask for a second word instead of forbidding. */
export const CONFIRMABLE: readonly string[] = ['ruling.contradicts-key', 'undo.strikes-answers'];

/** Who an offer is for: the technician may also enter what judges and supervisor say, the host may not. */
export type Seat = 'technician' | 'host' | 'judge' | 'chief-judge' | 'supervisor';

/** Every offer is one the engine would accept from this seat at `now`; at most one is primary (the next key). */
export function offers(
  record: ContestRecord,
  knowledge: Knowledge,
  now: Instant,
  seat: Seat = 'technician',
): Offer[] {
  const possible = [
    ...turnCandidates(record.state, knowledge),
    ...answerCandidates(record.state, knowledge),
    ...rulingCandidates(record.state),
    ...rundownCandidates(record.state),
    ...resultsCandidates(record.state),
    ...deviceCandidates(record.state, knowledge),
    ...troubleCandidates(record.state),
  ].filter((candidate) => fits(seat, candidate.command) && accepted(record, knowledge, now, seat, candidate));
  const undo = mayCommand(seat, 'undo')
    ? [...undoCandidates(record, knowledge), ...redoCandidates(record, knowledge)]
    : [];
  const candidates = [...possible, ...undo];
  const main = candidates.find((candidate) => candidate.primary);
  return candidates.map(({ judging: _, supervising: _other, ...candidate }) => ({
    ...candidate,
    primary: candidate.id === main?.id,
    keys: candidate.id === main?.id ? [...candidate.keys, 'Space', 'PageDown', 'ArrowRight'] : candidate.keys,
  }));
}

/** The host goes on in order; leaping about the rundown is the technician's. */
function fits(seat: Seat, command: CommandBody): boolean {
  const leap = command.type === 'rundown.advance' && command.entry !== null;
  return mayCommand(seat, command.type) && !(leap && seat === 'host');
}

/** At the console also what only judges or the supervisor may say, as it may be entered for them. */
function accepted(
  record: ContestRecord,
  knowledge: Knowledge,
  now: Instant,
  seat: Seat,
  candidate: Candidate,
): boolean {
  const actor: Actor = { role: speaker(seat, candidate), person: null, onBehalfOf: null };
  const decision = tryDecide(
    record,
    { id: 'offer', seen: null, actor, at: now, body: candidate.command },
    knowledge,
  );
  return decision.ok || CONFIRMABLE.includes(decision.refusal.code);
}

function speaker(seat: Seat, { judging, supervising }: Candidate): Seat {
  if (seat !== 'technician') return seat;
  if (judging) return 'chief-judge';
  return supervising ? 'supervisor' : seat;
}
