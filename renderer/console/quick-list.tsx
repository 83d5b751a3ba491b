// Rarer choices as a list that takes the room of one button.
import type { Offer } from '#contract/offer.ts';
import { useActing } from './acting/acting.tsx';

interface QuickListProps {
  label: string;
  /** What stands there while nothing is chosen. */
  title: string;
  offers: readonly { offer: Offer; text: string }[];
}

/** Sends at once and keeps no key to itself. */
export function QuickList({ label, title, offers }: QuickListProps) {
  const { perform } = useActing();
  return (
    <select
      data-quick=""
      aria-label={label}
      title={label}
      value=""
      onChange={({ target }) => {
        const chosen = offers.find(({ offer }) => offer.id === target.value);
        target.blur();
        if (chosen !== undefined) perform(chosen.offer);
      }}
      className="min-h-7 rounded-sm border border-line bg-ground px-1 text-sm text-ink-soft"
    >
      <option value="" hidden>
        {title}
      </option>
      {offers.map(({ offer, text }) => (
        <option key={offer.id} value={offer.id} className="bg-ground text-ink">
          {text}
        </option>
      ))}
    </select>
  );
}
