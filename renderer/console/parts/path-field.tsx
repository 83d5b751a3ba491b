// A folder or file on this PC: chosen in the system's dialog where there is one, else typed.
import type { FileKind, NativeHelpers } from '#contract/native.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { nativeHelpers } from '#renderer/link/native.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

interface PathFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choose: (helpers: NativeHelpers, title: string) => Promise<string | null>;
  placeholder?: string;
}

export function PathField({ label, value, onChange, choose, placeholder }: PathFieldProps) {
  const { t } = useLanguage();
  const helpers = nativeHelpers();
  const pick = async () => {
    if (helpers === null) return;
    const chosen = await choose(helpers, label);
    if (chosen !== null) onChange(chosen);
  };
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Field label={label} value={value} onChange={onChange} placeholder={placeholder} />
      </div>
      {helpers !== null && <Button onClick={() => void pick()}>{t('ui.browse')}</Button>}
    </div>
  );
}

/** One `.leitai` file: a whole contest as a copy. */
export function copyKind(name: string): FileKind {
  return { name, extensions: ['leitai'] };
}
