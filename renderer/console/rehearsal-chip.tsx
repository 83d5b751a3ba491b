// 彩排 or 正式, as a word in a box; pressed, it asks whether to begin or end a rehearsal.
import { useState } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './parts/button.tsx';
import { Dialog } from './parts/dialog.tsx';
import { Icon } from './parts/icon.tsx';
import { Menu, MenuButton } from './parts/menu.tsx';
import { RequestNote } from './parts/request-note.tsx';
import { useRequest } from './parts/use-request.ts';

export function RehearsalChip({ rehearsal }: { rehearsal: boolean }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu
        left
        look={
          rehearsal
            ? 'bg-warn font-bold text-ground hover:bg-warn/90'
            : 'border border-ink-soft font-semibold text-ink hover:bg-raised'
        }
        summary={t(rehearsal ? 'rehearse.mark' : 'rehearse.live')}
      >
        <MenuButton onClick={() => setAsking(true)}>
          {t(rehearsal ? 'rehearse.end' : 'rehearse.begin')}
        </MenuButton>
      </Menu>
      {asking && <RehearsalDialog kind={rehearsal ? 'end' : 'begin'} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Leaves by itself once the desk has opened the other contest; what stands in the way is said here. */
function RehearsalDialog({ kind, onClose }: { kind: 'begin' | 'end'; onClose: () => void }) {
  const { t } = useLanguage();
  const { state, ask } = useRequest();
  const go = async () => {
    const done = await ask({ kind: kind === 'begin' ? 'rehearsal.start' : 'rehearsal.end' });
    if (done !== null) onClose();
  };
  return (
    <Dialog
      title={t(`rehearse.${kind}.title`)}
      onClose={onClose}
      onSubmit={() => void go()}
      actions={
        <>
          {/* First, so that a hasty Enter changes nothing. */}
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
          <Button look="warn" submit disabled={state.kind === 'waiting'}>
            {t(`rehearse.${kind}.yes`)}
          </Button>
        </>
      }
    >
      <p className="mb-3 flex items-start gap-3 text-lg">
        <Icon name="warning" className="mt-1 size-6 text-warn" />
        {t(`rehearse.${kind}.text`)}
      </p>
      <RequestNote state={state} />
    </Dialog>
  );
}
