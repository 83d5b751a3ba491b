// 记录: what was done, when and by whom, newest first; of one kind alone if wanted.
import { useState } from 'react';
import { RECORD_KINDS, type RecordKind, recordKind } from '#contract/record-kinds.ts';
import type { JournalRow, SupervisorView } from '#contract/view.ts';
import { named } from '#renderer/console/named.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function RecordPage({ view: { journal, rundown } }: { view: SupervisorView }) {
  const { t, tell } = useLanguage();
  const [kind, setKind] = useState<RecordKind | null>(null);
  const rows = [...journal]
    .sort((one, other) => other.seq - one.seq)
    .filter(({ type }) => kind === null || recordKind(type) === kind);
  return (
    <section aria-label={t('seats.record')} className="flex min-h-0 flex-1 flex-col">
      <fieldset className="flex flex-wrap items-center gap-1.5 border-b border-line px-4 py-2">
        <legend className="sr-only">{t('record.filter')}</legend>
        <Button small pressed={kind === null} look={lookOf(kind === null)} onClick={() => setKind(null)}>
          {t('record.all')}
        </Button>
        {RECORD_KINDS.map((each) => (
          <Button
            key={each}
            small
            pressed={kind === each}
            look={lookOf(kind === each)}
            onClick={() => setKind(each)}
          >
            {t(`record.${each}`)}
          </Button>
        ))}
      </fieldset>
      <div className="scroll-hint min-h-0 flex-1 overflow-y-auto px-4 py-2">
        {rows.length === 0 && <p className="py-2 text-ink-soft">{t('record.none')}</p>}
        <table className="w-full text-sm">
          <tbody>
            {rows.map((row) => (
              <Line key={row.seq} row={row} text={tell(row.label, named(row.params, rundown))} />
            ))}
          </tbody>
        </table>
        <p className="py-2 text-xs text-ink-soft">{t('record.recent')}</p>
      </div>
    </section>
  );
}

const lookOf = (pressed: boolean) => (pressed ? 'plain' : 'quiet');

function Line({ row, text }: { row: JournalRow; text: string }) {
  const { t } = useLanguage();
  return (
    <tr
      className={`border-b border-line/50 [&>td]:py-1 [&>td]:pr-3 [&>td]:align-top ${row.struck ? 'text-ink-soft/70' : ''}`}
    >
      <td className="text-end text-ink-soft">{row.seq}</td>
      <td className="whitespace-nowrap text-ink-soft">
        <time dateTime={row.wall}>{/T(\d\d:\d\d:\d\d)/.exec(row.wall)?.[1] ?? row.wall}</time>
      </td>
      <td className="w-full">
        <span className={row.struck ? 'line-through' : ''}>{text}</span>
        {row.struck && <span className="ml-2 text-xs">{t('journal.struck')}</span>}
      </td>
      <td className="whitespace-nowrap">
        <Who row={row} />
      </td>
    </tr>
  );
}

function Who({ row: { who, name, onBehalfOf } }: { row: JournalRow }) {
  const { t, tell } = useLanguage();
  const doer = `${tell(`evidence.by.${who}`)} ${name}`.trim();
  return onBehalfOf === null ? (
    doer
  ) : (
    <span className="text-info">{t('record.behalf', { who: doer, name: onBehalfOf })}</span>
  );
}
