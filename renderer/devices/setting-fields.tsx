// What can be changed about a device: make, kind, port, and what its driver needs besides.
import { type DeviceSetting, DRIVER_FACTS, driverSchema, type FoundDevice } from '#contract/device.ts';
import { Field, Select } from '#renderer/console/parts/field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { GamepadButtons } from './gamepad-buttons.tsx';
import { KeyCapture } from './key-capture.tsx';
import { ProfileChoice } from './profile-choice.tsx';
import { driversOf, foundName, withDriver, withPort } from './settings.ts';

export interface SettingFieldsProps {
  setting: DeviceSetting;
  /** The desk has it. */
  saved: boolean;
  found: readonly FoundDevice[];
  onChange: (setting: DeviceSetting) => void;
  onTeach: () => void;
}

export function SettingFields(props: SettingFieldsProps) {
  const { setting, onChange } = props;
  const { driver, kind, binding } = setting;
  const { t } = useLanguage();
  const drivers = driversOf(binding);
  const { kinds } = DRIVER_FACTS[driver];
  return (
    <div className="mt-3 grid gap-3 border-t border-line pt-3">
      <div className="grid grid-cols-2 gap-3">
        {drivers.length > 1 && (
          <Select
            label={t('devices.driver')}
            value={driver}
            choices={drivers.map((value) => ({ value, text: t(`driver.${value}`) }))}
            onChange={(value) => onChange(withDriver(setting, driverSchema.parse(value)))}
          />
        )}
        {kinds.length > 1 && driver !== 'profile' && (
          <Select
            label={t('devices.kind')}
            value={kind}
            choices={kinds.map((value) => ({ value, text: t(`device.${value}`) }))}
            onChange={(value) => onChange({ ...setting, kind: kinds.find((each) => each === value) ?? kind })}
          />
        )}
        {(binding === 'serial' || binding === 'hid') && <Port {...props} />}
        {(driver === 'relay' || driver === 'letters' || driver === 'modbus') && <Lamps {...props} />}
      </div>
      {driver === 'profile' && <ProfileChoice {...props} />}
      {driver === 'gamepad' && <GamepadButtons {...props} />}
      {driver === 'keyboard' && (
        <KeyCapture keys={setting.keys ?? []} onChange={(keys) => onChange({ ...setting, keys })} />
      )}
    </div>
  );
}

/** The present one stands among them also while it is not plugged in. */
function Port({ setting, found, onChange }: SettingFieldsProps) {
  const { t } = useLanguage();
  const there = found.filter(({ binding }) => binding === setting.binding);
  const missing = there.every(({ path }) => path !== setting.path);
  return (
    <Select
      label={t('devices.port')}
      value={setting.path}
      choices={[
        ...(missing ? [{ value: setting.path, text: setting.path || t('devices.noPath') }] : []),
        ...there.map((device) => ({
          value: device.path,
          text: foundName(device) === device.path ? device.path : `${foundName(device)} · ${device.path}`,
        })),
      ]}
      onChange={(path) => {
        const chosen = there.find((device) => device.path === path);
        if (chosen !== undefined) onChange(withPort(setting, chosen));
      }}
    />
  );
}

/** Typed numbers stand as they are; whether they will do is said below. */
function Lamps({ setting, onChange }: SettingFieldsProps) {
  const { t } = useLanguage();
  const numberFrom = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined);
  return (
    <>
      {setting.driver === 'modbus' && (
        <Field
          label={t('devices.unit')}
          kind="number"
          value={String(setting.unit ?? '')}
          onChange={(text) => onChange({ ...setting, unit: numberFrom(text) })}
        />
      )}
      <Field
        label={t('devices.lamps')}
        kind="number"
        value={String(setting.lamps ?? '')}
        onChange={(text) => onChange({ ...setting, lamps: numberFrom(text) })}
      />
    </>
  );
}
