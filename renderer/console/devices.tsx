// Right of the console, below: every device with its health, and hands for the simulated ones.
import { useState } from 'react';
import type { DeviceView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { Section } from './parts/section.tsx';
import { deviceName, isSimulated, SimulatedHands } from './simulated-hands.tsx';

export function Devices({ devices }: { devices: readonly DeviceView[] }) {
  const { t } = useLanguage();
  const [hands, setHands] = useState(false);
  const simulated = devices.filter(isSimulated);
  return (
    <Section
      title={t('console.devices')}
      className="flex-1 border-t border-line"
      aside={
        simulated.length > 0 && (
          <Button small look="quiet" pressed={hands} onClick={() => setHands(!hands)}>
            {t('devices.simulate')}
          </Button>
        )
      }
    >
      <ul className="min-h-0 flex-1 overflow-y-auto px-3 pb-2">
        {devices.length === 0 && <li className="text-sm text-ink-soft">{t('devices.none')}</li>}
        {devices.map((device) => (
          <Row key={device.id} device={device} />
        ))}
      </ul>
      {hands && <SimulatedHands devices={simulated} onClose={() => setHands(false)} />}
    </Section>
  );
}

function Row({ device }: { device: DeviceView }) {
  const { t, tell } = useLanguage();
  return (
    <li className="py-1 text-sm">
      <span className="flex items-center gap-2">
        <span className={device.well ? 'text-(--color-right)' : 'text-wrong'}>
          <Icon name={device.well ? 'check' : 'warning'} />
        </span>
        <span className="min-w-0 flex-1 truncate" title={device.name}>
          {deviceName(device, t)}
        </span>
        <span className="text-xs whitespace-nowrap text-ink-soft">
          {device.lastSeat === null
            ? t('devices.seats', { seats: device.seats })
            : t('devices.lastSeat', { seat: device.lastSeat })}
        </span>
      </span>
      {device.trouble !== null && (
        <span className="block pl-6 text-wrong">{tell(device.trouble.key, device.trouble.params)}</span>
      )}
    </li>
  );
}
