// Offers of those who rule: time-up, right or wrong, presses near the cue, reveal, score.
import type { Round, Verdict } from '#contract/definition.ts';
import { reboundOf } from '../rebound.ts';
import { activeTeams, answeringTeam, currentItem, liveTurn, roundOf } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

const RULING_KEYS: Partial<Record<Verdict, string>> = {
  right: 'KeyR',
  wrong: 'KeyW',
  incomplete: 'KeyI',
  prompted: 'KeyM',
  late: 'KeyL',
  unanswered: 'KeyO',
};

/** Verdicts a person gives; the rest follow from the rules by themselves. */
const RULED = ['right', 'wrong', 'incomplete', 'late', 'prompted', 'unanswered'] as const;

export function rulingCandidates(state: State): Candidate[] {
  const turn = liveTurn(state);
  if (turn === null) return [];
  const round = roundOf(state, turn.round);
  const item = currentItem(turn);
  const judging = round.ruledBy === 'judges';
  const attempts = item?.attempts ?? [];
  const pending = attempts.at(-1)?.overdue === 'pending';
  const ruled = round.ruledBy === 'key' || attempts.every(({ verdict }) => verdict !== null);
  const next = item === null ? null : reboundOf(state, turn, round, item);
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
    ...(turn.kind === 'all'
      ? attempts.flatMap(({ team }) => rulings(round, team, false))
      : rulings(round, undefined, pending)),
    ...tieCandidates(round, turn),
    ...pressCandidates(turn),
    ...calledFoul(state, turn),
    candidate(
      'rebound',
      { type: 'rebound' },
      {
        label: next === null ? 'offer.rebound' : `offer.rebound.${next.to}`,
        params: next?.to === 'team' ? { team: next.team } : {},
        keys: ['KeyB'],
        primary: true,
      },
    ),
    ...credits(state, round, item),
    candidate('reveal', { type: 'reveal' }, { keys: ['KeyK'], primary: ruled }),
    candidate('settle', { type: 'settle' }, { primary: true }),
  ];
}

function rulings(round: Round, team: number | undefined, pending: boolean): Candidate[] {
  const judging = round.ruledBy === 'judges';
  const whose = team === undefined ? {} : { team };
  const suffix = team === undefined ? '' : `:${team}`;
  const points =
    round.partial === null
      ? []
      : [
          candidate(
            `score${suffix}`,
            { type: 'score.give', marks: Array.from({ length: round.partial.judges }, () => 0), ...whose },
            {
              label: team === undefined ? 'offer.score' : 'offer.score.team',
              params: { team: team ?? 0, judges: round.partial.judges, most: round.partial.most },
              keys: team === undefined ? ['KeyR'] : [],
              needs: 'marks',
              judging,
            },
          ),
        ];
  const verdicts = RULED.filter((verdict) => !(pending && verdict === 'late'));
  return [
    ...points,
    ...verdicts.map((verdict) =>
      candidate(
        `rule.${verdict}${suffix}`,
        { type: 'rule', verdict, confirm: false, ...whose },
        {
          label: team === undefined ? `offer.rule.${verdict}` : 'offer.rule.team',
          params: team === undefined ? {} : { team, verdict: `verdict.${verdict}` },
          keys: team === undefined && RULING_KEYS[verdict] ? [RULING_KEYS[verdict]] : [],
          judging,
        },
      ),
    ),
  ];
}

/** The team for which somebody in the audience answered rightly. */
function credits(state: State, round: Round, item: Item | null): Candidate[] {
  if (!item?.audience || round.score.per !== 'item' || round.score.audience === undefined) return [];
  return activeTeams(state)
    .filter(({ number }) => number !== item.audienceFor)
    .map(({ number }) =>
      candidate(
        `audience:${number}`,
        { type: 'audience.credit', team: number },
        { label: 'offer.audience', params: { team: number }, keys: number < 10 ? [`Digit${number}`] : [] },
      ),
    );
}

/** A foul no device saw; the judge names the team in the dialog. */
function calledFoul(state: State, turn: Turn): Candidate[] {
  const active = activeTeams(state).map(({ number }) => number);
  const team = [answeringTeam(turn), ...turn.eligible, ...active].find(
    (number) => number !== null && active.includes(number),
  );
  if (team == null) return [];
  return [
    candidate(
      'foul',
      { type: 'foul.call', team, person: null, reason: TO_FILL },
      { needs: 'foul', judging: true },
    ),
  ];
}

/** What the rules say of a tie; the engine refuses what they do not. */
function tieCandidates({ buzz }: Round, turn: Turn): Candidate[] {
  const tied = currentItem(turn)?.buzz?.presses.filter(({ status }) => status === 'tie') ?? [];
  if (buzz === null || tied.length === 0) return [];
  const params = { teams: tied.map(({ team }) => team).join('、') };
  return [
    candidate('tie.draw', { type: 'tie.draw', seed: TO_FILL }, { params, needs: 'draw', primary: true }),
    candidate('tie.replay', { type: 'tie.replay' }, { params, primary: true }),
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
  const awards = (open ? buzz.eligible : []).map((team) =>
    candidate(
      `award:${team}`,
      { type: 'claim.award', team, reason: TO_FILL },
      { label: 'offer.award', params: { team }, needs: 'reason', judging: true },
    ),
  );
  return [...referred, ...awards];
}
