// The rules as one file into a folder of this PC, to be carried to another.
import { useState } from 'react';
import { z } from 'zod';
import type { WrittenDefinition } from '#contract/definition.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { PathField } from '../parts/path-field.tsx';
import { RequestNote } from '../parts/request-note.tsx';
import { useRequest } from '../parts/use-request.ts';

const exportedSchema = z.object({ file: z.string() });

interface ExportDialogProps {
  definition: WrittenDefinition;
  onClose: () => void;
}

export function ExportDialog({ definition, onClose }: ExportDialogProps) {
  const { t } = useLanguage();
  const { state, ask } = useRequest();
  const [folder, setFolder] = useState('');
  const [file, setFile] = useState('');
  const write = async () => {
    const answer = await ask({ kind: 'rules.export', folder: folder.trim(), definition });
    const written = exportedSchema.safeParse(answer?.result);
    if (written.success) setFile(written.data.file);
  };
  return (
    <Dialog
      title={t('editor.export')}
      onClose={onClose}
      onSubmit={() => void write()}
      actions={
        <>
          <Button look="main" submit disabled={folder.trim() === ''}>
            {t('editor.export.write')}
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
      <p className="mt-1 text-sm text-ink-soft">
        {t('editor.export.name', { name: `${definition.id}-v${definition.version ?? 1}.json` })}
      </p>
      <div className="mt-3">
        <RequestNote state={state} done={t('editor.export.done', { file })} />
      </div>
    </Dialog>
  );
}
