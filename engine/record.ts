// A contest as its journal tells it: the events in order, and the state they fold to.
import type { Happened } from '#contract/event.ts';
import { growingInPlace } from './evolve/growth.ts';
import { evolve } from './evolve/index.ts';
import { EMPTY, type State } from './state.ts';

/** Ids of commands and signals whose decisions were struck by an undo and not given back by a redo. */
export function struckCauses(happened: readonly Happened[]): ReadonlySet<string> {
  const struck = new Set<string>();
  for (const entry of happened) strike(struck, entry);
  return struck;
}

/** Follows an undo or a redo: which causes are struck from this entry on. */
export function strike(struck: Set<string>, { event }: Happened): void {
  if (event.type === 'undone') for (const cause of event.causes) struck.add(cause);
  if (event.type !== 'redone') return;
  for (const cause of event.causes) struck.delete(cause);
  struck.add(event.undo);
}

/** An undo strikes decisions; what was observed (presses, unplugs) stays. An undo itself is struck by its redo alone. */
export function isStruck(entry: Happened, struck: ReadonlySet<string>): boolean {
  return entry.kind === 'decision' && entry.event.type !== 'redone' && struck.has(entry.cause);
}

/** An undo or a redo, as against what happens on stage. */
export function isTakingBack({ event }: Pick<Happened, 'event'>): boolean {
  return event.type === 'undone' || event.type === 'redone';
}

export function fold(happened: readonly Happened[], from: State = EMPTY): State {
  const struck = struckCauses(happened);
  const growth = growingInPlace();
  let state = from;
  for (const entry of happened) if (!isStruck(entry, struck)) state = evolve(state, entry, growth);
  return state;
}

export class ContestRecord {
  #state: State = EMPTY;
  #happened: Happened[] = [];
  #struck = new Set<string>();
  #takingsBack = new Set<string>();

  constructor(happened: readonly Happened[] = []) {
    this.append(happened);
  }

  get state(): State {
    return this.#state;
  }

  get happened(): readonly Happened[] {
    return this.#happened;
  }

  /** Causes whose decisions do not stand. */
  get struck(): ReadonlySet<string> {
    return this.#struck;
  }

  /** Causes of every undo and redo. */
  get takingsBack(): ReadonlySet<string> {
    return this.#takingsBack;
  }

  /** Sequence number of the last entry; 0 when there is none. */
  get seq(): number {
    return this.#happened.at(-1)?.seq ?? 0;
  }

  /** Adds what was journalled. After an undo or a redo everything is folded again, so that nothing of it remains. */
  append(happened: readonly Happened[]): void {
    for (const entry of happened) this.#keep(entry);
    if (happened.some(isTakingBack)) {
      this.#state = fold(this.#happened);
      return;
    }
    const growth = growingInPlace();
    for (const entry of happened) this.#state = evolve(this.#state, entry, growth);
  }

  /** An independent record with the same past. */
  copy(): ContestRecord {
    const copy = new ContestRecord();
    copy.#happened = [...this.#happened];
    copy.#struck = new Set(this.#struck);
    copy.#takingsBack = new Set(this.#takingsBack);
    copy.#state = this.#state;
    return copy;
  }

  #keep(entry: Happened): void {
    this.#happened.push(entry);
    if (!isTakingBack(entry)) return;
    strike(this.#struck, entry);
    this.#takingsBack.add(entry.cause);
  }
}
