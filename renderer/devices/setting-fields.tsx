// What can be changed about a device: make, kind, port, and what its driver needs besides.
import { type DeviceSetting, DRIVER_FACTS, driverSchema, type FoundDevice } from '#contract/device.ts';
import { Field, Select } from '#renderer/console/parts/field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { ClickerList } from './clicker-list.tsx';
import { GamepadButtons } from './gamepad-buttons.tsx';
import { KeyCapture, KeypadCapture } from './key-capture.tsx';
import { PortFields } from './port-fields.tsx';
import { ProfileChoice } from './profile-choice.tsx';
import { driversOf, withDriver, withKind } from './settings.ts';

export interface SettingFieldsProps {
  setting: DeviceSetting;
  /** The desk has it. */
  saved: boolean;
  found: readonly FoundDevice[];
  /** Clickers it knows, where it is a receiver. */
  heard: readonly string[];
  onChange: (setting: DeviceSetting) => void;
  onTeach: () => void;
}

export function SettingFields(props: SettingFieldsProps) {
  const { setting, onChange } = props;
  const { driver, kind, binding } = setting;
  const { t } = useLanguage();
  const drivers = driversOf(binding);
  const { kinds } = DRIVER_FACTS[driver];
  const Keys = kind === 'keypad' ? KeypadCapture : KeyCapture;
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
            onChange={(value) => onChange(withKind(setting, kinds.find((each) => each === value) ?? kind))}
          />
        )}
        {(binding === 'serial' || binding === 'hid') && <PortFields {...props} />}
        {(driver === 'relay' || driver === 'letters' || driver === 'modbus') && <Lamps {...props} />}
      </div>
      {driver === 'profile' && <ProfileChoice {...props} />}
      {driver === 'gamepad' && <GamepadButtons {...props} />}
      {driver === 'receiver' && <ClickerList {...props} />}
      {driver === 'keyboard' && (
        <Keys keys={setting.keys ?? []} onChange={(keys) => onChange({ ...setting, keys })} />
      )}
    </div>
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
