// Top of the rule editor: which rules, what can be done with them, and why they cannot be applied just now.
import type { MessageKey } from '#contract/messages/message.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { ChangedMark } from './field.tsx';
import type { Applying } from './use-applying.ts';

interface EditorBarProps {
  title: string;
  version: number | null;
  dirty: boolean;
  /** Rules without a fault are there to be exported, printed and tried. */
  sound: boolean;
  whyNot: MessageKey | null;
  applying: Applying;
  onPreset: () => void;
  onFile: (file: File) => void;
  onExport: () => void;
  onPrint: () => void;
  onTry: () => void;
  onApply: () => void;
  onClose: () => void;
}

export function EditorBar(props: EditorBarProps) {
  const { t } = useLanguage();
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-3 py-2">
      <h2 className="flex min-w-0 flex-1 items-baseline gap-3">
        <span className="truncate font-semibold">{props.title}</span>
        {props.version !== null && (
          <span className="text-sm whitespace-nowrap text-ink-soft">
            {t('editor.version', { version: props.version })}
          </span>
        )}
        {props.dirty && <ChangedMark />}
      </h2>
      <Button small look="quiet" onClick={props.onPreset}>
        {t('editor.preset')}
      </Button>
      <FileButton small look="quiet" label={t('editor.file')} accept=".json" onFile={props.onFile}>
        {t('editor.file')}
      </FileButton>
      <Button small look="quiet" disabled={!props.sound} onClick={props.onExport}>
        {t('editor.export')}
      </Button>
      <Button small look="quiet" disabled={!props.sound} onClick={props.onPrint}>
        {t('editor.print')}
      </Button>
      <Button small look="quiet" disabled={!props.sound} onClick={props.onTry}>
        {t('editor.try')}
      </Button>
      <Button
        small
        look="main"
        disabled={props.whyNot !== null || props.applying.kind === 'waiting'}
        onClick={props.onApply}
      >
        {t('editor.apply')}
      </Button>
      <Button small onClick={props.onClose}>
        {t('ui.close')}
        <KeyCap code="Esc" />
      </Button>
      <Standing whyNot={props.whyNot} applying={props.applying} />
    </header>
  );
}

function Standing({ whyNot, applying }: Pick<EditorBarProps, 'whyNot' | 'applying'>) {
  const { t, tell } = useLanguage();
  if (applying.kind === 'refused')
    return (
      <p role="alert" className="flex w-full items-start gap-2 font-semibold text-warn">
        <Icon name="warning" className="mt-1 size-4" />
        {tell(applying.key, applying.params)}
      </p>
    );
  if (applying.kind === 'done')
    return (
      <p
        role="status"
        className="flex min-h-5.5 w-full items-center justify-end gap-2 text-sm text-(--color-right)"
      >
        <Icon name="check" />
        {t('editor.applied', { version: applying.version })}
      </p>
    );
  // Without anything to say the line stays, so that the form under it does not move.
  return (
    <p role="status" className="min-h-5.5 w-full text-end text-sm text-ink-soft">
      {whyNot !== null && t(whyNot)}
    </p>
  );
}
