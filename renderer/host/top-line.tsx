// Where the contest stands: round, question, stake, and whether the desk is there.
import type { HostView } from '#contract/view.ts';
import { SeatChip } from '#renderer/access/seat-chip.tsx';
import { LanguageSwitch } from '#renderer/console/parts/language-switch.tsx';
import { useConnected } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function TopLine({ view }: { view: HostView }) {
  const { t } = useLanguage();
  const connected = useConnected();
  const { turn } = view;
  return (
    <header className="flex h-14 shrink-0 items-center gap-6 border-line border-b-2 bg-surface px-6">
      <h1 className="shrink-0 font-semibold font-serif text-accent text-xl">
        {turn === null ? t('host.title') : turn.roundTitle}
      </h1>
      {turn !== null && turn.current !== null && turn.items.length > 1 && (
        <p className="shrink-0 text-lg">
          {t('projector.item', { item: turn.current + 1, items: turn.items.length })}
        </p>
      )}
      {turn !== null && turn.stake !== null && (
        <p className="shrink-0 rounded-full border-2 border-accent px-3 text-accent text-lg">
          {t('projector.stake', { value: turn.stake })}
        </p>
      )}
      <p className="min-w-0 flex-1 truncate text-end text-base text-ink-soft">{view.contest.title}</p>
      {!connected && (
        <p role="status" className="shrink-0 font-semibold text-lg text-warn">
          ⚠ {t('host.offline')}
        </p>
      )}
      <SeatChip access={view.access} />
      <LanguageSwitch />
    </header>
  );
}
