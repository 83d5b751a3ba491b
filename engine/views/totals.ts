// Tables without what the written paper makes of them, for those who may not know it yet.
import type { AppealView, ResultsView } from '#contract/appeal.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import type { Evidence } from '#contract/evidence.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import type { StandingRow } from '#contract/view.ts';

/** In the order of live scores, as the hall sees them before the announcement. */
export function liveOnly(rows: readonly StandingRow[]): StandingRow[] {
  const above = (other: StandingRow, row: StandingRow) =>
    (other.out === null) !== (row.out === null) ? other.out === null : Number(other.live) > Number(row.live);
  const beside = (other: StandingRow, row: StandingRow) => !above(other, row) && !above(row, other);
  return rows
    .map((row) => ({
      ...row,
      rank: 1 + rows.filter((other) => above(other, row)).length,
      shared: rows.filter((other) => beside(other, row)).length > 1,
      ...{ written: null, comprehensive: null, total: null, playoff: null, decidedBy: null, prize: null },
    }))
    .sort((a, b) => a.rank - b.rank || a.number - b.number);
}

/** Whether a prize hangs on it would tell of the totals. */
const untold = (appeal: AppealView): AppealView => ({ ...appeal, prize: null });

export function resultsWithoutPrizes(results: ResultsView): ResultsView {
  return { ...results, appeals: results.appeals.map(untold) };
}

export function evidenceWithoutPrizes(evidence: Evidence): Evidence {
  return { ...evidence, appeals: evidence.appeals.map(untold) };
}

export function sheetWithoutTotals(sheet: ScoreSheet): ScoreSheet {
  return { ...sheet, standings: liveOnly(sheet.standings), appeals: sheet.appeals.map(untold) };
}

export function previewWithoutTotals(preview: CorrectionPreview): CorrectionPreview {
  const { before, after } = preview.standings;
  return {
    ...preview,
    standings: { before: liveOnly(before), after: liveOnly(after) },
    // Who must play off, and who leaves, may hang on the totals.
    dependent: preview.dependent.filter(({ why }) => !why.key.startsWith('dependent.playoff')),
    prizes: [],
    prizesHidden: true,
  };
}
