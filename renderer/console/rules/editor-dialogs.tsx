// What can stand open over the rule editor: one thing at a time.
import type { Definition, WrittenDefinition } from '#contract/definition.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { PresetDialog } from './preset-dialog.tsx';
import { TryDialog } from './try-dialog.tsx';

export type OpenDialog = 'preset' | 'export' | 'try' | 'apply' | 'leave' | null;

interface EditorDialogsProps {
  open: OpenDialog;
  view: ConsoleView;
  /** The rules as they would be applied; null while they have faults. */
  definition: Definition | null;
  /** The same as they would be written to a file. */
  written: WrittenDefinition | null;
  onPreset: (definition: Definition) => void;
  onApply: (judge: string | null, reason: string) => void;
  onLeave: () => void;
  onClose: () => void;
}

export function EditorDialogs(props: EditorDialogsProps) {
  const { open, view, definition, written, onClose } = props;
  const { t } = useLanguage();
  if (open === 'preset') return <PresetDialog onChoose={props.onPreset} onClose={onClose} />;
  if (open === 'leave')
    return (
      <Confirm
        title={t('editor.leave.title')}
        no={t('editor.leave.no')}
        yes={t('editor.leave.yes')}
        onNo={onClose}
        onYes={props.onLeave}
      >
        {t('editor.leave.text')}
      </Confirm>
    );
  if (definition === null || written === null) return null;
  if (open === 'export') return <ExportDialog definition={written} onClose={onClose} />;
  if (open === 'try')
    return <TryDialog definition={definition} present={view.teams.length} onClose={onClose} />;
  if (open === 'apply')
    return (
      <ApplyDialog
        judges={view.judges}
        version={definition.version}
        onApply={props.onApply}
        onClose={onClose}
      />
    );
  return null;
}
