// 比赛曾中断: what can be done while a clock is held, large, with the key that does it and what it means.
import type { ConsoleView } from '#contract/view.ts';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { Icon } from '../parts/icon.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { timeText } from './held-time.ts';
import { type WayOn, wasInterrupted, waysOn } from './ways-on.ts';

/** Nothing while no clock is held. */
export function Interrupted({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const ways = waysOn(view);
  if (ways.length === 0) return null;
  const title = t(wasInterrupted(view.journal) ? 'held.interrupted' : 'held.stands');
  return (
    <section aria-label={title} className="shrink-0 border-b-2 border-l-8 border-warn bg-surface px-4 py-2.5">
      <h3 className="mb-2 flex items-center gap-2 font-semibold text-warn">
        <Icon name="pause" className="size-5" />
        {title}
        {view.clock?.state === 'held' && (
          <span className="text-ink">
            {t('held.remaining', { time: timeText(view.clock.remaining, true, t) })}
          </span>
        )}
      </h3>
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        {ways.map((way) => (
          <Way key={way.key} way={way} view={view} />
        ))}
      </div>
    </section>
  );
}

function Way({ way: { kind, key, offer }, view }: { way: WayOn; view: ConsoleView }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const { title, hint } = words(kind, view, t);
  return (
    <button
      type="button"
      onClick={() => perform(offer)}
      className={`flex min-h-20 flex-col gap-1 rounded-md border-2 bg-raised px-3 py-2 text-left hover:border-accent ${
        offer.primary ? 'border-accent' : 'border-line'
      }`}
    >
      <span className="flex items-center gap-2">
        <KeyCap code={key} />
        <span className="min-w-0 flex-1 text-base leading-tight font-semibold">
          {title ?? tell(offer.label, offer.params)}
          {offer.needs !== null && '…'}
        </span>
        {offer.primary && (
          <span className="hidden min-[1400px]:inline">
            <KeyCap code="Space" />
          </span>
        )}
      </span>
      <span className="text-sm leading-snug text-ink-soft">{hint}</span>
    </button>
  );
}

/** `title` null: as the offer is called. */
function words(kind: WayOn['kind'], { clock, game }: ConsoleView, t: Language['t']) {
  const left = timeText(clock?.remaining ?? 0, true, t);
  switch (kind) {
    case 'resume':
      return { title: t('held.resume'), hint: t('held.resume.hint', { time: left }) };
    case 'game':
      return {
        title: null,
        hint: t('held.game.hint', { time: timeText(game?.clock.remaining ?? 0, false, t) }),
      };
    case 'buzz':
      return { title: t('held.buzz'), hint: t('held.buzz.hint') };
    case 'restart':
      return {
        title: t('held.restart'),
        hint: t('held.restart.hint', { time: timeText(clock?.limit ?? 0, false, t) }),
      };
    case 'void':
      return { title: t('held.void'), hint: t('held.void.hint') };
    case 'withdraw':
      return { title: null, hint: t('held.withdraw.hint') };
  }
}
