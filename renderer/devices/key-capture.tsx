// The keys of a keyboard that serve as buttons, taken by pressing them in the order of the seats.
import { Button } from '#renderer/console/parts/button.tsx';
import { plainKey } from '#renderer/console/parts/key-cap.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface KeyCaptureProps {
  keys: readonly string[];
  onChange: (keys: string[]) => void;
}

/** These go on working: they lead out of the field. */
const LEADING_OUT = ['Tab', 'Escape'];

export function KeyCapture({ keys, onChange }: KeyCaptureProps) {
  const { t } = useLanguage();
  const seats = keys.map((code, index) => ({ code, seat: index + 1 }));
  return (
    <div>
      <label className="block">
        <span className="mb-1 block text-sm text-ink-soft">{t('devices.keys')}</span>
        {/* A field to type into, so that the keys are meant for it and for nothing else. */}
        <input
          readOnly
          value=""
          placeholder={t('devices.keys.press')}
          className="w-full rounded-md border border-line bg-ground px-3 py-2 text-base text-ink"
          onKeyDown={(event) => {
            if (LEADING_OUT.includes(event.code)) return;
            event.preventDefault();
            if (!event.repeat && event.code !== '' && !keys.includes(event.code))
              onChange([...keys, event.code]);
          }}
        />
      </label>
      <p className="mt-1 text-sm text-ink-soft">{t('devices.keys.hint')}</p>
      <ol className="mt-2 flex flex-wrap gap-2">
        {keys.length === 0 && <li className="text-sm text-ink-soft">{t('devices.keys.none')}</li>}
        {seats.map(({ code, seat }) => (
          <li key={code} className="flex items-center gap-1 rounded-md bg-raised pl-3 text-sm">
            <span className="text-ink-soft">{seat}</span>
            <span className="font-semibold">{plainKey(code)}</span>
            <Button
              small
              look="quiet"
              label={t('devices.keys.remove', { key: plainKey(code) })}
              onClick={() => onChange(keys.filter((key) => key !== code))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}
