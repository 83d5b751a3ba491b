// Results to a folder, and the whole contest as one file: at any time.
import { useState } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './parts/button.tsx';
import { Dialog } from './parts/dialog.tsx';
import { copyKind, PathField } from './parts/path-field.tsx';
import { RequestNote } from './parts/request-note.tsx';
import { useRequest } from './parts/use-request.ts';

export function KeepingDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog
      wide
      title={t('console.keep')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <Keeping title={title} />
    </Dialog>
  );
}

export function Keeping({ title }: { title: string }) {
  const { t } = useLanguage();
  const [folder, setFolder] = useState('');
  const [file, setFile] = useState('');
  const exporting = useRequest();
  const copying = useRequest();
  return (
    <div className="mt-5 grid gap-5 xl:grid-cols-2">
      <div className="grid content-start gap-2">
        <PathField
          label={t('after.folder')}
          value={folder}
          onChange={setFolder}
          choose={(helpers, label) => helpers.chooseFolder(label)}
        />
        <Button
          disabled={folder.trim() === ''}
          onClick={() => void exporting.ask({ kind: 'export', folder })}
        >
          {t('after.export')}
        </Button>
        <RequestNote state={exporting.state} done={t('after.exported', { folder })} />
      </div>
      <div className="grid content-start gap-2">
        <PathField
          label={t('after.copyFile')}
          value={file}
          onChange={setFile}
          placeholder={`${title}.leitai`}
          choose={(helpers, label) => helpers.saveFile(label, `${title}.leitai`, copyKind(t('copy.kind')))}
        />
        <Button disabled={file.trim() === ''} onClick={() => void copying.ask({ kind: 'copy.save', file })}>
          {t('after.copy')}
        </Button>
        <RequestNote state={copying.state} done={t('after.copied', { file })} />
      </div>
    </div>
  );
}
