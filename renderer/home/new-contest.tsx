// A new contest: its title and the rules it starts from.
import { useState } from 'react';
import type { DeskRequest } from '#contract/protocol.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { Field, Select } from '#renderer/console/parts/field.tsx';
import { PathField } from '#renderer/console/parts/path-field.tsx';
import { usePresets } from '#renderer/console/rules/use-presets.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

/** The choice of a definition file instead. */
const OWN_FILE = 'file';

const LONGEST_TITLE = 60;

interface NewContestProps {
  onCreate: (request: DeskRequest) => void;
  onClose: () => void;
}

export function NewContest({ onCreate, onClose }: NewContestProps) {
  const { t } = useLanguage();
  const [title, setTitle] = useState('');
  const presets = usePresets();
  const [preset, setPreset] = useState('');
  const [file, setFile] = useState('');
  const rules = preset === OWN_FILE ? file.trim() : preset;
  const create = () => {
    onClose();
    onCreate({ kind: 'contest.create', title: title.trim(), preset: rules });
  };
  return (
    <Dialog
      title={t('home.new')}
      onClose={onClose}
      onSubmit={create}
      actions={
        <>
          <Button
            look="main"
            submit
            disabled={title.trim() === '' || title.trim().length > LONGEST_TITLE || rules === ''}
          >
            {t('home.create')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('home.title')} value={title} onChange={setTitle} />
        <Select
          label={t('home.preset')}
          value={preset}
          choices={[
            ...(preset === '' ? [{ value: '', text: t('field.choose') }] : []),
            ...(presets ?? []).map(({ id, title, subtitle }) => ({
              value: id,
              text: subtitle === '' ? title : `${title} · ${subtitle}`,
            })),
            { value: OWN_FILE, text: t('preset.file') },
          ]}
          onChange={setPreset}
        />
        {preset === OWN_FILE && (
          <div>
            <PathField
              label={t('home.definition')}
              value={file}
              onChange={setFile}
              choose={(helpers, title) =>
                helpers.openFile(title, { name: t('home.definition.kind'), extensions: ['json'] })
              }
            />
            <p className="mt-1 text-sm text-ink-soft">{t('home.definition.hint')}</p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
