// Writes an empty sheet with headings and notes into a folder of this PC.
import { useState } from 'react';
import type { ImportReport } from '#contract/protocol.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { PathField } from '../parts/path-field.tsx';
import { RequestNote } from '../parts/request-note.tsx';
import { useRequest } from '../parts/use-request.ts';

export function TemplateDialog({ what, onClose }: { what: ImportReport['what']; onClose: () => void }) {
  const { t } = useLanguage();
  const { state, ask } = useRequest();
  const [folder, setFolder] = useState('');
  return (
    <Dialog
      title={`${t('sheets.template')} · ${t(`sheets.title.${what}`)}`}
      onClose={onClose}
      onSubmit={() => void ask({ kind: 'template', what, folder })}
      actions={
        <>
          <Button look="main" submit disabled={folder.trim() === ''}>
            {t('template.write')}
          </Button>
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <PathField
        label={t('template.folder')}
        value={folder}
        onChange={setFolder}
        choose={(helpers, title) => helpers.chooseFolder(title)}
      />
      <div className="mt-3">
        <RequestNote state={state} done={t('template.written', { folder })} />
      </div>
    </Dialog>
  );
}
