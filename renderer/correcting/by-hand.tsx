// Attempts that a corrected key cannot rule, as no answer was recorded: each is ruled here, or stays as it is.
import type { Correction } from '#contract/correction.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { possibleVerdicts } from './draft.ts';
import { PreviewTable } from './preview-table.tsx';
import { type Previewing, ruledByHand } from './use-preview.ts';
import { Where } from './where.tsx';

interface ByHandProps {
  change: Correction;
  rows: CorrectionPreview['byHand'];
  onRule: Previewing['ruleByHand'];
}

export function ByHand({ change, rows, onRule }: ByHandProps) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  // Only right and wrong answers to a question with a key come here, never points by judges.
  const verdicts = possibleVerdicts({ partial: null });
  return (
    <PreviewTable
      title={t('correcting.byHand')}
      note={t('correcting.byHand.hint')}
      heads={[t('correcting.where'), t('correcting.who'), t('correcting.now'), t('correcting.ruleAs')]}
    >
      {rows.map((row) => (
        <tr key={`${row.turn}/${row.item}/${row.team}`}>
          <Where ruling={row} />
          <td>{row.before === null ? '—' : t(`verdict.${row.before}`)}</td>
          <td>
            <select
              aria-label={t('correcting.ruleAs')}
              className="min-h-9 rounded-sm border border-line bg-ground px-2 text-ink"
              value={ruledByHand(change, row) ?? ''}
              onChange={({ target }) =>
                onRule(row, verdicts.find((verdict) => verdict === target.value) ?? null)
              }
            >
              <option value="">{t('correcting.stays')}</option>
              {verdicts.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {t(`verdict.${verdict}`)}
                </option>
              ))}
            </select>
          </td>
        </tr>
      ))}
    </PreviewTable>
  );
}
