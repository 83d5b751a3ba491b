// The record as it would read had every correction been made at once: each right behind the turn it corrects.
import type { Happened, LeitaiEvent, Posting } from '#contract/event.ts';
import { CORRECTING } from '#contract/record-kinds.ts';
import { type ContestRecord, isStruck } from '../record.ts';
import { turnsHeld } from '../select.ts';
import type { State } from '../state.ts';

export interface Placed {
  readonly happened: Happened;
  /** It belongs to the correction that is looked at, not to the record. */
  readonly anew: boolean;
}

/** One time a turn was held: where among the entries it was called, and settled as a whole and item by item. */
interface Run {
  readonly turn: string;
  readonly called: number;
  settled: number | null;
  readonly items: Map<number, number>;
}

/** What stands in the record, corrections moved, with `events` of one more put where they belong. */
export function placedCorrections(record: ContestRecord, events: readonly LeitaiEvent[]): Placed[] {
  const standing = record.happened.filter((entry) => !isStruck(entry, record.struck));
  const places = new Places(standing);
  const moved = new Set<number>();
  const behind = new Map<number, Placed[]>();
  const put = (at: number, happened: Happened, anew: boolean) =>
    behind.set(at, [...(behind.get(at) ?? []), { happened, anew }]);
  const causes = new Set(
    standing.filter(({ event }) => CORRECTING.includes(event.type)).map(({ cause }) => cause),
  );
  for (const [index, happened] of standing.entries()) {
    if (!causes.has(happened.cause)) continue;
    moved.add(index);
    for (const { at, event } of parts(record.state, places, happened.event, index))
      put(at, { ...happened, event }, false);
  }
  const last = standing.at(-1);
  if (last !== undefined)
    for (const event of events)
      for (const part of parts(record.state, places, event, standing.length))
        put(part.at, { ...last, event: part.event }, true);
  return standing.flatMap((happened, index) => [
    ...(moved.has(index) ? [] : [{ happened, anew: false }]),
    ...(behind.get(index) ?? []),
  ]);
}

interface Part {
  readonly at: number;
  readonly event: LeitaiEvent;
}

/** An event of a correction turn by turn, each part with the entry it comes behind; `index`: where it stands itself. */
function parts(state: State, places: Places, event: LeitaiEvent, index: number): Part[] {
  switch (event.type) {
    case 'corrected':
    case 'panel.corrected':
      return [{ at: places.of(event.turn, event.item, index), event }];
    case 'stake.corrected':
    case 'player.corrected':
      return [{ at: places.of(event.turn, null, index), event }];
    case 'question.withdrawn':
      return turnsHeld(state)
        .filter(({ items }) => items.some(({ question }) => question?.id === event.question))
        .map(({ id }) => ({ at: places.of(id, null, index), event }));
    case 'points.posted':
      return [...Map.groupBy(event.postings, (posting) => places.ofPosting(posting, index))].map(
        ([at, postings]) => ({ at, event: { ...event, postings } }),
      );
    default:
      return [{ at: index - 1, event }];
  }
}

class Places {
  readonly #runs: Run[] = [];
  /** Where each posting was posted. */
  readonly #posted = new Map<string, number>();

  constructor(standing: readonly Happened[]) {
    for (const [index, { event, cause }] of standing.entries()) {
      const run = this.#runs.at(-1);
      switch (event.type) {
        case 'turn.called':
          this.#runs.push({ turn: event.turn, called: index, settled: null, items: new Map() });
          break;
        case 'turn.entered': {
          const settled = standing.findLastIndex((entry) => entry.cause === cause);
          this.#runs.push({ turn: event.turn, called: index, settled, items: new Map() });
          break;
        }
        case 'item.settled':
          run?.items.set(event.item, index);
          break;
        case 'turn.settled':
          if (run !== undefined) run.settled = index;
          break;
        case 'points.posted':
          for (const { id } of event.postings) this.#posted.set(id, index);
          break;
      }
    }
  }

  /** Behind the settlement of the turn, or while it is not over of the item; `before`: where the correction stands. */
  of(turn: string, item: number | null, before: number): number {
    const run = this.#runs.findLast((candidate) => candidate.turn === turn && candidate.called < before);
    if (run?.settled != null && run.settled < before) return run.settled;
    const settled = item === null ? Math.max(-1, ...(run?.items.values() ?? [])) : run?.items.get(item);
    return settled !== undefined && settled >= 0 && settled < before ? settled : before - 1;
  }

  ofPosting({ turn, item, mends }: Posting, before: number): number {
    return turn === '' ? (this.#posted.get(mends ?? '') ?? before - 1) : this.of(turn, item, before);
  }
}
