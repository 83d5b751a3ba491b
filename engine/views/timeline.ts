// Which entries of the record are about one item: from the call of its turn to corrections and appeals long after it.
import type { EventType, Happened, LeitaiEvent, Posting } from '#contract/event.ts';
import { type ContestRecord, isStruck, strike } from '../record.ts';
import { roundOf, turnEntry } from '../select.ts';

/** An item of a turn, counted from 0. */
export interface Place {
  readonly turn: string;
  readonly item: number;
}

export interface Line {
  readonly happened: Happened;
  readonly struck: boolean;
}

/** Where the contest stands; a turn called again after a void is another run of it. */
interface Here {
  readonly cause: string;
  readonly turn: string | null;
  readonly run: number;
  /** Null until the first item is shown. */
  readonly item: number | null;
}

const NOWHERE: Here = { cause: '', turn: null, run: 0, item: null };

/** Follows the rundown, also back where an undo takes it. */
class Walk {
  readonly #moves: Here[] = [];
  readonly #struck = new Set<string>();

  get here(): Here {
    return this.#moves.findLast(({ cause }) => !this.#struck.has(cause)) ?? NOWHERE;
  }

  pass(entry: Happened): void {
    strike(this.#struck, entry);
    const { event, cause } = entry;
    switch (event.type) {
      case 'turn.called':
      case 'turn.entered':
        this.#moves.push({ cause, turn: event.turn, run: entry.seq, item: null });
        break;
      case 'item.presented':
      case 'item.opened':
        this.#moves.push({ ...this.here, cause, item: event.item });
        break;
      case 'turn.settled':
      case 'turn.voided':
      case 'page.shown':
      case 'round.shown':
        this.#moves.push({ ...NOWHERE, cause });
    }
  }
}

const CLOCK: readonly EventType[] = [
  'clock.started',
  'clock.paused',
  'clock.resumed',
  'clock.restarted',
  'clock.adjusted',
  'clock.stopped',
  'clock.expired',
  'clock.held',
];

/** Of the item that stands, or before the first of them of every item of the turn. */
const PRESENT: readonly EventType[] = [
  'team.named',
  'stake.chosen',
  'stake.declined',
  'player.named',
  'question.picked',
  'set.picked',
  'board.rolled',
  'press.observed',
  'press.fouled',
  'press.referred',
  'press.ruled',
  'buzz.tied',
  'tie.drawn',
  'tie.replayed',
  'claim.made',
  'privilege.used',
  'slate.set',
  'device.seen',
  'desk.started',
];

/** Of the turn as a whole, in the run that is looked at. */
const WHOLE: readonly EventType[] = [
  'turn.called',
  'turn.entered',
  'turn.settled',
  'turn.voided',
  'set.withdrawn',
];

/** With these the turn is left behind. */
const ENDS: readonly EventType[] = ['turn.settled', 'turn.voided'];

/** In the order of the record; of a turn that was called again only the last time counts. */
export function linesOf(record: ContestRecord, place: Place): Line[] {
  const walk = new Walk();
  const search = new Search(record, place);
  const lines: Line[] = [];
  for (const happened of record.happened) {
    const before = walk.here;
    walk.pass(happened);
    const here = ENDS.includes(happened.event.type) ? before : walk.here;
    if (search.concerns(happened, here)) lines.push({ happened, struck: isStruck(happened, record.struck) });
  }
  return lines;
}

class Search {
  readonly #place: Place;
  readonly #run: number;
  readonly #question: string | null;
  readonly #wholeClock: boolean;
  readonly #causes = new Set<string>();
  readonly #appeals = new Set<string>();
  readonly #postings = new Set<string>();

  constructor({ state, happened, struck }: ContestRecord, place: Place) {
    this.#place = place;
    const calls = happened.filter(
      ({ event }) =>
        (event.type === 'turn.called' || event.type === 'turn.entered') && event.turn === place.turn,
    );
    const standing = calls.findLast((entry) => !isStruck(entry, struck));
    this.#run = (standing ?? calls.at(-1))?.seq ?? 0;
    const turn = [...state.turns, state.turn].findLast((candidate) => candidate?.id === place.turn);
    this.#question = turn?.items[place.item]?.question?.id ?? null;
    const entry = turnEntry(state, place.turn);
    this.#wholeClock = entry !== null && roundOf(state, entry.round).clock.scope === 'turn';
  }

  concerns(entry: Happened, here: Here): boolean {
    const { event, cause, kind, seq } = entry;
    const found = seq >= this.#run && this.#isAbout(event, here);
    if (found && kind === 'decision') this.#causes.add(cause);
    return found;
  }

  #isAbout(event: LeitaiEvent, here: Here): boolean {
    const { turn, item } = this.#place;
    const present = here.turn === turn && here.run === this.#run;
    const own = (index: number | null) => index === null || index === item;
    switch (event.type) {
      case 'corrected':
      case 'panel.corrected':
        return event.turn === turn && event.item === item;
      case 'stake.corrected':
      case 'player.corrected':
        return event.turn === turn;
      case 'key.corrected':
      case 'question.withdrawn':
        return event.question === this.#question;
      case 'points.posted':
        return this.#posted(event.postings);
      case 'posting.corrected':
        return this.#postings.has(event.posting);
      case 'appeal.filed':
        if (event.turn !== turn || !own(event.item)) return false;
        this.#appeals.add(event.appeal);
        return true;
      case 'appeal.voted':
      case 'appeal.closed':
        return this.#appeals.has(event.appeal);
      case 'undone':
      case 'redone':
        return event.causes.some((cause) => this.#causes.has(cause));
    }
    if (!present) return false;
    if (WHOLE.includes(event.type)) return true;
    if (CLOCK.includes(event.type)) return this.#wholeClock || own(here.item);
    if (PRESENT.includes(event.type)) return own(here.item);
    return 'item' in event && own(event.item);
  }

  #posted(postings: readonly Posting[]): boolean {
    const about = postings.filter((posting) => isOf(posting, this.#place));
    for (const { id } of about) this.#postings.add(id);
    return about.length > 0;
  }
}

/** Given for this item, or for its turn as a whole. */
export function isOf(posting: Posting, { turn, item }: Place): boolean {
  return posting.turn === turn && (posting.item === null || posting.item === item);
}
