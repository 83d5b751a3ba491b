// Left of the console: the rundown, where we are in it, and changes to it.
import { useEffect, useRef, useState } from 'react';
import type { Offer } from '#contract/offer.ts';
import type { RundownRow } from '#contract/view.ts';
import { PastTurn } from '#renderer/correcting/past-turn.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PaperMark } from '#renderer/paper/paper-mark.tsx';
import { useActing } from './acting/acting.tsx';
import { Button } from './parts/button.tsx';
import { Dialog } from './parts/dialog.tsx';
import { Icon, type IconName } from './parts/icon.tsx';
import { Section } from './parts/section.tsx';

interface RundownProps {
  rows: readonly RundownRow[];
  offers: readonly Offer[];
}

export function Rundown({ rows, offers }: RundownProps) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const [jump, setJump] = useState<Offer | null>(null);
  const [past, setPast] = useState<RundownRow | null>(null);
  const insert = offers.find(({ command }) => command.type === 'rundown.insert');
  return (
    <Section
      title={t('console.rundown')}
      className="bg-surface"
      aside={
        insert !== undefined && (
          <Button small look="quiet" onClick={() => perform(insert)}>
            <Icon name="add" />
            {t('console.insertPage')}
          </Button>
        )
      }
    >
      <ol className="min-h-0 flex-1 overflow-y-auto pb-4">
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            remove={offers.find(
              ({ command }) => command.type === 'rundown.remove' && command.entry === row.id,
            )}
            go={goTo(row, offers)}
            onJump={setJump}
            onPast={row.kind === 'turn' && row.state === 'past' ? setPast : null}
          />
        ))}
      </ol>
      {jump !== null && <JumpDialog offer={jump} onClose={() => setJump(null)} />}
      {past !== null && (
        <PastTurn
          turn={past.id}
          title={`${past.title} ${past.detail}`.trim()}
          onClose={() => setPast(null)}
        />
      )}
    </Section>
  );
}

/** The offer that leads to this row: the next key for the next one, a jump for later and voided ones. */
function goTo(row: RundownRow, offers: readonly Offer[]): Offer | undefined {
  return offers.find(
    ({ command }) =>
      command.type === 'rundown.advance' &&
      (command.entry === row.id || (command.entry === null && row.state === 'next')),
  );
}

const LOOKS: Record<RundownRow['state'], string> = {
  past: 'text-ink-soft/70',
  now: 'bg-accent/15 text-ink font-semibold border-l-accent',
  next: 'text-ink border-l-info',
  pending: 'text-ink-soft',
  voided: 'text-ink-soft/70 line-through',
  skipped: 'text-ink-soft/70',
};

const SIGNS: Record<RundownRow['state'], IconName | null> = {
  past: 'check',
  now: 'next',
  next: null,
  pending: null,
  voided: 'close',
  skipped: 'skip',
};

interface RowProps {
  row: RundownRow;
  remove: Offer | undefined;
  go: Offer | undefined;
  onJump: (offer: Offer) => void;
  /** Of a turn that was held: to its evidence and its correction. */
  onPast: ((row: RundownRow) => void) | null;
}

function Row({ row, remove, go, onJump, onPast }: RowProps) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const ref = useRef<HTMLLIElement>(null);
  const now = row.state === 'now';
  useEffect(() => {
    if (now) ref.current?.scrollIntoView({ block: 'center' });
  }, [now]);
  const sign = SIGNS[row.state];
  return (
    <li
      ref={ref}
      aria-current={now ? 'step' : undefined}
      className={`group flex items-center gap-2 border-l-4 border-l-transparent pr-2 ${LOOKS[row.state]} ${
        row.kind === 'round' ? 'mt-2' : ''
      }`}
    >
      <button
        type="button"
        disabled={go === undefined && onPast === null}
        onClick={() => (go === undefined ? onPast?.(row) : onJump(go))}
        className={`flex min-h-8 min-w-0 flex-1 items-center gap-2 py-1 pl-2 text-left text-sm enabled:hover:text-accent ${
          row.kind === 'round' ? 'font-semibold' : 'pl-4'
        }`}
      >
        {sign === null ? <span className="w-4 shrink-0" /> : <Icon name={sign} />}
        <span className={`min-w-0 flex-1 truncate ${row.state === 'skipped' ? 'line-through' : ''}`}>
          {row.title}
        </span>
        {row.detail !== '' && (
          <span className="max-w-[50%] truncate text-xs font-normal text-ink-soft" title={row.detail}>
            {row.detail}
          </span>
        )}
        {row.paper === true && <PaperMark />}
        {row.state === 'skipped' && (
          <span className="shrink-0 text-xs font-normal">{t('console.skipped')}</span>
        )}
        {row.state === 'next' && (
          <span className="shrink-0 text-xs font-normal text-info">{t('console.next')}</span>
        )}
      </button>
      {remove !== undefined && (
        <Button small look="quiet" label={tell(remove.label, remove.params)} onClick={() => perform(remove)}>
          <Icon name="close" />
        </Button>
      )}
    </li>
  );
}

function JumpDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const go = () => {
    onClose();
    perform(offer);
  };
  return (
    <Dialog
      title={t('jump.title')}
      onClose={onClose}
      onSubmit={go}
      actions={
        <>
          <Button look="main" submit>
            {t('jump.yes')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <p className="text-lg">{tell(offer.label, offer.params)}</p>
      <p className="mt-2 text-sm text-ink-soft">{t('jump.hint')}</p>
    </Dialog>
  );
}
