// Why the desk did not take what a dialog sent, in the dialog.
import type { ReactNode } from 'react';
import { keyUnder } from '#renderer/link/codes.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Icon } from './icon.tsx';
import type { SendingState } from './use-sending.ts';

interface SendingNoteProps {
  state: SendingState;
  /** A way to go on, below the reason. */
  children?: ReactNode;
}

export function SendingNote({ state, children }: SendingNoteProps) {
  const { t, tell } = useLanguage();
  if (state.kind === 'waiting') return <p className="text-sm text-ink-soft">{t('request.waiting')}</p>;
  if (state.kind === 'idle') return null;
  return (
    <div role="alert">
      <p className="flex items-start gap-2 font-semibold text-warn">
        <Icon name="warning" className="mt-1 size-4" />
        {state.kind === 'lost'
          ? t('banner.lost')
          : tell(keyUnder('refusal', state.refusal.code), state.refusal.params)}
      </p>
      {children}
    </div>
  );
}
