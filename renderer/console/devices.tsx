// Right of the console, below: every device with its health, hands for the simulated ones, and backups that fail.
import { useState } from 'react';
import type { Message } from '#contract/offer.ts';
import type { ConsoleView, DeviceView } from '#contract/view.ts';
import { DevicesButton } from '#renderer/devices/devices-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { Section } from './parts/section.tsx';
import { deviceName, isSimulated, SimulatedHands } from './simulated-hands.tsx';

export function Devices({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const { devices, storage } = view;
  const [hands, setHands] = useState(false);
  const simulated = devices.filter(isSimulated);
  return (
    <Section
      title={t('console.devices')}
      className="flex-1 border-t border-line"
      aside={
        <span className="flex gap-1">
          {simulated.length > 0 && (
            <Button small look="quiet" pressed={hands} onClick={() => setHands(!hands)}>
              {t('devices.simulate')}
            </Button>
          )}
          <DevicesButton view={view} />
        </span>
      }
    >
      <ul className="min-h-0 flex-1 overflow-y-auto px-3 pb-2">
        {devices.length === 0 && <li className="text-sm text-ink-soft">{t('devices.none')}</li>}
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
        {[storage.backups.own, storage.backups.second].map(
          ({ folder, trouble }) =>
            trouble !== null && <BackupTrouble key={folder} folder={folder} trouble={trouble} />,
        )}
      </ul>
      {hands && <SimulatedHands devices={simulated} onClose={() => setHands(false)} />}
    </Section>
  );
}

/** A device in one line, with what is wrong with it and with its buttons. */
export function DeviceRow({ device }: { device: DeviceView }) {
  const { t, tell } = useLanguage();
  const faulty = device.places.filter(({ fault }) => fault !== null);
  return (
    <li className="py-1 text-sm">
      <span className="flex items-center gap-2">
        <span className={device.well ? 'text-(--color-right)' : 'text-wrong'}>
          <Icon name={device.well ? 'check' : 'warning'} />
        </span>
        <span className="min-w-0 truncate" title={device.name}>
          {deviceName(device, t)}
        </span>
        <span className="flex-1 whitespace-nowrap text-ink-soft">{device.id}</span>
        <span className="text-xs whitespace-nowrap text-ink-soft">
          {device.lastSeat !== null
            ? t('devices.lastSeat', { seat: device.lastSeat })
            : device.seats > 0 && t('devices.seats', { seats: device.seats })}
        </span>
      </span>
      {device.trouble !== null && (
        <span className="block pl-6 text-wrong">{tell(device.trouble.key, device.trouble.params)}</span>
      )}
      {faulty.map(({ seat, fault }) => (
        <span key={seat} className="block pl-6 text-warn">
          {t('devices.faults', { seats: t('devices.seat', { seat }), fault: `fault.${fault}` })}
        </span>
      ))}
    </li>
  );
}

/** A place of backups stands here only while something is wrong with it. */
function BackupTrouble({ folder, trouble }: { folder: string; trouble: Message }) {
  const { t, tell } = useLanguage();
  return (
    <li className="py-1 text-sm text-wrong">
      <span className="flex items-center gap-2">
        <Icon name="warning" />
        <span className="min-w-0 flex-1 truncate text-ink" title={folder}>
          {t('storage.backup')}
        </span>
      </span>
      <span className="block pl-6">{tell(trouble.key, trouble.params)}</span>
    </li>
  );
}
