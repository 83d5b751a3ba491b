// Top of the seating: what the next press does, what was done last, and what can be done with the seat chosen.
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { isSameOwner, type Place, placeOf, unboundOwner } from './seating.ts';
import { REFUSED, type Seating, type Task } from './use-seating.ts';

interface SeatingHeadProps {
  seating: Seating;
  selected: Place | null;
  ownerName: (owner: SeatOwner | null) => string;
  placeName: (place: DevicePlace) => string;
  onDisable: (place: DevicePlace) => void;
}

export function SeatingHead({ seating, selected, ownerName, placeName, onDisable }: SeatingHeadProps) {
  const { t } = useLanguage();
  const { task, note, undo } = seating;
  const names =
    selected === null ? null : { place: placeName(placeOf(selected)), owner: ownerName(selected.owner) };
  return (
    <div className="grid shrink-0 gap-2 border-b border-line bg-surface px-5 py-3">
      <div className="flex min-h-11 items-center gap-4">
        <p
          role="status"
          aria-label={t('devices.page.seating')}
          className={`min-w-0 flex-1 ${task.kind === 'rest' ? 'text-ink-soft' : 'text-xl font-semibold text-accent'}`}
        >
          {taskText(task, ownerName, names, t)}
          {task.kind === 'bind' && (
            <span className="ml-4 text-base font-normal text-ink-soft">{t('seating.press.hint')}</span>
          )}
        </p>
        {task.kind !== 'rest' && (
          <Button onClick={() => seating.begin({ kind: 'rest' })}>{t('seating.stop')}</Button>
        )}
        {undo !== null && (
          <Button onClick={undo}>
            <Icon name="undo" />
            {t('seating.undo')}
          </Button>
        )}
      </div>
      {note !== null && (
        <p className={REFUSED.includes(note.said) ? 'font-semibold text-warn' : 'text-(--color-right)'}>
          {REFUSED.includes(note.said) ? '⚠ ' : '✓ '}
          {t(`seating.${note.said}`, note.params)}
        </p>
      )}
      {task.kind === 'rest' && selected !== null && names !== null && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="mr-2 font-semibold">{t('seating.selected', names)}</span>
          <Button small onClick={() => seating.begin({ kind: 'replace', place: placeOf(selected) })}>
            {t('seating.replace')}
            <KeyCap code="KeyR" />
          </Button>
          <Button small onClick={() => seating.begin({ kind: 'swap', place: placeOf(selected) })}>
            {t('seating.swap')}
            <KeyCap code="KeyS" />
          </Button>
          <Button small look="warn" onClick={() => onDisable(placeOf(selected))}>
            {t(selected.disabled ? 'seating.enable' : 'seating.disable')}…
          </Button>
          {!isSameOwner(selected.owner, unboundOwner(selected)) && (
            <Button small look="quiet" onClick={() => seating.unbind(placeOf(selected))}>
              {t('seating.unbind')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function taskText(
  task: Task,
  ownerName: SeatingHeadProps['ownerName'],
  names: { place: string; owner: string } | null,
  t: Language['t'],
): string {
  if (task.kind === 'bind') return t('seating.press', { owner: ownerName(task.owner) });
  if (task.kind === 'rest' || names === null) return t('seating.rest');
  return t(`seating.${task.kind}.press`, names);
}
