// Every press as it was stamped: by this PC on arrival, by the box's own clock, and by how much the stamp may be late.
import type { Evidence } from '#contract/evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part, PlainTable } from './part.tsx';
import { millisText } from './times.ts';

export function Presses({ evidence: { presses } }: { evidence: Evidence }) {
  const { t, tell } = useLanguage();
  if (presses.length === 0) return null;
  const numbered = presses.map((press, index) => ({ ...press, number: index + 1 }));
  return (
    <Part title={t('evidence.presses')}>
      <PlainTable
        heads={[
          t('field.team'),
          t('evidence.device'),
          t('evidence.stamped'),
          t('evidence.deviceTime'),
          t('evidence.uncertainty'),
          t('evidence.status'),
        ]}
      >
        {numbered.map((press) => (
          <tr key={press.number}>
            <td className="whitespace-nowrap">{t('team.number', { number: press.team })}</td>
            <td>{press.device}</td>
            <td>{press.ms === null ? '—' : millisText(press.ms)}</td>
            <td>{press.deviceTime === null ? '—' : millisText(press.deviceTime)}</td>
            <td>−{millisText(press.uncertainty)}</td>
            <td className="whitespace-nowrap">{tell(`press.${press.status}`)}</td>
          </tr>
        ))}
      </PlainTable>
    </Part>
  );
}
