// The lines a box printed, each with what was being done when it came; what was wrongly taken is put right here.
import { Select } from '#renderer/console/parts/field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { type Deed, deedKey, type Heard } from './teach.ts';

interface TaughtLinesProps {
  heard: readonly Heard[];
  deeds: readonly Deed[];
  /** What the line in that place really was. */
  onSay: (place: number, deed: Deed | null) => void;
}

export function TaughtLines({ heard, deeds, onSay }: TaughtLinesProps) {
  const { t } = useLanguage();
  const numbered = heard.map((line, place) => ({ ...line, place })).toReversed();
  return (
    <section
      aria-label={t('teach.lines')}
      className="scroll-hint min-h-0 overflow-y-auto border-l border-line bg-surface px-5 py-3"
    >
      <h3 className="mb-2 font-semibold">{t('teach.lines')}</h3>
      {heard.length === 0 && <p className="text-ink-soft">{t('teach.lines.none')}</p>}
      <ol className="grid gap-1">
        {numbered.map(({ line, deed, place }) => (
          <li key={place} className="grid grid-cols-[minmax(0,1fr)_12rem] items-center gap-3">
            <span className="font-mono break-all select-text">{line}</span>
            <Select
              bare
              label={`${t('teach.mark')} ${line}`}
              value={deedKey(deed)}
              choices={[
                { value: '', text: '—' },
                ...deeds.map((each) => ({
                  value: deedKey(each),
                  text: t(`teach.as.${each.was}`, { ...each }),
                })),
              ]}
              onChange={(key) => onSay(place, deeds.find((each) => deedKey(each) === key) ?? null)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
