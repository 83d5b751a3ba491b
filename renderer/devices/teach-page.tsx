// 教新设备: watch what a box prints while its buttons are pressed, and make a line profile of it.
import { useState } from 'react';
import { inBoth } from '#contract/messages/message.ts';
import type { ConsoleView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Select } from '#renderer/console/parts/field.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { foundName, idsIn, withAddition, withDriver } from './settings.ts';
import { TaughtLines } from './taught-lines.tsx';
import { TaughtResult } from './taught-result.tsx';
import {
  type Deed,
  deedKey,
  deedsOf,
  heardIn,
  highestSeat,
  type Mark,
  SPEEDS,
  type TaughtKind,
  watching,
} from './teach.ts';
import { useRecording } from './use-bytes.ts';
import { useDiscovery } from './use-discovery.ts';
import type { Draft } from './use-draft.ts';

interface TeachPageProps {
  view: ConsoleView;
  draft: Draft;
}

/** A box is taught a few buttons; the pattern covers the others. */
const FIRST_SEATS = 2;
const KINDS = ['buzzer', 'clicker'] as const;

export function TeachPage({ view, draft }: TeachPageProps) {
  const { t } = useLanguage();
  const desk = useDesk();
  const { found } = useDiscovery();
  const [path, setPath] = useState('');
  const [baudRate, setBaudRate] = useState(9600);
  const [kind, setKind] = useState<TaughtKind>('buzzer');
  const [seats, setSeats] = useState(FIRST_SEATS);
  const [device, setDevice] = useState<string | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [said, setSaid] = useState<ReadonlyMap<number, Deed | null>>(new Map());
  const recording = useRecording(device);
  const heard = heardIn(recording.bytes, marks, said);
  const now = marks.at(-1)?.deed ?? null;
  const ports = found.devices.filter(({ binding }) => binding === 'serial');
  const port = ports.find((each) => each.path === path);
  /** Set by their names, and not told of by this PC. */
  const named = draft.settings.filter(
    (each) => each.binding === 'serial' && each.path !== '' && ports.every((one) => one.path !== each.path),
  );
  const forget = () => {
    recording.restart();
    setMarks([]);
    setSaid(new Map());
  };
  const watch = async () => {
    const profile = watching(baudRate, inBoth('teach.being'));
    const { settings } = draft;
    const there = settings.find((each) => each.binding === 'serial' && each.path === path);
    const all =
      there === undefined && port !== undefined
        ? withAddition(settings, { of: 'found', found: port }, idsIn(view))
        : settings;
    const id = there?.id ?? all.at(-1)!.id;
    const taught = all.map((each) =>
      each.id === id ? { ...withDriver(each, 'profile'), kind: profile.kind, profile } : each,
    );
    forget();
    if (await draft.save(taught)) setDevice(id);
  };
  return (
    <div className="grid min-h-0 flex-1 grid-cols-2">
      <div className="scroll-hint min-h-0 overflow-y-auto px-5 py-3">
        <p className="mb-3 text-ink-soft">{t('teach.hint')}</p>
        <section aria-label={t('teach.port')}>
          <h3 className="mb-2 font-semibold">{t('teach.port')}</h3>
          <div className="grid grid-cols-[minmax(0,1fr)_8rem_8rem_auto] items-end gap-2">
            <Select
              label={t('devices.port')}
              value={path}
              choices={[
                { value: '', text: t('devices.noPath') },
                ...ports.map((each) => ({ value: each.path, text: `${foundName(each)} · ${each.path}` })),
                ...named.map((each) => ({ value: each.path, text: `${each.path} · ${each.id}` })),
              ]}
              onChange={setPath}
            />
            <Select
              label={t('teach.speed')}
              value={String(baudRate)}
              choices={SPEEDS.map((speed) => ({ value: String(speed), text: String(speed) }))}
              onChange={(speed) => setBaudRate(Number(speed))}
            />
            <Select
              label={t('devices.kind')}
              value={kind}
              choices={KINDS.map((value) => ({ value, text: t(`device.${value}`) }))}
              onChange={(value) => setKind(value === 'clicker' ? 'clicker' : 'buzzer')}
            />
            <Button look="main" disabled={path === '' || draft.overtaken} onClick={() => void watch()}>
              {t('teach.start')}
            </Button>
          </div>
          {draft.overtaken ? (
            <p role="alert" className="mt-2 font-semibold text-warn">
              ⚠ {t('devices.overtaken')}
            </p>
          ) : (
            <RequestNote state={draft.state} />
          )}
        </section>
        {device !== null && (
          <section aria-label={t('teach.mark')} className="mt-5">
            <h3 className="mb-2 font-semibold">{t('teach.mark')}</h3>
            <div className="grid grid-cols-2 gap-2">
              {deedsOf(kind, seats).map((deed) => (
                <Button
                  key={deedKey(deed)}
                  pressed={deedKey(deed) === deedKey(now)}
                  look={deedKey(deed) === deedKey(now) ? 'main' : 'plain'}
                  onClick={() => setMarks([...marks, { since: desk.now(), deed }])}
                >
                  {t(`teach.as.${deed.was}`, { ...deed })}
                </Button>
              ))}
            </div>
            <div className="mt-2 flex gap-2">
              <Button small look="quiet" onClick={() => setSeats(seats + 1)}>
                {t('teach.more')}
              </Button>
              <Button small look="quiet" onClick={forget}>
                {t('teach.forget')}
              </Button>
            </div>
          </section>
        )}
        {device !== null && (
          <TaughtResult
            heard={heard}
            kind={kind}
            baudRate={baudRate}
            device={view.devices.find(({ id }) => id === device) ?? null}
            onUse={async (profile) => {
              // What it says while it is set up anew is not a press.
              setMarks([...marks, { since: desk.now(), deed: null }]);
              return draft.save(
                draft.settings.map((each) =>
                  each.id === device ? { ...each, kind: profile.kind, profile } : each,
                ),
              );
            }}
          />
        )}
      </div>
      <TaughtLines
        heard={heard}
        deeds={deedsOf(kind, Math.max(seats, highestSeat(heard)))}
        onSay={(place, deed) => setSaid(new Map(said).set(place, deed))}
      />
    </div>
  );
}
