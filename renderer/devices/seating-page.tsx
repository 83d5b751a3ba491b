// 座位: pick whose seat it is and press its button; replace a dead one by a spare, swap two, disable one.
import { useEffect, useEffectEvent, useState } from 'react';
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import type { ConsoleView } from '#contract/view.ts';
import { SendingNote } from '#renderer/console/parts/sending-note.tsx';
import { deviceName } from '#renderer/console/simulated-hands.tsx';
import { isButton } from '#renderer/link/buttons.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { DisableDialog } from './disable-dialog.tsx';
import { OwnerList } from './owner-list.tsx';
import { SeatTiles } from './seat-tiles.tsx';
import { findPlace, placesIn, pressesCount } from './seating.ts';
import { SeatingHead } from './seating-head.tsx';
import { useOwnerName } from './use-owners.ts';
import { usePresses } from './use-presses.ts';
import { useSeating } from './use-seating.ts';

interface SeatingPageProps {
  view: ConsoleView;
  owners: readonly SeatOwner[];
}

export function SeatingPage({ view, owners }: SeatingPageProps) {
  const { t } = useLanguage();
  const desk = useDesk();
  const { devices } = view;
  const ownerName = useOwnerName(view);
  const placeName = ({ device: id, seat }: DevicePlace) => {
    const device = devices.find((each) => each.id === id);
    const name = device === undefined ? id : deviceName(device, t);
    const shared = devices.filter((each) => deviceName(each, t) === name).length > 1;
    return t('seating.place', { device: shared ? `${name} ${id}` : name, seat });
  };
  const seating = useSeating(devices, owners, { owner: ownerName, place: placeName });
  const [disabling, setDisabling] = useState<DevicePlace | null>(null);
  usePresses(devices, (place) => seating.take(place, 'press'));
  const selected = seating.selected === null ? null : findPlace(devices, seating.selected);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (seating.selected === null || isButton(event, desk.snapshot().buttons)) return;
    if (event.code === 'KeyR') seating.begin({ kind: 'replace', place: seating.selected });
    if (event.code === 'KeyS') seating.begin({ kind: 'swap', place: seating.selected });
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  if (placesIn(devices).length === 0)
    return <p className="px-6 py-6 text-lg text-ink-soft">{t('seating.noDevices')}</p>;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <SeatingHead
        seating={seating}
        selected={selected}
        ownerName={ownerName}
        placeName={placeName}
        onDisable={setDisabling}
      />
      {pressesCount(view.turn, devices) && (
        <p className="border-l-8 border-warn bg-surface px-4 py-1.5 font-semibold text-warn">
          ⚠ {t('seating.counts')}
        </p>
      )}
      <SendingNote state={seating.state} />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <OwnerList
          owners={owners}
          devices={devices}
          task={seating.task}
          ownerName={ownerName}
          placeName={placeName}
          onChoose={(owner) => seating.begin({ kind: 'bind', owner })}
          onUnbind={seating.unbind}
        />
        <SeatTiles
          devices={devices}
          owners={owners}
          selected={seating.selected}
          ownerName={ownerName}
          onTake={(place) => seating.take(place, 'click')}
        />
      </div>
      {disabling !== null && (
        <DisableDialog
          place={disabling}
          disabled={findPlace(devices, disabling)?.disabled ?? false}
          name={placeName(disabling)}
          state={seating.state}
          onSend={seating.disable}
          onClose={() => setDisabling(null)}
        />
      )}
    </div>
  );
}
