// What was learnt: the profile with its few settings, how it takes the lines that were heard, and the ways to keep it.
import { type ReactNode, useState } from 'react';
import type { DeviceProfile, ProfilePattern, Reading } from '#contract/device-profile.ts';
import type { DeviceView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Field } from '#renderer/console/parts/field.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { deviceName } from '#renderer/console/simulated-hands.tsx';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { Faults } from './faults.tsx';
import { download } from './profile-file.ts';
import { type Heard, highestSeat, type TaughtKind, taughtBy } from './teach.ts';

interface TaughtResultProps {
  heard: readonly Heard[];
  kind: TaughtKind;
  baudRate: number;
  device: DeviceView | null;
  /** Resolves to whether the desk has taken it. */
  onUse: (profile: DeviceProfile) => Promise<boolean>;
}

/** Ids of profiles are small letters and digits; people go by the name. */
const freshProfileId = () => `own-${crypto.getRandomValues(new Uint32Array(1)).join('')}`;

export function TaughtResult({ heard, kind, baudRate, device, onUse }: TaughtResultProps) {
  const { t } = useLanguage();
  const [id] = useState(freshProfileId);
  const [typedName, setName] = useState('');
  const [seats, setSeats] = useState('');
  const [reset, setReset] = useState('');
  const [locksOut, setLocksOut] = useState(false);
  const [used, setUsed] = useState(false);
  const wanted = /^\d{1,3}$/.test(seats.trim()) ? Number(seats) : null;
  const name = typedName.trim() || t('teach.name.own');
  const taught = taughtBy(heard, { id, name, kind, seats: wanted, baudRate, reset, locksOut });
  if (taught.kind === 'nothing')
    return (
      <Frame>
        <p className="text-ink-soft">{t('teach.result.none')}</p>
      </Frame>
    );
  return (
    <Frame>
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
        <Field
          label={t('teach.name')}
          value={typedName}
          placeholder={t('teach.name.own')}
          onChange={setName}
        />
        <Field
          label={t('teach.seats')}
          kind="number"
          value={seats}
          placeholder={String(highestSeat(heard))}
          onChange={setSeats}
        />
      </div>
      {kind === 'buzzer' && (
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)_auto] items-end gap-4">
          <Field label={t('teach.reset')} value={reset} placeholder="RESET\n" onChange={setReset} />
          <label className="flex min-h-10 items-center gap-2">
            <input
              type="checkbox"
              checked={locksOut}
              onChange={({ target }) => setLocksOut(target.checked)}
              className="size-5"
            />
            {t('teach.locksOut')}
          </label>
        </div>
      )}
      {taught.kind === 'faults' ? (
        <div className="mt-3 text-warn">
          <Faults faults={taught.faults} />
        </div>
      ) : (
        <>
          <Patterns profile={taught.profile} />
          <ul className="mt-3 grid max-h-60 gap-0.5 overflow-y-auto text-sm">
            {numbered(taught.readings).map(({ line, taken, agrees, place }) => (
              <li
                key={place}
                className={`flex items-center gap-2 ${agrees ? '' : 'font-semibold text-wrong'}`}
              >
                <Icon name={agrees ? 'check' : 'warning'} />
                <span className="min-w-0 flex-1 truncate font-mono">{line}</span>
                {readingText(taken, t)}
              </li>
            ))}
          </ul>
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <Button look="main" onClick={() => void onUse(taught.profile).then((taken) => setUsed(taken))}>
              {t('teach.use')}
            </Button>
            <Button onClick={() => download(taught.profile)}>{t('teach.save')}</Button>
            {used && device !== null && (
              <p role="status" className="text-(--color-right)">
                ✓ {t('teach.used', { device: `${deviceName(device, t)} ${device.id}` })}
              </p>
            )}
          </div>
        </>
      )}
    </Frame>
  );
}

/** Lines never change their place. */
function numbered<Line>(lines: readonly Line[]): (Line & { place: number })[] {
  return lines.map((line, place) => ({ ...line, place }));
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('teach.result')} className="mt-5">
      <h3 className="mb-2 font-semibold">{t('teach.result')}</h3>
      {children}
    </section>
  );
}

/** The patterns themselves, for whoever wants to know. */
function Patterns({ profile: { says } }: { profile: DeviceProfile }) {
  const { t } = useLanguage();
  const kinds = ['ready', 'press', 'release', 'answer', 'remark'] as const;
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-sm">
      {kinds
        .filter((kind) => says[kind].length > 0)
        .map((kind) => (
          <div key={kind} className="contents">
            <dt className="text-ink-soft">{t(`teach.pattern.${kind}`)}</dt>
            <dd className="font-mono break-all">{says[kind].map(patternText).join('  ')}</dd>
          </div>
        ))}
    </dl>
  );
}

/** With the seat it is for, where the line itself does not say. */
function patternText(pattern: ProfilePattern): string {
  return pattern.seat === undefined ? pattern.line : `${pattern.line} → ${pattern.seat}`;
}

function readingText(taken: Reading, t: Language['t']): string {
  switch (taken.type) {
    case 'press':
    case 'release':
      return t(`teach.taken.${taken.type}`, { seat: taken.seat });
    case 'answer':
      return t('teach.taken.answer', { seat: taken.seat, answer: taken.answer });
    default:
      return t(`teach.taken.${taken.type}`);
  }
}
