// The request before a correction: what it would change. Read from what the journal has acknowledged; nothing is applied.
import type { Correction } from '#contract/correction.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import { previewCorrection } from '#engine/corrections/preview.ts';
import type { OpenContest } from '../contests/open-contest.ts';

export function previewOf({ floor, knowledge }: OpenContest, change: Correction): CorrectionPreview {
  const { shown } = floor;
  // Nothing of it depends on the hour: the moment of the last entry does as well as now.
  const at = shown.happened.at(-1)?.at ?? { run: 0, ms: 0 };
  return previewCorrection(shown, knowledge, change, at);
}
