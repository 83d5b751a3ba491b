// Of a contest with more than one record: why this one is to be the record, before it is opened.
import { useState } from 'react';
import type { DeskRequest } from '#contract/protocol.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { Field } from '#renderer/console/parts/field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { type Contest, KinLine } from './kin.tsx';

const LONGEST_REASON = 300;

interface AcceptRecordProps {
  contest: Contest;
  onOpen: (request: DeskRequest) => void;
  onClose: () => void;
}

export function AcceptRecord({ contest, onOpen, onClose }: AcceptRecordProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const accept = reason.trim();
  const ready = accept !== '' && accept.length <= LONGEST_REASON;
  const open = () => {
    if (!ready) return;
    onClose();
    onOpen({ kind: 'contest.open', folder: contest.folder, accept });
  };
  return (
    <Dialog
      title={t('home.accept.title')}
      onClose={onClose}
      onSubmit={open}
      actions={
        <>
          <Button look="main" submit disabled={!ready}>
            {t('home.accept.yes')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <p className="mb-3">{t('home.accept.text', { title: contest.title })}</p>
      <p className="mb-3 text-sm break-all text-ink-soft">{contest.folder}</p>
      <div className="mb-4 grid gap-1">
        {contest.kin.map((kin) => (
          <KinLine key={kin.folder} kin={kin} />
        ))}
      </div>
      <Field label={t('home.accept.reason')} value={reason} onChange={setReason} />
    </Dialog>
  );
}
