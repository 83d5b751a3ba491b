// The rules as one file into a folder of this PC, to be carried to another.
import { useState } from 'react';
import { z } from 'zod';
import type { WrittenDefinition } from '#contract/definition.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { FolderDialog } from '../parts/folder-dialog.tsx';
import { useRequest } from '../parts/use-request.ts';

const exportedSchema = z.object({ file: z.string() });

interface ExportDialogProps {
  definition: WrittenDefinition;
  onClose: () => void;
}

export function ExportDialog({ definition, onClose }: ExportDialogProps) {
  const { t } = useLanguage();
  const { state, ask } = useRequest();
  const [file, setFile] = useState('');
  const write = async (folder: string) => {
    const answer = await ask({ kind: 'rules.export', folder, definition });
    const written = exportedSchema.safeParse(answer?.result);
    if (written.success) setFile(written.data.file);
  };
  return (
    <FolderDialog
      title={t('editor.export')}
      write={t('editor.export.write')}
      done={() => t('editor.export.done', { file })}
      state={state}
      onWrite={(folder) => void write(folder)}
      onClose={onClose}
    >
      <p className="mt-1 text-sm text-ink-soft">
        {t('editor.export.name', { name: `${definition.id}-v${definition.version ?? 1}.json` })}
      </p>
    </FolderDialog>
  );
}
