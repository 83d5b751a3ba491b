// While a clock is held after an interruption: what everybody is waiting for, so that the host can fill the time.
import type { HostView } from '#contract/view.ts';
import { timeText } from '#renderer/console/turn/held-time.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

/** Nothing while no clock is held. */
export function Held({ view: { clock, game } }: { view: HostView }) {
  const { t } = useLanguage();
  const held = clock?.state === 'held' ? clock : game?.clock.state === 'held' ? game.clock : null;
  if (held === null) return null;
  return (
    <p
      role="status"
      data-held=""
      className="mx-6 mt-3 flex shrink-0 items-center gap-4 border-warn border-l-8 bg-surface px-4 py-1.5 font-semibold text-warn text-xl"
    >
      <span aria-hidden="true">❚❚</span>
      {t('held.host', { time: timeText(held.remaining, false, t) })}
    </p>
  );
}
