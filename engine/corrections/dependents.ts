// Turns whose validity depends on a correction: those that would not have come about as they did, had it been right from
// the start.
import type { EventType, Happened, LeitaiEvent } from '#contract/event.ts';
import { growingInPlace } from '../evolve/growth.ts';
import { evolve } from '../evolve/index.ts';
import { reboundOf } from '../rebound.ts';
import type { ContestRecord } from '../record.ts';
import { roundOf, teamOf } from '../select.ts';
import { EMPTY, type Item, type State, type Turn } from '../state.ts';
import { because, type Dependent, mayNotPlay, objections, type Previous, stillDue } from './objections.ts';
import { placedCorrections } from './placed.ts';

/** Where the rules plan ahead, or a choice has to keep to them. */
const CHECKED: readonly EventType[] = [
  'rundown.planned',
  'rundown.extended',
  'order.drawn',
  'page.shown',
  'round.shown',
  'turn.called',
  'turn.entered',
  'team.named',
  'stake.chosen',
  'player.named',
];

/** What would not have been held at all needs no further reason. */
const NEEDLESS: readonly string[] = ['dependent.not-due', 'dependent.playoff', 'dependent.out'];

/** `events`: of the correction; `after`: the state it leads to. Each turn stands once for every reason. */
export function dependentTurns(
  record: ContestRecord,
  events: readonly LeitaiEvent[],
  after: State,
): Dependent[] {
  const found = [...reboundsOtherwise(record.state, after), ...new Worlds(events).goThrough(record)];
  return found.filter(({ turn, why }, index) => {
    const before = found.slice(0, index).filter((other) => other.turn === turn);
    return !before.some(
      (other) =>
        NEEDLESS.includes(other.why.key) ||
        (other.why.key === why.key && other.why.params.person === why.params.person),
    );
  });
}

/**
 * The contest gone through once, in two worlds: as it stood, and as corrected. What speaks against an event in the
 * second and not in the first is the doing of the correction. From where they part, lists are copied once for each look
 * at them.
 */
class Worlds {
  readonly #events: readonly LeitaiEvent[];
  #stood: State = EMPTY;
  #corrected: State | null = null;
  #growth = [growingInPlace(), growingInPlace()] as const;
  #found: Dependent[] = [];
  #excluded: Dependent[] = [];

  constructor(events: readonly LeitaiEvent[]) {
    this.#events = events;
  }

  goThrough(record: ContestRecord): Dependent[] {
    let previous: Previous;
    for (const { happened, anew } of placedCorrections(record, this.#events)) {
      if (anew) {
        this.#part();
        this.#corrected = evolve(this.#corrected ?? this.#stood, happened, this.#growth[1]);
        continue;
      }
      this.#look(happened, previous, record.state.rundown);
      this.#stood = evolve(this.#stood, happened, this.#growth[0]);
      if (this.#corrected !== null) this.#corrected = evolve(this.#corrected, happened, this.#growth[1]);
      previous = happened;
    }
    if (this.#corrected !== null && stillDue(this.#stood).length === 0)
      this.#found.push(...stillDue(this.#corrected));
    return [...this.#excluded, ...this.#found];
  }

  #part(): void {
    if (this.#corrected !== null) return;
    this.#corrected = this.#stood;
    this.#growth = [growingInPlace(), growingInPlace()];
  }

  #look(happened: Happened, previous: Previous, rundown: State['rundown']): void {
    this.#lookAtPlayer(happened);
    if (this.#corrected === null || !CHECKED.includes(happened.event.type)) return;
    this.#growth = [growingInPlace(), growingInPlace()];
    const against = objections(this.#corrected, happened, previous, rundown);
    if (against.length === 0) return;
    const anyhow = objections(this.#stood, happened, previous, rundown).map(
      ({ turn, why }) => `${turn} ${why.key}`,
    );
    this.#found.push(...against.filter(({ turn, why }) => !anyhow.includes(`${turn} ${why.key}`)));
  }

  /** Whoever is said to have played may not have been allowed to. */
  #lookAtPlayer({ event }: Happened): void {
    if (event.type !== 'turn.called') return;
    const named = this.#events.find((each) => each.type === 'player.corrected' && each.turn === event.turn);
    const entry = this.#stood.rundown.find(({ id }) => id === event.turn);
    if (named?.type !== 'player.corrected' || entry?.kind !== 'turn') return;
    this.#excluded = mayNotPlay(this.#stood, entry, named.team, named.person);
    const number = teamOf(this.#stood, named.team).lineup.find(
      ({ person }) => person === named.person,
    )?.number;
    const byCycle = roundOf(this.#stood, entry.round).player.by === 'cycle' && number !== entry.cycle;
    if (byCycle && this.#excluded.length === 0)
      this.#excluded = [because(entry.id, entry.round, 'dependent.player-number', { person: named.person })];
  }
}

/** Other attempts at the same item: those that followed a miss which was none, and those that never came. */
function reboundsOtherwise(before: State, after: State): Dependent[] {
  const corrected = new Map(turnsOf(after).map((turn, index) => [turnsOf(before)[index], turn]));
  return turnsOf(before).flatMap((turn) => {
    const changed = corrected.get(turn);
    if (changed === undefined || changed === turn || turn.kind === 'all') return [];
    return turn.items.flatMap((item) => followedOtherwise(before, turn, item, changed.items[item.index]));
  });
}

function turnsOf({ turn, turns }: State): readonly Turn[] {
  return turn === null ? turns : [...turns, turn];
}

function followedOtherwise(state: State, turn: Turn, item: Item, changed: Item | undefined): Dependent[] {
  // A question that counts for all or for nobody has no order of trying.
  if (changed === undefined || changed.credited || changed.annulled) return [];
  for (const [index, { team, verdict }] of item.attempts.entries()) {
    if (verdict === changed.attempts[index]?.verdict) continue;
    const followed = index < item.attempts.length - 1 || item.audience;
    const would = mayFollow(state, turn, changed, index);
    // What came after it is then beside the point.
    if (followed && !would) return [because(turn.id, turn.round, 'dependent.rebound', { team })];
    if (!followed && would && !mayFollow(state, turn, item, index))
      return [because(turn.id, turn.round, 'dependent.rebound-due', { team })];
  }
  return [];
}

/** Whether others might have gone on after this attempt, with what was known then. */
function mayFollow(state: State, turn: Turn, item: Item, index: number): boolean {
  const later = item.attempts.slice(index + 1).map(({ team }) => team);
  const then: Item = {
    ...item,
    phase: 'closed',
    audience: false,
    attempts: item.attempts.slice(0, index + 1),
    buzz: item.buzz && {
      ...item.buzz,
      state: 'claimed',
      barred: item.buzz.barred.filter((team) => !later.includes(team)),
    },
  };
  return reboundOf(state, turn, roundOf(state, turn.round), then) !== null;
}
