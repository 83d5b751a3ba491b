// One device of the list: what and where it is, how it is doing, and what can be changed about it.
import { useState } from 'react';
import type { DeviceView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { deviceName } from '#renderer/console/simulated-hands.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { millisText } from './check.ts';
import { SettingFields, type SettingFieldsProps } from './setting-fields.tsx';
import { lackOf } from './settings.ts';

interface SettingCardProps extends Omit<SettingFieldsProps, 'heard'> {
  /** Null: the desk does not have it yet. */
  device: DeviceView | null;
  onRemove: () => void;
}

export function SettingCard(props: SettingCardProps) {
  const { setting, device, saved, onRemove } = props;
  const { t } = useLanguage();
  // A new one is set up at once.
  const [changing, setChanging] = useState(!saved && setting.binding !== 'simulated');
  const name = device === null ? t(`device.${setting.kind}`) : deviceName(device, t);
  const lack = lackOf(setting);
  return (
    <li aria-label={`${name} ${setting.id}`} className="rounded-md border border-line bg-surface px-4 py-3">
      <div className="flex items-center gap-3">
        <Health device={saved ? device : null} />
        <div className="min-w-0 flex-1">
          <p className="truncate">
            <span className="text-lg font-semibold">{name}</span>
            <span className="ml-3 text-ink-soft">{setting.id}</span>
          </p>
          <p className="text-sm break-all text-ink-soft">
            {[
              t(`driver.${setting.driver}`),
              ...(setting.binding === 'serial' || setting.binding === 'hid' ? [setting.path] : []),
              ...(device === null || device.seats === 0 ? [] : [t('devices.seats', { seats: device.seats })]),
            ].join(' · ')}
          </p>
        </div>
        {setting.binding !== 'simulated' && (
          <Button small pressed={changing} onClick={() => setChanging(!changing)}>
            {t('devices.change')}
          </Button>
        )}
        <Button small look="quiet" onClick={onRemove}>
          {t('devices.remove')}
        </Button>
      </div>
      {saved && device !== null && <Figures device={device} />}
      {changing && <SettingFields {...props} heard={device?.clickers ?? []} />}
      {lack !== null && <p className="mt-2 font-semibold text-warn">⚠ {t(`devices.lacks.${lack}`)}</p>}
    </li>
  );
}

function Health({ device }: { device: DeviceView | null }) {
  const { t } = useLanguage();
  if (device === null)
    return <span className="w-19 shrink-0 text-sm font-semibold text-info">{t('devices.notSaved')}</span>;
  const look = device.well ? 'text-(--color-right)' : device.trouble === null ? 'text-info' : 'text-wrong';
  return (
    <span className={`flex w-19 shrink-0 items-center gap-1.5 text-sm font-semibold ${look}`}>
      <Icon name={device.well ? 'check' : 'warning'} />
      {t(device.well ? 'devices.well' : 'devices.notWell')}
    </span>
  );
}

/** Why it is not well, what could be better, and what was measured. */
function Figures({ device }: { device: DeviceView }) {
  const { kind, well, trouble, advice, late, latency, clock } = device;
  const { t, tell } = useLanguage();
  const measured = [
    ...(latency === null
      ? []
      : [t('devices.latency', { median: millisText(latency.median), worst: millisText(latency.worst) })]),
    ...(clock === null ? [] : [t('devices.clock', { uncertainty: millisText(clock.uncertainty) })]),
    ...(well && kind !== 'lamp' ? [t('devices.late', { late: millisText(late) })] : []),
  ];
  return (
    <div className="mt-1 pl-22 text-sm">
      {trouble !== null && <p className="text-wrong">{tell(trouble.key, trouble.params)}</p>}
      {!well && trouble === null && <p className="text-info">{t('devices.starting')}</p>}
      {measured.length > 0 && <p className="text-ink-soft">{measured.join(' · ')}</p>}
      {advice.map(({ key, params }) => (
        <p key={key} className="text-warn">
          {tell(key, params)}
        </p>
      ))}
    </div>
  );
}
