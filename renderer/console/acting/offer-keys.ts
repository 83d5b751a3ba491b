// Keys of a window that has offers: forwarded to the desk, with questions and refusals shown here.
import type { Offer } from '#contract/offer.ts';
import { useKeys } from '#renderer/link/keys.ts';
import { useActing } from './acting.tsx';
import { asksFirst, isRuling } from './values.ts';

export function offerOfKey(offers: readonly Offer[], code: string): Offer | null {
  return offers.find((offer) => offer.keys.includes(code)) ?? null;
}

/**
 * Forwards hotkeys. A key is dealt with here, as if its button had been pressed, when the desk could not do it
 * from the key alone: values are still missing, or the ruling is entered on a judge's behalf.
 * `ofWindow`: what a key means that only this window has; null for all others.
 */
export function useOfferKeys(
  offers: readonly Offer[],
  ofWindow: (code: string) => Offer | null = () => null,
): void {
  const { perform, report, behalf } = useActing();
  useKeys({
    intercept: (code) => {
      const own = ofWindow(code);
      if (own !== null) {
        perform(own);
        return true;
      }
      const offer = offerOfKey(offers, code);
      if (offer === null) return false;
      const here = asksFirst(offer) || (behalf !== null && isRuling(offer.command));
      if (here) perform(offer);
      return here;
    },
    onOutcome: (code, outcome) => report(offerOfKey(offers, code)?.command ?? null, outcome),
  });
}
