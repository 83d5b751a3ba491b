// In the setup: which devices there are and how they do, and the way to the window where they are set.
import type { ConsoleView } from '#contract/view.ts';
import { DevicesButton } from '#renderer/devices/devices-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { DeviceRow } from '../devices.tsx';

export function DeviceSetup({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('console.devices')} className="pb-4">
      <div className="flex items-center justify-between">
        <h3 className="py-3 font-semibold">{t('console.devices')}</h3>
        <DevicesButton view={view} />
      </div>
      <ul>
        {view.devices.length === 0 && <li className="text-sm text-ink-soft">{t('devices.none')}</li>}
        {view.devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </ul>
    </section>
  );
}
