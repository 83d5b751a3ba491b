// A paper over the whole window as it will be printed, and the way to print it; Esc leaves.
import './printing.css';

import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '#renderer/console/parts/button.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { FullWindow } from '#renderer/console/rules/full-window.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { print } from '#renderer/link/print.ts';

interface PaperWindowProps {
  title: string;
  /** The paper; null while it is on its way. */
  paper: ReactNode | null;
  /** Stands in its place meanwhile. */
  waiting: ReactNode;
  /** Beside the title, not printed. */
  aside?: ReactNode;
  onClose: () => void;
}

export function PaperWindow({ title, paper, waiting, aside, onClose }: PaperWindowProps) {
  const { t } = useLanguage();
  return (
    <FullWindow title={title} onClose={onClose}>
      <div className="flex h-full flex-col">
        <header className="flex min-h-13 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
          <h2 className="min-w-0 flex-1 truncate font-semibold">{title}</h2>
          {aside}
          <Button look="main" disabled={paper === null} onClick={print}>
            {t('paper.print')}
          </Button>
          <Button onClick={onClose}>
            {t('ui.close')}
            <KeyCap code="Esc" />
          </Button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keyboard */}
        <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5" tabIndex={0}>
          <div className="mx-auto max-w-5xl">{paper ?? waiting}</div>
        </div>
      </div>
      {/* Beside the window, not in it: nothing of the window is printed. */}
      {paper !== null &&
        createPortal(
          <article className="printed font-sans" aria-hidden="true">
            {paper}
          </article>,
          document.body,
        )}
    </FullWindow>
  );
}
