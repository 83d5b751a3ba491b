// What a correction would change, before anybody confirms it: prizes first, then rulings, points and the order.
import { useEffect, useRef } from 'react';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import type { RundownRow } from '#contract/view.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { ByHand } from './by-hand.tsx';
import { Panels, Postings, Rulings, Scores } from './preview-tables.tsx';
import { turnsHeld } from './rundown-turns.ts';
import { Individuals, Order } from './side-by-side.tsx';
import type { Previewed, Previewing } from './use-preview.ts';

interface PreviewPageProps {
  shown: Previewed;
  /** In words: what is put right, and why. */
  sentence: string;
  reason: string;
  rundown: readonly RundownRow[];
  /** Another answer is on its way. */
  waiting: boolean;
  onByHand: Previewing['ruleByHand'];
}

export function PreviewPage({ shown, sentence, reason, rundown, waiting, onByHand }: PreviewPageProps) {
  const { t } = useLanguage();
  const ref = useRef<HTMLElement>(null);
  const { preview } = shown;
  // A hasty Enter must not confirm: the focus is on what is to be read, the arrows move it.
  useEffect(() => ref.current?.focus(), []);
  return (
    <section
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keyboard
      tabIndex={0}
      aria-label={t('correcting.preview')}
      className={`grid gap-5 outline-none ${waiting ? 'opacity-60' : ''}`}
    >
      <div>
        <p className="text-lg font-semibold">{sentence}</p>
        <p className="text-sm text-ink-soft">{t('correcting.because', { reason })}</p>
      </div>
      <Prizes prizes={preview.prizes} hidden={preview.prizesHidden === true} />
      <ByHand change={shown.change} rows={shown.byHand} onRule={onByHand} />
      <Dependent turns={preview.dependent} />
      <Rulings rows={preview.rulings} />
      <Panels rows={preview.panels} />
      <Scores rows={preview.scores} />
      <Order {...preview.standings} />
      <Individuals {...preview.individual} />
      <Postings rows={preview.postings} turns={turnsHeld(rundown)} />
    </section>
  );
}

/** Said very plainly, by sign and word. */
function Prizes({ prizes, hidden }: Pick<CorrectionPreview, 'prizes'> & { hidden: boolean }) {
  const { t } = useLanguage();
  if (hidden)
    return (
      <p className="flex items-center gap-3 rounded-md border-2 border-info px-4 py-2 text-lg font-bold text-info">
        <Icon name="lock" className="size-6" />
        {t('correcting.prizes.hidden')}
      </p>
    );
  if (prizes.length === 0)
    return (
      <p className="flex items-center gap-3 rounded-md border-2 border-right px-4 py-2 text-xl font-bold text-(--color-right)">
        <Icon name="check" className="size-6" />
        {t('correcting.prizes.same')}
      </p>
    );
  return (
    <div role="status" className="rounded-md border-2 border-warn px-4 py-2">
      <p className="flex items-center gap-3 text-xl font-bold text-warn">
        <Icon name="warning" className="size-6" />
        {t('correcting.prizes.change')}
      </p>
      <ul className="mt-1 grid gap-1 pl-9">
        {prizes.map(({ team, name, before, after }) => (
          <li key={`${team} ${name}`}>
            <span className="font-semibold">{name}</span>
            {'  '}
            {before ?? t('correcting.prizes.none')} →{' '}
            <span className="font-semibold text-accent">{after ?? t('correcting.prizes.none')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** They stand as they were played; whether that may stay so is for the judges. */
function Dependent({ turns }: { turns: CorrectionPreview['dependent'] }) {
  const { t, tell } = useLanguage();
  if (turns.length === 0) return null;
  return (
    <section aria-label={t('correcting.dependent')} className="rounded-md border border-warn px-4 py-2">
      <h3 className="flex items-center gap-2 font-semibold text-warn">
        <Icon name="warning" />
        {t('correcting.dependent')}
      </h3>
      <ul className="mt-1 grid gap-1 text-sm">
        {turns.map(({ turn, title, why }) => (
          <li key={`${turn} ${why.key}`}>
            <span className="font-semibold">{title}</span> {tell(why.key, why.params)}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-ink-soft">{t('correcting.dependent.stays')}</p>
    </section>
  );
}
