// Asks for plain values an offer still lacks: a reason, seconds, a count, a page, a substitute.
import { useState } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Field, Select } from '../parts/field.tsx';
import { AskFrame, type AskProps, type Lists } from './ask-frame.tsx';
import {
  complete,
  type FieldName,
  fieldsOf,
  startValues,
  unfilled,
  type Values,
  withField,
} from './values.ts';

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
      return <Field {...common} kind="number" />;
    default:
      return <Field {...common} />;
  }
}

export function AskFields({ offer, lists }: AskProps) {
  const [values, setValues] = useState(() => startValues(offer.command));
  const fields = fieldsOf(offer);
  return (
    <AskFrame
      offer={offer}
      lists={lists}
      command={unfilled(fields, values).length === 0 ? complete(offer.command, values) : null}
    >
      {fields.map((field) => (
        <Input
          key={field}
          field={field}
          values={values}
          lists={lists}
          onChange={(name, value) => setValues((old) => withField(old, name, value))}
        />
      ))}
    </AskFrame>
  );
}
