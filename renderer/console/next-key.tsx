// The next key: what the space bar or the presenter does now.
import type { Offer } from '#contract/offer.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';
import { KeyCap } from './parts/key-cap.tsx';

/** Not worth a cap of their own: the presenter's keys, and the second Enter key. */
const UNSHOWN = ['PageDown', 'ArrowRight', 'NumpadEnter'];

export function NextKey({ offer }: { offer: Offer }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  return (
    <button
      type="button"
      onClick={() => perform(offer)}
      aria-label={`${t('console.nextKey')} ${tell(offer.label, offer.params)}`}
      className="flex min-h-13 min-w-80 flex-1 items-center gap-4 rounded-md bg-accent px-4 text-left text-ground hover:bg-accent/90"
    >
      <span className="text-sm font-semibold whitespace-nowrap">{t('console.nextKey')}</span>
      <span className="min-w-0 flex-1 py-1 text-xl leading-tight font-bold">
        {tell(offer.label, offer.params)}
      </span>
      {offer.keys
        .filter((code) => !UNSHOWN.includes(code))
        .map((code) => (
          <KeyCap key={code} code={code} large />
        ))}
    </button>
  );
}
