// One field for each judge: Tab or Enter goes to the next, dropped marks are struck through, the mean is shown.
import type { KeyboardEvent } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Field } from '../parts/field.tsx';
import { counted, markFrom, type Partial, pointsText } from './typed.ts';

/** The marks; null while one of them will not do. */
export function typedMarks(texts: readonly string[], partial: Partial): number[] | null {
  const marks = texts.flatMap((text) => markFrom(text, partial) ?? []);
  return marks.length === texts.length ? marks : null;
}

/** Enter sends a dialog that is complete; before that it goes on to the next mark. */
function goOn(event: KeyboardEvent<HTMLFieldSetElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  const empty = [...event.currentTarget.querySelectorAll('input')].find(
    (input) => input.value === '' && input !== event.target,
  );
  if (empty === undefined) return;
  event.preventDefault();
  empty.focus();
}

interface MarkFieldsProps {
  texts: readonly string[];
  partial: Partial;
  onChange: (texts: string[]) => void;
}

export function MarkFields({ texts, partial, onChange }: MarkFieldsProps) {
  const { t } = useLanguage();
  const marks = typedMarks(texts, partial);
  const result = marks === null ? null : counted(marks, partial);
  const fields = texts.map((text, index) => ({
    judge: index + 1,
    text,
    wrong: text.trim() !== '' && markFrom(text, partial) === null,
    dropped: result !== null && result.counts[index] === false,
  }));
  return (
    <fieldset onKeyDown={goOn}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-3">
        {fields.map(({ judge, text, wrong, dropped }) => (
          <div key={judge} className={dropped ? '[&_input]:text-ink-soft [&_input]:line-through' : ''}>
            <Field
              label={texts.length === 1 ? t('marks.one') : t('marks.judge', { judge })}
              value={text}
              kind="decimal"
              wrong={wrong}
              onChange={(typed) => onChange(texts.map((old, index) => (index === judge - 1 ? typed : old)))}
            />
          </div>
        ))}
      </div>
      <p className="mt-3 text-sm text-ink-soft">
        {t('marks.range', { most: partial.most, step: partial.step })}
      </p>
      {texts.length > 1 && (
        <p className="text-sm text-ink-soft">
          {partial.drop > 0 ? t('marks.dropped', { drop: partial.drop }) : t('marks.mean')}
        </p>
      )}
      <p role="status" className="mt-2 text-lg font-semibold">
        {result === null ? (
          <span className="text-base font-normal text-ink-soft">
            {t('marks.open', { left: texts.filter((text) => markFrom(text, partial) === null).length })}
          </span>
        ) : (
          <span className="text-accent">{t('marks.counts', { points: pointsText(result.mean) })}</span>
        )}
      </p>
    </fieldset>
  );
}
