// Which boxes are plugged in where; simulated ones for trying things out.
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { DeviceView } from '#contract/view.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Select } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { RequestNote } from '../parts/request-note.tsx';
import { useRequest } from '../parts/use-request.ts';
import { deviceName } from '../simulated-hands.tsx';
import { add, presentSettings, type Setting, SIMULATED_PATH, withPort } from './device-settings.ts';

/** What the desk says of a port; more may come with it. */
const portsSchema = z.array(z.object({ path: z.string(), manufacturer: z.string().nullish() }));
type Port = z.infer<typeof portsSchema>[number];

function usePorts(): [Port[], () => void] {
  const desk = useDesk();
  const [ports, setPorts] = useState<Port[]>([]);
  const look = () =>
    void desk.request({ kind: 'ports' }).then((reply) => {
      const found = portsSchema.safeParse(reply.kind === 'done' ? reply.result : []);
      if (found.success) setPorts(found.data);
    });
  // Once when the panel appears; afterwards by button.
  useEffect(look, [desk]);
  return [ports, look];
}

export function DeviceSetup({ devices }: { devices: readonly DeviceView[] }) {
  const { t, tell } = useLanguage();
  const [ports, look] = usePorts();
  const [settings, setSettings] = useState<Setting[]>(() => presentSettings(devices));
  const [kind, setKind] = useState<Setting['kind']>('buzzer');
  const [path, setPath] = useState(SIMULATED_PATH);
  const { state, ask } = useRequest();
  const portChoices = ports.map((port) => ({
    value: port.path,
    text: [port.path, port.manufacturer ?? ''].join(' ').trim(),
  }));
  return (
    <section aria-label={t('console.devices')} className="pb-4">
      <div className="flex items-center justify-between">
        <h3 className="py-3 font-semibold">{t('console.devices')}</h3>
        <Button small look="quiet" onClick={look}>
          {t('devices.look')}
        </Button>
      </div>
      <ul className="mb-3 grid gap-1 text-sm">
        {devices.map((device) => (
          <li key={device.id} className={`flex items-center gap-2 ${device.well ? '' : 'text-wrong'}`}>
            <Icon name={device.well ? 'check' : 'warning'} />
            {deviceName(device, t)} {device.well && t('devices.well')}
            {device.trouble !== null && tell(device.trouble.key, device.trouble.params)}
          </li>
        ))}
      </ul>
      <p className="mb-2 text-sm text-ink-soft">{t('devices.hint')}</p>
      <div className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
        <Select
          label={t('devices.kind')}
          value={kind}
          choices={(['buzzer', 'clicker'] as const).map((value) => ({ value, text: t(`device.${value}`) }))}
          onChange={(value) => setKind(value === 'clicker' ? 'clicker' : 'buzzer')}
        />
        <Select
          label={t('devices.port')}
          value={path}
          choices={[{ value: SIMULATED_PATH, text: t('devices.simulated') }, ...portChoices]}
          onChange={setPath}
        />
        <Button onClick={() => setSettings(add(settings, kind, path))}>{t('devices.add')}</Button>
      </div>
      <ul className="my-3 grid gap-1">
        {settings.map((setting) => (
          <li key={setting.id} className="flex min-h-10 items-center gap-3 text-sm">
            <span className="font-semibold">{t(`device.${setting.kind}`)}</span>
            <div className="flex-1 text-ink-soft">
              {setting.binding === 'simulated' ? (
                t('devices.simulated')
              ) : (
                <Select
                  bare
                  label={t('devices.port')}
                  value={setting.path}
                  choices={[{ value: '', text: t('devices.choosePort') }, ...portChoices]}
                  onChange={(chosen) => setSettings(withPort(settings, setting.id, chosen))}
                />
              )}
            </div>
            <Button
              small
              look="quiet"
              onClick={() => setSettings(settings.filter(({ id }) => id !== setting.id))}
            >
              {t('devices.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        look="main"
        disabled={settings.some((setting) => setting.path === '')}
        onClick={() => void ask({ kind: 'devices', devices: settings })}
      >
        {t('devices.save')}
      </Button>
      <RequestNote state={state} done={t('devices.saved')} />
    </section>
  );
}
