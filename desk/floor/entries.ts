// Between what the engine speaks of (events that happened) and what the journal keeps (entries).
import { eventSchema, type Happened, type LeitaiEvent } from '#contract/event.ts';
import type { Actor, Entry, EntryDraft } from '#contract/record.ts';
import type { Instant } from '#contract/units.ts';
import { failure } from '../failure.ts';

/** Version of every event type's data so far; an upcaster comes with the first 2. */
const VERSION = 1;

export interface Written {
  happened: Happened;
  /** Date and time for people, never used to decide. */
  wall: string;
}

export interface Circumstances {
  cause: string;
  actor: Actor;
  at: Instant;
  wall: string;
}

/** Numbers the engine's events on from `seq`, the last number in use. */
export function number(
  events: readonly { kind: Happened['kind']; event: LeitaiEvent }[],
  seq: number,
  { cause, actor, at, wall }: Circumstances,
): Written[] {
  return events.map(({ kind, event }, index) => ({
    happened: { seq: seq + index + 1, kind, cause, actor, at, event },
    wall,
  }));
}

export function toDraft({ happened, wall }: Written): EntryDraft {
  const { event, ...facts } = happened;
  const { type, ...data } = event;
  // Events are JSON by their schema; TypeScript cannot see it through optional keys.
  return { ...facts, type, v: VERSION, wall, data: data as EntryDraft['data'] };
}

/** Throws DeskFailure for an entry this version does not know. */
export function fromEntry({ seq, type, kind, cause, actor, at, wall, data }: Entry): Written {
  const event = eventSchema.safeParse({ ...(typeof data === 'object' ? data : {}), type });
  if (event.success) return { happened: { seq, kind, cause, actor, at, event: event.data }, wall };
  throw failure('entry-unknown', { seq, type });
}
