// The requests that read from the record: evidence about one item, and the score sheet. Nothing of it is journalled.
import type { Evidence } from '#contract/evidence.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import { evidenceOf } from '#engine/views/evidence.ts';
import { scoreSheet } from '#engine/views/score-sheet.ts';
import type { Place } from '#engine/views/timeline.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { definitionInForce } from '../contests/setting-up.ts';
import { failure } from '../failure.ts';
import { wallNow } from '../time.ts';

/** Throws DeskFailure for an item that does not exist, or whose turn was never called. */
export function answerEvidence(contest: OpenContest, { turn, item }: Place): Evidence {
  const { floor, knowledge } = contest;
  const evidence = evidenceOf(
    floor.shown,
    knowledge,
    { turn, item },
    {
      wallOf: floor.wall,
      wall: wallNow(),
      head: contest.storage.view().head,
    },
  );
  if (evidence === null) throw failure('evidence-none', { turn, item: item + 1 });
  return evidence;
}

/** Throws DeskFailure while the contest has no definition. */
export function answerScoreSheet(contest: OpenContest): ScoreSheet {
  definitionInForce(contest);
  const { floor, knowledge, storage } = contest;
  const { state } = floor.shown;
  return scoreSheet(state, knowledge, { wall: wallNow(), wallOf: floor.wall, head: storage.view().head });
}
