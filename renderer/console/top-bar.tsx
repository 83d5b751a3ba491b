// Top of the console: which contest, what stage, whether the desk answers, and the ways out of here.
import { useEffect, useRef, useState } from 'react';
import { WINDOWS } from '#contract/protocol.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useConnected } from '#renderer/link/context.tsx';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';
import { KeepingDialog } from './keeping.tsx';
import { Button } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { KeyCap } from './parts/key-cap.tsx';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { RulesButton } from './rules/rules-button.tsx';
import { undoLabel } from './undo-label.ts';

export function TopBar({ view, onShowKeys }: { view: ConsoleView; onShowKeys: () => void }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const [keeping, setKeeping] = useState(false);
  const undo = view.offers.find(({ command }) => command.type === 'undo');
  return (
    <header className="flex h-13 shrink-0 items-center gap-3 border-b border-line bg-surface px-3">
      <Stage stage={view.stage} />
      <h1
        className="min-w-0 flex-1 truncate text-base font-semibold"
        title={[view.contest.title, ...(view.rules === null ? [] : [t('console.rules', view.rules)])].join(
          ' · ',
        )}
      >
        {view.contest.title}
      </h1>
      <Connection />
      {undo !== undefined && (
        <Button small onClick={() => perform(undo)} className="max-w-64">
          <Icon name="undo" />
          <span className="truncate">{undoLabel(undo, view.journal, tell)}</span>
          <KeyCap code={undo.keys[0] ?? 'Ctrl+KeyZ'} />
        </Button>
      )}
      <RulesButton quiet view={view} />
      <Button small look="quiet" onClick={() => setKeeping(true)}>
        {t('console.keep')}
      </Button>
      <OtherWindows />
      <LanguageSwitch />
      <Button small look="quiet" onClick={onShowKeys} label={t('keys.title')}>
        <KeyCap code="?" />
      </Button>
      {keeping && (
        <KeepingDialog
          title={view.contest.title}
          announced={view.stage === 'announced'}
          onClose={() => setKeeping(false)}
        />
      )}
    </header>
  );
}

const STAGE_LOOKS: Record<ConsoleView['stage'], string> = {
  setup: 'border-info text-info',
  running: 'border-right text-(--color-right)',
  done: 'border-accent text-accent',
  announced: 'border-ink-soft text-ink-soft',
};

function Stage({ stage }: { stage: ConsoleView['stage'] }) {
  const { t } = useLanguage();
  return (
    <span
      className={`rounded-sm border px-2 py-0.5 text-sm font-semibold whitespace-nowrap ${STAGE_LOOKS[stage]}`}
    >
      {t(`stage.${stage}`)}
    </span>
  );
}

/** Small on purpose: the last true state stays on screen while the desk is away. */
function Connection() {
  const { t } = useLanguage();
  const connected = useConnected();
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap ${
        connected ? 'text-ink-soft' : 'rounded-sm bg-warn px-2 py-0.5 font-semibold text-ground'
      }`}
    >
      <Icon name={connected ? 'check' : 'warning'} />
      {connected ? t('link.well') : t('link.lost')}
    </span>
  );
}

function OtherWindows() {
  const { t } = useLanguage();
  const files = useFiles();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => menu.current?.removeAttribute('open');
    const onClick = ({ target }: MouseEvent) => {
      const summary = menu.current?.querySelector('summary');
      if (target instanceof Node && !summary?.contains(target)) close();
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    window.addEventListener('click', onClick);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('click', onClick);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <details ref={menu} className="group relative">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-2 rounded-md px-2.5 text-sm text-ink-soft hover:bg-raised hover:text-ink">
        <Icon name="screen" />
        {t('console.windows')}
      </summary>
      <div className="absolute right-0 z-30 mt-1 grid min-w-44 rounded-md border border-line bg-raised py-1 shadow-2xl">
        {WINDOWS.filter((name) => name !== 'console').map((name) => (
          <a
            key={name}
            href={files.window(name)}
            target={name === 'home' ? undefined : '_blank'}
            rel="noreferrer"
            className="px-4 py-2 text-base hover:bg-line"
          >
            {t(`window.${name}`)}
          </a>
        ))}
      </div>
    </details>
  );
}
