// Opens the window about devices: over the setup as over a running contest.
import { useState } from 'react';
import type { ConsoleView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { DevicesWindow } from './devices-window.tsx';

export function DevicesButton({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('devices.open')}
      </Button>
      {open && <DevicesWindow view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
