// Every press: when it happened, by the desk's clock give or take and by the box's own; what could not be told apart.
import type { Evidence } from '#contract/evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part, PlainTable } from './part.tsx';
import { millisText } from './times.ts';

export function Presses({ evidence: { presses, ties, settle } }: { evidence: Evidence }) {
  const { t, tell, list } = useLanguage();
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
            <td>{press.uncertainty === null ? '—' : `±${millisText(press.uncertainty)}`}</td>
            <td className="whitespace-nowrap">{tell(`press.${press.status}`)}</td>
          </tr>
        ))}
      </PlainTable>
      {ties.map(({ teams, gap, uncertainty }) => (
        <p key={teams.join()} className="mt-1 font-semibold">
          {gap === null || uncertainty === null
            ? t('evidence.tie', { teams: list(teams) })
            : t('evidence.tie.measured', {
                teams: list(teams),
                gap: millisText(gap),
                uncertainty: millisText(uncertainty),
              })}
        </p>
      ))}
      {settle !== null && (
        <p className="mt-1 text-xs text-ink-soft">{t('evidence.waited', { millis: millisText(settle) })}</p>
      )}
    </Part>
  );
}
