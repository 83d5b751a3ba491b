// The engine's answer to a command: events, or a refusal that names what may be done instead.
import type { Command } from '#contract/command.ts';
import type { Refusal } from '#contract/offer.ts';
import { type EventDraft, type Knowledge, tryDecide } from './decide/index.ts';
import { offers } from './offers/index.ts';
import type { ContestRecord } from './record.ts';

export type { EventDraft, Knowledge } from './decide/index.ts';
export { observe } from './observe.ts';

export type Decision =
  | { readonly ok: true; readonly events: EventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function decide(record: ContestRecord, command: Command, knowledge: Knowledge): Decision {
  const decision = tryDecide(record, command, knowledge);
  if (decision.ok) return decision;
  const allowed = offers(record, knowledge, command.at).map((offer) => offer.id);
  return { ok: false, refusal: { ...decision.refusal, allowed } };
}
