// Writes an empty sheet with headings and notes into a folder of this PC.
import type { ImportReport } from '#contract/protocol.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { FolderDialog } from '../parts/folder-dialog.tsx';
import { useRequest } from '../parts/use-request.ts';

export function TemplateDialog({ what, onClose }: { what: ImportReport['what']; onClose: () => void }) {
  const { t } = useLanguage();
  const { state, ask } = useRequest();
  return (
    <FolderDialog
      title={`${t('sheets.template')} · ${t(`sheets.title.${what}`)}`}
      write={t('template.write')}
      done={(folder) => t('template.written', { folder })}
      state={state}
      onWrite={(folder) => void ask({ kind: 'template', what, folder })}
      onClose={onClose}
    />
  );
}
