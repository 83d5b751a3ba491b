// Which of the offers a window shows is the command a person has in mind.
import { isDeepStrictEqual } from 'node:util';
import type { CommandBody } from '#contract/command.ts';
import type { Message, Offer } from '#contract/offer.ts';

/** Fields of the command that the person fills in, by what the offer needs. */
const FILLED_IN: Record<NonNullable<Offer['needs']>, readonly string[]> = {
  reason: ['reason'],
  seconds: ['seconds', 'reason'],
  panel: ['right', 'wrong', 'reason'],
  page: ['page', 'after'],
  answer: ['answer'],
  substitute: ['team', 'out', 'in', 'reason'],
  waive: ['waive'],
  marks: ['marks'],
  draw: ['teams', 'seed'],
  points: ['team', 'person', 'ledger', 'points', 'reason'],
  out: ['team', 'person', 'kind', 'reason'],
  foul: ['team', 'person', 'reason'],
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

const TYPED = [
  ...['title', 'body', 'team', 'person', 'ledger', 'kind', 'out', 'in', 'right', 'wrong', 'points', 'answer'],
  'reason',
];

/** What is typed or chosen for each field of the dialog, by the key its label has in the catalogue. */
export function valuesFor(wish: CommandBody): { label: Message; value: string }[] {
  if (wish.type === 'order.draw')
    return wish.teams === null ? [] : [{ label: labelled('draw.order'), value: wish.teams.join(' ') }];
  const marks = 'marks' in wish ? (wish.marks ?? []) : [];
  const given = new Map<string, unknown>(Object.entries('page' in wish ? { ...wish, ...wish.page } : wish));
  return [
    ...marks.map((mark, index) => ({
      label: marks.length === 1 ? labelled('marks.one') : labelled('marks.judge', { judge: index + 1 }),
      value: String(mark),
    })),
    ...TYPED.flatMap((field) => {
      const value = given.get(field);
      return value === undefined || value === null
        ? []
        : [{ label: labelled(`field.${field}`), value: String(value) }];
    }),
  ];
}

function labelled(key: string, params: Message['params'] = {}): Message {
  return { key, params };
}
