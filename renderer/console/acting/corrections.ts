// 改判: any settled item may be corrected with a reason; the desk offers no key for it, so the windows do.
import type { Offer } from '#contract/offer.ts';
import type { TurnView } from '#contract/view.ts';

/** Asks what was wrong, starting at this item (from 0) of this turn, and at this team's answer if one is given. */
export function correction(turn: string, item: number, team?: number): Offer {
  return {
    id: `correct:${turn}/${item}${team === undefined ? '' : `:${team}`}`,
    label: 'correct.title',
    params: {},
    keys: [],
    primary: false,
    command: {
      type: 'correct',
      change: { of: 'ruling', turn, item, verdict: 'right', ...(team === undefined ? {} : { team }) },
      reason: '…',
    },
    needs: 'reason',
  };
}

/** Only what has been scored can be corrected; before that the ruling itself is undone. */
export function correctable({ phase }: TurnView['items'][number]): boolean {
  return phase === 'settled';
}
