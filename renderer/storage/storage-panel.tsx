// Where the record lies and how well: its head, the backups on this PC and at the second place, the disk, notices.
import type { ReactNode } from 'react';
import type { BackupPlace, StorageView } from '#contract/storage.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { wallTime } from '#renderer/link/wall-time.ts';
import { LOOKS, shortHash, sizeText } from './health.ts';
import { SecondPlace } from './second-place.tsx';

interface StoragePanelProps {
  storage: StorageView;
  acting: boolean;
  onClose: () => void;
}

export function StoragePanel({ storage, acting, onClose }: StoragePanelProps) {
  const { t, tell } = useLanguage();
  const { head, backups, free, notices } = storage;
  const well = backups.own.state !== 'failing' && backups.second.state !== 'failing';
  return (
    <Dialog
      wide
      title={t('storage.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      {notices.length > 0 && (
        <Part title={t('storage.notices')}>
          <ul className="grid gap-1">
            {notices.map((notice) => (
              <li key={JSON.stringify(notice)} className="flex items-start gap-2 text-warn">
                <Icon name="warning" className="mt-1 size-4" />
                {tell(notice.key, notice.params)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('storage.record')}>
        <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
          <span className="font-semibold">{t('storage.head', { seq: head.seq })}</span>
          <span title={head.hash}>
            <span className="mr-2 text-ink-soft">{t('storage.hash')}</span>
            <span className="select-text">{shortHash(head.hash)}</span>
          </span>
          <span>
            <span className="mr-2 text-ink-soft">{t('storage.free')}</span>
            {free === null ? t('storage.free.unknown') : sizeText(free)}
          </span>
        </p>
        <p className="mt-1 text-sm text-ink-soft">{t('storage.hash.hint')}</p>
      </Part>
      <Part title={t('storage.own')}>
        <PlaceState place={backups.own} />
      </Part>
      <Part title={t('storage.second')}>
        <PlaceState place={backups.second} />
        {acting && <SecondPlace place={backups.second} well={well} />}
      </Part>
    </Dialog>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line py-3 first:border-t-0 first:pt-0">
      <h3 className="mb-1 text-sm text-ink-soft">{title}</h3>
      {children}
    </section>
  );
}

function PlaceState({ place }: { place: BackupPlace }) {
  const { t, tell, locale } = useLanguage();
  const { icon, colour } = LOOKS[place.state];
  const facts =
    place.state === 'off'
      ? []
      : [
          t('storage.seq', { seq: place.seq }),
          t('storage.generations', { count: place.generations }),
          place.wall === null
            ? t('storage.unverified')
            : t('storage.verified', { when: wallTime(place.wall, locale) }),
        ];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <span className={`inline-flex items-center gap-2 font-semibold ${colour}`}>
          <Icon name={icon} />
          {t(`storage.state.${place.state}`)}
        </span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {place.folder !== '' && <p className="mt-1 text-sm break-all text-ink-soft">{place.folder}</p>}
      {place.trouble !== null && (
        <p className="mt-1 flex items-start gap-2 font-semibold text-wrong">
          <Icon name="warning" className="mt-1 size-4" />
          {tell(place.trouble.key, place.trouble.params)}
        </p>
      )}
    </>
  );
}
