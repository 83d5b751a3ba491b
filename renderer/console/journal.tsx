// Bottom of the console: what happened, newest first; struck lines stay to be seen.
import type { Offer } from '#contract/offer.ts';
import type { JournalRow } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';
import { Button } from './parts/button.tsx';
import { KeyCap } from './parts/key-cap.tsx';
import { Section } from './parts/section.tsx';

interface JournalProps {
  rows: readonly JournalRow[];
  offers: readonly Offer[];
}

/** The correction of the ruling this line tells of, where the desk offers one. */
function correctionOf(row: JournalRow, offers: readonly Offer[]): Offer | undefined {
  return offers.find(
    ({ command, params }) =>
      command.type === 'correct' &&
      row.params.turn === command.turn &&
      (row.params.item === params.item || row.params.item === command.item),
  );
}

export function Journal({ rows, offers }: JournalProps) {
  const { t } = useLanguage();
  const newestFirst = [...rows].sort((one, other) => other.seq - one.seq);
  const undo = offers.find(({ command }) => command.type === 'undo');
  const undoable = undo === undefined ? undefined : newestFirst.find(({ struck }) => !struck)?.seq;
  return (
    <Section title={t('console.journal')} className="h-32 shrink-0 border-t border-line min-[800px]:h-40">
      <ol className="min-h-0 flex-1 overflow-y-auto px-3 pb-2 text-sm">
        {newestFirst.map((row) => (
          <Line
            key={row.seq}
            row={row}
            undo={row.seq === undoable ? undo : undefined}
            correction={correctionOf(row, offers)}
          />
        ))}
      </ol>
    </Section>
  );
}

interface LineProps {
  row: JournalRow;
  undo: Offer | undefined;
  correction: Offer | undefined;
}

function Line({ row, undo, correction }: LineProps) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  return (
    <li className={`flex min-h-7 items-center gap-3 ${row.struck ? 'text-ink-soft/70' : ''}`}>
      <time className="shrink-0 text-ink-soft" dateTime={row.wall}>
        {timeOfDay(row.wall)}
      </time>
      <span className={`min-w-0 flex-1 truncate ${row.struck ? 'line-through' : ''}`}>
        {tell(row.label, row.params)}
      </span>
      {row.struck && <span className="shrink-0 text-xs">{t('journal.struck')}</span>}
      {row.onBehalfOf !== null && (
        <span className="shrink-0 text-xs text-info">{t('behalf.of', { name: row.onBehalfOf })}</span>
      )}
      {correction !== undefined && (
        <Button small look="quiet" onClick={() => perform(correction)}>
          {t('journal.correct')}
        </Button>
      )}
      {undo !== undefined && (
        <Button small look="quiet" onClick={() => perform(undo)}>
          {t('journal.undo')}
          <KeyCap code={undo.keys[0] ?? 'Ctrl+KeyZ'} />
        </Button>
      )}
    </li>
  );
}

/** The clock time in an ISO 8601 text with offset, as it was at the venue. */
function timeOfDay(wall: string): string {
  return /T(\d\d:\d\d:\d\d)/.exec(wall)?.[1] ?? wall;
}
