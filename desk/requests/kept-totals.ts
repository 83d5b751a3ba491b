// Written totals that may not be known yet at the technician's window are left out of what it asks for.
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import type { Evidence } from '#contract/evidence.ts';
import type { DeskRequest } from '#contract/protocol.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import { isKeptFrom } from '#engine/permissions.ts';
import { evidenceWithoutPrizes, previewWithoutTotals, sheetWithoutTotals } from '#engine/views/totals.ts';
import type { Speaker } from '../access/speaker.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { failure } from '../failure.ts';

/** Whether they are kept from whoever asks. */
export function keepsTotals(contest: OpenContest | null, { role }: Speaker): boolean {
  return contest !== null && isKeptFrom(role, contest.floor.shown.state, contest.access.on);
}

/** Throws DeskFailure for what cannot be given without them. */
export function needNoTotals({ kind }: DeskRequest): void {
  if (kind === 'export') throw failure('totals-kept');
}

export function withoutTotals({ kind }: DeskRequest, answer: unknown): unknown {
  if (kind === 'score-sheet') return sheetWithoutTotals(answer as ScoreSheet);
  if (kind === 'evidence') return evidenceWithoutPrizes(answer as Evidence);
  if (kind === 'correction.preview') return previewWithoutTotals(answer as CorrectionPreview);
  return answer;
}
