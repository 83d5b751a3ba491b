// Asks for what an offer still lacks, with the keyboard alone if wanted.
import { useState } from 'react';
import { VERDICTS } from '#contract/definition.ts';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Behalf } from '../behalf.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, Select } from '../parts/field.tsx';
import { useActing } from './acting.tsx';
import {
  complete,
  type FieldName,
  fieldsOf,
  isRuling,
  startValues,
  unfilled,
  type Values,
  withField,
} from './values.ts';

/** The lists that fields choose from. */
export type Lists = Pick<ConsoleView, 'rosters' | 'rundown' | 'judges'>;

interface InputProps {
  field: FieldName;
  values: Values;
  lists: Lists;
  onChange: (field: FieldName, value: string) => void;
}

function Input({ field, values, lists, onChange }: InputProps) {
  const { t } = useLanguage();
  const label = t(`field.${field}`);
  const common = {
    label,
    value: values[field],
    onChange: (value: string) => onChange(field, value),
  };
  const none = { value: '', text: t('field.choose') };
  const team = lists.rosters.find(({ number }) => String(number) === values.team);
  switch (field) {
    case 'verdict': {
      const choices = VERDICTS.filter((verdict) => verdict !== 'foul');
      return (
        <Select {...common} choices={choices.map((value) => ({ value, text: t(`verdict.${value}`) }))} />
      );
    }
    case 'team': {
      const changeable = lists.rosters.filter(({ substitutes }) => substitutes.length > 0);
      const teams = changeable.map(({ number, name }) => ({
        value: String(number),
        text: `${t('team.number', { number })} ${name}`,
      }));
      return <Select {...common} choices={[none, ...teams]} />;
    }
    case 'out': {
      const people = (team?.lineup ?? []).map((player) => ({
        value: player.person,
        text: `${t('player.number', { number: player.number })} ${player.name}`,
      }));
      return <Select {...common} choices={[none, ...people]} />;
    }
    case 'in': {
      const people = (team?.substitutes ?? []).map(({ person, name }) => ({ value: person, text: name }));
      return <Select {...common} choices={[none, ...people]} />;
    }
    case 'after': {
      const entries = lists.rundown.map(({ id, title, detail }) => ({
        value: id,
        text: `${title} ${detail}`,
      }));
      return <Select {...common} choices={[{ value: '', text: t('field.afterNow') }, ...entries]} />;
    }
    case 'body':
      return <Field {...common} lines={4} />;
    case 'seconds':
    case 'right':
    case 'wrong':
    case 'item':
      return <Field {...common} kind="number" />;
    default:
      return <Field {...common} />;
  }
}

export function AskDialog({ offer, lists }: { offer: Offer; lists: Lists }) {
  const { t, tell } = useLanguage();
  const { send, close } = useActing();
  const [values, setValues] = useState(() => startValues(offer.command));
  const fields = fieldsOf(offer);
  const missing = unfilled(fields, values);
  const submit = () => {
    if (missing.length === 0) send(complete(offer.command, values));
  };
  return (
    <Dialog
      title={tell(offer.label, offer.params)}
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button look="main" submit disabled={missing.length > 0}>
            {t('ask.send')}
          </Button>
          <Button onClick={close}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {fields.map((field) => (
          <Input
            key={field}
            field={field}
            values={values}
            lists={lists}
            onChange={(name, value) => setValues((old) => withField(old, name, value))}
          />
        ))}
        {isRuling(offer.command) && (
          <div className="flex justify-end">
            <Behalf judges={lists.judges} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
