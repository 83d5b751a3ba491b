// Bottom of the console: what happened, newest first; struck lines stay to be seen.
import type { Offer } from '#contract/offer.ts';
import type { JournalRow, RundownRow } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';
import { correction } from './acting/corrections.ts';
import { named } from './named.ts';
import { Button } from './parts/button.tsx';
import { KeyCap } from './parts/key-cap.tsx';
import { Section } from './parts/section.tsx';
import { undoLabel, undoLine } from './undo-label.ts';

interface JournalProps {
  rows: readonly JournalRow[];
  offers: readonly Offer[];
  rundown: readonly RundownRow[];
}

const CORRECTABLE = [
  'turn.settled',
  'turn.entered',
  'corrected',
  'stake.corrected',
  'player.corrected',
  'panel.corrected',
];

/** Lines that tell of a turn's outcome lead to its correction. */
function correctionOf(row: JournalRow): Offer | undefined {
  const { turn, item } = row.params;
  if (row.struck || typeof turn !== 'string' || !CORRECTABLE.includes(row.type)) return undefined;
  return correction(turn, typeof item === 'number' ? item - 1 : 0);
}

export function Journal({ rows, offers, rundown }: JournalProps) {
  const { t, tell } = useLanguage();
  const newestFirst = [...rows].sort((one, other) => other.seq - one.seq);
  const undo = offers.find(({ command }) => command.type === 'undo');
  const redo = offers.find(({ command }) => command.type === 'redo');
  const undoable = undo === undefined ? undefined : undoLine(undo, rows)?.seq;
  return (
    <Section
      title={t('console.journal')}
      className="h-18 shrink-0 border-t border-line [@media(min-height:800px)]:h-40"
      aside={redo !== undefined && <Redo offer={redo} rows={rows} />}
    >
      <ol className="min-h-0 flex-1 overflow-y-auto px-3 pb-2 text-sm">
        {newestFirst.map((row) => (
          <Line
            key={row.seq}
            row={row}
            text={tell(row.label, named(row.params, rundown))}
            undo={row.seq === undoable ? undo : undefined}
            correct={correctionOf(row)}
          />
        ))}
      </ol>
    </Section>
  );
}

/** Until something else is done, what was undone can be had back. */
function Redo({ offer, rows }: { offer: Offer; rows: readonly JournalRow[] }) {
  const { tell } = useLanguage();
  const { perform } = useActing();
  return (
    <Button small look="quiet" onClick={() => perform(offer)} className="min-w-0">
      <span className="truncate">{undoLabel(offer, rows, tell)}</span>
      <KeyCap code={offer.keys[0] ?? 'Ctrl+KeyY'} />
    </Button>
  );
}

interface LineProps {
  row: JournalRow;
  text: string;
  undo: Offer | undefined;
  correct: Offer | undefined;
}

function Line({ row, text, undo, correct }: LineProps) {
  const { t } = useLanguage();
  const { perform } = useActing();
  return (
    <li className={`flex min-h-7 items-center gap-3 ${row.struck ? 'text-ink-soft/70' : ''}`}>
      <time className="shrink-0 text-ink-soft" dateTime={row.wall}>
        {timeOfDay(row.wall)}
      </time>
      <span className={`min-w-0 flex-1 truncate ${row.struck ? 'line-through' : ''}`}>{text}</span>
      {row.struck && <span className="shrink-0 text-xs">{t('journal.struck')}</span>}
      {row.onBehalfOf !== null && (
        <span className="shrink-0 text-xs text-info">{t('behalf.of', { name: row.onBehalfOf })}</span>
      )}
      {correct !== undefined && (
        <Button small look="quiet" onClick={() => perform(correct)}>
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
