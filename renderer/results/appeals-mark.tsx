// In the header, always: how many appeals are open, and the way to all of them.
import { useState } from 'react';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AppealList } from './appeal-list.tsx';
import { openAppeals, type ResultsWindow } from './window.ts';

export function AppealsMark({ view }: { view: ResultsWindow }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  const count = openAppeals(view).length;
  return (
    <>
      <Button
        small
        look="quiet"
        onClick={() => setShown(true)}
        className={`shrink-0 whitespace-nowrap ${count > 0 ? 'border border-warn font-semibold text-warn' : ''}`}
      >
        {count > 0 && <Icon name="warning" />}
        {t('appeal.open.count', { count })}
      </Button>
      {shown && <AppealsDialog view={view} onClose={() => setShown(false)} />}
    </>
  );
}

export function AppealsDialog({ view, onClose }: { view: ResultsWindow; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog
      wide
      title={t('appeal.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <AppealList view={view} untitled />
    </Dialog>
  );
}
