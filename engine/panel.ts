// The challenge panel by key: who was right, who was wrong, and what silence means.
import type { SeatOwner } from '#contract/device.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import type { Knowledge } from './decide/context.ts';
import { matchesKey } from './key.ts';
import { devicesInUse, isSameOwner, placesOf } from './seating.ts';
import type { Item, Panel, State } from './state.ts';

export interface SeatVerdict {
  readonly seat: number;
  readonly verdict: 'right' | 'wrong' | 'silent';
}

/** Every seat against the key, in the order of seats. */
export function panelVerdicts(state: State, knowledge: Knowledge, item: Item): SeatVerdict[] {
  const seats = state.definition?.panel?.seats ?? 0;
  const question = item.question === null ? undefined : knowledge.question(item.question.id);
  return Array.from({ length: seats }, (_, index) => {
    const answer = item.panel?.answers[index + 1];
    if (answer === undefined || question === undefined) return { seat: index + 1, verdict: 'silent' };
    return { seat: index + 1, verdict: matchesKey(question, answer) === true ? 'right' : 'wrong' };
  });
}

export interface PanelCount {
  readonly right: number;
  readonly wrong: number;
  readonly answered: number;
}

/** The seats counted by the key in force. */
export function countSeats(state: State, knowledge: Knowledge, item: Item): PanelCount {
  const verdicts = panelVerdicts(state, knowledge, item);
  const count = (verdict: SeatVerdict['verdict']) =>
    verdicts.filter((seat) => seat.verdict === verdict).length;
  const silentIsWrong = state.definition?.panel?.silent === 'wrong';
  return {
    right: count('right'),
    wrong: count('wrong') + (silentIsWrong ? count('silent') : 0),
    answered: count('right') + count('wrong'),
  };
}

/** The counts the formula uses; a count by hand stands before the clickers'. */
export function countPanel(state: State, knowledge: Knowledge, item: Item): LeitaiEvent[] {
  if (item.panel === null) return [];
  const { manual } = item.panel;
  const count = manual
    ? { ...manual, answered: manual.right + manual.wrong }
    : countSeats(state, knowledge, item);
  const dead = manual ? [] : deadSeats(state, item.panel);
  return [
    {
      type: 'panel.counted',
      item: item.index,
      ...count,
      manual: manual !== null,
      ...(dead.length > 0 ? { dead } : {}),
    },
  ];
}

/** Panel seats that are silent because they could not answer: disabled, faulty, or on a base that is not well. */
function deadSeats(state: State, { answers }: Panel): number[] {
  const seats = Array.from({ length: state.definition?.panel?.seats ?? 0 }, (_, index) => index + 1);
  const clickers = clickersOf(state);
  return seats.filter((seat) => {
    const own = clickers.filter(({ owner }) => isSameOwner(owner, { as: 'panel', number: seat }));
    return !(seat in answers) && own.length > 0 && !own.some(({ works }) => works);
  });
}

/** Whoever has a clicker, and whether it could answer now. */
function clickersOf(state: State): { owner: SeatOwner | null; works: boolean }[] {
  return devicesInUse(state)
    .filter(({ kind }) => kind === 'clicker')
    .flatMap((device) =>
      placesOf(state, device).map(({ place, owner, disabled }) => ({
        owner,
        works: device.well && !disabled && device.faults[place.seat] === undefined,
      })),
    );
}
