// 赛前检查: every seat pressed once, in a grid that is read from the edge of the stage; and a question that counts for nothing.
import type { SeatOwner } from '#contract/device.ts';
import type { ConsoleView, DeviceView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useRequest } from '#renderer/console/parts/use-request.ts';
import { deviceName } from '#renderer/console/simulated-hands.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { checked, millisText } from './check.ts';
import { answers, type Place } from './seating.ts';

interface CheckPageProps {
  view: ConsoleView;
  owners: readonly SeatOwner[];
}

export function CheckPage({ view, owners }: CheckPageProps) {
  const { t } = useLanguage();
  const { state, ask } = useRequest();
  const { devices, trial } = view;
  const { places, seen, faults, clickers, answered } = checked(devices, owners);
  const shown = devices.filter((device) => places.some((place) => place.device.id === device.id));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-6 gap-y-2 border-b border-line bg-surface px-5 py-3">
        <p
          role="status"
          className={`text-3xl font-semibold whitespace-nowrap ${seen === places.length ? 'text-(--color-right)' : 'text-accent'}`}
        >
          {t('check.count', { seen, all: places.length })}
        </p>
        {faults > 0 && (
          <p className="text-2xl font-semibold text-wrong">⚠ {t('check.faults', { count: faults })}</p>
        )}
        {trial !== null && (
          <p role="status" className="text-3xl font-semibold whitespace-nowrap text-info">
            {t('check.trial.count', { answered, all: clickers })}
          </p>
        )}
        <span className="flex-1" />
        <Button onClick={() => void ask({ kind: 'check.restart' })}>{t('check.restart')}</Button>
        {trial !== null ? (
          <Button look="main" onClick={() => void ask({ kind: 'trial', ask: null })}>
            {t('check.trial.end')}
          </Button>
        ) : (
          clickers > 0 &&
          (['single', 'judge'] as const).map((kind) => (
            <Button key={kind} onClick={() => void ask({ kind: 'trial', ask: kind })}>
              {t(`check.trial.${kind}`)}
            </Button>
          ))
        )}
        <p className="w-full text-sm text-ink-soft">{t('check.hint')}</p>
        <RequestNote state={state} />
      </div>
      <div className="scroll-hint min-h-0 flex-1 overflow-y-auto px-5 py-3">
        {shown.length === 0 && <p className="text-lg text-ink-soft">{t('seating.noDevices')}</p>}
        {shown.map((device) => (
          <DeviceGrid
            key={device.id}
            device={device}
            places={places.filter((place) => place.device.id === device.id)}
            trial={trial !== null && answers(device)}
          />
        ))}
      </div>
    </div>
  );
}

interface DeviceGridProps {
  device: DeviceView;
  places: readonly Place[];
  trial: boolean;
}

function DeviceGrid({ device, places, trial }: DeviceGridProps) {
  const { t } = useLanguage();
  const { latency } = device;
  return (
    <section aria-label={`${deviceName(device, t)} ${device.id}`} className="mb-5">
      <h3 className={`mb-2 flex flex-wrap items-baseline gap-x-4 ${device.well ? '' : 'text-wrong'}`}>
        <span className="flex items-center gap-2 font-semibold">
          <Icon name={device.well ? 'check' : 'warning'} />
          {deviceName(device, t)}
        </span>
        <span className="text-sm text-ink-soft">{device.id}</span>
        {latency !== null && (
          <span className="text-sm text-ink-soft">
            {t('devices.latency', { median: millisText(latency.median), worst: millisText(latency.worst) })}
          </span>
        )}
      </h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
        {places.map((place) => (
          <Seat key={place.seat} place={place} trial={trial} />
        ))}
      </ul>
    </section>
  );
}

function Seat({ place, trial }: { place: Place; trial: boolean }) {
  const { t } = useLanguage();
  const { owner, seen, latency, fault } = place;
  const done = trial ? place.trial !== null : seen;
  const look = fault !== null ? 'border-wrong' : done ? 'border-(--color-right)' : 'border-line';
  return (
    <li className={`grid content-start gap-0.5 rounded-md border-2 bg-raised px-3 py-1.5 ${look}`}>
      <span className="flex items-baseline justify-between gap-2">
        <span className="text-2xl font-semibold">
          {owner !== null && 'number' in owner ? owner.number : ''}
        </span>
        <span className="text-sm text-ink-soft">
          {owner?.as === 'host' || owner?.as === 'turn'
            ? t(`owner.${owner.as}`)
            : t(owner?.as === 'panel' ? 'facts.panel' : 'field.team')}
        </span>
      </span>
      <span
        className={`flex items-center gap-1.5 text-lg font-semibold whitespace-nowrap ${done ? 'text-(--color-right)' : 'text-ink-soft'}`}
      >
        {done && <Icon name="check" className="size-5" />}
        {trial ? (place.trial ?? t('check.trial.none')) : t(seen ? 'check.pressed' : 'check.notYet')}
      </span>
      {latency !== null && (
        <span className="text-sm text-ink-soft">{t('check.delay', { ms: millisText(latency) })}</span>
      )}
      {fault !== null && <span className="font-semibold text-wrong">⚠ {t(`fault.${fault}`)}</span>}
    </li>
  );
}
