// The time line as a table: when by the clock and after the zero, what, and who did it for whom.
import type { Evidence } from '#contract/evidence.ts';
import type { RundownRow } from '#contract/view.ts';
import { named } from '#renderer/console/named.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part, PlainTable } from './part.tsx';
import { kindOf, offsetText } from './times.ts';

interface TimeTableProps {
  evidence: Evidence;
  /** What turns are called. */
  rundown: readonly RundownRow[];
}

export function TimeTable({ evidence: { timeline, zero }, rundown }: TimeTableProps) {
  const { t, tell } = useLanguage();
  if (timeline.length === 0) return null;
  const numbered = timeline.map((line, index) => ({ ...line, number: index + 1 }));
  return (
    <Part title={t('evidence.timeline')}>
      <PlainTable
        heads={[
          t('evidence.number'),
          t('evidence.entry'),
          t('evidence.clock'),
          t('evidence.after', { zero: `evidence.zero.${zero}` }),
          t('evidence.what'),
          t('evidence.who'),
        ]}
      >
        {numbered.map((line) => (
          <tr key={line.seq} className={line.struck ? 'text-ink-soft' : ''}>
            <td className="font-semibold">
              {kindOf(line) === 'decision' ? `[${line.number}]` : `(${line.number})`}
            </td>
            <td>{line.seq}</td>
            <td className="whitespace-nowrap">{timeOfDay(line.wall)}</td>
            <td className="text-end whitespace-nowrap">{line.ms === null ? '—' : offsetText(line.ms)}</td>
            <td className="w-full">
              <span className={line.struck ? 'line-through' : ''}>
                {tell(line.label, named(line.params, rundown))}
              </span>
              {line.struck && <span className="ml-2 text-xs">{t('journal.struck')}</span>}
            </td>
            <td className="whitespace-nowrap">
              {t(`evidence.by.${line.who}`)} {line.name}
              {line.onBehalfOf !== '' && (
                <span className="block">{t('behalf.of', { name: line.onBehalfOf })}</span>
              )}
            </td>
          </tr>
        ))}
      </PlainTable>
      <p className="text-xs text-ink-soft">{t('evidence.timeline.hint')}</p>
    </Part>
  );
}

/** Hours to milliseconds, as far as the text has them. */
function timeOfDay(wall: string): string {
  return /T(\d\d:\d\d:\d\d(\.\d{1,3})?)/.exec(wall)?.[1] ?? wall;
}
