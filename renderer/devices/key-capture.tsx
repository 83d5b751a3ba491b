// The keys of a keyboard that serve as buttons or answers, taken by pressing them one after another.
import { useState } from 'react';
import { KEYPAD_ANSWERS, KEYPAD_LETTERS } from '#contract/device.ts';
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
      <KeyField
        label={t('devices.keys')}
        prompt={t('devices.keys.press')}
        onKey={(code) => keys.includes(code) || onChange([...keys, code])}
      />
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

/** Asks for each answer in turn, and any of them again; a key that is pressed once more is then for the new one. */
export function KeypadCapture({ keys, onChange }: KeyCaptureProps) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<number | null>(null);
  const answers = KEYPAD_ANSWERS.map((answer, place) => ({
    text: place < KEYPAD_LETTERS ? answer : t(answer === 'T' ? 'option.true' : 'option.false'),
    code: keys[place] ?? '',
    place,
  }));
  const now = asked ?? (keys.length < answers.length ? keys.length : null);
  const next = now === null ? undefined : answers[now];
  const take = (place: number, code: string) => {
    setAsked(null);
    onChange(
      answers
        .slice(0, Math.max(keys.length, place + 1))
        .map((answer) => (answer.place === place ? code : answer.code === code ? '' : answer.code)),
    );
  };
  return (
    <div>
      {next !== undefined && (
        <div className="flex items-end gap-2">
          <div className="flex-1">
            <KeyField
              label={t('devices.keypad.press', { answer: next.text })}
              prompt={t('devices.keypad.set')}
              onKey={(code) => take(next.place, code)}
            />
          </div>
          <Button onClick={() => take(next.place, '')}>
            {t('devices.keypad.skip', { answer: next.text })}
          </Button>
        </div>
      )}
      <p className="mt-1 text-sm text-ink-soft">{t('devices.keypad.hint')}</p>
      <p className="mt-1 text-sm text-ink-soft">{t('devices.keys.hint')}</p>
      <ol aria-label={t('devices.keypad')} className="mt-2 flex flex-wrap gap-2">
        {answers.map(({ text, code, place }) => (
          <li key={text}>
            <Button small pressed={place === now} onClick={() => setAsked(place)}>
              {text} {code === '' ? t('devices.keypad.none') : plainKey(code)}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface KeyFieldProps {
  label: string;
  prompt: string;
  onKey: (code: string) => void;
}

/** A field to type into, so that the keys are meant for it and for nothing else. */
function KeyField({ label, prompt, onKey }: KeyFieldProps) {
  return (
    <label className="block">
      <span className="mb-1 block text-sm text-ink-soft">{label}</span>
      <input
        readOnly
        value=""
        placeholder={prompt}
        className="w-full rounded-md border border-line bg-ground px-3 py-2 text-base text-ink"
        onKeyDown={(event) => {
          if (LEADING_OUT.includes(event.code)) return;
          event.preventDefault();
          if (!event.repeat && event.code !== '') onKey(event.code);
        }}
      />
    </label>
  );
}
