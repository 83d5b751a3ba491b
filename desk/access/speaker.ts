// As whom a window speaks: by its address where there are no PINs, else by whoever signed in there.
import type { SeatedRole } from '#contract/access.ts';
import type { Actor, Role } from '#contract/record.ts';
import { enteringFor, type Officials } from '../contests/officials.ts';
import type { Sender } from '../gateway/sender.ts';
import { roleOf } from '../tokens.ts';
import type { ContestAccess } from './access.ts';
import { isChiefSeat, isSeated } from './accounts.ts';

/** A contest, as far as it tells who is who. */
interface Attended {
  readonly access: ContestAccess;
  readonly knowledge: { officials(): Officials };
}

export interface Speaker {
  readonly role: Role;
  readonly person: string | null;
  /** Acts as the chief judge, being it or because the roster names none. */
  readonly chief: boolean;
  /** Signed in with a PIN. */
  readonly signedIn: boolean;
}

/** Null: nobody has signed in at this window. */
export function speakerAt(contest: Attended | null, sender: Pick<Sender, 'window' | 'pass'>): Speaker | null {
  const role = roleOf(sender.window);
  if (contest === null || !contest.access.on || !isSeated(sender.window))
    return { role, person: null, chief: false, signedIn: false };
  const account = contest.access.holder(sender);
  if (account === null) return null;
  const chief = isChiefSeat(account, contest.knowledge.officials());
  return { role: account.role, person: account.person, chief, signedIn: true };
}

/** What is allowed to a speaker, and offered: a judge who acts as chief may what the chief judge may. */
export function powersOf({ role, chief }: Speaker): Role {
  return chief ? 'chief-judge' : role;
}

/** The role whose keys and offers a seated speaker has; null for projector and answer desk. */
export function seatOf(speaker: Speaker): SeatedRole | null {
  const powers = powersOf(speaker);
  return powers === 'projector' || powers === 'station' ? null : powers;
}

/** 代录: only the technician enters for an official, and only for one of this contest; null for anybody else. */
export function actorOf(contest: Attended, speaker: Speaker, onBehalfOf: string | null): Actor | null {
  if (speaker.role === 'technician') return enteringFor(contest.knowledge.officials(), onBehalfOf);
  if (onBehalfOf !== null) return null;
  const { role, person, chief } = speaker;
  return { role, person, onBehalfOf, ...(chief && role !== 'chief-judge' ? { asChief: true } : {}) };
}
