// A reason, ground or note, no longer than the record takes.
import { Field } from '#renderer/console/parts/field.tsx';

/** Letters; the desk refuses more. */
const LONGEST = 300;

interface ReasonFieldProps {
  label: string;
  value: string;
  lines?: number;
  onChange: (value: string) => void;
}

export function ReasonField({ onChange, ...field }: ReasonFieldProps) {
  return <Field {...field} onChange={(text) => onChange(text.slice(0, LONGEST))} />;
}
