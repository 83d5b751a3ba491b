// 抢答: opening, judging presses near the cue, fouls, claims, ties.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { type Instant, later, type Millis, millis } from '#contract/units.ts';
import { itemPosting } from '../scoring.ts';
import type { Buzz, Item, Press, State, Turn } from '../state.ts';
import { type Decisions, decisions, isJudging, needItem, refuse } from './context.ts';

type BuzzCommands = 'buzz.open' | 'press.rule' | 'claim.award';

type BuzzRules = NonNullable<Round['buzz']>;

/** The foul itself and its points, which are posted at once. */
function foul(
  state: State,
  turn: Turn,
  round: Round,
  item: Item,
  press: Press,
  lead: Millis | null,
  order: number,
): LeitaiEvent[] {
  const posting = itemPosting(round, turn, item, 'foul', { team: press.team, person: null }, order);
  return [
    { type: 'press.fouled', press: press.id, team: press.team, lead },
    { type: 'points.posted', postings: [{ ...posting, id: `p${state.postings.length + 1 + order}` }] },
  ];
}

/** By the device's own clock when both presses have it, else by arrival on this PC. */
export function comparePresses(a: Press, b: Press): number {
  return a.device === b.device && a.deviceTime !== null && b.deviceTime !== null
    ? a.deviceTime - b.deviceTime
    : a.at.ms - b.at.ms;
}

interface Sorted {
  readonly fouls: { press: Press; lead: Millis | null }[];
  readonly referred: { press: Press; lead: Millis }[];
  readonly fair: Press[];
}

/**
 * Sorts the presses that wait: a foul when it came earlier than the review window before the cue, the judge's
 * when inside it, fair at or after it. A press during reading is a foul once the window has passed without a cue.
 */
function sortWaiting(buzz: Buzz, rules: BuzzRules, now: Instant): Sorted {
  const sorted: Sorted = { fouls: [], referred: [], fair: [] };
  for (const press of buzz.presses.filter((candidate) => candidate.status === 'waiting')) {
    if (buzz.cue === null) {
      const due = now.run !== press.at.run || now.ms - press.at.ms >= rules.foul.review;
      if (buzz.state === 'reading' && due) sorted.fouls.push({ press, lead: null });
      continue;
    }
    const lead = buzz.cue.run === press.at.run ? buzz.cue.ms - press.at.ms : Number.POSITIVE_INFINITY;
    if (lead > rules.foul.review)
      sorted.fouls.push({ press, lead: Number.isFinite(lead) ? millis(lead) : null });
    else if (lead > 0) sorted.referred.push({ press, lead: millis(lead) });
    else sorted.fair.push(press);
  }
  sorted.fair.push(...buzz.presses.filter((press) => press.status === 'fair'));
  return sorted;
}

/** When waiting presses can next be decided; null when nothing waits or the judge has to speak first. */
export function resolveDue(buzz: Buzz, rules: BuzzRules): Instant | null {
  const waiting = buzz.presses.filter((press) => press.status === 'waiting');
  const [first] = [...waiting].sort((a, b) => a.at.ms - b.at.ms);
  if (first === undefined || buzz.state === 'claimed' || buzz.state === 'over') return null;
  if (buzz.state === 'reading') return later(first.at, rules.foul.review);
  if (buzz.cue === null || judgeHolds(buzz)) return null;
  return later(first.at, rules.settle);
}

function judgeHolds(buzz: Buzz): boolean {
  return buzz.presses.some((press) => press.status === 'judge' || press.status === 'tie');
}

/** Everything about the presses that can be decided now: fouls, referrals, a claim or a tie. */
export function resolvePresses(
  state: State,
  turn: Turn,
  round: Round,
  item: Item,
  now: Instant,
): LeitaiEvent[] {
  const { buzz } = item;
  if (buzz === null || round.buzz === null || item.phase !== 'presented') return [];
  if (buzz.state === 'claimed' || buzz.state === 'over') return [];
  const { fouls, referred, fair } = sortWaiting(buzz, round.buzz, now);
  const events = fouls.flatMap(({ press, lead }, order) =>
    foul(state, turn, round, item, press, lead, order),
  );
  for (const { press, lead } of referred)
    events.push({ type: 'press.referred', press: press.id, team: press.team, lead });
  if (fouls.length > 0) {
    const barred = new Set([...buzz.barred, ...fouls.map(({ press }) => press.team)]);
    if (round.buzz.foul.question === 'void')
      return [...events, { type: 'item.closed', item: item.index, why: 'void' }];
    if (turn.eligible.every((team) => barred.has(team)))
      return [...events, { type: 'item.closed', item: item.index, why: 'nobody' }];
  }
  if (referred.length > 0 || judgeHolds(buzz)) return events;
  return [...events, ...claimEarliest(fair, round.buzz, now)];
}

function claimEarliest(fair: readonly Press[], rules: BuzzRules, now: Instant): LeitaiEvent[] {
  const [first, ...rest] = [...fair].sort(comparePresses);
  if (first === undefined) return [];
  if (first.at.run === now.run && now.ms < first.at.ms + rules.settle) return [];
  const tied = rest.filter(
    (press) => press.team !== first.team && Math.abs(comparePresses(press, first)) <= rules.tie,
  );
  if (tied.length > 0)
    return [
      {
        type: 'buzz.tied',
        presses: [first.id, ...tied.map((press) => press.id)],
        teams: [first.team, ...tied.map((press) => press.team)],
      },
    ];
  return [{ type: 'claim.made', team: first.team, press: first.id, reason: null }];
}

export const buzzDecisions: Decisions<BuzzCommands> = {
  /** 抢答开始; the gate itself is the cue, given once this is on disk. */
  'buzz.open': ({ state }) => {
    const { item } = needItem(state);
    if (item.buzz === null) refuse('buzz.none');
    if (item.phase !== 'presented' || item.buzz.state !== 'reading') refuse('buzz.already');
    if (state.slate) refuse('slate.stands');
    return decisions({ type: 'buzz.opened', item: item.index });
  },

  'press.rule': ({ state, body, at, command }) => {
    const { turn, round, item } = needItem(state);
    const press = item.buzz?.presses.find((candidate) => candidate.id === body.press);
    if (press === undefined || item.buzz === null || press.status !== 'judge') refuse('press.not-referred');
    if (!isJudging(command)) refuse('rule.needs-judge');
    const ruled: LeitaiEvent = { type: 'press.ruled', press: press.id, verdict: body.verdict };
    const lead =
      item.buzz.cue !== null && item.buzz.cue.run === press.at.run
        ? millis(item.buzz.cue.ms - press.at.ms)
        : null;
    const own = body.verdict === 'foul' ? foul(state, turn, round, item, press, lead, 0) : [];
    const after: Item = {
      ...item,
      buzz: {
        ...item.buzz,
        barred: body.verdict === 'foul' ? [...item.buzz.barred, press.team] : item.buzz.barred,
        presses: item.buzz.presses.map((candidate) =>
          candidate.id === press.id ? { ...candidate, status: body.verdict } : candidate,
        ),
      },
    };
    if (body.verdict === 'foul' && turn.eligible.every((team) => after.buzz?.barred.includes(team)))
      return decisions(ruled, ...own, { type: 'item.closed', item: item.index, why: 'nobody' });
    return decisions(ruled, ...own, ...resolvePresses(state, turn, round, after, at));
  },

  /** The judges award the question: after a tie, or when an earlier stamp arrived late. */
  'claim.award': ({ state, body, command }) => {
    const { turn, item } = needItem(state);
    if (item.buzz === null) refuse('buzz.none');
    if (item.phase !== 'presented') refuse('award.too-late');
    if (!turn.eligible.includes(body.team) || item.buzz.barred.includes(body.team))
      refuse('award.not-eligible', { team: body.team });
    if (!isJudging(command)) refuse('rule.needs-judge');
    const press = item.buzz.presses.find((candidate) => candidate.team === body.team);
    return decisions({ type: 'claim.made', team: body.team, press: press?.id ?? null, reason: body.reason });
  },
};
