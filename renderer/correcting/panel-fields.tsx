// What the panel's seats answered, each to be mended; or the whole count, where cards were raised.
import { useId } from 'react';
import type { Evidence } from '#contract/evidence.ts';
import { Field } from '#renderer/console/parts/field.tsx';
import { shownOptions } from '#renderer/design/options.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import type { ChangeProps } from './change-props.ts';
import { ChoiceRow } from './choice-row.tsx';

type Seat = Evidence['seats'][number];

export function PanelFields({ draft, evidence, onChange }: ChangeProps) {
  const { t } = useLanguage();
  const { counts, seats } = evidence;
  return (
    <>
      {counts !== null && (
        <p className="text-sm text-ink-soft">
          {t('correcting.stands')}{' '}
          <span className="font-semibold text-ink">
            {t('correcting.counts', { right: counts.right, wrong: counts.wrong })}
          </span>
          {counts.manual && <span className="ml-2 text-warn">{t('panel.manual')}</span>}
        </p>
      )}
      <ChoiceRow<'seats' | 'count'>
        label={t('correcting.panel.how')}
        value={draft.byCount ? 'count' : 'seats'}
        choices={[
          { value: 'seats', text: t('correcting.panel.seats'), disabled: seats.length === 0 },
          { value: 'count', text: t('correcting.panel.count') },
        ]}
        onChange={(how) => onChange({ byCount: how === 'count' })}
      />
      {draft.byCount ? (
        <div className="grid grid-cols-2 gap-4">
          <Field
            label={t('field.right')}
            value={draft.right}
            kind="number"
            onChange={(right) => onChange({ right })}
          />
          <Field
            label={t('field.wrong')}
            value={draft.wrong}
            kind="number"
            onChange={(wrong) => onChange({ wrong })}
          />
        </div>
      ) : (
        <div className="grid grid-cols-6 gap-2">
          {seats.map((seat) => (
            <SeatField
              key={seat.seat}
              seat={seat}
              question={evidence.question}
              mended={draft.seats[seat.seat]}
              onChange={(answer) => onChange({ seats: { ...draft.seats, [seat.seat]: answer } })}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface SeatFieldProps {
  seat: Seat;
  question: Evidence['question'];
  /** Undefined: as it stands. */
  mended: string | undefined;
  onChange: (answer: string) => void;
}

const CELL = 'min-h-9 w-full rounded-sm border bg-ground px-2 text-ink';

/** Several letters are typed; of one choice, or true and false, it is chosen. */
function SeatField({ seat: { seat, answer }, question, mended, onChange }: SeatFieldProps) {
  const { t } = useLanguage();
  const value = mended ?? answer ?? '';
  const look = `${CELL} ${value === (answer ?? '') ? 'border-line' : 'border-accent font-semibold'}`;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-sm text-ink-soft">
        {t('correcting.seat', { seat })}
      </label>
      {question === null || question.type === 'multiple' ? (
        <input id={id} className={look} value={value} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <select id={id} className={look} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('correcting.silent')}</option>
          {shownOptions(question, t).map((option) => (
            <option key={option.value} value={option.value}>
              {option.letter === '' ? option.text : option.letter}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
