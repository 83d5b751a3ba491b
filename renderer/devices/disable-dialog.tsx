// Disables a seat or takes it into use again, with a reason that is kept in the record.
import { useState } from 'react';
import type { DevicePlace } from '#contract/device.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { Field } from '#renderer/console/parts/field.tsx';
import { SendingNote } from '#renderer/console/parts/sending-note.tsx';
import type { SendingState } from '#renderer/console/parts/use-sending.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

interface DisableDialogProps {
  place: DevicePlace;
  /** As it is now. */
  disabled: boolean;
  name: string;
  state: SendingState;
  /** Resolves to whether the desk has taken it. */
  onSend: (place: DevicePlace, disabled: boolean, reason: string) => Promise<boolean>;
  onClose: () => void;
}

export function DisableDialog({ place, disabled, name, state, onSend, onClose }: DisableDialogProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && state.kind !== 'waiting';
  const submit = async () => {
    if (ready && (await onSend(place, !disabled, reason.trim()))) onClose();
  };
  return (
    <Dialog
      title={`${t(disabled ? 'seating.enable' : 'seating.disable')} ${name}`}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button look="main" submit disabled={!ready}>
            {t('ask.send')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-3">
        <Field focused label={t('field.reason')} value={reason} onChange={setReason} />
        <SendingNote state={state} />
      </div>
    </Dialog>
  );
}
