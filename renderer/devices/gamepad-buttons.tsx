// Which bits of a gamepad's reports are its buttons: found by letting it rest and then pressing one after the other.
import { useState } from 'react';
import { findButtons } from '#contract/button-learning.ts';
import type { DeviceSetting } from '#contract/device.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useRecording } from './use-bytes.ts';

interface GamepadButtonsProps {
  setting: DeviceSetting;
  saved: boolean;
  onChange: (setting: DeviceSetting) => void;
}

type Step = { kind: 'rest' } | { kind: 'still' } | { kind: 'pressing'; from: number };

export function GamepadButtons({ setting, saved, onChange }: GamepadButtonsProps) {
  const { t } = useLanguage();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const { bytes } = useRecording(step.kind === 'rest' ? null : setting.id);
  const reports = bytes.filter(({ direction }) => direction === 'in').map(({ hex }) => hex);
  const found =
    step.kind === 'pressing' ? findButtons(reports.slice(0, step.from), reports.slice(step.from)) : [];
  if (!saved) return <p className="text-sm text-ink-soft">{t('devices.pad.save')}</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {step.kind === 'rest' && (
        <>
          <p>{t('devices.pad', { count: setting.keys?.length ?? 0 })}</p>
          <Button small onClick={() => setStep({ kind: 'still' })}>
            {t('devices.pad.find')}
          </Button>
        </>
      )}
      {step.kind === 'still' && (
        <>
          <p className="font-semibold text-accent">{t('devices.pad.still')}</p>
          <Button small look="main" onClick={() => setStep({ kind: 'pressing', from: reports.length })}>
            {t('devices.pad.go')}
          </Button>
        </>
      )}
      {step.kind === 'pressing' && (
        <>
          <p className="font-semibold text-accent">{t('devices.pad.press', { count: found.length })}</p>
          <Button
            small
            look="main"
            disabled={found.length === 0}
            onClick={() => {
              onChange({ ...setting, keys: found });
              setStep({ kind: 'rest' });
            }}
          >
            {t('devices.pad.take')}
          </Button>
        </>
      )}
      {step.kind !== 'rest' && (
        <Button small look="quiet" onClick={() => setStep({ kind: 'rest' })}>
          {t('ask.cancel')}
        </Button>
      )}
    </div>
  );
}
