// 代录: rulings entered at the console count as this judge's; always in sight, loud while somebody is chosen.
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';

export function Behalf({ judges }: { judges: ConsoleView['judges'] }) {
  const { t } = useLanguage();
  const { behalf, setBehalf } = useActing();
  if (judges.length === 0) return null;
  return (
    <select
      data-quick=""
      aria-label={t('behalf.label')}
      title={t('behalf.label')}
      value={behalf ?? ''}
      onChange={({ target }) => {
        setBehalf(target.value === '' ? null : target.value);
        // Outside a dialog the next key must not fall into the list again.
        if (target.closest('dialog') === null) target.blur();
      }}
      className={`min-h-8 max-w-56 shrink-0 rounded-md border px-2.5 py-1 text-sm ${
        behalf === null ? 'border-line bg-ground text-ink-soft' : 'border-warn bg-warn font-bold text-ground'
      }`}
    >
      <option value="" className="bg-ground text-ink">
        {t('behalf.none')}
      </option>
      {judges.map(({ person, name, role }) => (
        <option key={person} value={person} className="bg-ground text-ink">
          {t(role === 'chief-judge' ? 'behalf.chief' : 'behalf.of', { name })}
        </option>
      ))}
    </select>
  );
}
