// The request before a correction: what it would change. Read from what the journal has acknowledged; nothing is applied.
import type { Correction } from '#contract/correction.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import { previewCorrection } from '#engine/corrections/preview.ts';
import { currentItem, liveTurn } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { failure } from '../failure.ts';

/** Throws DeskFailure while teams may press: working it out would hold up the stamping of a press by some milliseconds. */
export function previewOf({ floor, knowledge }: OpenContest, change: Correction): CorrectionPreview {
  const { shown } = floor;
  if (mayPress(shown.state)) throw failure('preview-buzzing');
  // Nothing of it depends on the hour: the moment of the last entry does as well as now.
  const at = shown.happened.at(-1)?.at ?? { run: 0, ms: 0 };
  return previewCorrection(shown, knowledge, change, at);
}

function mayPress(state: State): boolean {
  const turn = liveTurn(state);
  const buzz = turn === null ? null : currentItem(turn)?.buzz;
  return buzz?.state === 'opened' || buzz?.state === 'armed';
}
