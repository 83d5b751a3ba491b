// After an interruption the clock stands: the ways to go on, each with a digit of its own, in the order of how much they change.
import type { CommandType } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView, JournalRow } from '#contract/view.ts';

export interface WayOn {
  kind: 'resume' | 'game' | 'buzz' | 'restart' | 'void' | 'withdraw';
  /** Its key in this window, e.g. `Digit2`. */
  key: string;
  offer: Offer;
}

/** What shows a question, sets a clock or the buzz going, or stops it on purpose. */
const ON_PURPOSE: readonly string[] = [
  'item.presented',
  'clock.started',
  'clock.resumed',
  'clock.restarted',
  'clock.adjusted',
  'game.started',
  'game.resumed',
  'buzz.opened',
  'slate.set',
  'undone',
];

const DIGITS = Array.from({ length: 9 }, (_, index) => `Digit${index + 1}`);

/** The desk was started anew and nothing has been set going since. */
export function wasInterrupted(journal: readonly JournalRow[]): boolean {
  const last = journal.find(
    ({ type, struck }) => !struck && (type === 'desk.started' || ON_PURPOSE.includes(type)),
  );
  return last?.type === 'desk.started';
}

type Looked = Pick<ConsoleView, 'clock' | 'game' | 'turn' | 'offers' | 'journal' | 'slate'>;

/** Empty where nothing stands that should not, and while the slate is on, which is taken away first. */
export function waysOn({ clock, game, turn, offers, journal, slate }: Looked): WayOn[] {
  if (slate) return [];
  const of = (type: CommandType) => offers.find(({ command }) => command.type === type);
  const held = clock?.state === 'held';
  const gameHeld = game?.clock.state === 'held';
  const buzzHeld = turn?.buzz?.state === 'reading' && wasInterrupted(journal);
  const onward = [
    { kind: 'resume' as const, offer: held ? of('clock.resume') : undefined },
    { kind: 'buzz' as const, offer: buzzHeld ? of('buzz.open') : undefined },
    { kind: 'game' as const, offer: gameHeld ? of('game.resume') : undefined },
  ].filter(({ offer }) => offer !== undefined);
  if (onward.length === 0) return [];
  const ways = [
    ...onward,
    { kind: 'restart' as const, offer: held ? of('clock.restart') : undefined },
    { kind: 'void' as const, offer: of('turn.void') },
    { kind: 'withdraw' as const, offer: of('withdraw') },
  ];
  // Digits that stand in for lost buttons stay presses.
  const standIns = offers.flatMap(({ command, keys }) => (command.type === 'press.key' ? keys : []));
  const free = DIGITS.filter((key) => !standIns.includes(key));
  return ways
    .flatMap(({ kind, offer }) => (offer === undefined ? [] : [{ kind, offer }]))
    .flatMap((way, index) => (free[index] === undefined ? [] : [{ ...way, key: free[index] }]));
}
