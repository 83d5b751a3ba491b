// Offers as the engine gives them, for views of the working windows.
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';

/** As the engine gives them: the next key also answers to the presenter. */
export function offer(id: string, command: CommandBody, part: Partial<Offer> = {}): Offer {
  const keys = part.keys ?? [];
  return {
    id,
    label: `offer.${id}`,
    params: {},
    primary: false,
    needs: null,
    command,
    ...part,
    keys: part.primary ? [...keys, 'Space', 'PageDown', 'ArrowRight'] : keys,
  };
}

export const UNDO = offer(
  'undo',
  { type: 'undo', confirm: false },
  { keys: ['Ctrl+KeyZ'], params: { what: 'offer.begin' } },
);

export const ALWAYS: readonly Offer[] = [
  offer('slate.on', { type: 'slate.on' }, { keys: ['KeyS'] }),
  offer('screen.standings', { type: 'screen.show', scene: 'standings' }, { keys: ['KeyN'] }),
  offer('screen.title', { type: 'screen.show', scene: 'title' }),
  offer('insert', { type: 'rundown.insert', after: null, page: { title: '…', body: '' } }, { needs: 'page' }),
  UNDO,
];

/** What judges may do at any time. */
export const JUDGES: readonly Offer[] = [
  offer('foul', { type: 'foul.call', team: 3, person: null, reason: '…' }, { needs: 'foul' }),
  offer(
    'points',
    { type: 'points.give', team: 1, person: null, ledger: 'live', points: 1, reason: '…' },
    { needs: 'points' },
  ),
  offer('out', { type: 'team.out', team: 1, person: null, kind: 'withdrawn', reason: '…' }, { needs: 'out' }),
];

export const VOID = offer('void', { type: 'turn.void', reason: '…' }, { needs: 'reason' });
export const WITHDRAW = offer(
  'withdraw',
  { type: 'withdraw', item: null, how: 'replay-item', reason: '…' },
  { needs: 'reason' },
);

export function clockOffers(): Offer[] {
  return [
    offer('clock.pause', { type: 'clock.pause' }, { keys: ['KeyP'] }),
    offer('clock.restart', { type: 'clock.restart', reason: '…' }, { needs: 'reason' }),
    offer(
      'clock.adjust:+1',
      { type: 'clock.adjust', seconds: 1, reason: '…' },
      { label: 'offer.clock.adjust', params: { seconds: '+1' }, needs: 'reason' },
    ),
    offer(
      'clock.adjust:-1',
      { type: 'clock.adjust', seconds: -1, reason: '…' },
      { label: 'offer.clock.adjust', params: { seconds: '−1' }, needs: 'reason' },
    ),
  ];
}

export function rulings(): Offer[] {
  const keys = {
    right: ['KeyR'],
    wrong: ['KeyW'],
    incomplete: ['KeyI'],
    prompted: ['KeyM'],
    late: [],
    unanswered: [],
  };
  return (['right', 'wrong', 'incomplete', 'late', 'prompted', 'unanswered'] as const).map((verdict) =>
    offer(`rule.${verdict}`, { type: 'rule', verdict, confirm: false }, { keys: keys[verdict] }),
  );
}
