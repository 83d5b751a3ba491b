// Offers of those who rule: time-up, right or wrong, presses near the cue, reveal, score.
import { VERDICTS } from '#contract/definition.ts';
import { currentItem, lastAttempt, liveTurn, roundOf } from '../select.ts';
import type { State, Turn } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

const RULING_KEYS: Partial<Record<(typeof VERDICTS)[number], string>> = {
  right: 'KeyR',
  wrong: 'KeyW',
  incomplete: 'KeyI',
  prompted: 'KeyM',
  late: 'KeyL',
  unanswered: 'KeyO',
};

export function rulingCandidates(state: State): Candidate[] {
  const turn = liveTurn(state);
  if (turn === null) return [];
  const round = roundOf(state, turn.round);
  const item = currentItem(turn);
  const judging = round.ruledBy === 'judges';
  const pending = item !== null && lastAttempt(item)?.overdue === 'pending';
  const ruled = round.ruledBy === 'key' || (item !== null && lastAttempt(item)?.verdict !== null);
  return [
    // Where 回答完毕 must be said in time, 超时 is suggested, elsewhere 有效; the judges need no suggestion.
    candidate(
      'overdue.late',
      { type: 'overdue.rule', verdict: 'late' },
      { keys: ['KeyL'], judging, primary: !judging && round.done.required },
    ),
    candidate(
      'overdue.valid',
      { type: 'overdue.rule', verdict: 'valid' },
      { keys: ['KeyV'], judging, primary: !judging && !round.done.required },
    ),
    ...VERDICTS.filter((verdict) => verdict !== 'foul' && !(pending && verdict === 'late')).map((verdict) =>
      candidate(
        `rule.${verdict}`,
        { type: 'rule', verdict: verdict as Exclude<typeof verdict, 'foul'>, confirm: false },
        { keys: RULING_KEYS[verdict] ? [RULING_KEYS[verdict]] : [], judging },
      ),
    ),
    ...pressCandidates(turn),
    candidate(
      'reveal',
      { type: 'reveal' },
      { keys: ['KeyK'], primary: ruled || item?.attempts.length === 0 },
    ),
    candidate('settle', { type: 'settle' }, { primary: true }),
  ];
}

function pressCandidates(turn: Turn): Candidate[] {
  const buzz = currentItem(turn)?.buzz;
  if (!buzz) return [];
  const referred = buzz.presses
    .filter((press) => press.status === 'judge')
    .flatMap((press, index) => [
      candidate(
        `press.fair:${press.id}`,
        { type: 'press.rule', press: press.id, verdict: 'fair' },
        {
          label: 'offer.press.fair',
          params: { team: press.team },
          keys: index === 0 ? ['KeyV'] : [],
          judging: true,
        },
      ),
      candidate(
        `press.foul:${press.id}`,
        { type: 'press.rule', press: press.id, verdict: 'foul' },
        {
          label: 'offer.press.foul',
          params: { team: press.team },
          keys: index === 0 ? ['KeyL'] : [],
          judging: true,
        },
      ),
    ]);
  // After a tie, for a press that arrived late, and by raised hands when the box is dead.
  const open = buzz.state !== 'claimed' || buzz.presses.some((press) => press.status === 'late-arrival');
  const awards = (open ? turn.eligible : []).map((team) =>
    candidate(
      `award:${team}`,
      { type: 'claim.award', team, reason: TO_FILL },
      { label: 'offer.award', params: { team }, needs: 'reason', judging: true },
    ),
  );
  return [...referred, ...awards];
}
