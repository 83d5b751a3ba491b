// Begins from one of the rule sets that come with the program.
import type { Definition } from '#contract/definition.ts';
import { rulesReadSchema } from '#contract/protocol.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { RequestNote } from '../parts/request-note.tsx';
import { useRequest } from '../parts/use-request.ts';
import { usePresets } from './use-presets.ts';

interface PresetDialogProps {
  onChoose: (definition: Definition) => void;
  onClose: () => void;
}

export function PresetDialog({ onChoose, onClose }: PresetDialogProps) {
  const { t } = useLanguage();
  const presets = usePresets();
  const { state, ask } = useRequest();
  const take = async (preset: string) => {
    const read = rulesReadSchema.safeParse((await ask({ kind: 'rules.read', preset }))?.result);
    if (read.success && 'definition' in read.data) onChoose(read.data.definition);
  };
  return (
    <Dialog
      title={t('editor.preset')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ask.cancel')}</Button>}
    >
      <p className="mb-3 text-ink-soft">{t('editor.preset.hint')}</p>
      <ul className="grid gap-1">
        {presets?.map(({ id, title, subtitle, version }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => void take(id)}
              className="flex min-h-12 w-full items-baseline gap-3 rounded-md px-3 py-2 text-left hover:bg-raised"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{title}</span>
                {subtitle !== '' && <span className="block text-sm text-ink-soft">{subtitle}</span>}
              </span>
              <span className="text-sm whitespace-nowrap text-ink-soft">
                {t('editor.version', { version })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <RequestNote state={state} />
    </Dialog>
  );
}
