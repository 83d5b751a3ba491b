// Every seat of every device as it stands on the box, with whose it is.
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import type { DeviceView } from '#contract/view.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { deviceName } from '#renderer/console/simulated-hands.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { isSamePlace, isSpare, type Place, placeOf, placesIn } from './seating.ts';

interface SeatTilesProps {
  devices: readonly DeviceView[];
  owners: readonly SeatOwner[];
  selected: DevicePlace | null;
  ownerName: (owner: SeatOwner | null) => string;
  onTake: (place: DevicePlace) => void;
}

export function SeatTiles({ devices, owners, selected, ownerName, onTake }: SeatTilesProps) {
  const { t } = useLanguage();
  const places = placesIn(devices);
  const shown = devices.filter((device) => places.some((place) => place.device.id === device.id));
  return (
    <section aria-label={t('seating.places')} className="scroll-hint min-h-0 overflow-y-auto px-5 py-3">
      <h3 className="mb-2 text-sm text-ink-soft">{t('seating.places')}</h3>
      {shown.map((device) => (
        <div key={device.id} className="mb-5">
          <h4 className={`mb-2 flex items-center gap-2 font-semibold ${device.well ? '' : 'text-wrong'}`}>
            <Icon name={device.well ? 'check' : 'warning'} />
            {deviceName(device, t)} <span className="font-normal text-ink-soft">{device.id}</span>
          </h4>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-2">
            {places
              .filter((place) => place.device.id === device.id)
              .map((place) => (
                <Tile
                  key={place.seat}
                  place={place}
                  owner={isSpare(place, owners) ? t('owner.none') : ownerName(place.owner)}
                  spare={isSpare(place, owners)}
                  selected={selected !== null && isSamePlace(selected, placeOf(place))}
                  onTake={() => onTake(placeOf(place))}
                />
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}

interface TileProps {
  place: Place;
  owner: string;
  spare: boolean;
  selected: boolean;
  onTake: () => void;
}

function Tile({ place: { seat, disabled, fault }, owner, spare, selected, onTake }: TileProps) {
  const { t } = useLanguage();
  return (
    <button
      type="button"
      aria-pressed={selected}
      aria-label={`${t('devices.seat', { seat })} ${owner}`}
      onClick={onTake}
      className={`grid min-h-16 content-start gap-0.5 rounded-md border-2 px-2 py-1 text-left hover:border-accent ${
        selected ? 'border-accent bg-raised' : spare ? 'border-dashed border-line' : 'border-line bg-raised'
      }`}
    >
      <span className="flex justify-between gap-1 text-sm text-ink-soft">
        {seat}
        {disabled && <span className="font-semibold text-warn">{t('seating.disabled')}</span>}
      </span>
      <span
        className={`truncate ${spare ? 'text-ink-soft' : 'font-semibold'} ${disabled ? 'line-through' : ''}`}
      >
        {owner}
      </span>
      {fault !== null && <span className="text-sm font-semibold text-wrong">{t(`fault.${fault}`)}</span>}
    </button>
  );
}
