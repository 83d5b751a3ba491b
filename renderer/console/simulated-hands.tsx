// Hands for simulated devices: press a seat, answer from a seat, pull the plug.
import { useState } from 'react';
import type { Text } from '#contract/messages/text.ts';
import type { DeskRequest } from '#contract/protocol.ts';
import type { DeviceView } from '#contract/view.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './parts/button.tsx';

type Act = Extract<DeskRequest, { kind: 'simulate' }>['act'];

export function isSimulated({ kind, binding }: DeviceView): boolean {
  return binding === 'simulated' && kind !== 'journal';
}

/** What it is, and for real ones that have introduced themselves also which. */
export function deviceName(device: DeviceView, t: Language['t']): string {
  const kind = t(`device.${device.kind}`);
  if (isSimulated(device)) return t('device.simulated', { kind });
  return device.name === '' ? kind : t('device.named', { kind, name: device.name });
}

interface SimulatedHandsProps {
  devices: readonly DeviceView[];
  onClose: () => void;
}

/** Floats over the right column without being modal, so that keys still go to the desk. */
export function SimulatedHands({ devices, onClose }: SimulatedHandsProps) {
  const { t } = useLanguage();
  const desk = useDesk();
  const [trouble, setTrouble] = useState<Text | null>(null);
  const { locale } = useLanguage();
  const act = (device: string, what: Act) =>
    void desk.request({ kind: 'simulate', device, act: what }).then((reply) => {
      setTrouble(reply.kind === 'failed' ? reply.message : null);
    });
  return (
    <section
      aria-label={t('devices.simulate')}
      className="fixed right-3 bottom-3 z-10 max-h-[70vh] w-96 overflow-y-auto rounded-lg border border-line bg-surface px-4 py-3 shadow-2xl"
    >
      <div className="flex items-center justify-between">
        <h3 className="font-semibold">{t('devices.simulate')}</h3>
        <Button small look="quiet" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
      {trouble !== null && (
        <p role="alert" className="text-sm text-warn">
          {locale === 'en' ? trouble.en : trouble.zh}
        </p>
      )}
      {devices.map((device) => (
        <Hands key={device.id} device={device} act={(what) => act(device.id, what)} />
      ))}
    </section>
  );
}

const ANSWERS = ['A', 'B', 'C', 'D', 'T', 'F'];

function Hands({ device, act }: { device: DeviceView; act: (what: Act) => void }) {
  const { t } = useLanguage();
  const [answer, setAnswer] = useState('A');
  const seats = Array.from({ length: device.seats }, (_, position) => position + 1);
  const clicker = device.kind === 'clicker' || device.kind === 'keypad';
  return (
    <div className="mt-2 border-t border-line pt-2">
      <div className="mb-2 flex items-center justify-between gap-2 text-sm">
        <span className="truncate">{deviceName(device, t)}</span>
        <Button small look="warn" onClick={() => act({ do: device.well ? 'unplug' : 'replug' })}>
          {device.well ? t('devices.unplug') : t('devices.replug')}
        </Button>
      </div>
      {clicker && (
        <div className="mb-2 flex gap-1.5">
          {ANSWERS.map((letter) => (
            <Button
              key={letter}
              small
              pressed={letter === answer}
              look={letter === answer ? 'main' : 'plain'}
              onClick={() => setAnswer(letter)}
            >
              {letter}
            </Button>
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-1.5">
        {seats.map((seat) => (
          <Button
            key={seat}
            small
            label={t('devices.seat', { seat })}
            onClick={() => act(clicker ? { do: 'answer', seat, answer } : { do: 'press', seat })}
          >
            {seat}
          </Button>
        ))}
      </div>
    </div>
  );
}
