// What this PC has: ports and HID devices by maker and serial number, keyboards, and simulated ones to try things with.
import type { DeviceSetting, FoundDevice } from '#contract/device.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { type Addition, foundName, isSet, KEYBOARD_KINDS, SIMULATED_KINDS } from './settings.ts';
import type { Discovering } from './use-discovery.ts';

interface FoundListProps {
  discovery: Discovering;
  settings: readonly DeviceSetting[];
  onAdd: (addition: Addition) => void;
}

export function FoundList({ discovery: { found, state, look }, settings, onAdd }: FoundListProps) {
  const { t, tell } = useLanguage();
  return (
    <section
      aria-label={t('devices.found')}
      className="scroll-hint min-h-0 overflow-y-auto border-l border-line bg-surface px-5 py-3"
    >
      <div className="mb-2 flex items-center justify-between gap-3">
        <h3 className="font-semibold">{t('devices.found')}</h3>
        <Button small onClick={look}>
          {t('devices.look')}
        </Button>
      </div>
      <RequestNote state={state} />
      <ul className="mb-3 grid gap-1">
        {found.troubles.map(({ key, params }) => (
          <li key={key} className="flex items-start gap-2 text-sm text-warn">
            <Icon name="warning" className="mt-0.5 size-4" />
            {tell(key, params)}
          </li>
        ))}
      </ul>
      {state.kind === 'done' && found.devices.length === 0 && (
        <p className="mb-3 text-ink-soft">{t('devices.found.none')}</p>
      )}
      <ul className="grid gap-2">
        {found.devices.map((device) => (
          <Found
            key={`${device.binding} ${device.path}`}
            device={device}
            used={isSet(device, settings)}
            onAdd={() => onAdd({ of: 'found', found: device })}
          />
        ))}
        <Plain text={t('devices.found.named')} onAdd={() => onAdd({ of: 'named port' })} />
      </ul>
      <h3 className="mt-5 mb-2 font-semibold">{t('devices.found.other')}</h3>
      <ul className="grid gap-2">
        {KEYBOARD_KINDS.map((kind) => (
          <Plain
            key={kind}
            text={t(`devices.found.keyboard.${kind}`)}
            onAdd={() => onAdd({ of: 'keyboard', kind })}
          />
        ))}
        {SIMULATED_KINDS.map((kind) => (
          <Plain
            key={kind}
            text={t('devices.found.simulated', { kind: `device.${kind}` })}
            onAdd={() => onAdd({ of: 'simulated', kind })}
          />
        ))}
      </ul>
    </section>
  );
}

interface FoundProps {
  device: FoundDevice;
  used: boolean;
  onAdd: () => void;
}

function Found({ device, used, onAdd }: FoundProps) {
  const { t, tell } = useLanguage();
  const { path, serialNumber, driver, advice } = device;
  const name = foundName(device);
  return (
    <li className="rounded-md border border-line px-3 py-2">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className="truncate font-semibold" title={name}>
            {name}
          </p>
          <p className="text-sm break-all text-ink-soft">
            {[
              ...(driver === null ? [] : [t(`driver.${driver}`)]),
              path,
              serialNumber === null
                ? t('devices.found.noSerial')
                : t('devices.found.serial', { serial: serialNumber }),
            ].join(' · ')}
          </p>
        </div>
        {used ? (
          <span className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap text-(--color-right)">
            <Icon name="check" />
            {t('devices.found.used')}
          </span>
        ) : (
          <AddButton text={name} onAdd={onAdd} />
        )}
      </div>
      {advice.map(({ key, params }) => (
        <p key={key} className="mt-1 text-sm text-warn">
          {tell(key, params)}
        </p>
      ))}
    </li>
  );
}

function Plain({ text, onAdd }: { text: string; onAdd: () => void }) {
  return (
    <li className="flex items-center justify-between gap-3 rounded-md border border-line px-3 py-1.5">
      {text}
      <AddButton text={text} onAdd={onAdd} />
    </li>
  );
}

function AddButton({ text, onAdd }: { text: string; onAdd: () => void }) {
  const { t } = useLanguage();
  return (
    <Button small onClick={onAdd} label={`${t('devices.add')} ${text}`}>
      <Icon name="add" />
      {t('devices.add')}
    </Button>
  );
}
