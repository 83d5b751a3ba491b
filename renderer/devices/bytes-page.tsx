// 字节: what a device really says and is told, as it comes.
import { useEffect, useRef, useState } from 'react';
import type { DeviceBytes } from '#contract/device.ts';
import type { DeviceView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Select } from '#renderer/console/parts/field.tsx';
import { deviceName } from '#renderer/console/simulated-hands.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { asHex, asText, timeOf } from './bytes.ts';
import { useBytes } from './use-bytes.ts';

export function BytesPage({ devices }: { devices: readonly DeviceView[] }) {
  const { t } = useLanguage();
  const real = devices.filter(({ kind }) => kind !== 'journal');
  const [chosen, setChosen] = useState<string | null>(null);
  const [hex, setHex] = useState(false);
  const [paused, setPaused] = useState(false);
  const device = chosen ?? real[0]?.id ?? null;
  const bytes = useBytes(device, paused);
  if (device === null) return <p className="px-6 py-6 text-lg text-ink-soft">{t('seating.noDevices')}</p>;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 items-end gap-3 border-b border-line bg-surface px-5 py-3">
        <div className="w-96">
          <Select
            label={t('bytes.device')}
            value={device}
            choices={real.map((each) => ({ value: each.id, text: `${deviceName(each, t)} ${each.id}` }))}
            onChange={setChosen}
          />
        </div>
        <Button pressed={!hex} look={hex ? 'plain' : 'main'} onClick={() => setHex(false)}>
          {t('bytes.text')}
        </Button>
        <Button pressed={hex} look={hex ? 'main' : 'plain'} onClick={() => setHex(true)}>
          {t('bytes.hex')}
        </Button>
        <span className="flex-1" />
        <Button pressed={paused} onClick={() => setPaused(!paused)}>
          {t(paused ? 'bytes.resume' : 'bytes.pause')}
        </Button>
      </div>
      <Chunks bytes={bytes} hex={hex} followed={!paused} />
    </div>
  );
}

/** The newest stands at the foot and is followed, until somebody pauses to read. */
function Chunks({
  bytes,
  hex,
  followed,
}: {
  bytes: readonly DeviceBytes[];
  hex: boolean;
  followed: boolean;
}) {
  const { t } = useLanguage();
  const foot = useRef<HTMLDivElement>(null);
  const newest = bytes.at(-1)?.ms;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there is something newer
  useEffect(() => {
    if (followed) foot.current?.scrollIntoView({ block: 'end' });
  }, [newest, followed]);
  const numbered = bytes.map((chunk, index) => ({ ...chunk, key: `${chunk.run} ${chunk.ms} ${index}` }));
  return (
    <section aria-label={t('devices.page.bytes')} className="min-h-0 flex-1 overflow-y-auto px-5 py-3">
      {bytes.length === 0 && <p className="text-ink-soft">{t('bytes.none')}</p>}
      <table className="font-mono text-sm select-text">
        <tbody>
          {numbered.map((chunk) => (
            <tr key={chunk.key} className="[&>td]:py-0.5 [&>td]:pr-4 [&>td]:align-top">
              <td className="whitespace-nowrap text-ink-soft">{timeOf(chunk)}</td>
              <td
                className={`whitespace-nowrap ${chunk.direction === 'in' ? 'text-(--color-right)' : 'text-info'}`}
              >
                {chunk.direction === 'in' ? '← ' : '→ '}
                {t(`bytes.${chunk.direction}`)}
              </td>
              <td className="break-all">{hex ? asHex(chunk.hex) : asText(chunk.hex)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div ref={foot} />
    </section>
  );
}
