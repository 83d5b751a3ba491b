// 设备管理: the list, seating, the check before the show, raw bytes, and teaching a new box. Esc leaves.
import { useState } from 'react';
import type { ConsoleView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Confirm } from '#renderer/console/parts/confirm.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { Tabs } from '#renderer/console/parts/tabs.tsx';
import { FullWindow } from '#renderer/console/rules/full-window.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { BytesPage } from './bytes-page.tsx';
import { CheckPage } from './check-page.tsx';
import { ListPage } from './list-page.tsx';
import { SeatingPage } from './seating-page.tsx';
import { TeachPage } from './teach-page.tsx';
import { useDraft } from './use-draft.ts';
import { useOwners } from './use-owners.ts';

const PAGES = ['list', 'seating', 'check', 'bytes', 'profile'] as const;
type Page = (typeof PAGES)[number];

interface DevicesWindowProps {
  view: ConsoleView;
  onClose: () => void;
}

export function DevicesWindow({ view, onClose }: DevicesWindowProps) {
  const { t } = useLanguage();
  const [page, setPage] = useState<Page>('list');
  const [leaving, setLeaving] = useState(false);
  const draft = useDraft(view.deviceSettings);
  const owners = useOwners(view);
  const well = view.devices.filter((device) => device.well).length;
  const title = t('devices.open');
  const close = () => (draft.changed ? setLeaving(true) : onClose());
  return (
    <FullWindow title={title} onClose={close}>
      <div className="flex h-full flex-col">
        <header className="flex min-h-13 shrink-0 items-center gap-4 border-b border-line bg-surface px-4">
          <h2 className="font-semibold whitespace-nowrap">{title}</h2>
          <Tabs
            shown={page}
            onShow={setPage}
            tabs={PAGES.map((name) => ({
              name,
              text: t(`devices.page.${name}`),
              due: name === 'list' && draft.changed ? t('devices.notSaved') : null,
            }))}
          />
          <p
            className={`min-w-0 flex-1 truncate text-end text-sm ${well < view.devices.length ? 'font-semibold text-warn' : 'text-ink-soft'}`}
          >
            {t('devices.count', { well, all: view.devices.length })}
          </p>
          <Button onClick={close}>
            {t('ui.close')}
            <KeyCap code="Esc" />
          </Button>
        </header>
        {page === 'list' && <ListPage view={view} draft={draft} onTeach={() => setPage('profile')} />}
        {page === 'seating' && <SeatingPage view={view} owners={owners} />}
        {page === 'check' && <CheckPage view={view} owners={owners} />}
        {page === 'bytes' && <BytesPage devices={view.devices} />}
        {page === 'profile' && <TeachPage view={view} draft={draft} />}
      </div>
      {leaving && (
        <Confirm
          title={t('devices.dropChanges')}
          no={t('devices.dropChanges.no')}
          yes={t('devices.dropChanges.yes')}
          onNo={() => setLeaving(false)}
          onYes={onClose}
        >
          {t('devices.dropChanges.hint')}
        </Confirm>
      )}
    </FullWindow>
  );
}
