// Where on the console an offer stands: each kind of command belongs to one group.
import type { CommandType } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { TurnView } from '#contract/view.ts';

export const GROUPS = [
  'choice',
  'answer',
  'ruling',
  'privilege',
  'clock',
  'screen',
  'judges',
  'correction',
] as const;
export type Group = (typeof GROUPS)[number];

/** Commands offered elsewhere than among the buttons: at the rundown, in the setup, or in windows of their own. */
type Elsewhere = 'rundown' | 'setup' | 'elsewhere';

const PLACE: Record<CommandType, Group | Elsewhere> = {
  'setup.definition': 'setup',
  'setup.teams': 'setup',
  'setup.papers': 'setup',
  'setup.written': 'setup',
  'contest.start': 'setup',
  'definition.change': 'setup',
  'rundown.advance': 'rundown',
  'rundown.insert': 'rundown',
  'rundown.remove': 'rundown',
  'screen.show': 'screen',
  'slate.on': 'screen',
  'slate.off': 'screen',
  'order.draw': 'choice',
  'stake.choose': 'choice',
  'stake.decline': 'choice',
  'team.name': 'choice',
  'player.name': 'choice',
  'board.pick': 'choice',
  'board.roll': 'choice',
  'board.stop': 'choice',
  'item.present': 'answer',
  'reading.mark': 'answer',
  'reading.end': 'answer',
  begin: 'answer',
  'buzz.open': 'answer',
  done: 'answer',
  'answer.enter': 'answer',
  'answer.submit': 'answer',
  'overdue.rule': 'ruling',
  rule: 'ruling',
  'restate.rule': 'ruling',
  'score.give': 'ruling',
  'audience.credit': 'choice',
  rebound: 'answer',
  'privilege.use': 'privilege',
  'item.close': 'answer',
  reveal: 'ruling',
  settle: 'ruling',
  'turn.void': 'correction',
  'press.rule': 'ruling',
  'claim.award': 'ruling',
  'foul.call': 'judges',
  'points.give': 'judges',
  'team.out': 'judges',
  'tie.draw': 'ruling',
  'tie.replay': 'ruling',
  'panel.enter': 'answer',
  'panel.confirm': 'ruling',
  'seat.bind': 'elsewhere',
  'seat.swap': 'elsewhere',
  'seat.disable': 'elsewhere',
  'gate.pass': 'elsewhere',
  'lost.choose': 'elsewhere',
  'press.key': 'elsewhere',
  withdraw: 'correction',
  'clock.pause': 'clock',
  'clock.resume': 'clock',
  'clock.restart': 'clock',
  'clock.adjust': 'clock',
  'clock.time-up': 'clock',
  'game.start': 'clock',
  'game.pause': 'clock',
  'game.resume': 'clock',
  substitute: 'correction',
  correct: 'correction',
  undo: 'correction',
  redo: 'correction',
  'appeal.file': 'elsewhere',
  'appeal.vote': 'elsewhere',
  'appeal.decide': 'elsewhere',
  'appeal.withdraw': 'elsewhere',
  'written.release': 'elsewhere',
  'results.confirm': 'ruling',
  'results.reopen': 'elsewhere',
  'paper.enter': 'elsewhere',
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

/** Where several teams answer at once: the team whose row in their table the offer belongs to; null elsewhere. */
export function teamOfRow({ command, params }: Offer, turn: TurnView | null): number | null {
  if (turn?.kind !== 'all') return null;
  switch (command.type) {
    case 'rule':
    case 'score.give':
    case 'answer.enter':
      return command.team ?? null;
    case 'player.name':
      return typeof params.team === 'number' ? params.team : null;
    default:
      return null;
  }
}

/** Offers that stand by themselves, not in the row of a team. */
export function outsideRows(offers: readonly Offer[], turn: TurnView | null): Offer[] {
  return turn?.kind === 'all' ? offers.filter((offer) => teamOfRow(offer, turn) === null) : [...offers];
}

/** What only a person who judges can settle; where nothing else is primary, this is what is due. */
const JUDGED: readonly CommandType[] = [
  'rule',
  'score.give',
  'restate.rule',
  'overdue.rule',
  'press.rule',
  'claim.award',
  'tie.draw',
  'tie.replay',
];

export function rulingsIn(offers: readonly Offer[]): Offer[] {
  return offers.filter(({ command }) => JUDGED.includes(command.type));
}

const ON_THE_ANSWER: readonly CommandType[] = ['rule', 'score.give'];

/** A device was lost, and neither is it back nor do keys stand in for it. */
export function waitsForDevice(turn: TurnView | null): boolean {
  return turn?.lost.some(({ back, chosen }) => !back && chosen !== 'keys') ?? false;
}

/** Nobody has pressed yet for whom the judges would have to speak. */
function waitsForPress(turn: TurnView | null): boolean {
  return turn?.buzz?.state === 'reading' || turn?.buzz?.state === 'armed';
}

/** The rulings that somebody must now give; while the answer is still open, those on the answer are not yet due. */
export function dueIn(offers: readonly Offer[], turn: TurnView | null): Offer[] {
  const possible = rulingsIn(outsideRows(offers, turn));
  // While a press waits for its ruling, a press or a device is waited for, giving the question to somebody is the exception.
  const pressed = possible.some(({ command }) => command.type === 'press.rule');
  const rulings =
    pressed || waitsForPress(turn) || waitsForDevice(turn)
      ? possible.filter(({ command }) => command.type !== 'claim.award')
      : possible;
  const phase = turn === null || turn.current === null ? null : (turn.items[turn.current]?.phase ?? null);
  const early = phase !== 'closed' && rulings.every(({ command }) => ON_THE_ANSWER.includes(command.type));
  if (early) return [];
  // Nothing is revealed before the supervisor has confirmed a count by hand.
  const confirms = offers.filter(({ command }) => command.type === 'panel.confirm');
  if (phase !== 'closed' || confirms.length === 0) return rulings;
  return turn?.ruledBy === 'key' ? confirms : [...confirms, ...rulings];
}

export function primaryOf(offers: readonly Offer[]): Offer | null {
  return offers.find(({ primary }) => primary) ?? null;
}
