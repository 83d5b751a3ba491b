// The right key of a question, as its type has keys: letters, true or false, the wordings of each blank, or a text.
import type { PublicQuestion } from '#contract/view.ts';
import { Field } from '#renderer/console/parts/field.tsx';
import { shownOptions } from '#renderer/design/options.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import type { ChangeProps } from './change-props.ts';
import { ChoiceRow } from './choice-row.tsx';

export function KeyFields({ draft, evidence, onChange }: ChangeProps) {
  const { t } = useLanguage();
  const { question, key } = evidence;
  if (question === null) return null;
  return (
    <>
      <p className="line-clamp-2">{question.stem}</p>
      <p className="text-sm text-ink-soft">
        {t('correcting.keyStands')} <span className="font-semibold text-ink">{key?.key ?? '—'}</span>
      </p>
      {question.type === 'blank' ? (
        <Blanks blanks={draft.blanks} onChange={(blanks) => onChange({ blanks })} />
      ) : question.type === 'short' || question.type === 'case' ? (
        <Field
          lines={4}
          label={t('correcting.key.reference')}
          value={draft.key}
          onChange={(text) => onChange({ key: text })}
        />
      ) : question.type === 'multiple' ? (
        <Letters question={question} value={draft.key} onChange={(text) => onChange({ key: text })} />
      ) : (
        <ChoiceRow
          label={t('correcting.key')}
          value={draft.key}
          choices={shownOptions(question, t).map(({ value, letter, text }) => ({
            value,
            text: `${letter} ${text}`.trim(),
          }))}
          onChange={(text) => onChange({ key: text })}
        />
      )}
    </>
  );
}

interface LettersProps {
  question: PublicQuestion;
  /** Letters in alphabetical order. */
  value: string;
  onChange: (letters: string) => void;
}

function Letters({ question, value, onChange }: LettersProps) {
  const { t } = useLanguage();
  const toggled = (letter: string) =>
    value.includes(letter) ? value.replace(letter, '') : [...value, letter].sort().join('');
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-ink-soft">{t('correcting.key')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {shownOptions(question, t).map(({ value: letter, text }) => (
          <label
            key={letter}
            className={`inline-flex min-h-10 cursor-pointer items-center gap-2 rounded-md px-3 hover:bg-line ${
              value.includes(letter) ? 'bg-line font-semibold text-accent' : 'bg-raised'
            }`}
          >
            <input
              type="checkbox"
              className="accent-accent"
              checked={value.includes(letter)}
              onChange={() => onChange(toggled(letter))}
            />
            {letter} {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Blanks({ blanks, onChange }: { blanks: readonly string[]; onChange: (blanks: string[]) => void }) {
  const { t } = useLanguage();
  const fields = blanks.map((text, index) => ({ number: index + 1, text }));
  return (
    <>
      {fields.map(({ number, text }) => (
        <Field
          key={number}
          label={t('correcting.key.blank', { number })}
          value={text}
          wrong={text.trim() === ''}
          onChange={(typed) => onChange(blanks.map((old, index) => (index === number - 1 ? typed : old)))}
        />
      ))}
      <p className="-mt-2 text-sm text-ink-soft">{t('correcting.key.wordings')}</p>
    </>
  );
}
