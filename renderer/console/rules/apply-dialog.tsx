// While the contest runs other rules are somebody's decision: who decided, and why, stand in the record.
import { useState } from 'react';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, Select } from '../parts/field.tsx';

interface ApplyDialogProps {
  judges: ConsoleView['judges'];
  /** The version these rules will have. */
  version: number;
  onApply: (judge: string | null, reason: string) => void;
  onClose: () => void;
}

export function ApplyDialog({ judges, version, onApply, onClose }: ApplyDialogProps) {
  const { t } = useLanguage();
  const { behalf } = useActing();
  const [judge, setJudge] = useState(behalf ?? '');
  const [reason, setReason] = useState('');
  const submit = () => {
    if (reason.trim() === '') return;
    onClose();
    onApply(judge === '' ? null : judge, reason.trim());
  };
  return (
    <Dialog
      title={t('editor.apply.title')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button look="main" submit disabled={reason.trim() === ''}>
            {t('editor.apply')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-ink-soft">{t('editor.apply.text', { version })}</p>
        <Field label={t('editor.apply.reason')} value={reason} onChange={setReason} />
        <Select
          label={t('editor.apply.who')}
          value={judge}
          choices={[
            { value: '', text: t('editor.apply.self') },
            ...judges.map(({ person, name, role }) => ({
              value: person,
              text: t(role === 'chief-judge' ? 'behalf.chief' : 'behalf.of', { name }),
            })),
          ]}
          onChange={setJudge}
        />
      </div>
    </Dialog>
  );
}
