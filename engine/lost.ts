// Devices that went while a turn was on its way: whom that leaves out, and which of them stand in the way.
import type { Round } from '#contract/definition.ts';
import { activeIn } from './elimination.ts';
import { awaitsRuling } from './press.ts';
import { devicesInUse, panelSeatsOn, teamsAnsweringOn, teamsOn } from './seating.ts';
import { attemptOf, currentItem, isLive, liveTurn, roundOf } from './select.ts';
import type { Buzz, Item, State, Turn } from './state.ts';
import type { KnownDevice, LostDevice } from './state-devices.ts';

/** Who takes part in the turn with a device: teams that may press or have to answer, and panel seats that have not answered. */
export interface Concerned {
  readonly teams: readonly number[];
  readonly panel: readonly number[];
}

export function concernedBy(state: State, turn: Turn, device: KnownDevice): Concerned {
  const round = roundOf(state, turn.round);
  const item = currentItem(turn);
  const buzz = openBuzz(item);
  // Where one team answers, the others press after a miss.
  const eligible = buzz?.eligible ?? (turn.kind === 'single' ? activeIn(state, round) : turn.eligible);
  const answers = item?.phase === 'open' ? (item.panel?.answers ?? {}) : {};
  return {
    teams: [
      ...teamsOn(state, device).filter(
        (team) => round.buzz !== null && eligible.includes(team) && !buzz?.barred.includes(team),
      ),
      ...teamsAnsweringOn(state, device).filter((team) => isToAnswer(turn, round, team)),
    ],
    panel: panelSeatsOn(state, device).filter((seat) => round.panel && !(seat in answers)),
  };
}

/** Where all teams answer at once with clickers or at desks. */
function isToAnswer(turn: Turn, round: Round, team: number): boolean {
  if (turn.kind !== 'all' || round.answer.entry !== 'desk') return false;
  const item = currentItem(turn);
  return item?.phase === 'open' ? attemptOf(item, team)?.state === 'answering' : turn.eligible.includes(team);
}

/** The buzz of a question that nobody has won yet, and somebody still may; null: no such question stands. */
export function openBuzz(item: Item | null): Buzz | null {
  const open = item?.phase === 'presented' && item.buzz?.state !== 'claimed' && item.buzz?.state !== 'over';
  return open ? item.buzz : null;
}

/** Somebody takes part in the turn with it. */
export function isNeeded(state: State, turn: Turn, device: KnownDevice): boolean {
  const { teams, panel } = concernedBy(state, turn, device);
  return teams.length > 0 || panel.length > 0;
}

/**
 * Its loss is felt at this moment: a question is pressed for and no press has to be ruled on first, all teams answer, or
 * the panel answers and was not counted by hand.
 */
function isFelt(state: State, turn: Turn, device: KnownDevice): boolean {
  const item = currentItem(turn);
  const { teams, panel } = concernedBy(state, turn, device);
  const buzz = openBuzz(item);
  if (buzz !== null) return teams.length > 0 && !buzz.presses.some(awaitsRuling);
  if (item?.phase !== 'open') return false;
  if (item.panel === null) return turn.kind === 'all' && teams.length > 0;
  return item.panel.manual === null && panel.length > 0;
}

/** The live turn with a device that is in use; null: no turn is live, or no such device is in use. */
export function turnWith(state: State, id: string): { turn: Turn; device: KnownDevice } | null {
  const turn = liveTurn(state);
  const device = devicesInUse(state).find((other) => other.id === id);
  return turn === null || device === undefined ? null : { turn, device };
}

function unsettled(state: State, still: (turn: Turn, device: KnownDevice) => boolean): LostDevice[] {
  if (!isLive(state.turn)) return [];
  return state.turn.lost.filter(({ device: id, back, chosen }) => {
    const found = back || chosen === 'keys' ? null : turnWith(state, id);
    return found !== null && still(found.turn, found.device);
  });
}

/** Lost devices for which the present question waits: until they are back, or keys of the console stand in for them. */
export function lossesNow(state: State): LostDevice[] {
  return unsettled(state, (turn, device) => isFelt(state, turn, device));
}

/** Those for which no question may be shown, begun or given to the others, to be pressed for or answered by all. */
export function lossesAhead(state: State): LostDevice[] {
  return unsettled(state, (turn, device) => concernedBy(state, turn, device).teams.length > 0);
}

/** Teams for which keys of the console stand in at the present question, by number. */
export function teamsByKey(state: State): number[] {
  const turn = liveTurn(state);
  if (turn === null || openBuzz(currentItem(turn)) === null) return [];
  const teams = turn.lost.flatMap(({ device: id, back, chosen }) => {
    const device = state.devices[id];
    return back || chosen !== 'keys' || device === undefined ? [] : concernedBy(state, turn, device).teams;
  });
  return [...new Set(teams)].sort((a, b) => a - b);
}
