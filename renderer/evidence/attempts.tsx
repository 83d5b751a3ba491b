// Who answered what, how it was ruled and by whom.
import type { Evidence } from '#contract/evidence.ts';
import { VerdictWord } from '#renderer/console/parts/verdict.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part, PlainTable } from './part.tsx';
import { millisText } from './times.ts';

export function Attempts({ evidence: { attempts } }: { evidence: Evidence }) {
  const { t } = useLanguage();
  if (attempts.length === 0) return null;
  const numbered = attempts.map((attempt, index) => ({ ...attempt, number: index + 1 }));
  return (
    <Part title={t('evidence.attempts')}>
      <PlainTable
        heads={[
          t('field.team'),
          t('attempts.player'),
          t('items.answer'),
          t('evidence.late'),
          t('items.verdict'),
          t('evidence.ruledBy'),
        ]}
      >
        {numbered.map((attempt) => (
          <tr key={attempt.number}>
            <td className="whitespace-nowrap">
              {attempt.team === null ? '—' : t('team.number', { number: attempt.team })}
            </td>
            <td className="whitespace-nowrap">{attempt.player}</td>
            <td className="w-full break-words">{attempt.answer ?? '—'}</td>
            <td className="whitespace-nowrap">
              {attempt.lateBy === null
                ? '—'
                : attempt.lateBy > 0
                  ? t('evidence.lateBy', { millis: millisText(attempt.lateBy) })
                  : t('evidence.inTime')}
            </td>
            <td>
              {attempt.verdict === null ? '—' : <VerdictWord verdict={attempt.verdict} />}
              {attempt.marks.length > 0 && (
                <span className="block text-xs">
                  {t('attempts.marks', { marks: attempt.marks.join(' · ') })}
                </span>
              )}
            </td>
            <td className="whitespace-nowrap">
              {attempt.ruledBy === null ? '—' : t(`evidence.ruled.${attempt.ruledBy}`)}
            </td>
          </tr>
        ))}
      </PlainTable>
    </Part>
  );
}
