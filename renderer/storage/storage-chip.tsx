// At the top: how many entries the record has and how well it is backed up; opens all there is to know.
import { useState } from 'react';
import type { StorageView } from '#contract/storage.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { healthOf, LOOKS } from './health.ts';
import { StoragePanel } from './storage-panel.tsx';

/** `acting`: the technician's, who may choose and make backups; others read. */
export function StorageChip({ storage, acting }: { storage: StorageView; acting: boolean }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const health = healthOf(storage);
  const { icon, colour } = LOOKS[health];
  const state = t(`storage.${health}`);
  return (
    <>
      <Button
        small
        look="quiet"
        label={`${t('storage.title')}: ${t('storage.chip', { seq: storage.head.seq, state })}`}
        onClick={() => setOpen(true)}
        className={`shrink-0 whitespace-nowrap ${health === 'failing' ? 'border border-wrong' : ''}`}
      >
        <Icon name="disk" />
        <span className="hidden min-[1400px]:inline">{storage.head.seq}</span>
        <span className={`inline-flex items-center gap-1.5 ${colour}`}>
          <Icon name={icon} />
          {state}
        </span>
      </Button>
      {open && <StoragePanel storage={storage} acting={acting} onClose={() => setOpen(false)} />}
    </>
  );
}
