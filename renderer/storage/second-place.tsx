// Choosing the second place of backups, leaving it, and a backup at once.
import { useState } from 'react';
import type { BackupPlace } from '#contract/storage.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { PathField } from '#renderer/console/parts/path-field.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useRequest } from '#renderer/console/parts/use-request.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

interface SecondPlaceProps {
  place: BackupPlace;
  /** A backup made at once may still have failed at one of the places, which then says so itself. */
  well: boolean;
}

export function SecondPlace({ place, well }: SecondPlaceProps) {
  const { t } = useLanguage();
  const placing = useRequest();
  const backing = useRequest();
  const [typed, setTyped] = useState(place.folder);
  const folder = typed.trim();
  const used = place.state !== 'off';
  const stop = async () => {
    if ((await placing.ask({ kind: 'backup.place', folder: null })) !== null) setTyped('');
  };
  return (
    <div className="mt-3 grid gap-3">
      {!used && <p className="text-sm text-ink-soft">{t('storage.off.hint')}</p>}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <PathField
            label={t('storage.folder')}
            value={typed}
            onChange={setTyped}
            choose={(helpers, label) => helpers.chooseFolder(label)}
          />
        </div>
        <Button
          disabled={folder === '' || (used && folder === place.folder)}
          onClick={() => void placing.ask({ kind: 'backup.place', folder })}
        >
          {t('storage.use')}
        </Button>
      </div>
      <RequestNote
        state={placing.state}
        done={used ? t('storage.using', { folder: place.folder }) : undefined}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => void backing.ask({ kind: 'backup.now' })}>{t('storage.now')}</Button>
        {used && (
          <Button look="quiet" onClick={() => void stop()}>
            {t('storage.stop')}
          </Button>
        )}
        <RequestNote state={backing.state} done={well ? t('storage.done') : undefined} />
      </div>
    </div>
  );
}
