// Where a device is plugged in: one of the ports this PC tells of, or one by its name.
import { useState } from 'react';
import type { DeviceSetting, FoundDevice } from '#contract/device.ts';
import { Field, Select } from '#renderer/console/parts/field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { foundName, withPort } from './settings.ts';

/** Not a path of any port. */
const BY_NAME = '\n';

interface PortFieldsProps {
  setting: DeviceSetting;
  found: readonly FoundDevice[];
  onChange: (setting: DeviceSetting) => void;
}

/** The present one stands among them also while it is not plugged in. */
export function PortFields({ setting, found, onChange }: PortFieldsProps) {
  const { t } = useLanguage();
  const { path, binding } = setting;
  const there = found.filter((device) => device.binding === binding);
  const missing = there.every((device) => device.path !== path);
  const [naming, setNaming] = useState(binding === 'serial' && path === '');
  return (
    <>
      <Select
        label={t('devices.port')}
        value={naming ? BY_NAME : path}
        choices={[
          ...(missing && !naming ? [{ value: path, text: path }] : []),
          ...there.map((device) => ({
            value: device.path,
            text: foundName(device) === device.path ? device.path : `${foundName(device)} · ${device.path}`,
          })),
          ...(binding === 'serial' ? [{ value: BY_NAME, text: t('devices.port.byName') }] : []),
        ]}
        onChange={(value) => {
          setNaming(value === BY_NAME);
          const chosen = there.find((device) => device.path === value);
          if (chosen !== undefined) onChange(withPort(setting, chosen));
        }}
      />
      {naming && (
        <Field
          label={t('devices.port.name')}
          value={path}
          placeholder="COM12  /dev/ttyUSB0"
          onChange={(name) => onChange(withPort(setting, { path: name.trim(), identity: null }))}
        />
      )}
    </>
  );
}
