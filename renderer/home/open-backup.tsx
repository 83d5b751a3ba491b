// Goes on from a running backup, on a stick from another PC, where that one stood.
import { useState } from 'react';
import type { DeskRequest } from '#contract/protocol.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { PathField } from '#renderer/console/parts/path-field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface OpenBackupProps {
  onOpen: (request: DeskRequest) => void;
  onClose: () => void;
}

export function OpenBackup({ onOpen, onClose }: OpenBackupProps) {
  const { t } = useLanguage();
  const [folder, setFolder] = useState('');
  const open = () => {
    onClose();
    onOpen({ kind: 'backup.open', folder: folder.trim() });
  };
  return (
    <Dialog
      title={t('home.backup')}
      onClose={onClose}
      onSubmit={open}
      actions={
        <>
          <Button look="main" submit disabled={folder.trim() === ''}>
            {t('home.backup.open')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <p className="mb-4">{t('home.backup.text')}</p>
      <PathField
        label={t('home.backup.folder')}
        value={folder}
        onChange={setFolder}
        choose={(helpers, title) => helpers.chooseFolder(title)}
      />
    </Dialog>
  );
}
