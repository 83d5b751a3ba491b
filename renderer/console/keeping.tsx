// Results to a folder, and the whole contest as one file, at any time; late written scores; leaving the contest.
import { useState } from 'react';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PaperFinish, type PaperTask, PaperTaskWindow } from '#renderer/paper/finish.tsx';
import { Button } from './parts/button.tsx';
import { Dialog } from './parts/dialog.tsx';
import { copyKind, PathField } from './parts/path-field.tsx';
import { RequestNote } from './parts/request-note.tsx';
import { useRequest } from './parts/use-request.ts';
import { ImportPanel } from './setup/import-panel.tsx';

interface KeepingDialogProps {
  title: string;
  /** Written scores may come in until the results are announced. */
  announced: boolean;
  onClose: () => void;
}

export function KeepingDialog({ title, announced, onClose }: KeepingDialogProps) {
  const { t } = useLanguage();
  const files = useFiles();
  const closing = useRequest();
  const [paper, setPaper] = useState<PaperTask | null>(null);
  const leave = async () => {
    if ((await closing.ask({ kind: 'contest.close' })) !== null) window.location.assign(files.window('home'));
  };
  if (paper !== null) return <PaperTaskWindow task={paper} onClose={() => setPaper(null)} />;
  return (
    <Dialog
      wide
      title={t('console.keep')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.close')}</Button>
          <Button look="quiet" onClick={() => void leave()}>
            {t('keep.leave')}
          </Button>
        </>
      }
    >
      <Keeping title={title} />
      <PaperFinish onChoose={setPaper} />
      {!announced && <ImportPanel what="written" />}
      <RequestNote state={closing.state} />
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
