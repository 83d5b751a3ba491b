// `?` shows every key: those that work now with what they do now, then those that have their moment later.
import { useEffect, useState } from 'react';
import type { Offer } from '#contract/offer.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { EVERY_KEY } from './every-key.ts';
import { GROUPS, type Group, placeOf } from './grouping.ts';
import { Button } from './parts/button.tsx';
import { Dialog } from './parts/dialog.tsx';
import { KeyCap } from './parts/key-cap.tsx';

/** Whether the overlay is shown; `?` shows it unless somebody is typing one. */
export function useKeysOverlay(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key === '?' || (event.shiftKey && event.code === 'Slash')) if (!typing) setShown(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return [shown, setShown];
}

export function AllKeys({ offers, onClose }: { offers: readonly Offer[]; onClose: () => void }) {
  const { t, tell } = useLanguage();
  const withKeys = offers.filter(({ keys }) => keys.length > 0);
  const places: (Group | 'rundown' | 'setup')[] = ['rundown', 'setup', ...GROUPS];
  const parts = places
    .map((place) => ({ place, offers: withKeys.filter((offer) => placeOf(offer) === place) }))
    .filter((part) => part.offers.length > 0);
  const now = new Set(withKeys.flatMap(({ keys }) => keys));
  const later = EVERY_KEY.filter(({ codes }) => !codes.some((code) => now.has(code)));
  return (
    <Dialog
      wide
      title={t('keys.title')}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button look="main" submit>
          {t('ui.close')}
        </Button>
      }
    >
      <p className="mb-4 text-ink-soft">{t('keys.always')}</p>
      <div className="grid grid-cols-2 gap-x-10 gap-y-5">
        {parts.map((part) => (
          <section key={part.place}>
            <h3 className="mb-1 text-sm text-ink-soft">{t(`group.${part.place}`)}</h3>
            {part.offers.map((offer) => (
              <div key={offer.id} className="flex min-h-9 items-center justify-between gap-4">
                <span className="truncate">{tell(offer.label, offer.params)}</span>
                <span className="flex gap-1">
                  {offer.keys.map((code) => (
                    <KeyCap key={code} code={code} />
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
      </div>
      <h3 className="mt-5 mb-1 text-sm text-ink-soft">{t('keys.later')}</h3>
      <div className="grid grid-cols-3 gap-x-10 text-ink-soft">
        {later.map(({ codes, label }) => (
          <div key={label} className="flex min-h-8 items-center justify-between gap-4">
            <span className="truncate">{t(label)}</span>
            <span className="flex gap-1">
              {codes.map((code) => (
                <KeyCap key={code} code={code} />
              ))}
            </span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
