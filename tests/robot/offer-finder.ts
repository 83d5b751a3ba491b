// Which of the offers a window shows is the command a person has in mind.
import { isDeepStrictEqual } from 'node:util';
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';

/** Fields of the command that the person fills in, by what the offer needs. */
const FILLED_IN: Record<NonNullable<Offer['needs']>, readonly string[]> = {
  reason: ['reason'],
  seconds: ['seconds', 'reason'],
  panel: ['right', 'wrong', 'reason'],
  page: ['page', 'after'],
  answer: ['answer'],
  substitute: ['team', 'out', 'in', 'reason'],
  waive: ['waive'],
};

/** Null when nothing of the kind is offered. A `how` of null leaves the choice to the first one offered. */
export function offerFor(offers: readonly Offer[], wish: CommandBody): Offer | null {
  return offers.find((offer) => fits(offer, wish)) ?? null;
}

function fits({ command, needs }: Offer, wish: CommandBody): boolean {
  const free = ['confirm', ...(needs === null ? [] : FILLED_IN[needs])];
  const offered = Object.entries(command).filter(([name]) => !free.includes(name));
  const wished = new Map<string, unknown>(Object.entries(wish));
  return offered.every(
    ([name, value]) =>
      isDeepStrictEqual(wished.get(name), value) || (name === 'how' && wished.get(name) === null),
  );
}

/** What is typed or chosen for each field of the dialog, by the field's name in the catalogue. */
export function valuesFor(wish: CommandBody): { field: string; value: string }[] {
  const given = 'page' in wish ? { ...wish, ...wish.page } : wish;
  const fields = ['title', 'body', 'team', 'out', 'in', 'right', 'wrong', 'answer', 'reason'];
  return fields.flatMap((field) => {
    const value = new Map<string, unknown>(Object.entries(given)).get(field);
    return value === undefined || value === null ? [] : [{ field, value: String(value) }];
  });
}
