// 抢答: opening, judging presses near the cue, fouls, claims, ties.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { type Instant, later, type Millis, millis } from '#contract/units.ts';
import { comparePresses } from '../press.ts';
import { itemPosting } from '../scoring.ts';
import type { Buzz, Item, Press, State, Turn } from '../state.ts';
import { type Decisions, decisions, isJudging, needItem, refuse } from './context.ts';

type BuzzCommands = 'buzz.open' | 'press.rule' | 'claim.award';

type BuzzRules = NonNullable<Round['buzz']>;

/** A question that is buzzed for, with everything around it. */
export interface Scene {
  readonly state: State;
  readonly turn: Turn;
  readonly round: Round;
  readonly item: Item;
}

/** The foul itself and its points, which are posted at once; `order` counts the fouls of one decision. */
function foul(
  { state, turn, round, item }: Scene,
  press: Press,
  lead: Millis | null,
  order: number,
): LeitaiEvent[] {
  const number = state.postings.length + 1 + order;
  const posting = itemPosting(state, round, turn, item, 'foul', { team: press.team, person: null }, number);
  return [
    { type: 'press.fouled', press: press.id, team: press.team, lead },
    { type: 'points.posted', postings: [posting] },
  ];
}

/** What the question comes to when these teams are out of it: null while others may still press. */
function closedByFouls({ turn, round, item }: Scene, fouled: readonly number[]): LeitaiEvent | null {
  if (item.buzz === null || !isUnclaimed(item) || fouled.length === 0) return null;
  if (round.buzz?.foul.question === 'void') return { type: 'item.closed', item: item.index, why: 'void' };
  const barred = [...item.buzz.barred, ...fouled];
  return turn.eligible.every((team) => barred.includes(team))
    ? { type: 'item.closed', item: item.index, why: 'nobody' }
    : null;
}

function isUnclaimed(item: Item): boolean {
  return item.phase === 'presented' && item.buzz?.state !== 'claimed' && item.buzz?.state !== 'over';
}

function hasPassed(moment: Instant, now: Instant): boolean {
  return moment.run === now.run ? now.ms >= moment.ms : moment.run < now.run;
}

/** Milliseconds from the press to the cue, negative after it; infinite when they belong to different runs. */
function leadOf(cue: Instant, press: Press): number {
  if (cue.run === press.at.run) return cue.ms - press.at.ms;
  return press.at.run < cue.run ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

function finite(lead: number): Millis | null {
  return Number.isFinite(lead) ? millis(lead) : null;
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
      const due = hasPassed(later(press.at, rules.foul.review), now);
      if (buzz.state === 'reading' && due) sorted.fouls.push({ press, lead: null });
      continue;
    }
    const lead = leadOf(buzz.cue, press);
    if (lead > rules.foul.review) sorted.fouls.push({ press, lead: finite(lead) });
    else if (lead > 0) sorted.referred.push({ press, lead: millis(lead) });
    else sorted.fair.push(press);
  }
  sorted.fair.push(...buzz.presses.filter((press) => press.status === 'fair'));
  return sorted;
}

/** When undecided presses can next be decided; null when there are none or the judge has to speak first. */
export function resolveDue(buzz: Buzz, rules: BuzzRules): Instant | null {
  const open = buzz.presses.filter((press) => press.status === 'waiting' || press.status === 'fair');
  const [first] = open.sort((a, b) => a.at.run - b.at.run || a.at.ms - b.at.ms);
  if (first === undefined || buzz.state === 'claimed' || buzz.state === 'over') return null;
  if (buzz.state === 'reading') return later(first.at, rules.foul.review);
  if (buzz.cue === null || judgeHolds(buzz)) return null;
  return later(first.at, rules.settle);
}

function judgeHolds(buzz: Buzz): boolean {
  return buzz.presses.some((press) => press.status === 'judge' || press.status === 'tie');
}

/** Everything about the presses that can be decided now: fouls, referrals, a claim or a tie. */
export function resolvePresses(scene: Scene, now: Instant): LeitaiEvent[] {
  const { round, item } = scene;
  const { buzz } = item;
  if (buzz === null || round.buzz === null || !isUnclaimed(item)) return [];
  const { fouls, referred, fair } = sortWaiting(buzz, round.buzz, now);
  const events = fouls.flatMap(({ press, lead }, order) => foul(scene, press, lead, order));
  for (const { press, lead } of referred)
    events.push({ type: 'press.referred', press: press.id, team: press.team, lead });
  const closed = closedByFouls(
    scene,
    fouls.map(({ press }) => press.team),
  );
  if (closed !== null) return [...events, closed];
  if (referred.length > 0 || judgeHolds(buzz)) return events;
  const due = resolveDue(buzz, round.buzz);
  return due !== null && hasPassed(due, now) ? [...events, ...claimEarliest(fair, round.buzz)] : events;
}

function claimEarliest(fair: readonly Press[], rules: BuzzRules): LeitaiEvent[] {
  const [first, ...rest] = [...fair].sort(comparePresses);
  if (first === undefined) return [];
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

/** The item as it stands once the judge has spoken about one of its presses. */
function judged(item: Item, buzz: Buzz, press: Press, verdict: 'foul' | 'fair'): Item {
  const presses = buzz.presses.map((other) =>
    other.id === press.id ? { ...other, status: verdict } : other,
  );
  return { ...item, buzz: { ...buzz, presses } };
}

export const buzzDecisions: Decisions<BuzzCommands> = {
  /** 抢答开始; the gate itself is the cue, given once this is on disk. */
  'buzz.open': ({ state }) => {
    const { item } = needItem(state);
    if (item.buzz === null) refuse('buzz.none');
    const waits = item.buzz.state === 'reading' || item.buzz.state === 'held';
    if (item.phase !== 'presented' || !waits) refuse('buzz.already');
    if (state.slate) refuse('slate.stands');
    return decisions({ type: 'buzz.opened', item: item.index });
  },

  'press.rule': ({ state, body, at, command }) => {
    const { turn, round, item } = needItem(state);
    const press = item.buzz?.presses.find((candidate) => candidate.id === body.press);
    if (press === undefined || item.buzz === null || press.status !== 'judge') refuse('press.not-referred');
    if (!isJudging(command)) refuse('rule.needs-judge');
    const ruled: LeitaiEvent = { type: 'press.ruled', press: press.id, verdict: body.verdict };
    const scene = { state, turn, round, item: judged(item, item.buzz, press, body.verdict) };
    if (body.verdict === 'fair') return decisions(ruled, ...resolvePresses(scene, at));
    const lead = item.buzz.cue === null ? null : finite(leadOf(item.buzz.cue, press));
    const own = [ruled, ...foul(scene, press, lead, 0)];
    const closed = closedByFouls(scene, [press.team]);
    return closed === null ? decisions(...own, ...resolvePresses(scene, at)) : decisions(...own, closed);
  },

  /** The judges award the question: after a tie, or when an earlier stamp arrived late. */
  'claim.award': ({ state, body, command }) => {
    const { turn, item } = needItem(state);
    if (item.buzz === null) refuse('buzz.none');
    if (item.phase !== 'presented') refuse('award.too-late');
    if (!turn.eligible.includes(body.team) || item.buzz.barred.includes(body.team))
      refuse('award.not-eligible', { team: body.team });
    if (!isJudging(command)) refuse('rule.needs-judge');
    const press = item.buzz.presses.find(
      (candidate) => candidate.team === body.team && candidate.status !== 'ignored',
    );
    return decisions({ type: 'claim.made', team: body.team, press: press?.id ?? null, reason: body.reason });
  },
};
