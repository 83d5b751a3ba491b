// 代录: rulings entered at the console count as this judge's.
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';
import { Select } from './parts/field.tsx';

export function Behalf({ judges }: { judges: ConsoleView['judges'] }) {
  const { t } = useLanguage();
  const { behalf, setBehalf } = useActing();
  const names = judges.map(({ person, name }) => ({ value: person, text: t('behalf.of', { name }) }));
  return (
    <Select
      bare
      label={t('behalf.label')}
      value={behalf ?? ''}
      choices={[{ value: '', text: t('behalf.none') }, ...names]}
      onChange={(person) => setBehalf(person === '' ? null : person)}
    />
  );
}
