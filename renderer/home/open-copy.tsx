// Opens a copy (one .leitai file) made on this or another PC.
import { useState } from 'react';
import type { DeskRequest } from '#contract/protocol.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { copyKind, PathField } from '#renderer/console/parts/path-field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface OpenCopyProps {
  onOpen: (request: DeskRequest) => void;
  onClose: () => void;
}

export function OpenCopy({ onOpen, onClose }: OpenCopyProps) {
  const { t } = useLanguage();
  const [file, setFile] = useState('');
  const open = () => {
    onClose();
    onOpen({ kind: 'copy.open', file: file.trim() });
  };
  return (
    <Dialog
      title={t('home.copy')}
      onClose={onClose}
      onSubmit={open}
      actions={
        <>
          <Button look="main" submit disabled={file.trim() === ''}>
            {t('home.open')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <PathField
        label={t('home.copyFile')}
        value={file}
        onChange={setFile}
        choose={(helpers, title) => helpers.openFile(title, copyKind(t('copy.kind')))}
      />
    </Dialog>
  );
}
