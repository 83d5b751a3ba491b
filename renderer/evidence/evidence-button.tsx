// 证据: opens everything the record holds about one item.
import { useState } from 'react';
import { Button } from '#renderer/console/parts/button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { EvidencePage } from './evidence-page.tsx';
import type { Where } from './use-evidence.ts';

interface EvidenceButtonProps {
  where: Where;
  /** Quiet in a list, or one of its own. */
  small?: boolean;
}

export function EvidenceButton({ where, small = true }: EvidenceButtonProps) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button small={small} look={small ? 'quiet' : 'plain'} onClick={() => setOpened(true)}>
        {t('evidence.open')}
      </Button>
      {opened && <EvidencePage where={where} onClose={() => setOpened(false)} />}
    </>
  );
}
