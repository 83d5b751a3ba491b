// The requests that read from the record: evidence about one item, and the score sheet. Nothing of it is journalled.
import type { Evidence } from '#contract/evidence.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import { evidenceOf } from '#engine/views/evidence.ts';
import { scoreSheet } from '#engine/views/score-sheet.ts';
import type { Place } from '#engine/views/timeline.ts';
import { encodeMessage } from '#hardware/codec/messages.ts';
import { BAUD_RATE } from '#hardware/open.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { definitionInForce } from '../contests/setting-up.ts';
import { readDeviceSettings } from '../devices/setting.ts';
import { failure } from '../failure.ts';
import { wallNow } from '../time.ts';

const HIGHEST = 0xffff_ffff;
/** The longest line of a press there is, and what a byte of it takes on the wire (8N1). */
const LONGEST_PRESS = encodeMessage({
  ...{ type: 'press', boot: 'ffff', sequence: HIGHEST, time: HIGHEST, seat: 255 },
});
const BITS = 10;
/** Milliseconds a USB adapter may hold bytes back (docs/hardware.md), and the box's own clock counts in. */
const ADAPTER = 16;
const BOX_CLOCK = 1;
/** What box and line add at most to the stamp given on arrival, milliseconds. */
const LATENESS = Math.ceil((LONGEST_PRESS.length * BITS * 1000) / BAUD_RATE) + ADAPTER + BOX_CLOCK;

/** Throws DeskFailure for an item that does not exist, or whose turn was never called. */
export async function answerEvidence(contest: OpenContest, { turn, item }: Place): Promise<Evidence> {
  const { floor, knowledge, store } = contest;
  const settings = readDeviceSettings(await store.call('setting', 'devices'));
  const simulated = new Set(settings.filter(({ binding }) => binding === 'simulated').map(({ id }) => id));
  const evidence = evidenceOf(
    floor.shown,
    knowledge,
    { turn, item },
    {
      wallOf: floor.wall,
      wall: wallNow(),
      head: contest.storage.view().head,
      // A simulated device has no line: its press is stamped in this very program.
      lateness: (device) => (simulated.has(device) ? 0 : LATENESS),
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
