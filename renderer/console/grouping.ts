// Where on the console an offer stands: each kind of command belongs to one group.
import type { CommandType } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { TurnView } from '#contract/view.ts';

export const GROUPS = ['choice', 'answer', 'ruling', 'clock', 'screen', 'correction'] as const;
export type Group = (typeof GROUPS)[number];

/** Commands offered elsewhere than among the buttons: at the rundown, or in the setup. */
type Elsewhere = 'rundown' | 'setup';

const PLACE: Record<CommandType, Group | Elsewhere> = {
  'setup.definition': 'setup',
  'setup.teams': 'setup',
  'setup.papers': 'setup',
  'setup.written': 'setup',
  'contest.start': 'setup',
  'rundown.advance': 'rundown',
  'rundown.insert': 'rundown',
  'rundown.remove': 'rundown',
  'screen.show': 'screen',
  'slate.on': 'screen',
  'slate.off': 'screen',
  'stake.choose': 'choice',
  'player.name': 'choice',
  'board.pick': 'choice',
  'item.present': 'answer',
  begin: 'answer',
  'buzz.open': 'answer',
  done: 'answer',
  'answer.enter': 'answer',
  'answer.submit': 'answer',
  'overdue.rule': 'ruling',
  rule: 'ruling',
  'item.close': 'answer',
  reveal: 'ruling',
  settle: 'ruling',
  'turn.void': 'correction',
  'press.rule': 'ruling',
  'claim.award': 'ruling',
  'panel.enter': 'answer',
  withdraw: 'correction',
  'clock.pause': 'clock',
  'clock.resume': 'clock',
  'clock.restart': 'clock',
  'clock.adjust': 'clock',
  'clock.time-up': 'clock',
  substitute: 'correction',
  correct: 'correction',
  undo: 'correction',
  announce: 'ruling',
};

export function placeOf(offer: Offer): Group | Elsewhere {
  return PLACE[offer.command.type];
}

export function offersIn(offers: readonly Offer[], place: Group | Elsewhere): Offer[] {
  return offers.filter((offer) => placeOf(offer) === place);
}

/** The option letter (or T / F) that an offer's key stands for; null for offers that name no option. */
export function optionOf(offer: Offer): string | null {
  if (offer.command.type !== 'done' && offer.command.type !== 'answer.enter') return null;
  if (offer.needs !== null) return null;
  return (
    offer.keys.map((code) => /^Key([A-HT])$/.exec(code)?.[1]).find((letter) => letter !== undefined) ?? null
  );
}

/** What only a person who judges can settle; where nothing else is primary, this is what is due. */
const JUDGED: readonly CommandType[] = ['rule', 'overdue.rule', 'press.rule', 'claim.award'];

export function rulingsIn(offers: readonly Offer[]): Offer[] {
  return offers.filter(({ command }) => JUDGED.includes(command.type));
}

/** The rulings that somebody must now give; while the answer is still open, those on the answer are not yet due. */
export function dueIn(offers: readonly Offer[], turn: TurnView | null): Offer[] {
  const rulings = rulingsIn(offers);
  const phase = turn === null || turn.current === null ? null : (turn.items[turn.current]?.phase ?? null);
  const early = phase !== 'closed' && rulings.every(({ command }) => command.type === 'rule');
  return early ? [] : rulings;
}

export function primaryOf(offers: readonly Offer[]): Offer | null {
  return offers.find(({ primary }) => primary) ?? null;
}
