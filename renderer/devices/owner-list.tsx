// Teams, host and panel seats with the buttons they have; a click begins to bind from there on.
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import type { DeviceView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { isSameOwner, ownerKey, placeOf, placesIn } from './seating.ts';
import type { Task } from './use-seating.ts';

interface OwnerListProps {
  owners: readonly SeatOwner[];
  devices: readonly DeviceView[];
  task: Task;
  ownerName: (owner: SeatOwner | null) => string;
  placeName: (place: DevicePlace) => string;
  onChoose: (owner: SeatOwner) => void;
  onUnbind: (place: DevicePlace) => void;
}

export function OwnerList(props: OwnerListProps) {
  const { owners, devices, task, ownerName, placeName, onChoose, onUnbind } = props;
  const { t, list } = useLanguage();
  const places = placesIn(devices);
  return (
    <section
      aria-label={t('seating.owners')}
      className="scroll-hint min-h-0 overflow-y-auto border-r border-line px-4 py-3"
    >
      <h3 className="mb-2 text-sm text-ink-soft">{t('seating.owners')}</h3>
      <ul className="grid gap-1">
        {owners.map((owner) => {
          const own = places.filter((place) => isSameOwner(place.owner, owner));
          const [first] = own;
          const next = task.kind === 'bind' && isSameOwner(task.owner, owner);
          return (
            <li
              key={ownerKey(owner)}
              className={`flex items-center gap-2 rounded-md border pr-1 ${next ? 'border-accent bg-raised' : 'border-transparent'}`}
            >
              <button
                type="button"
                aria-pressed={next}
                onClick={() => onChoose(owner)}
                className="flex min-h-9 min-w-0 flex-1 items-center gap-3 rounded-md px-2 text-left hover:bg-raised"
              >
                <span className={`min-w-0 flex-1 truncate ${next ? 'font-semibold text-accent' : ''}`}>
                  {next && '▸ '}
                  {ownerName(owner)}
                </span>
                <span
                  className={`truncate text-sm ${own.length === 0 && owner.as !== 'host' ? 'text-warn' : 'text-ink-soft'}`}
                >
                  {own.length === 0
                    ? t('seating.unbound')
                    : list(own.map((place) => placeName(placeOf(place))))}
                </span>
              </button>
              {first !== undefined && (
                <Button
                  small
                  look="quiet"
                  label={`${t('seating.unbind')} ${ownerName(owner)}`}
                  onClick={() => onUnbind(placeOf(first))}
                >
                  ✕
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
