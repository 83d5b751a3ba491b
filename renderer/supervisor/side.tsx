// Right of the supervisor's window: the scores, what is asked of the supervisor, and what proves the record.
import type { SupervisorView } from '#contract/view.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Section } from '#renderer/console/parts/section.tsx';
import { Scores } from '#renderer/console/scores.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Announced, Announcing } from '#renderer/results/announcing.tsx';
import { ReleaseLine } from '#renderer/results/release-line.tsx';
import { areTotalsKept, offerTo } from '#renderer/results/window.ts';
import { shortHash } from '#renderer/storage/health.ts';

export function Side({ view }: { view: SupervisorView }) {
  return (
    <div className="flex min-h-0 flex-col">
      <Scores view={view} />
      <Acts view={view} />
      <Proof view={view} />
    </div>
  );
}

/** Confirming, releasing written totals, agreeing to open announced results again. */
function Acts({ view }: { view: SupervisorView }) {
  const { t, tell } = useLanguage();
  const { stage } = view;
  const { perform } = useActing();
  const count = offerTo(view, 'panel.confirm');
  const nothing = count === undefined && stage !== 'done' && stage !== 'announced' && !areTotalsKept(view);
  return (
    <Section title={t('seats.acts')} className="flex-1 border-t border-line">
      <div className="grid min-h-0 content-start gap-4 overflow-y-auto px-3 pb-3">
        {nothing && <p className="text-sm text-ink-soft">{t('seats.acts.none')}</p>}
        {count !== undefined && (
          <div className="grid gap-2">
            <p className="font-semibold text-warn">{t('panel.toConfirm')}</p>
            <Button look="main" onClick={() => perform(count)}>
              {tell(count.label, count.params)}…
            </Button>
          </div>
        )}
        <ReleaseLine view={view} />
        {stage === 'done' && <Announcing view={view} stacked />}
        {stage === 'announced' && <Announced view={view} stacked />}
      </div>
    </Section>
  );
}

function Proof({ view: { storage } }: { view: SupervisorView }) {
  const { t } = useLanguage();
  const { seq, hash } = storage.head;
  return (
    <Section title={t('storage.hash')} className="shrink-0 border-t border-line">
      <p className="px-3 font-mono select-text" title={hash}>
        {shortHash(hash)}
      </p>
      <p className="px-3 pb-2 text-sm text-ink-soft">{t('storage.head', { seq })}</p>
    </Section>
  );
}
