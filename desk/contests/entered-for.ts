// For which judge each ruling was entered at the console (代录), read off the record.
import type { EventOf, Happened, LeitaiEvent } from '#contract/event.ts';
import { isStruck, struckCauses } from '#engine/record.ts';
import type { Turn } from '#engine/state.ts';

/** A turn, and whose it is. */
type Belonging = Pick<Turn, 'id' | 'team'>;

/** Follows whose go it is; rulings name the team only where several teams answer at once. */
class Going {
  readonly #own: ReadonlyMap<string, number | null>;
  #turn = '';
  #item = 0;
  #team: number | null = null;
  /** Of every item the team ruled last, for corrections that name none. */
  readonly #last = new Map<string, number | null>();

  constructor(turns: readonly Belonging[]) {
    this.#own = new Map(turns.map(({ id, team }) => [id, team]));
  }

  pass(event: LeitaiEvent): void {
    if (event.type === 'turn.called') this.#turn = event.turn;
    if (event.type === 'turn.called') this.#begin(0);
    if (event.type === 'item.presented') this.#begin(event.item);
    // A claim opens the item it was made for; what is never presented begins here.
    if (event.type === 'item.opened' && event.item !== this.#item) this.#begin(event.item);
    if (event.type === 'claim.made') this.#team = event.team;
    if (event.type === 'item.rebounded') this.#team = event.to;
  }

  #begin(item: number): void {
    this.#item = item;
    this.#team = this.#own.get(this.#turn) ?? null;
  }

  placeOf(event: EventOf<'attempt.ruled'> | EventOf<'corrected'>): string {
    const turn = event.type === 'corrected' ? event.turn : this.#turn;
    const item = `${turn}/${event.item}`;
    const last = event.type === 'corrected' ? (this.#last.get(item) ?? this.#own.get(turn)) : this.#team;
    const team = event.team ?? last ?? null;
    if (event.type === 'attempt.ruled') this.#last.set(item, team);
    return rulingPlace(turn, event.item, team);
  }
}

/** The attempt of a team at an item, counted from 0; `team` null: nobody's. */
export function rulingPlace(turn: string, item: number, team: number | null): string {
  return `${turn}/${item}/${team ?? ''}`;
}

/** Person id of the judge by place; what was ruled by its own role is left out. `turns`: those that were held. */
export function enteredFor(happened: readonly Happened[], turns: readonly Belonging[]): Map<string, string> {
  const struck = struckCauses(happened);
  const judges = new Map<string, string>();
  const going = new Going(turns);
  for (const entry of happened) {
    const { event, actor } = entry;
    if (isStruck(entry, struck)) continue;
    going.pass(event);
    if (event.type !== 'attempt.ruled' && event.type !== 'corrected') continue;
    const place = going.placeOf(event);
    // The last ruling of an attempt counts, and with it who gave it.
    if (actor.onBehalfOf === null) judges.delete(place);
    else judges.set(place, actor.onBehalfOf);
  }
  return judges;
}
