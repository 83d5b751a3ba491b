// Top of the console: 彩排 or 正式, which contest, what stage, how it is kept, who sits here, and the ways out of here.
import { useState } from 'react';
import { WINDOWS } from '#contract/protocol.ts';
import type { ConsoleView } from '#contract/view.ts';
import { SeatChip } from '#renderer/access/seat-chip.tsx';
import { useConnected } from '#renderer/link/context.tsx';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AppealsMark } from '#renderer/results/appeals-mark.tsx';
import { StorageChip } from '#renderer/storage/storage-chip.tsx';
import { useActing } from './acting/acting.tsx';
import { KeepingDialog } from './keeping.tsx';
import { Button } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { KeyCap } from './parts/key-cap.tsx';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { Menu, MenuLink } from './parts/menu.tsx';
import { RehearsalChip } from './rehearsal-chip.tsx';
import { RulesButton } from './rules/rules-button.tsx';
import { undoLabel } from './undo-label.ts';

export function TopBar({ view, onShowKeys }: { view: ConsoleView; onShowKeys: () => void }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const [keeping, setKeeping] = useState(false);
  const undo = view.offers.find(({ command }) => command.type === 'undo');
  return (
    <header className="flex h-13 shrink-0 items-center gap-1.5 border-b min-[1400px]:gap-2.5 border-line bg-surface px-3">
      <RehearsalChip rehearsal={view.contest.rehearsal} />
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
      <AppealsMark view={view} />
      <StorageChip acting storage={view.storage} />
      {undo !== undefined && (
        <Button small onClick={() => perform(undo)} className="max-w-48 shrink-0 min-[1400px]:max-w-60">
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
      <SeatChip all access={view.access} />
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
      className={`inline-flex shrink-0 items-center gap-1.5 text-sm whitespace-nowrap ${
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
  return (
    <Menu
      summary={
        <>
          <Icon name="screen" />
          {t('console.windows')}
        </>
      }
    >
      {WINDOWS.filter((name) => name !== 'console').map((name) => (
        <MenuLink key={name} href={files.window(name)} apart={name !== 'home'}>
          {t(`window.${name}`)}
        </MenuLink>
      ))}
    </Menu>
  );
}
